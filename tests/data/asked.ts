/** What a reader sees below the search box of a landscape, as texts: for the tables of what is typed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '#atlas/atlas.ts';
import { asksForWay, pageHits } from '#atlas/pages/find.ts';
import { HOME, type Query } from '#atlas/query.ts';
import { extentOf } from '#atlas/scopes.ts';
import { reasonOf } from '#atlas/search/list/reason.ts';
import { type Row, searchList } from '#atlas/search/list/list.ts';
import { searchOf } from '#atlas/search/search.ts';
import { selectFor, settled } from '#atlas/selection.ts';
import { totalsOf } from '#atlas/scopes.ts';
import { viewsFor } from '#atlas/views.ts';
import { compile } from '#landscape/compile.ts';
import type { Landscape } from '#landscape/model.ts';
import { pack, packDetails } from '#landscape/publish/pack.ts';
import { packParts } from '#landscape/publish/parts.ts';
import type { Guide } from '#landscape/publish/packed.ts';
import { views as allViews } from '#views/index.ts';

/** Everything that answers what is typed in a landscape. */
export function askable(landscape: Landscape) {
  const atlas = unpack(pack(landscape));
  const search = searchOf(atlas, packDetails(landscape));
  const views = viewsFor(allViews, atlas);
  const guide = packParts(landscape).get('guide') as Guide | undefined;
  const totalOf = (query: Query) => selectFor(atlas, query, search.ranks(query)).total;

  function listFor(text: string, most = 8) {
    const query = settled(atlas, { ...HOME, text }, totalsOf(atlas.items));
    const found = search.find(text);
    return searchList({
      query,
      found,
      answer: search.answer(text),
      items: atlas.items,
      pages: pageHits(text, { atlas, views, query, guide }),
      asksForWay: asksForWay(text, atlas.stages),
      meant: found.length > 0 ? search.offered(text) : [],
      near: found.length > 0 ? undefined : search.nearest(text),
      related: (meant) => search.related(meant),
      extent: extentOf(atlas, query).items,
      matches: selectFor(atlas, query, search.ranks(query)).matches,
      totalOf,
      most
    });
  }

  /** `KServe (Stage: Incubating)`, `Topic: Vector database`, `Compare A and B`, `Readiness`. */
  function told(row: Row): string {
    if ('title' in row) return row.title;
    if (!('hit' in row)) return row.parts.map(({ facet, options }) => `${facet}: ${options.join(' or ')}`).join(' + ');
    const { name } = atlas.items[row.hit.index]!;
    const reason = row.hit.field === 'fact' ? reasonOf(row.hit) : undefined;
    return reason ? `${name} (${reason.label}: ${reason.text})` : name;
  }

  return {
    atlas,
    search,
    /** Rows of the list, group after group. */
    rowsFor: (text: string) => listFor(text).groups.flatMap(({ rows }) => rows.map(told)),
    pagesFor: (text: string) =>
      listFor(text)
        .groups.filter(({ heading }) => heading === 'Pages')
        .flatMap(({ rows }) => rows.map(told)),
    /** Items as a link shows them and the command writes them: what was found aside is not there. */
    namesFor: (text: string) => [...(search.ranks({ ...HOME, text }) ?? [])].map(([index]) => atlas.items[index]!.name)
  };
}

const FIXTURES = process.env.LANDSCAPE_FIXTURES ?? '';

/** A landscape of another foundation; undefined where it is not here. */
export function fixture(name: string): Landscape | undefined {
  const at = (file: string) => join(FIXTURES, name, file);
  if (FIXTURES === '' || !existsSync(at('landscape.yml'))) return undefined;
  const source = (file: string) => (existsSync(at(file)) ? { file, text: readFileSync(at(file), 'utf8') } : undefined);
  const [data, settings, guide] = ['landscape.yml', 'settings.yml', 'guide.yml'].map(source);
  return compile({ data: data!, ...(settings ? { settings } : {}), ...(guide ? { guide } : {}) }).landscape;
}
