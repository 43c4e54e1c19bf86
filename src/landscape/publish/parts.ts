/**
 * Further parts of a site's data, each loaded by the views that need it and by nothing else. A row per part: what packs
 * it. A part that a landscape has nothing for is not there, and neither are the views that need it.
 */
import type { Landscape } from '../model.ts';
import { packHistory } from './history/pack-history.ts';
import { present } from '#text/value.ts';
import type { DataPart, Parts } from './packed.ts';

const PARTS: { readonly [P in DataPart]: (landscape: Landscape) => Parts[P] | undefined } = {
  stages: ({ stageRules, hallmarks = [], documents = [] }) => stageRules && { rules: stageRules, hallmarks, documents },
  guide: ({ guide }) => guide,
  entries: ({ written, items }) => (items.length > 0 ? written : undefined),
  members: ({ membership, formerProjects: former }) =>
    membership || former ? present({ membership, former: former ?? [] }) : undefined,
  history: packHistory
};

export const DATA_PARTS = Object.keys(PARTS) as readonly DataPart[];

/** The parts that a landscape has, by name. */
export function packParts(landscape: Landscape): ReadonlyMap<DataPart, unknown> {
  return new Map(
    DATA_PARTS.flatMap((part) => {
      const data = PARTS[part](landscape);
      return data === undefined ? [] : [[part, data] as const];
    })
  );
}
