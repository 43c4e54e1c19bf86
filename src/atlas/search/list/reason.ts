/** Why an item was found, in words, with the part of them to mark. */
import type { Range } from '../marks.ts';
import type { Hit } from '../search.ts';

export interface Reason {
  /** What the text is, such as `topic`; absent where the text says so itself. */
  readonly label?: string;
  readonly text: string;
  readonly ranges: readonly Range[];
}

const FIELD_WORDS: Readonly<
  Record<Exclude<Hit['field'], 'meant' | 'fact' | 'alternative' | 'name' | 'description'>, string>
> = {
  alias: 'Also called',
  repository: 'Repository',
  organization: 'Organization',
  topic: 'Topic',
  place: 'Category',
  layer: 'Layer',
  license: 'License'
};

/** Of a name that was found as it is typed the name itself says why. */
export function reasonOf(hit: Hit): Reason | undefined {
  const { field, label, text, ranges, exact } = hit;
  if (field === 'name') return exact ? undefined : { text: 'Its name resembles it', ranges: [] };
  if (field === 'description') return excerpt(hit);
  if (field === 'meant' || field === 'fact' || field === 'alternative')
    return { ...(label === undefined ? {} : { label }), text, ranges };
  return { label: FIELD_WORDS[field], text, ranges };
}

/** The same as one text, for a cell of a table. */
export function foundWords(hit: Hit): string {
  const { label, text } = reasonOf(hit) ?? { text: 'Called so' };
  return label === undefined ? text : `${label}: ${text}`;
}

/** Letters before and after what was found. */
const BEFORE = 20;
const LENGTH = 58;

/** A long text is cut around what was found. */
function excerpt({ text, ranges }: Hit): Reason {
  const [found] = ranges;
  const from = Math.max(0, (found?.[0] ?? 0) - BEFORE);
  const start = from === 0 ? 0 : Math.min(text.indexOf(' ', from) + 1 || from, found?.[0] ?? 0);
  const to = Math.max(start + LENGTH, found?.[1] ?? 0);
  const end = to >= text.length ? text.length : Math.max(text.lastIndexOf(' ', to), found?.[1] ?? 0);
  const lead = start > 0 ? '… ' : '';
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    ranges: ranges
      .filter(([a, b]) => a >= start && b <= end)
      .map(([a, b]) => [a - start + lead.length, b - start + lead.length] as const)
  };
}
