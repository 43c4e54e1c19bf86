/** Bytes → text. What is no UTF-8 is named by line and byte: read all the same, it would come out mangled. */
import { isUtf8 } from 'node:buffer';
import { UnreadableError } from '#landscape/read/unreadable.ts';
import { lineEndOf } from '#text/lines.ts';

/** The text of bytes. Throws `UnreadableError` for any that are no UTF-8. */
export function decodeText(bytes: Buffer): string {
  if (isUtf16(bytes)) throw new UnreadableError('The file is in UTF-16; save it as UTF-8.');
  if (!isUtf8(bytes)) throw undecodable(bytes);
  return bytes.toString('utf8');
}

/** By its mark, or by the zero that one of the first two bytes is. */
const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (second !== undefined && (first === 0) !== (second === 0));

function undecodable(bytes: Buffer): UnreadableError {
  const at = firstStrange(bytes);
  const code = `0x${bytes[at]!.toString(16).toUpperCase()}`;
  // One letter per byte: offsets are the same in both.
  const letters = bytes.toString('latin1');
  const lines = letters.slice(0, at).split(lineEndOf(letters));
  const before = bytes.subarray(at - lines.at(-1)!.length, at).toString('utf8');
  return new UnreadableError(`The byte ${code} at offset ${at} is no UTF-8; save the file as UTF-8.`, {
    line: lines.length,
    column: before.replace(/^\ufeff/, '').length + 1
  });
}

/** The offset of the first byte that belongs to no letter. */
function firstStrange(bytes: Buffer): number {
  let [good, bad] = [0, bytes.length];
  // All before `good` is UTF-8, up to `bad` it is not; a letter may be cut in two at the end of what is tried.
  while (bad - good > 8) {
    const middle = startOfLetter(bytes, (good + bad) >> 1);
    if (middle <= good) break;
    if (isUtf8(bytes.subarray(good, middle))) good = middle;
    else bad = middle;
  }
  for (let at = good; at < bad;) {
    const length = [1, 2, 3, 4].find((n) => isUtf8(bytes.subarray(at, at + n)) && at + n <= bytes.length);
    if (length === undefined) return at;
    at += length;
  }
  return good;
}

/** The offset itself or, inside of a letter, where that begins. */
function startOfLetter(bytes: Buffer, offset: number): number {
  let at = offset;
  while (at > offset - 3 && at > 0 && (bytes[at]! & 0xc0) === 0x80) at -= 1;
  return at;
}
