/** What an item is called for those who do not see it. */
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';

/** `Milvus, graduated, Store & Format`. */
export function tileName(entry: AtlasItem, atlas: Atlas): string {
  const stage = entry.stage && (atlas.stages.find(({ id }) => id === entry.stage)?.name ?? entry.stage);
  const tier = entry.tier && (atlas.tiers.find(({ id }) => id === entry.tier)?.name ?? entry.tier);
  return [entry.name, (stage || tier)?.toLowerCase(), atlas.frames[entry.frames[0]!]!.name]
    .filter(
      (part, i, parts) =>
        part !== undefined && parts.findIndex((other) => other?.toLowerCase() === part.toLowerCase()) === i
    )
    .join(', ');
}
