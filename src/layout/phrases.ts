/** How phrases are broken into lines: each stays whole, as many on a line as there is room for. */
export interface Phrase {
  readonly width: number;
  /** The next phrase begins a line. */
  readonly ends?: boolean;
}

/** The number of lines that phrases take in a room, with so much space between two of them. */
export function lineCount(phrases: readonly Phrase[], room: number, space: number): number {
  let lines = 0;
  let left = -1;
  for (const { width, ends } of phrases) {
    if (left < width + space) {
      lines += 1;
      left = room - width;
    } else left -= width + space;
    if (ends) left = -1;
  }
  return lines;
}
