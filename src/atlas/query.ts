/**
 * Query ⇄ link. A query is everything that a link can say; the address bar holds it and nothing mirrors it. One row per
 * parameter: reading, writing, defaults and the report of unknown values are derived from the table.
 *
 * Canonical: rows in order, defaults left out, lists joined by commas in the order of their options.
 */
import { type Facet } from './atlas.ts';
import { NONE } from '#landscape/publish/packed.ts';

export const VIEWS = ['grid', 'treemap'] as const;
export const SCOPES = ['projects', 'members', 'organizations', 'all'] as const;
export const TILE_SIZES = ['index', 'elements', 'plates'] as const;
export const ARCHIVED = ['show', 'dim', 'hide'] as const;

/** What a tile's area stands for in the treemap, and what its colour. */
export const AREAS = ['count', 'stars', 'contributors', 'commits'] as const;
export const TINTS = ['category', 'stage', 'license', 'activity'] as const;

export type View = (typeof VIEWS)[number];
export type Scope = (typeof SCOPES)[number];
export type TileSize = (typeof TILE_SIZES)[number];
export type Archived = (typeof ARCHIVED)[number];
export type Area = (typeof AREAS)[number];
export type Tint = (typeof TINTS)[number];

export interface Query {
  readonly view: View;
  readonly scope: Scope;
  readonly text: string;
  /** Facet id → chosen option ids; facets without a choice are not there. */
  readonly selection: Readonly<Record<string, readonly string[]>>;
  /** Facets of which an item must have all chosen options. */
  readonly all: readonly string[];
  readonly size: TileSize;
  readonly archived: Archived;
  /** Whether what does not match gives up its place. */
  readonly compact: boolean;
  readonly item: string;
  /** The facet that the treemap groups by. */
  readonly by: string;
  readonly area: Area;
  readonly tint: Tint;
  /** Where the treemap is zoomed to: ids of a group and of a frame in it; empty for all of it. */
  readonly path: readonly string[];
}

export const HOME: Query = {
  view: 'grid',
  scope: 'projects',
  text: '',
  selection: {},
  all: [],
  size: 'elements',
  archived: 'show',
  compact: false,
  item: '',
  by: 'category',
  area: 'count',
  tint: 'category',
  path: []
};

/** Something in a link that means nothing here. */
export interface Unknown {
  readonly param: string;
  readonly value: string;
  /** What could have been meant. */
  readonly candidates: readonly string[];
}

export interface ReadQuery {
  readonly query: Query;
  readonly unknown: readonly Unknown[];
}

const choice = <K extends keyof Query>(key: K, param: string, options: readonly Query[K][]) => ({
  key,
  param,
  options
});

const CHOICES = [
  choice('view', 'view', VIEWS),
  choice('scope', 'scope', SCOPES),
  choice('size', 'size', TILE_SIZES),
  choice('archived', 'archived', ARCHIVED),
  choice('area', 'area', AREAS),
  choice('tint', 'tint', TINTS)
] as const;

const LONGEST_TEXT = 200;

/** The parameters that facets may not be called. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...CHOICES.map(({ param }) => param),
  'q',
  'all',
  'compact',
  'by',
  'path',
  'item'
]);

const LONGEST_PATH = 2;
/** The group that gathers the options too small for one of their own; no option is called that. */
export const FURTHER = '*';

/** Reads a link. Never throws: what is unknown is left out and reported once. */
export function readQuery(params: Iterable<readonly [string, string]>, facets: readonly Facet[]): ReadQuery {
  const unknown: Unknown[] = [];
  const selection: Record<string, readonly string[]> = {};
  let query: Query = HOME;
  const byId = new Map(facets.map((facet) => [facet.id, facet]));

  const note = (param: string, value: string, candidates: readonly string[]) => {
    if (unknown.some((other) => other.param === param && other.value === value)) return;
    unknown.push({ param, value, candidates });
  };

  for (const [param, value] of params) {
    const row = CHOICES.find((candidate) => candidate.param === param);
    const facet = byId.get(param);
    if (row) {
      if ((row.options as readonly string[]).includes(value)) query = { ...query, [row.key]: value };
      else note(param, value, row.options);
    } else if (param === 'q') query = { ...query, text: value.slice(0, LONGEST_TEXT) };
    else if (param === 'item') query = { ...query, item: value };
    else if (param === 'compact') query = { ...query, compact: value !== '0' };
    else if (param === 'by') {
      const grouping = facets.filter(({ kinds }) => kinds.includes('project')).map(({ id }) => id);
      if (value === HOME.by || grouping.includes(value)) query = { ...query, by: value };
      else note(param, value, grouping);
    } else if (param === 'path') {
      const path = value.split(',').filter((id) => id !== '');
      query = { ...query, path: path.slice(0, LONGEST_PATH) };
    } else if (param === 'all') {
      const wanted = value.split(',').filter((id) => id !== '');
      for (const id of wanted)
        if (!byId.get(id)?.several)
          note(
            param,
            id,
            facets.filter((f) => f.several).map((f) => f.id)
          );
      query = { ...query, all: facets.filter(({ id, several }) => several && wanted.includes(id)).map(({ id }) => id) };
    } else if (facet) {
      const wanted = new Set([...(selection[param] ?? []), ...value.split(',').filter((id) => id !== '')]);
      const options = facet.options.map(({ id }) => id);
      for (const id of wanted) if (!options.includes(id)) note(param, id, options);
      const chosen = options.filter((id) => wanted.has(id));
      if (chosen.length > 0) selection[param] = chosen;
    } else if (!IGNORED.test(param)) note(param, '', [...RESERVED, ...byId.keys()]);
  }
  // Subcategories are told apart by the treemap alone: a path ends where it leads nowhere.
  const steps = [query.by, ...(query.by === HOME.by ? [] : [HOME.by])];
  for (const [at, facet] of steps.entries()) {
    const ids = byId.get(facet)?.options.map(({ id }) => id) ?? [];
    const step = query.path[at];
    if (step === undefined || ids.length === 0 || ids.includes(step) || [FURTHER, NONE].includes(step)) continue;
    note('path', step, ids);
    query = { ...query, path: query.path.slice(0, at) };
  }
  return { query: { ...query, selection }, unknown };
}

/** Campaign parameters that other sites append; they mean nothing here and are nobody's mistake. */
const IGNORED = /^(utm_.*|fbclid|gclid|mc_[ce]id|ref)$/;

/** Writes a query as the part of a link after `?`; empty for the home view. */
export function writeQuery(query: Query, facets: readonly Facet[]): string {
  const parts: [string, string][] = [];
  for (const { key, param } of CHOICES) if (query[key] !== HOME[key]) parts.push([param, query[key]]);
  if (query.text !== '') parts.push(['q', query.text]);
  for (const { id, options } of facets) {
    const wanted = query.selection[id];
    if (!wanted) continue;
    const chosen = options.filter((option) => wanted.includes(option.id)).map((option) => option.id);
    if (chosen.length > 0) parts.push([id, chosen.join(',')]);
  }
  const all = facets.filter(({ id, several }) => several && query.all.includes(id)).map(({ id }) => id);
  if (all.length > 0) parts.push(['all', all.join(',')]);
  if (query.compact) parts.push(['compact', '1']);
  if (query.by !== HOME.by) parts.push(['by', query.by]);
  if (query.path.length > 0) parts.push(['path', query.path.join(',')]);
  if (query.item !== '') parts.push(['item', query.item]);
  return parts.map(([param, value]) => `${encode(param)}=${encode(value)}`).join('&');
}

/** As URLSearchParams writes, but commas stay readable. Lone surrogates, which no link can hold, are replaced. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',');
}

/** The query with an option of a facet chosen, or no longer chosen. */
export function toggled(query: Query, facet: string, option: string): Query {
  const chosen = query.selection[facet] ?? [];
  const next = chosen.includes(option) ? chosen.filter((id) => id !== option) : [...chosen, option];
  const { [facet]: _dropped, ...others } = query.selection;
  return { ...query, selection: next.length > 0 ? { ...others, [facet]: next } : others };
}

/** How many choices narrow what is shown. */
export function choiceCount(query: Query): number {
  return Object.values(query.selection).reduce((sum, options) => sum + options.length, 0);
}
