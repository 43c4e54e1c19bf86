/** A diff as people read it: sections with a line per change, whatever they are shown in. */
import { FIELDS, type ItemChange, type LandscapeDiff, type ChangedValue, fieldNames } from './diff.ts';
import type { ListedFrame } from './frames.ts';

/** How foreign words are made harmless where the lines go. */
export interface Words {
  /** What a line is about. */
  readonly name: (text: string) => string;
  readonly value: (text: string) => string;
}

export interface Section {
  readonly label: string;
  readonly lines: readonly ((words: Words) => string)[];
}

/** The sections that have something to say. */
export function sectionsOf(diff: LandscapeDiff): Section[] {
  const sections: Section[] = [
    { label: 'Removed', lines: diff.removed.map(listed) },
    { label: 'Added', lines: diff.added.map(listed) },
    {
      label: 'Renamed',
      lines: diff.renamed.map(({ id, name, before }) => ({ name: subject, value }) => {
        const ids = id === before.id ? '' : ` (${value(before.id)} → ${value(id)})`;
        return `${name === before.name ? '' : `${value(before.name)} → `}${subject(name)}${ids}`;
      })
    },
    {
      label: 'Lost addresses',
      lines: diff.addresses.map(({ id, name, before, leadsTo }) => ({ name: subject, value }) => {
        const there = leadsTo === null ? '' : `, where ${value(leadsTo)} is now`;
        return `${subject(name)}: ${value(before)} → ${value(id)}${there}`;
      })
    },
    { label: 'Moved', lines: diff.moved.map(changed) },
    ...fieldNames.map((field) => ({ label: FIELDS[field].label, lines: diff.fields[field].map(changed) })),
    { label: 'Categories', lines: framesIn(diff.categories) },
    { label: 'Subcategories', lines: framesIn(diff.subcategories) }
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** `482 items before, 484 after: 3 added, 1 removed, 2 stage`, or that nothing changed. */
export function summaryOf(diff: LandscapeDiff): string {
  const counts = sectionsOf(diff).map(({ label, lines }) => `${lines.length} ${label.toLowerCase()}`);
  const items = diff.before.items === 1 ? 'item' : 'items';
  return `${diff.before.items} ${items} before, ${diff.after.items} after: ${counts.join(', ') || 'no change'}.`;
}

const listed =
  ({ name, places: [first] }: LandscapeDiff['added'][number]) =>
  (words: Words) =>
    `${words.name(name)}, ${words.value(first!)}`;

const changed =
  ({ name, before, after }: ItemChange) =>
  (words: Words) =>
    `${words.name(name)}: ${difference(before, after, words)}`;

/** Of two lists what came and went, in their order where that alone is another one. */
function difference(before: ChangedValue, after: ChangedValue, { value }: Words): string {
  const shown = (list: ChangedValue) => (list === null ? 'nothing' : value([list].flat().join(', ')));
  const [old, present] = [before, after].map((list) => (list === null ? [] : [list].flat())) as [string[], string[]];
  const gone = old.filter((entry) => !present.includes(entry));
  const come = present.filter((entry) => !old.includes(entry));
  const areLists = Array.isArray(before) || Array.isArray(after);
  if (!areLists || gone.length + come.length === 0 || old.length + present.length <= 2)
    return `${shown(before)} → ${shown(after)}`;
  return [...gone.map((entry) => `− ${value(entry)}`), ...come.map((entry) => `+ ${value(entry)}`)].join(', ');
}

const framesIn = ({ added, removed, renamed }: ListedFrame): Section['lines'] => [
  ...removed.map((name) => (words: Words) => `− ${words.name(name)}`),
  ...added.map((name) => (words: Words) => `+ ${words.name(name)}`),
  ...renamed.map(
    ({ before, after }) =>
      (words: Words) =>
        `${words.value(before)} → ${words.name(after)}`
  )
];
