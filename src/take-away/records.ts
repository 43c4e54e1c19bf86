/** What is taken away of a selection: records for programs, and the words that say what they are a selection of. */
import type { Atlas } from '#atlas/atlas.ts';
import type { History } from '#atlas/history/history.ts';
import type { Details, SeriesPart } from '#landscape/publish/packed.ts';
import type { Item, Place } from '#landscape/model.ts';
import { type PublicItem, publicItems } from '#landscape/publish/public.ts';
import type { Query } from '#atlas/query.ts';
import { writeQuery } from '#atlas/link.ts';
import { rowOrder } from '#atlas/facts/columns.ts';
import { readingOrder } from '#atlas/reading-order.ts';
import { type ViewTerms, viewOf } from '#atlas/views.ts';
import type { Selected } from '#atlas/select.ts';
import { type Ranks, sentenceFor } from '#atlas/selection.ts';
import { sentenceText } from '#atlas/sentence.ts';
import { present } from '#text/value.ts';
import { titleOf } from '#atlas/title.ts';

/** What a selection is called, and where it is shown. */
export interface Caption {
  readonly title: string;
  readonly sentence: string;
  /** The part of the page's link after `?`, in canonical form. */
  readonly query: string;
  /** The page's link, where the page is known. */
  readonly link?: string;
  /** The day of the listing, `YYYY-MM-DD`. */
  readonly date?: string;
}

export interface ExportedSelection extends Caption {
  /** As in `api/v1/items.json`, as one reads them: the best found first, else category by category. */
  readonly records: readonly PublicItem[];
  /** Names of stages, tiers, layers and topics by id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface SelectionSource {
  readonly atlas: Atlas;
  readonly details: Details;
  readonly query: Query;
  readonly selected: Selected;
  /** Of what was searched for: records then come best first. */
  readonly ranks?: Ranks;
  readonly views: readonly ViewTerms[];
  /** What was listed when, of today's atlas, where that is known. */
  readonly history?: History | undefined;
  readonly today?: Atlas | undefined;
  /** What series of figures sum up, where a view shows it. */
  readonly series?: SeriesPart | undefined;
  /** Where the page lies, without a query. */
  readonly page?: string | undefined;
}

/** The selection's records, and what they are a selection of. */
export function exportSelection(source: SelectionSource): ExportedSelection {
  const { atlas, details } = source;
  const { items } = publicItems({
    items: itemsOf(atlas, details),
    categories: atlas.categories,
    organizations: details.organizations
  });
  return {
    ...captionOf(source),
    records: orderOf(source).map((index) => items[index]!),
    names: new Map(
      [...topicsOf(atlas), ...atlas.stages, ...atlas.tiers, ...atlas.layers].map(({ id, name }) => [id, name])
    )
  };
}

const topicsOf = ({ facets }: Atlas) => facets.find(({ id }) => id === 'topic')?.options ?? [];

/** As the rows of the view stand; without any, the best found first, else as one reads them. */
function orderOf({ atlas, details, query, selected: { matches }, ranks, views }: SelectionSource): readonly number[] {
  if (viewOf(views, query)?.rows || query.sort !== '')
    return rowOrder({ atlas, details, matches, ...(ranks ? { ranks } : {}) }, query);
  const indices = readingOrder(atlas, query, matches);
  return ranks ? indices.toSorted((a, b) => ranks.get(a)! - ranks.get(b)!) : indices;
}

/** What a picture of the selection is called, too. */
export function captionOf({ atlas, query, selected, views, page }: Omit<SelectionSource, 'details'>): Caption {
  const search = writeQuery(query, { ...atlas, views });
  return present({
    title: titleOf(atlas.foundation),
    sentence: sentenceText(sentenceFor(atlas, query, selected)),
    query: search,
    link: page === undefined ? undefined : `${page}${search === '' ? '' : `?${search}`}`,
    date: atlas.listing.date
  });
}

/** The items as they were compiled, out of the two parts in which the page has them. */
function itemsOf({ items: entries, frames, categories }: Atlas, details: Details): Item[] {
  return entries.map(({ index, id, kind, name, symbol, frames: [first, ...more] }) => {
    const placeOf = (frame: number): Place => {
      const { category, id } = frames[frame]!;
      return { category: categories[category]!.id, subcategory: id };
    };
    const { picture: _picture, ...rest } = details.items[index]!;
    return { ...rest, id, kind, name, symbol, places: [placeOf(first!), ...more.map(placeOf)] };
  });
}
