/** A way of showing the selected items, as far as links and texts know it. The table of them is views/index.ts. */
import { HOME, type Query, isPage, without } from './query.ts';
import type { Atlas } from './atlas.ts';
import type { DataPart } from '#landscape/publish/packed.ts';
import type { Kind } from '#landscape/model.ts';
import { extentOf, isIn, type Scope } from './scopes.ts';

/** What a page loads later and a view may need: further parts of the data, and how tiles look at other sizes. */
export type Part = 'details' | 'looks' | DataPart;

export interface ViewHelp {
  /** How to read it, in a sentence. */
  readonly text: string;
  /** What keys do in it that they do nowhere else. */
  readonly keys?: readonly (readonly [keys: string, does: string])[];
}

export interface ViewTerms {
  /** Its name in links, and of its folder. Never renamed without a migration in migrations.ts. */
  readonly id: string;
  readonly label: string;
  /** The scopes that it can show. */
  readonly scopes: readonly Scope[];
  /** The keys of a query that it alone reads; leaving the view leaves them behind. */
  readonly params: readonly (keyof Query)[];
  /**
   * Whether it lists every item of the selection itself, in rows that the query sorts: members too, so that no register
   * stands below it. Such a view is shown where it is asked for, and takes no other's place.
   */
  readonly rows?: boolean;
  /** Whether its tiles come in sizes to choose from. */
  readonly sized?: boolean;
  /** Whether it has a bar of its own at the foot of the window. */
  readonly foot?: boolean;
  /** Whether it has a handle of its own for the day that is looked at. */
  readonly dated?: boolean;
  /** The part of the data without which there is no such view, and what else a landscape must have. */
  readonly needs?: DataPart;
  readonly has?: (atlas: Pick<Atlas, 'facets'>) => boolean;
  /** The kind of item whose categories it shows itself, where that is not projects: no register of them stands below. */
  readonly draws?: Kind;
  /** Whether it has the whole width, without the list of filters beside it. */
  readonly wide?: boolean;
  /** Whether it shows the layers itself, so that they do not stand above it. */
  readonly layered?: boolean;
  /** Whether it says its own headline in place of the sentence of the selection. */
  readonly speaks?: boolean;
  /** Whether it is a page of the landscape, with a tab in the header. */
  readonly tab?: boolean;
  readonly loads: (query: Query) => readonly Part[];
}

/** The views that a landscape has. */
export const viewsFor = <V extends Pick<ViewTerms, 'needs' | 'has'>>(
  views: readonly V[],
  atlas: Pick<Atlas, 'parts' | 'facets'>
): V[] =>
  views.filter(({ needs, has }) => (needs === undefined || atlas.parts.includes(needs)) && (has?.(atlas) ?? true));

/** The pictures that can show a scope, to switch between. */
export const viewsIn = <V extends ViewTerms>(views: readonly V[], scope: Scope): V[] =>
  views.filter(({ id, scopes }) => !isPage({ view: id }) && scopes.includes(scope));

/** The view that a query names, where it can show the query's scope; undefined where no view can. */
export function viewOf<V extends ViewTerms>(
  views: readonly V[],
  { view, scope }: Pick<Query, 'view' | 'scope'>
): V | undefined {
  return (
    views.find(({ id, scopes }) => id === view && scopes.includes(scope)) ??
    viewsIn(views, scope).find(({ rows }) => !rows)
  );
}

/** The query in another view: what only others know is left behind with them. */
export function inView(views: readonly ViewTerms[], query: Query, view: ViewTerms | undefined): Query {
  const others = views.flatMap(({ params }) => params).filter((key) => !view?.params.includes(key));
  return { ...without(query, others), view: view?.id ?? HOME.view };
}

/** The categories that a query shows as registers, by index: those of projects stand in its view, where it has one. */
export function registersIn(atlas: Atlas, query: Pick<Query, 'scope' | 'tab'>, view: ViewTerms | undefined): number[] {
  if (view && (view.rows || isPage({ view: view.id }))) return [];
  const { frames } = extentOf(atlas, query);
  const shown = new Set(atlas.frames.flatMap(({ index, category }) => (frames[index]! > 0 ? [category] : [])));
  const drawn = view?.draws ?? (isIn(query.scope, 'project') ? 'project' : undefined);
  return atlas.categories.flatMap(({ kind }, i) => (shown.has(i) && kind !== drawn ? [i] : []));
}
