/**
 * Further parts of a site's data, each loaded by the views that need it and by nothing else. A row per part: what packs
 * it. A part that a landscape has nothing for is not there, and neither are the views that need it.
 */
import type { Landscape } from '../model.ts';
import { packHistory } from './history/pack-history.ts';
import { packOpenness } from '../openness/pack-openness.ts';
import { packSeries } from './history/pack-series.ts';
import { present } from '#text/value.ts';
import type { DataPart, Parts } from './packed.ts';

const PARTS: { readonly [P in DataPart]: (landscape: Landscape) => Parts[P] | undefined } = {
  stages: ({ stageRules, hallmarks = [], documents = [] }) => stageRules && { rules: stageRules, hallmarks, documents },
  guide: ({ guide }) => guide,
  entries: ({ written, items }) => (items.length > 0 ? written : undefined),
  members: ({ membership, formerProjects: former }) =>
    membership || former ? present({ membership, former: former ?? [] }) : undefined,
  history: packHistory,
  openness: packOpenness,
  series: packSeries
};

export const DATA_PARTS = Object.keys(PARTS) as readonly DataPart[];

const packed = new WeakMap<Landscape, ReadonlyMap<DataPart, unknown>>();

/** The parts that a landscape has, by name: packed once, whoever asks. */
export function packParts(landscape: Landscape): ReadonlyMap<DataPart, unknown> {
  let parts = packed.get(landscape);
  if (!parts) packed.set(landscape, (parts = new Map(DATA_PARTS.flatMap((part) => partOf(part, landscape)))));
  return parts;
}

function partOf(part: DataPart, landscape: Landscape): (readonly [DataPart, unknown])[] {
  const data = PARTS[part](landscape);
  return data === undefined ? [] : [[part, data]];
}
