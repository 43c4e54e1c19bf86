import type { Atlas, AtlasItem } from './atlas.ts';
import type { Query } from './query.ts';
import { extentOf } from './scopes.ts';
import { byStage } from './stages.ts';

/**
 * The items that match, by index, as a reader meets them: category by category and frame by frame, projects before
 * members and organizations. An item that stands in several frames is met in the first of them.
 */
export function readingOrder(atlas: Atlas, query: Pick<Query, 'scope' | 'tab'>, matches: Uint8Array): number[] {
  const { frames, holds } = extentOf(atlas, query);
  const inFrames = atlas.frames.map((): AtlasItem[] => []);
  for (const item of atlas.items)
    if (matches[item.index] === 1) for (const frame of item.frames) if (holds(item, frame)) inFrames[frame]!.push(item);
  const framesOf = (category: number) => atlas.order.filter((frame) => atlas.frames[frame]!.category === category);
  const categories = atlas.categories
    .map(({ kind }, i) => ({ kind, frames: framesOf(i) }))
    .filter((category) => category.frames.some((frame) => frames[frame]! > 0));
  const projects = categories.filter(({ kind }) => kind === 'project');
  const others = categories.filter(({ kind }) => kind !== 'project');
  const met = [
    ...projects.flatMap(({ frames }) => frames.flatMap((frame) => inFrames[frame]!.toSorted(byStage(atlas)))),
    ...others.flatMap(({ frames }) => frames.flatMap((frame) => inFrames[frame]!))
  ];
  // What stands nowhere in the scope, though it is one of its kinds, comes last.
  return [...new Set([...met, ...atlas.items.filter(({ index }) => matches[index] === 1)].map(({ index }) => index))];
}
