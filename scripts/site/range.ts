/** The part of a file that a request asks for (RFC 9110, section 14). */

/**
 * The first and the last byte of `bytes=5-9`, `bytes=5-` or `bytes=-5`; undefined where the whole is to be sent: without a
 * range, for several, and for what is none.
 */
export function rangeOf(
  header: string | undefined,
  size: number
): readonly [number, number] | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length > 0 ? [size - length, size - 1] : 'unsatisfiable';
  }
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return undefined;
  return start < size ? [start, end] : 'unsatisfiable';
}
