/** What can be searched of each item: before the details are there, names and places only. */
import type { Atlas } from '../atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import type { SearchEntry } from './texts.ts';
import { repositoryOf } from '#text/address.ts';

export function searchEntries(atlas: Atlas, details: Details | undefined): SearchEntry[] {
  const organizations = new Map(details?.organizations.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  const layers = new Map(atlas.layers.map(({ id, name }) => [id, name]));
  const topics = new Map(atlas.facets.find(({ id }) => id === 'topic')?.options.map(({ id, name }) => [id, name]));
  return atlas.items.map(({ index, name, frames, stars }) => {
    const item = details?.items[index];
    const places = frames.flatMap((frame) => {
      const { category, name } = atlas.frames[frame]!;
      return [atlas.categories[category]!.name, name];
    });
    const owners = item ? [item.host, ...item.contributedBy].flatMap((id) => (id && organizations.get(id)) ?? []) : [];
    const slug = repositoryOf(item?.repo);
    return {
      name,
      aliases: withoutVendor(name, item?.aliases ?? []),
      slugs: slug ? [slug] : [],
      organizations: owners,
      places: [...new Set(places)],
      layers: item?.layers.map((id) => layers.get(id) ?? id) ?? [],
      topics: item?.topics.map((id) => topics.get(id) ?? id) ?? [],
      ...(stars === undefined ? {} : { stars }),
      ...(item?.license ? { license: item.license } : {}),
      ...(item?.description ? { description: item.description } : {})
    };
  });
}

/** Who types `spark` means Apache Spark. */
function withoutVendor(name: string, aliases: readonly string[]): readonly string[] {
  const short = /^(?:Apache|Eclipse) (.+)$/.exec(name)?.[1];
  return short === undefined || aliases.includes(short) ? aliases : [...aliases, short];
}
