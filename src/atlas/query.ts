/**
 * A query is everything that a link can say. One row per parameter of a link: reading (link.ts), writing, defaults, what
 * is kept when all is cleared, and the reserved names are derived from the table.
 */
import { NONE } from '#landscape/publish/packed.ts';
import type { Facet } from './atlas.ts';
import type { DataPart, Tab } from '#landscape/publish/packed.ts';
import { dayIn } from '#text/day.ts';
import { SCOPES, type Scope } from './scopes.ts';

export const TILE_SIZES = ['index', 'elements', 'plates'] as const;
export const ARCHIVED = ['show', 'dim', 'hide'] as const;
/** Whether what matches packs, or everything keeps its place: by how much matches, unless somebody says. */
export const PLACES = ['auto', 'pack', 'keep'] as const;

export const FACTS = ['all', 'different'] as const;

/** What a tile's area stands for where areas stand for something, and what its colour. */
export const AREAS = ['stars', 'count', 'contributors', 'commits'] as const;
export const TINTS = ['category', 'stage', 'topic', 'license', 'activity'] as const;

/** In which order a timeline has its rows, or by what they are grouped; and which rows it has. */
export const ORDERS = ['accepted', 'category', 'stage'] as const;
export const ROWS = ['hosted', 'all'] as const;

export type TileSize = (typeof TILE_SIZES)[number];
export type Archived = (typeof ARCHIVED)[number];
export type Area = (typeof AREAS)[number];
export type Tint = (typeof TINTS)[number];

export interface Query {
  /** Of the guide: the id of a section or of a heading in it. */
  readonly section: string;
  /** What is looked for in a table of it. */
  readonly find: string;
  /** The id of a row of the view table. */
  readonly view: string;
  /** The day as of which the landscape is shown; empty for today. */
  readonly at: string;
  readonly scope: Scope;
  /** What is shown of it: the categories of one of the landscape's tabs; empty for all of it. */
  readonly tab: string;
  readonly text: string;
  /** Ids of the only items that are shown; empty for no such limit. */
  readonly only: readonly string[];
  /** Facet id → chosen option ids; facets without a choice are not there. */
  readonly selection: Readonly<Record<string, readonly string[]>>;
  /** Facets of which an item must have all chosen options. */
  readonly all: readonly string[];
  readonly size: TileSize;
  readonly archived: Archived;
  readonly places: (typeof PLACES)[number];
  readonly item: string;
  /** Ids of items that are compared, or shall be, in the order of their columns. */
  readonly items: readonly string[];
  /** Of facts side by side: all of them, or without those that are the same. */
  readonly facts: (typeof FACTS)[number];
  /** By which fact rows are ordered, `-` before it the other way round; empty as one reads them. */
  readonly sort: string;
  /** Ids of facts that have a column; empty for those that one sees first. */
  readonly columns: readonly string[];
  /** The facet by which a view groups. */
  readonly by: string;
  /** By itself: stars where the landscape has any. */
  readonly area: Area | 'auto';
  readonly tint: Tint;
  /** Days between which changes are told, and which kinds of them; empty for the last twelve months, and for all. */
  readonly from: string;
  readonly to: string;
  readonly what: readonly string[];
  readonly order: (typeof ORDERS)[number];
  readonly rows: (typeof ROWS)[number];
  /** Where a view is zoomed to: ids of a group and of a frame in it; empty for all of it. */
  readonly path: readonly string[];
}

/** What the links of a landscape can be about. */
export interface LinkTerms {
  readonly facets: readonly Facet[];
  readonly tabs: readonly Pick<Tab, 'id' | 'alias'>[];
  readonly views: readonly { readonly id: string }[];
  /** Further parts of the data that there are. */
  readonly parts?: readonly DataPart[];
  /** What a link means that does not say it, where the landscape begins otherwise. */
  readonly home?: Partial<Pick<Query, 'size'>> | undefined;
}

/** Says of a value that it means nothing here, and what could have been meant. */
export type Note = (value: string, candidates: readonly string[]) => void;

interface Row<T> {
  /** Its name in links; a row without one reads a name per facet. */
  readonly param?: string;
  readonly home: T;
  /** Whether it says how things are looked at, not which: it stays when everything is cleared. */
  readonly isLook?: boolean;
  /** The value, or undefined where nothing in it is known. */
  readonly read: (value: string, terms: LinkTerms, note: Note) => T | undefined;
  /** The text in a link; empty where it is left out. */
  readonly write: (value: T, terms: LinkTerms, query: Query) => string;
  /** Once all is read: the value that holds beside the others. */
  readonly check?: (query: Query, terms: LinkTerms, note: Note) => T;
}

/** A value of a list; what is not in it is told. */
function choice<T extends string>(param: string, options: readonly T[] | ((terms: LinkTerms) => readonly T[])) {
  return (home: T, isLook = false): Row<T> => ({
    param,
    home,
    isLook,
    read(value, terms, note) {
      const known = typeof options === 'function' ? options(terms) : options;
      const found = known.find((option) => option === value);
      if (found === undefined) note(value, known);
      return found;
    },
    write: (value, { home: own }) => (value === ((param === 'size' && own?.size) || home) ? '' : value)
  });
}

const text = (param: string, longest: number): Row<string> => ({
  param,
  home: '',
  read: (value) => value.slice(0, longest),
  write: (value) => value
});

/** A day of a landscape that has a history. */
const day = (param: string): Row<string> => ({
  param,
  home: '',
  read(value, { parts = [] }, note) {
    const found = parts.includes('history') ? dayIn(value) : undefined;
    if (found === undefined) note(value, []);
    return found;
  },
  write: (value) => value
});

/** Names, each once, as many as one may ask for. What names nothing is for the view to tell. */
const names = (param: string, most: number): Row<readonly string[]> => ({
  param,
  home: [],
  isLook: true,
  read: (value) => [...new Set(partsOf(value))].slice(0, most),
  write: (value) => value.join(',')
});

const partsOf = (list: string) => list.split(',').filter((id) => id !== '');
const idsOf = (facets: readonly Facet[]) => facets.map(({ id }) => id);

/** More than five columns can no longer be read side by side. */
export const MOST_COMPARED = 5;
const MOST_COLUMNS = 60;
export const MOST_ONLY = 200;

/** The group that gathers the options too small for one of their own; no option is called that. */
export const FURTHER = '*';
const BY = 'category';
const LONGEST_PATH = 2;

const SCOPE = choice('scope', SCOPES)('projects');

/** In the order in which links say them. `selection` stands for the facets, each with its own name. */
export const params: { readonly [K in keyof Query]: Row<Query[K]> } = {
  view: choice('view', ({ views }) => views.map(({ id }) => id))('grid', true),
  at: day('at'),
  // A tab has a scope of its own.
  scope: { ...SCOPE, write: (value, terms, query) => (query.tab === '' ? SCOPE.write(value, terms, query) : '') },
  tab: {
    param: 'group',
    home: '',
    read(value, { tabs }, note) {
      const found = tabs.find(({ id, alias }) => [id, alias].includes(value))?.id;
      if (found === undefined)
        note(
          value,
          tabs.map(({ id }) => id)
        );
      return found;
    },
    write: (value) => value
  },
  size: choice('size', TILE_SIZES)('elements', true),
  archived: choice('archived', ARCHIVED)('show'),
  area: choice('area', ['auto', ...AREAS])('auto', true),
  tint: choice('tint', TINTS)('category', true),
  text: text('q', 200),
  only: { ...names('only', MOST_ONLY), isLook: false },
  selection: { home: {}, read: () => undefined, write: () => '' },
  all: {
    param: 'all',
    home: [],
    read(value, { facets }, note) {
      const several = idsOf(facets.filter((facet) => facet.several));
      for (const id of partsOf(value)) if (!several.includes(id)) note(id, several);
      return several.filter((id) => partsOf(value).includes(id));
    },
    write: (value, { facets }) => idsOf(facets.filter(({ id, several }) => several && value.includes(id))).join(',')
  },
  places: choice('places', PLACES)('auto'),
  by: choice('by', ({ facets }) => [BY, ...idsOf(facets.filter(({ kinds }) => kinds.includes('project')))])(BY, true),
  path: {
    param: 'path',
    home: [],
    read: (value) => partsOf(value).slice(0, LONGEST_PATH),
    write: (value) => value.join(','),
    check: checkedPath
  },
  order: choice('order', ORDERS)('accepted', true),
  rows: choice('rows', ROWS)('hosted', true),
  from: day('from'),
  to: day('to'),
  what: names('what', MOST_COLUMNS),
  sort: { ...text('sort', 60), isLook: true },
  columns: names('columns', MOST_COLUMNS),
  facts: choice('facts', FACTS)('all', true),
  section: text('section', 120),
  find: text('find', 120),
  items: names('items', MOST_COMPARED),
  item: text('item', Infinity)
};

/** A path ends where it leads nowhere. Subcategories are told apart by the view alone. */
function checkedPath({ view, by, path }: Query, { facets }: LinkTerms, note: Note): readonly string[] {
  const steps = view === 'workflow' ? ['layer', 'stage'] : [by, ...(by === BY ? [] : [BY])];
  for (const [at, facet] of steps.entries()) {
    const ids = facets.find(({ id }) => id === facet)?.options.map(({ id }) => id) ?? [];
    const step = path[at];
    if (step === undefined || ids.length === 0 || [...ids, FURTHER, NONE].includes(step)) continue;
    note(step, ids);
    return path.slice(0, at);
  }
  return path;
}

const keys = Object.keys(params) as readonly (keyof Query)[];

const homes = (among: readonly (keyof Query)[]) =>
  Object.fromEntries(among.map((key) => [key, params[key].home])) as Partial<Query>;

/** Everything, as one sees it first. */
export const HOME = homes(keys) as Query;

/** The parameters that facets may not be called. */
export const RESERVED: ReadonlySet<string> = new Set(keys.flatMap((key) => params[key].param ?? []));

/** Views that are pages of their own: they show no selection, and say themselves what they show. */
const PAGES: ReadonlySet<string> = new Set([
  'compare',
  'shortlist',
  'placement',
  'readiness',
  'guide',
  'numbers',
  'changes'
]);
export const isPage = ({ view }: Pick<Query, 'view'>): boolean => PAGES.has(view);

/** Pages about the item that a link names: it opens no panel there. */
const ITEM_PAGES: ReadonlySet<string> = new Set(['placement', 'readiness']);
export const isOfItem = ({ view }: Pick<Query, 'view'>): boolean => ITEM_PAGES.has(view);

/** The query in a picture of the selection: whoever selects something leaves a page. */
export const pictured = (query: Query): Query => (isPage(query) ? { ...query, view: HOME.view } : query);

/** Everything, looked at as the reader does now. */
export const homeOf = (query: Query): Query => ({
  ...pictured(query),
  ...homes(keys.filter((key) => !params[key].isLook))
});

/** The same without what was chosen in facets. */
export const withoutChoices = (query: Query): Query => ({ ...query, ...homes(['only', 'selection', 'all']) });

/** The same without all that narrows it by hand: choices and search. */
export const withoutNarrowing = (query: Query): Query => ({ ...query, ...homes(['text', 'only', 'selection', 'all']) });

/** The query without what some of its parameters say. */
export const without = (query: Query, dropped: readonly (keyof Query)[]): Query => ({ ...query, ...homes(dropped) });

/** The query with an option of a facet chosen, or no longer chosen. */
export function toggled(query: Query, facet: string, option: string): Query {
  const chosen = query.selection[facet] ?? [];
  const next = chosen.includes(option) ? chosen.filter((id) => id !== option) : [...chosen, option];
  const { [facet]: _dropped, ...others } = query.selection;
  return { ...query, selection: next.length > 0 ? { ...others, [facet]: next } : others };
}

/** The query with exactly these options of a facet chosen or, where all of them are, with none of them. */
export function exactly(query: Query, facet: string, options: readonly string[]): Query {
  const chosen = query.selection[facet] ?? [];
  const { [facet]: _dropped, ...others } = query.selection;
  const next = options.every((id) => chosen.includes(id)) ? chosen.filter((id) => !options.includes(id)) : options;
  return { ...query, selection: next.length > 0 ? { ...others, [facet]: next } : others };
}

/** How many choices narrow what is shown. */
export function choiceCount(query: Query): number {
  return Object.values(query.selection).reduce((sum, options) => sum + options.length, query.only.length > 0 ? 1 : 0);
}

/** By choices or by words. */
export const isNarrowed = (query: Query): boolean => choiceCount(query) > 0 || query.text !== '';
