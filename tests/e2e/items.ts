/** What a built site's own public data says, counted plainly: the numbers that tests expect to see on its pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '#atlas/atlas.ts';
import { HOME } from '#atlas/query.ts';
import { searchOf } from '#atlas/search/search.ts';
import { selectFor } from '#atlas/selection.ts';
import type { Details, Packed } from '#landscape/publish/packed.ts';
import { type Site, folderOf } from './sites.ts';

export interface PublicItem {
  readonly id: string;
  readonly kind: 'project' | 'member' | 'organization';
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
  /** Where else it stands: “Category / Subcategory”. */
  readonly second_path?: readonly string[];
  readonly stage: string | null;
  readonly layers: readonly string[];
  readonly topics: readonly string[];
  readonly license: string | null;
  readonly host: string | null;
  readonly figures: Readonly<Record<string, unknown>>;
}

const read = <T>(site: Site, file: string) =>
  JSON.parse(readFileSync(join(folderOf(site), 'api/v1', file), 'utf8')) as T;

export const itemsOf = (site: Site): readonly PublicItem[] => read<{ items: PublicItem[] }>(site, 'items.json').items;

/** The ids of the stages in which the foundation hosts a project: neither archived nor only accepted. */
export const hostedStagesOf = (site: Site): readonly string[] =>
  read<{ stages: { id: string; hosted?: boolean }[] }>(site, 'landscape.json')
    .stages.filter(({ id, hosted }) => id !== 'archived' && hosted !== false)
    .map(({ id }) => id);

export const foundationOf = (site: Site) =>
  read<{ foundation: { name: string; shortName: string; url?: string; description?: string } }>(site, 'landscape.json')
    .foundation;

export const projectsOf = (site: Site): readonly PublicItem[] => itemsOf(site).filter(({ kind }) => kind === 'project');

/** The projects with all that is asked for: a value each, of a list any. */
export const projectsWith = (
  site: Site,
  wanted: Readonly<Partial<Record<'stage' | 'category' | 'subcategory' | 'layers' | 'license' | 'host', string | null>>>
): readonly PublicItem[] =>
  projectsOf(site).filter((item) =>
    Object.entries(wanted).every(([key, value]) => [item[key as keyof typeof wanted]].flat().includes(value))
  );

/** How many those are, as the page writes numbers. */
export const countWith = (...asked: Parameters<typeof projectsWith>): string =>
  projectsWith(...asked).length.toLocaleString('en');

export const countOf = (site: Site): string => projectsOf(site).length.toLocaleString('en');

/** The ids of the projects that a search finds in a site's own data, the best first: as the command takes them away. */
export function projectsFound(site: Site): (text: string) => readonly string[] {
  const page = readFileSync(join(folderOf(site), 'index.html'), 'utf8');
  const part = (name: string): unknown =>
    JSON.parse(
      readFileSync(join(folderOf(site), new RegExp(`landscape-${name}" content="([^"]+)`).exec(page)![1]!), 'utf8')
    );
  const atlas = unpack(part('first') as Packed);
  const search = searchOf(atlas, part('details') as Details);
  return (text) => {
    const ranks = search.ranks({ ...HOME, text });
    const { matches } = selectFor(atlas, { ...HOME, text }, ranks);
    return [...(ranks?.keys() ?? [])].flatMap((index) => (matches[index] === 1 ? atlas.items[index]!.id : []));
  };
}
