/** A diff for a pull request: grouped, long lists folded, cut where it would be too long. All foreign text is inert. */
import type { LandscapeDiff } from './diff.ts';
import { plain } from '#text/markdown.ts';
import { printable } from '#text/clean.ts';
import { sectionsOf, summaryOf } from './sections.ts';

/** In bytes. A comment on GitHub takes 65,536 letters. */
const MOST = 60_000;
/** Longer lists are folded. */
const FOLD = 12;
/** What a section needs besides its lines, and what stands around all sections. */
const FRAME = 200;

const words = { name: (text: string) => `**${inert(text)}**`, value: inert };

/** `refused` is why the change should not be made. */
export function formatDiffMarkdown(diff: LandscapeDiff, refused?: string): string {
  const sections = sectionsOf(diff).map(({ label, lines }) => ({
    label,
    lines: lines.map((line) => `- ${line(words)}`)
  }));
  const room = shares(sections.map(({ lines }) => bytesOf(lines.join('\n'))));
  const parts = sections.map(
    ({ label, lines }, i) => `### ${label} (${lines.length})\n\n${folded(linesWithin(lines, room[i]!), lines.length)}`
  );
  return [...(refused === undefined ? [] : [`**${inert(refused)}**`]), summaryOf(diff), ...parts].join('\n\n');
}

/** How many bytes each section gets: all that it wants, or an equal share of what the smaller ones leave. */
function shares(wanted: readonly number[]): readonly number[] {
  const given = [...wanted];
  let left = MOST - FRAME * (wanted.length + 2);
  const bySize = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  for (const [i, section] of bySize.entries()) {
    given[section] = Math.min(wanted[section]!, Math.floor(left / (bySize.length - i)));
    left -= given[section];
  }
  return given;
}

function linesWithin(lines: readonly string[], most: number): string {
  let size = -1;
  const fitting = lines.findIndex((line) => (size += bytesOf(line) + 1) > most);
  const kept = fitting < 0 ? lines : lines.slice(0, fitting);
  return [...kept, ...(kept.length < lines.length ? [`- … and ${lines.length - kept.length} more`] : [])].join('\n');
}

const folded = (lines: string, count: number) =>
  count <= FOLD ? lines : `<details><summary>All ${count}</summary>\n\n${lines}\n\n</details>`;

/** Shown as it is written: no markup, and nothing that becomes a link, calls a person or names another issue. */
function inert(text: string): string {
  return plain(printable(text)).replace(/@|#(?=\d)|\b(?:www(?=\.)|https?:(?=\/\/)|gh-(?=\d))/gi, '$&&#8203;');
}

/** As UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
