/** Bytes → text. What is no UTF-8 is named by line and byte: read all the same, it would come out mangled. */
import { isUtf8 } from 'node:buffer';
import { UnreadableError } from '#landscape/read/unreadable.ts';
import { lineEndOf } from '#text/lines.ts';

/** The text of bytes in UTF-8 or, by its mark or its look, UTF-16. Throws `UnreadableError` for any that are neither. */
export function decodeText(bytes: Buffer): string {
  if (isUtf32(bytes)) throw new UnreadableError('The file is in UTF-32; save it as UTF-8.', { line: 1, column: 1 });
  const utf16 = utf16Of(bytes);
  if (utf16) return fromUtf16(bytes, utf16);
  if (!isUtf8(bytes)) throw undecodable(bytes);
  return bytes.toString('utf8');
}

/** By its mark, or by the three zeros beside its first letter. */
function isUtf32([a, b, c, d]: Uint8Array): boolean {
  const isLittle = c === 0 && d === 0 && ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0));
  return isLittle || (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d !== undefined && d !== 0)));
}

type Utf16 = 'utf-16le' | 'utf-16be';

/** By its mark, or by the zero that one of the first two bytes is. */
export function utf16Of([first, second]: Uint8Array): Utf16 | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === undefined || (first === 0) === (second === 0)) return undefined;
  return second === 0 ? 'utf-16le' : 'utf-16be';
}

function fromUtf16(bytes: Buffer, encoding: Utf16): string {
  const even = bytes.subarray(0, bytes.length & ~1);
  const text = (encoding === 'utf-16le' ? even : Buffer.from(even).swap16()).toString('utf16le');
  const half = text.search(/\p{Cs}/u);
  if (half >= 0) throw strange(bytes, 2 * half, 'half of a letter', text.slice(0, half), text);
  if (even.length < bytes.length) throw strange(bytes, even.length, 'half of a letter', text, text);
  return text;
}

function undecodable(bytes: Buffer): UnreadableError {
  const at = firstStrange(bytes);
  // One letter per byte: offsets are the same in both.
  const letters = bytes.toString('latin1');
  return strange(bytes, at, 'no UTF-8', bytes.toString('utf8', 0, at), letters);
}

/** What stands at an offset, with the text before it and that whose lines are counted. */
function strange(bytes: Buffer, at: number, what: string, before: string, whole: string): UnreadableError {
  const code = `0x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')}`;
  const lines = before.split(lineEndOf(whole));
  return new UnreadableError(`The byte ${code} at offset ${at} is ${what}; save the file as UTF-8.`, {
    line: lines.length,
    column: lines.at(-1)!.replace(/^\ufeff/, '').length + 1
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
