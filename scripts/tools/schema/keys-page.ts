/** docs/keys.md: every key of a landscape file, level by level, from the table of keys. */
import { landscapeLevel, levelsOf } from '#landscape/read/fields.ts';
import type { Level } from '#landscape/read/forms.ts';

/** Where it is kept, relative to the repository. */
export const KEYS_PAGE = 'docs/keys.md';

export function keysPage(): string {
  const levels = [...levelsOf(landscapeLevel)];
  return `# The keys of a landscape file

Every key that \`landscape.yml\` may hold, made from the table that checks and reads it (\`src/landscape/read/fields.ts\`) by
\`node scripts/run.mjs tools/schema\`. [landscape-file.md](landscape-file.md) shows them at work. Keys may be left out or left
empty; days are written as 2024-05-31.

${levels.map(([path, level]) => sectionOf(path, level)).join('\n')}`;
}

function sectionOf(path: readonly string[], { fields }: Level): string {
  const rows = Object.entries(fields).map(([key, { holds, says }]) => [`\`${key}\``, holds, says] as const);
  return `## ${path.length === 0 ? 'The file' : `\`${path.join('.')}\``}\n\n${table(['key', 'holds', ''], rows)}`;
}

/** As Prettier aligns it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) => Math.max(3, name.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |\n`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('');
}
