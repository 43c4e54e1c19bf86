/**
 * Last phase before the items: facets from the landscape's own fields. A file declares them under `facets`; where it
 * says nothing, those are made that most landscape2 files have something for. Each becomes one more row of the table of
 * facets, with its options and the values of every item.
 */
import { type Definition, type FurtherFacet, KINDS, type Kind } from '../../model.ts';
import { compareText } from '#text/order.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { isDay } from '#text/day.ts';
import { listOf, mapping } from '#text/value.ts';
import { optionIds, spelling } from '#text/slug.ts';
import { NONE } from '../../publish/packed.ts';
import type { Identified } from '../identify.ts';
import { type Settings, covers } from '../settings.ts';

/** A facet as a file declares it, or as it is made without. */
export interface FacetSource {
  readonly id: string;
  readonly label: string;
  readonly kinds?: readonly Kind[] | undefined;
  /** Names of options that come first, in this order. */
  readonly order?: readonly string[] | undefined;
  readonly none?: string | undefined;
  /** By how many items a value must be shared to be an option: free words make too many. */
  readonly shared?: number;
  /** With fewer options there is nothing to choose from. */
  readonly atLeast?: number;
  readonly newestFirst?: boolean;
  /** The way to its values within an item: a key that an item may have because of the facet. */
  readonly field?: string;
  /** The way to the values that people write by hand, from the item. */
  readonly written?: readonly string[];
  /** Where its values are, if not in the field alone. */
  readonly valuesOf?: (entry: Identified) => readonly FacetValue[];
}

/** The value's name and, where it is not made from that, its id. */
type FacetValue = string | Definition;

/** One option, written in two ways: the first one is shown. */
export interface Respelling {
  readonly entry: Identified;
  readonly label: string;
  readonly shown: string;
  readonly spelling: string;
  /** The way to the value from the item. */
  readonly way: readonly string[];
}

export interface FurtherFacets {
  readonly list: readonly FurtherFacet[];
  /** No file declares them: they are made of what items tell of themselves. */
  readonly undeclared: boolean;
  /** Each further spelling of an option, once. */
  readonly respellings: readonly Respelling[];
  valuesOf(entry: Identified): Readonly<Record<string, readonly string[]>> | undefined;
}

/** The facets that have a value at all, with their options. */
export function furtherFacets(
  sources: readonly FacetSource[],
  entries: readonly Identified[],
  undeclared = false
): FurtherFacets {
  const values = new Map<Identified, Record<string, readonly string[]>>();
  const respellings: Respelling[] = [];
  const list = sources.flatMap((source) => {
    const said = new Map<Identified, readonly FacetValue[]>();
    const found = new Map<Identified, readonly Definition[]>();
    for (const entry of entries) {
      if (source.kinds && !source.kinds.includes(entry.kind)) continue;
      const values = valuesOf(source, entry);
      if (values.length > 0) said.set(entry, values);
    }
    const names = [...said.values()].flat().flatMap((value) => (typeof value === 'string' ? [value] : []));
    const idOf = optionIds(names, [NONE]);
    for (const [entry, values] of said) {
      const definitions = values.map((value) => (typeof value === 'string' ? { id: idOf(value), name: value } : value));
      found.set(entry, [...new Map(definitions.map((value) => [value.id, value])).values()]);
    }
    respellings.push(...respelled(found, source));
    const options = optionsOf([...found.values()].flat(), source);
    const known = new Set(options.map(({ id }) => id));
    const kinds = new Set<Kind>();
    let several = false;
    for (const [entry, definitions] of found) {
      const ids = definitions.map(({ id }) => id).filter((id) => known.has(id));
      if (ids.length === 0) continue;
      kinds.add(entry.kind);
      several ||= ids.length > 1;
      values.set(entry, { ...values.get(entry), [source.id]: ids });
    }
    if (kinds.size === 0 || options.length < (source.atLeast ?? 1)) return [];
    const { id, label, none } = source;
    const facet = { id, label, kinds: source.kinds ?? KINDS.filter((kind) => kinds.has(kind)), several, options };
    return [none === undefined ? facet : { ...facet, none }];
  });
  return { list, undeclared, respellings, valuesOf: (entry) => values.get(entry) };
}

function respelled(found: ReadonlyMap<Identified, readonly Definition[]>, source: FacetSource): Respelling[] {
  const way = source.written ?? (source.field && wayTo(source.field));
  if (!way) return [];
  const spellings = new Map<string, Set<string>>();
  return [...found].flatMap(([entry, definitions]) =>
    definitions.flatMap(({ id, name }) => {
      const known = spellings.get(id) ?? new Set([name]);
      spellings.set(id, known);
      if (known.has(name)) return [];
      const [shown] = known;
      known.add(name);
      return [{ entry, label: source.label, shown: shown!, spelling: name, way }];
    })
  );
}

/** The way to a field such as `extra.specification`, `tag`, `annotations.scope`, from the item. */
function wayTo(field: string): readonly string[] {
  const steps = field.split('.');
  return ['tag', 'annotations'].includes(steps[0]!) ? ['extra', ...steps] : steps;
}

const valuesOf = ({ field, valuesOf }: FacetSource, entry: Identified): readonly FacetValue[] =>
  valuesOf?.(entry) ?? (field === undefined ? [] : fieldValues(entry, field));

/** Ordered: those named first, then by year or by how many have them, then by name. */
function optionsOf(values: readonly Definition[], { order = [], shared = 1, newestFirst }: FacetSource): Definition[] {
  const counts = new Map<string, number>();
  const names = new Map<string, Definition>();
  for (const value of values) {
    counts.set(value.id, (counts.get(value.id) ?? 0) + 1);
    if (!names.has(value.id)) names.set(value.id, value);
  }
  const first = order.map(spelling);
  const place = ({ name }: Definition) =>
    first.includes(spelling(name)) ? first.indexOf(spelling(name)) : first.length;
  return [...names.values()]
    .filter(({ id }) => counts.get(id)! >= shared)
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        (newestFirst ? compareText(b.name, a.name) : counts.get(b.id)! - counts.get(a.id)!) ||
        compareText(a.name.toLowerCase(), b.name.toLowerCase())
    );
}

/** The value of a field such as `extra.specification`, `tag`, `annotations.scope`, as names of options. */
function fieldValues(entry: Identified, field: string): FacetValue[] {
  const found = wayTo(field).reduce<unknown>(
    (value, step) => (Object.hasOwn(mapping(value), step) ? mapping(value)[step] : undefined),
    entry.draft.fields
  );
  return (Array.isArray(found) ? listOf(found) : [found]).flatMap(optionOf);
}

const YES: Definition = { id: 'true', name: 'Yes' };

function optionOf(value: unknown): FacetValue[] {
  if (value === true) return [YES];
  if (value === false) return [{ id: 'false', name: 'No' }];
  // A day is no option, its year is.
  if (isDay(value)) return [value.slice(0, 4)];
  const text = cleanText(value);
  return text ? [text] : [];
}

/** What a file without `facets` gets, as far as it has something for it; ids that links use otherwise are left out. */
export function usualFacets(
  settings: Settings,
  entries: readonly Identified[],
  reserved: ReadonlySet<string>
): FacetSource[] {
  const { tags, endUsers } = settings;
  const keys = annotationKeys(entries);
  const idOf = optionIds(keys);
  const rows: FacetSource[] = [
    {
      id: 'tag',
      label: 'Tag',
      written: ['extra', 'tag'],
      valuesOf: (entry) => [
        ...(entry.draft.more?.tags ?? []),
        ...[...tags].flatMap(([tag, regions]) => (covers(regions, entry.category, entry.subcategory) ? [tag] : []))
      ]
    },
    { id: 'persona', label: 'Made for', shared: 3, atLeast: 2, valuesOf: (entry) => words(entry, 'summary_personas') },
    { id: 'specification', label: 'Specification', valuesOf: (entry) => yes(entry.draft.more?.specification) },
    { id: 'audit', label: 'Security audit', valuesOf: (entry) => yes(entry.draft.more?.audits !== undefined) },
    {
      id: 'enduser',
      label: 'End user',
      valuesOf: ({ draft, category, subcategory }) =>
        yes(draft.more?.endUser ?? covers(endUsers, category, subcategory))
    },
    {
      id: 'accepted',
      label: 'Accepted',
      atLeast: 2,
      newestFirst: true,
      field: 'extra.accepted'
    },
    {
      id: 'joined',
      label: 'Joined',
      atLeast: 2,
      newestFirst: true,
      kinds: ['member'],
      field: 'joined'
    },
    ...keys.map((key) => ({
      id: reserved.has(idOf(key)) ? `annotation-${idOf(key)}` : idOf(key),
      label: readable(key),
      written: ['extra', 'annotations', key],
      valuesOf: (entry: Identified) => {
        const annotations = entry.draft.more?.annotations ?? {};
        return Object.hasOwn(annotations, key) ? [annotations[key]!] : [];
      }
    }))
  ];
  const taken = new Set(reserved);
  return rows.filter(({ id }) => !taken.has(id) && taken.add(id));
}

const yes = (value: boolean | undefined): FacetValue[] => (value === true ? [YES] : []);
const words = ({ draft }: Identified, key: string): string[] =>
  textsOf(cleanText(mapping(draft.fields['extra'])[key])?.split(',')).map(
    (word) => word.charAt(0).toUpperCase() + word.slice(1)
  );

/** Annotations that tell items apart: on a few at least, with few different values. */
function annotationKeys(entries: readonly Identified[]): string[] {
  const values = new Map<string, string[]>();
  for (const { draft } of entries) {
    for (const [key, value] of Object.entries(draft.more?.annotations ?? {})) {
      const list = values.get(key);
      if (list) list.push(value);
      else values.set(key, [value]);
    }
  }
  return [...values].flatMap(([key, list]) => {
    const different = new Set(list).size;
    return different > 1 && different <= 24 && list.length >= different * 2 ? [key] : [];
  });
}

const readable = (key: string): string => {
  const text = key.replace(/[_-]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
