/** Readers for tests: real ones, looking at the gallery's small landscape or at one of the test's own. */
import type { Atlas } from '#atlas/atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import type { Landscape } from '#landscape/model.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import type { DataPart } from '#landscape/publish/packed.ts';
import { packParts } from '#landscape/publish/parts.ts';
import { searchOf } from '#atlas/search/search.ts';
import * as placing from '#layout/grid/place.ts';
import { views } from '#views/index.ts';
import { Reader } from '#state/reader.svelte.ts';
import { atlasOf } from '../builders.ts';
import { atlas, details, parts } from '#scripts/tools/gallery/specimens.ts';

export { atlas, details };

export interface Site {
  readonly atlas: Atlas;
  readonly details: Details;
  readonly loadDetails: () => Promise<Details>;
  readonly parts: ReadonlyMap<DataPart, unknown>;
  readonly loadPart: (part: DataPart) => Promise<unknown>;
  readonly loadPack: (path: string) => Promise<ArrayBuffer>;
}

/** A site of one landscape, as `visit` takes it. */
export const siteOf = (landscape: Landscape): Pick<Site, 'atlas' | 'details' | 'parts'> => ({
  atlas: atlasOf(landscape),
  details: packDetails(landscape),
  parts: packParts(landscape)
});

/** A reader who follows a link, such as `?stage=sandbox`. All code is there; details come once somebody asks. */
export function visit(search = '', site: Partial<Site> = {}): Reader {
  history.replaceState(null, '', `/${search}`);
  const reader = new Reader(site.atlas ?? atlas, {
    views,
    loadDetails: site.loadDetails ?? (() => Promise.resolve(site.details ?? details)),
    loadPart: site.loadPart ?? ((part) => Promise.resolve((site.parts ?? parts).get(part))),
    loadPack: site.loadPack ?? (() => Promise.reject(new Error('this site has no pictures')))
  });
  reader.finder.engine.replace(searchOf);
  reader.placing.replace(placing);
  return reader;
}

/** A reader for whom the details have arrived. */
export async function visitLong(search = '', site: Partial<Site> = {}): Promise<Reader> {
  const reader = visit(search, site);
  await reader.details.ask();
  return reader;
}

/** Whether a click on a link is left to the browser: then it opens a tab, a window, or what else was asked for. */
export function leftToBrowser(link: Element, click: MouseEventInit): boolean {
  let left = false;
  const watch = (event: Event) => {
    left = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', watch, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...click }));
  return left;
}

/** The texts of elements, white space folded. */
export const textsOf = (elements: Iterable<Element>): string[] =>
  [...elements].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
