/** A diff for a pull request: grouped, long lists folded, cut where it would be too long. All foreign text is inert. */
import type { LandscapeDiff } from '../diff.ts';
import { plain } from '../export/markdown.ts';
import { printable } from '../text.ts';
import { type Section, sectionsOf, summaryOf } from './sections.ts';

/** In bytes. A comment on GitHub takes 65,536 letters. */
const MOST = 60_000;
/** Longer lists are folded. */
const FOLD = 12;
/** What a section needs besides its lines, and what stands around all sections. */
const FRAME = 200;

const words = { name: (text: string) => `**${inert(text)}**`, value: inert };

/** `refused` is why the change should not be made. */
export function formatDiffMarkdown(diff: LandscapeDiff, refused?: string): string {
  const sections = sectionsOf(diff);
  let left = MOST - FRAME * (sections.length + 1);
  const parts = sections.map((section, i) => {
    // What one section leaves is there for those after it.
    const lines = linesWithin(section, Math.floor(left / (sections.length - i)));
    left -= bytesOf(lines);
    return `### ${section.label} (${section.lines.length})\n\n${folded(lines, section.lines.length)}`;
  });
  return [...(refused === undefined ? [] : [`**${inert(refused)}**`]), summaryOf(diff), ...parts].join('\n\n');
}

function linesWithin({ lines }: Section, most: number): string {
  const kept: string[] = [];
  let size = 0;
  for (const line of lines) {
    const text = `- ${line(words)}`;
    size += bytesOf(text) + 1;
    if (size > most) break;
    kept.push(text);
  }
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
