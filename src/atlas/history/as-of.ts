/**
 * The landscape as it was on a day: an atlas of what was listed then, under the names and in the places and stages of
 * that day. Topics, layers, licenses and hosts are those of today; of what is gone nobody recorded them. Figures are left
 * out: they are of other days.
 */
import type { Details, ItemDetails } from '#landscape/publish/packed.ts';
import { NONE } from '#landscape/publish/packed.ts';
import type { Category } from '#landscape/model.ts';
import { present } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import type { Atlas, AtlasItem, Facet, Frame } from '../atlas.ts';
import { columnOf } from '../select.ts';
import { type History, type Stretch, listedOn } from './history.ts';

export interface AsOf {
  readonly atlas: Atlas;
  /** The second part of the data for it, out of today's. */
  readonly detailsOf: (today: Details) => Details;
}

/** Undefined where the history does not tell what was listed. */
export function asOf(today: Atlas, history: History, day: string): AsOf | undefined {
  if (history.from === undefined) return undefined;
  const listed = listedOn(history, day);
  const { categories, frames, frameOf } = placesOf(today, listed);
  const small = new Set(today.stages.flatMap(({ id, hosted }) => (hosted === false ? [id] : [])));
  const items = listed.map((stretch, index): AtlasItem => {
    const now = today.items[stretch.index];
    const { id, kind, name, stage, tier } = stretch;
    return present({
      ...{ index, id, kind, name, symbol: now?.symbol ?? name.slice(0, 2), frames: [frameOf(stretch)] },
      ...{ stage, tier, topic: now?.topic, artwork: now?.artwork, owner: now?.owner },
      large: stage !== undefined && !small.has(stage) ? (true as const) : undefined,
      ...{ since: now?.since, sinceBefore: now?.sinceBefore }
    });
  });
  const columns = facetsOf(today, listed, categories);
  const { tones: _tones, nestings: _nestings, starsOf: _stars, ...kept } = today;
  return {
    atlas: {
      ...kept,
      ...{ items, categories, frames, day },
      order: [...today.order, ...frames.slice(today.frames.length).map(({ index }) => index)],
      facets: columns.map(({ facet }) => facet),
      columns: columns.map(({ facet, codes }) => columnOf(facet.id, facet.options.length, codes)),
      aliases: aliasesOf(today, items),
      listing: { ...today.listing, date: day }
    },
    detailsOf: memoized((details) => ({
      ...details,
      items: listed.map((stretch) => detailsOn(day, stretch, details.items[stretch.index]))
    }))
  };
}

function memoized<A extends object, B>(make: (of: A) => B): (of: A) => B {
  const made = new WeakMap<A, B>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}

/** Nothing that was said of an item later than the day: its stage and tier are those of that day. */
function detailsOn(day: string, { stage, tier }: Stretch, now: ItemDetails = GONE): ItemDetails {
  const { unobserved: _unobserved, stage: _stage, tier: _tier, ...rest } = now;
  const dates = Object.fromEntries(Object.entries(now.dates).filter(([, date]) => date <= day));
  const told = present({ ...rest, stage, tier, dates, figures: {} });
  if ((now.statusSource?.date ?? '') <= day) return told;
  const { status: _status, statusSource: _source, successors: _successors, ...goesOn } = told;
  return goesOn;
}

const GONE: ItemDetails = {
  ...{ aliases: [], contributedBy: [], layers: [], topics: [], links: [], dates: {}, figures: {}, line: 0 }
};

/** Today's categories and frames, then those that are no more. */
function placesOf(today: Atlas, listed: readonly Stretch[]) {
  const categories: Category[] = [...today.categories];
  const frames: Frame[] = [...today.frames];
  const key = (...names: readonly string[]) => names.map((name) => name.toLowerCase()).join('\n');
  const categoryAt = new Map(categories.map(({ name }, i) => [key(name), i]));
  const frameAt = new Map(frames.map(({ index, category, name }) => [key(categories[category]!.name, name), index]));
  for (const { kind, category, subcategory } of listed) {
    let at = categoryAt.get(key(category));
    if (at === undefined) {
      at = categories.push({ id: freeId(category, categories), name: category, kind, subcategories: [] }) - 1;
      categoryAt.set(key(category), at);
    }
    if (frameAt.has(key(category, subcategory))) continue;
    const own = categories[at]!;
    const id = freeId(subcategory, own.subcategories);
    categories[at] = { ...own, subcategories: [...own.subcategories, { id, name: subcategory }] };
    frameAt.set(key(category, subcategory), frames.length);
    frames.push({ index: frames.length, category: at, id, name: subcategory });
  }
  const frameOf = ({ category, subcategory }: Stretch) => frameAt.get(key(category, subcategory))!;
  return { categories, frames, frameOf };
}

function freeId(name: string, taken: readonly { readonly id: string }[]): string {
  const wanted = slug(name);
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.some((other) => other.id === id)) return id;
  }
}

/** What was observed since is no fact of that day. */
const OBSERVED = new Set(['activity', 'status']);

function facetsOf(today: Atlas, listed: readonly Stretch[], categories: readonly Category[]) {
  return today.facets.flatMap((facet, at) => {
    if (OBSERVED.has(facet.id)) return [];
    const column = today.columns[at]!;
    const told = TOLD[facet.id];
    const options = told ? withFormer(facet, listed.map(told.value), categories) : facet.options;
    const codeOf = new Map(options.map(({ id }, code) => [id, code]));
    const none = (kind: Stretch['kind']) => (facet.kinds.includes(kind) ? (codeOf.get(NONE) ?? null) : null);
    const codes = listed.map((stretch) => {
      if (told) {
        const id = told.id(stretch, categories);
        return id === undefined ? none(stretch.kind) : (codeOf.get(id) ?? null);
      }
      if (stretch.index >= today.items.length) return none(stretch.kind);
      return Array.from(column.codes.subarray(column.starts[stretch.index], column.starts[stretch.index + 1]));
    });
    return [{ facet: { ...facet, options }, codes }];
  });
}

interface Told {
  readonly value: (stretch: Stretch) => string | undefined;
  readonly id: (stretch: Stretch, categories: readonly Category[]) => string | undefined;
}

/** The facets that the history itself tells. */
const TOLD: Readonly<Record<string, Told>> = {
  stage: { value: ({ stage }) => stage, id: ({ stage }) => stage },
  tier: { value: ({ tier }) => tier, id: ({ tier }) => tier },
  category: {
    value: () => undefined,
    id: ({ category }, categories) => categories.find(({ name }) => name.toLowerCase() === category.toLowerCase())?.id
  }
};

/** With options that are no more before the one that stands for none. */
function withFormer({ id, options }: Facet, values: readonly (string | undefined)[], categories: readonly Category[]) {
  const wanted =
    id === 'category'
      ? categories.map(({ id, name }) => ({ id, name }))
      : [...new Set(values)].flatMap((value) => (value === undefined ? [] : [{ id: value, name: value }]));
  const former = wanted.filter((option) => !options.some((other) => other.id === option.id));
  const none = options.filter((option) => option.id === NONE);
  return [...options.filter((option) => option.id !== NONE), ...former, ...none];
}

/** Names lead on as they do today, and so do those of that day. */
function aliasesOf(today: Atlas, items: readonly AtlasItem[]): ReadonlyMap<string, number> {
  const indexOf = new Map(items.map(({ id, index }) => [id, index]));
  const former = [...today.aliases].flatMap(([alias, at]) => {
    const index = indexOf.get(today.items[at]!.id);
    return index === undefined ? [] : [[alias, index] as const];
  });
  return new Map([...items.map(({ name, index }) => [slug(name), index] as const), ...former]);
}
