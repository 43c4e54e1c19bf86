/**
 * What changed from one landscape to another, in terms of items: order, quotes and comments of the files are no change.
 * Figures are none either; machines observe them, nobody decides them.
 */
import { type ListedFrame, compareFrames, placesIn } from './frames.ts';
import { leadsTo } from '../publish/addresses.ts';
import { type Matched, type MatchedPair, matchItems, reorderedIds } from './match.ts';
import type { Item, Kind, Landscape } from '../model.ts';
import { type Told, type ToldKey, toldFields } from '../read/item-fields.ts';
import { compareText } from '#text/order.ts';

/** Texts are ids where the field holds ids; null where nobody says anything. */
export type ChangedValue = string | readonly string[] | null;

export interface ListedItem {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** `Category / Subcategory`, where it is declared first. */
  readonly places: readonly string[];
}

export interface ItemChange {
  readonly id: string;
  readonly name: string;
  readonly before: ChangedValue;
  readonly after: ChangedValue;
}

/** Another name, another id, or both. */
export interface RenamedItem {
  readonly id: string;
  readonly name: string;
  readonly before: { readonly id: string; readonly name: string };
}

export interface LostAddress {
  readonly id: string;
  readonly name: string;
  /** The former address. */
  readonly before: string;
  /** The name of the item to which it leads now. */
  readonly leadsTo: string | null;
}

export interface LandscapeDiff {
  readonly before: { readonly items: number };
  readonly after: { readonly items: number };
  readonly added: readonly ListedItem[];
  readonly removed: readonly ListedItem[];
  readonly renamed: readonly RenamedItem[];
  /** Addresses that were published and do not lead to their items any more. */
  readonly addresses: readonly LostAddress[];
  /** Places that are not the same, renamed frames apart. */
  readonly moved: readonly ItemChange[];
  readonly categories: ListedFrame;
  readonly subcategories: ListedFrame;
  readonly fields: Readonly<Record<FieldName, readonly ItemChange[]>>;
}

interface Field {
  readonly label: string;
  readonly value: (item: Item) => ChangedValue | undefined;
}

/** What the file says, compared as it is written. */
const TOLD = Object.fromEntries(
  toldFields.map(({ key, name, label }) => [key, { label, value: (item: Item) => wordsOf(item[name]) }])
) as Record<ToldKey, Field>;

/** What is compared of every item, by the key of the file, in the order in which it is told. */
export const FIELDS = {
  kind: { label: 'Kind', value: ({ kind }) => kind },
  stage: { label: 'Stage', value: ({ stage }) => stage },
  tier: { label: 'Tier', value: ({ tier }) => tier },
  license: { label: 'License', value: ({ license, terms }) => license ?? terms?.written },
  host: { label: 'Host', value: ({ host }) => host },
  contributed_by: { label: 'Contributed by', value: ({ contributedBy }) => contributedBy.toSorted(compareText) },
  layers: { label: 'Layers', value: ({ layers }) => mainFirst(layers) },
  topics: { label: 'Topics', value: ({ topics }) => mainFirst(topics) },
  status: { label: 'Status', value: ({ status }) => status },
  successor: { label: 'Successor', value: ({ successors }) => successors?.map(({ name }) => name) },
  organization: { label: 'Organization', value: ({ organization }) => organization },
  packages: { label: 'Packages', value: ({ packages }) => packages?.toSorted(compareText) },
  ...TOLD,
  aliases: { label: 'Other names', value: ({ aliases }) => aliases.toSorted(compareText) },
  dates: { label: 'Dates', value: ({ dates }) => entriesOf(dates) },
  links: {
    label: 'Links',
    value: ({ links }) => links.map(({ kind, url, label }) => `${label ?? kind}: ${url}`).sort(compareText)
  },
  extra: { label: 'Further facts', value: ({ more }) => entriesOf(more ?? {}) }
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
export const fieldNames = Object.keys(FIELDS) as FieldName[];

export function diffLandscapes(before: Landscape, after: Landscape): LandscapeDiff {
  const frames = { before: placesIn(before), after: placesIn(after) };
  const contents = (item: Item, side: 'before' | 'after') =>
    JSON.stringify([item.name, frames[side](item), fieldNames.map((name) => valueOf(name, item))]);
  const matched = matchItems(before.items, after.items, contents);
  const { pairs, removed, added } = matched;
  const isReordered = reorderedIds(matched);
  const { categories, subcategories, placesBefore, placesAfter } = compareFrames(before, after, pairs);

  /** Where two values of the matched items differ. */
  const changes = (of: (item: Item, side: 'before' | 'after') => ChangedValue): ItemChange[] =>
    pairs.flatMap((pair) => {
      const values = { before: of(pair.before, 'before'), after: of(pair.after, 'after') };
      if (JSON.stringify(values.before) === JSON.stringify(values.after)) return [];
      return [{ id: pair.after.id, name: pair.after.name, ...values }];
    });

  return {
    before: { items: before.items.length },
    after: { items: after.items.length },
    added: added.map(listed(frames.after)),
    removed: removed.map(listed(frames.before)),
    renamed: pairs.flatMap((pair) => {
      const { id, name } = pair.before;
      const isSame = name === pair.after.name && (id === pair.after.id || isReordered(pair));
      return isSame ? [] : [{ id: pair.after.id, name: pair.after.name, before: { id, name } }];
    }),
    addresses: lostAddresses(after, matched, isReordered),
    moved: changes((item, side) => mainFirst((side === 'before' ? placesBefore : placesAfter)(item))),
    categories,
    subcategories,
    fields: eachField((name) => changes((item) => valueOf(name, item)))
  };
}

function lostAddresses(
  { items }: Landscape,
  { pairs }: Matched,
  isReordered: (pair: MatchedPair) => boolean
): LostAddress[] {
  const at = leadsTo(items);
  return pairs.flatMap((pair) => {
    const { before, after } = pair;
    const found = at(before.id);
    if (found === after || isReordered(pair)) return [];
    return [{ id: after.id, name: after.name, before: before.id, leadsTo: found?.name ?? null }];
  });
}

/** Whether anything changed at all. */
export function isSame(diff: LandscapeDiff): boolean {
  const { added, removed, renamed, moved, categories, subcategories, fields } = diff;
  const frames = [categories, subcategories].flatMap((of) => [of.added, of.removed, of.renamed]);
  return [added, removed, renamed, moved, ...frames, ...Object.values(fields)].every((list) => list.length === 0);
}

/** Former ids → present ones. */
export const renamesIn = ({ renamed }: LandscapeDiff): ReadonlyMap<string, string> =>
  new Map(renamed.flatMap(({ id, before }) => (id === before.id ? [] : [[before.id, id] as const])));

const eachField = <T>(of: (name: FieldName) => T) =>
  Object.fromEntries(fieldNames.map((name) => [name, of(name)])) as Record<FieldName, T>;

const listed =
  (placesOf: (item: Item) => readonly string[]) =>
  (item: Item): ListedItem => ({ id: item.id, name: item.name, kind: item.kind, places: placesOf(item) });

/** A field that nobody filled is null, whether it would hold a text or a list. */
function valueOf(name: FieldName, item: Item): ChangedValue {
  const value = FIELDS[name].value(item);
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** Which one comes first matters; the others have no order. */
const mainFirst = ([first, ...others]: readonly string[]): readonly string[] =>
  first === undefined ? [] : [first, ...others.sort(compareText)];

/** A text as it is, a source in one line, of anything deeper every entry. */
function wordsOf(value: Told[keyof Told]): ChangedValue | undefined {
  if (typeof value !== 'object') return value;
  const parts: readonly unknown[] = Object.values(value);
  return parts.every((part) => typeof part === 'string') ? parts.join(' ') : entriesOf(value);
}

/** `key: value` of every field, however deep, sorted. */
function entriesOf(value: object, path = ''): string[] {
  return Object.entries(value)
    .flatMap(([key, inner]) => {
      const at = path && !Array.isArray(value) ? `${path}.${key}` : path || key;
      return typeof inner === 'object' && inner !== null ? entriesOf(inner as object, at) : [`${at}: ${String(inner)}`];
    })
    .sort(compareText);
}
