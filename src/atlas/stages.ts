import type { Stage } from '#landscape/model.ts';
import type { Atlas, AtlasItem } from './atlas.ts';

/** The stages of what a foundation hosts: what it archived, or lists with a stage of its own, is counted apart. */
export const hostedStages = (stages: readonly Stage[]): string[] =>
  stages.flatMap(({ id, hosted }) => (id === 'archived' || hosted === false ? [] : [id]));

/** The rank of each stage, the most mature first: what stands before what. */
const stageRanks = ({ stages }: Pick<Atlas, 'stages'>): ReadonlyMap<string, number> =>
  new Map(stages.map(({ id }, i) => [id, i]));

/** By stage, the most mature first, then in declared order; what has none comes last. */
export function byStage({ stages }: Pick<Atlas, 'stages'>): (a: AtlasItem, b: AtlasItem) => number {
  const ranks = stageRanks({ stages });
  const rank = ({ stage }: AtlasItem) => (stage === undefined ? Infinity : (ranks.get(stage) ?? Infinity));
  return (a, b) => (rank(a) === rank(b) ? a.index - b.index : rank(a) - rank(b));
}
