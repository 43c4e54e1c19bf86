/** A diff for terminals. */
import type { LandscapeDiff } from './diff.ts';
import { printable } from '#text/clean.ts';
import { sectionsOf, summaryOf } from './sections.ts';

const words = { name: printable, value: printable };

export function formatDiffText(diff: LandscapeDiff): string {
  const sections = sectionsOf(diff).map(
    ({ label, lines }) => `\n${label} (${lines.length})\n${lines.map((line) => `  ${line(words)}`).join('\n')}`
  );
  return [summaryOf(diff), ...sections].join('\n');
}
