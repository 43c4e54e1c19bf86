/** Names as they are written: what programs may take for something else, and what people do not see or see otherwise. */
import type { Located, Path } from '../../read/located.ts';
import type { Report } from '../../problems/report.ts';
import { cleanText } from '#text/clean.ts';
import { latinOf, unseenIn } from '#text/unseen.ts';
import { listOf, mapping } from '#text/value.ts';
import { type Rules, levels } from '../evidence.ts';

export const writtenRules: Rules = ({ doc }, report) => {
  for (const [name, path] of namesIn(doc)) {
    misread(doc, name, path, report);
    const proposal = cleanText(name);
    if (!proposal) continue;
    const fix = { doc, path, fix: proposal, isSafe: true };
    const unseen = unseenIn(name);
    if (unseen) report.add('name_unseen', fix, proposal, unseen);
    else if (SPACES.test(name)) report.add('name_spaces', fix, proposal);
    const latin = latinOf(proposal);
    if (latin) report.add('name_look_alike', { doc, path, fix: latin }, proposal, strangeIn(proposal, latin), latin);
  }
};

/** The first letter that another one is proposed for: `“А” (U+0410)`. */
function strangeIn(name: string, latin: string): string {
  const letters = [...latin];
  const letter = [...name].find((letter, i) => letter !== letters[i])!;
  return `“${letter}” (U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
}

const SPACES = /\S\s{2,}\S/;

/** Tables of the file whose entries have names that are shown. */
const TABLES = ['stages', 'tiers', 'layers', 'topics', 'organizations', 'members', 'former_projects'] as const;

/** Every name, also of what the reader leaves out, with where it stands. */
function* namesIn(doc: Located): Generator<readonly [name: string, path: Path]> {
  for (const { value, path } of levels({ doc })) {
    if (typeof value['name'] === 'string') yield [value['name'], [...path, 'name']];
  }
  for (const table of TABLES) {
    for (const [i, entry] of listOf(mapping(doc.value)[table]).entries()) {
      const { name } = mapping(entry);
      if (typeof name === 'string') yield [name, [table, i, 'name']];
    }
  }
}

/** What the YAML of today reads as a text, and that of yesterday as something else. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d\d?-\d\d?(?:$|[Tt ]+\d)/, 'a date'],
  [/^(?:yes|no|on|off)$/i, 'true or false'],
  [/^[-+]?\d+(?:(?:_\d+)+|(?::[0-5]?\d)+)$/, 'a number']
];

function misread(doc: Located, name: string, path: Path, report: Report): void {
  const taken = MISREAD.find(([pattern]) => pattern.test(name))?.[1];
  const span = taken === undefined ? undefined : doc.span(path);
  if (taken === undefined || !span || doc.text.slice(...span) !== name) return;
  report.add('text_unquoted', { doc, path, fix: name, isSafe: true }, 'name', name, taken);
}
