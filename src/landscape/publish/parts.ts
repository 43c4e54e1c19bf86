/**
 * Further parts of a site's data, each loaded by the views that need it and by nothing else. A row per part: what packs
 * it. A part that a landscape has nothing for is not there, and neither are the views that need it.
 */
import type { Landscape } from '../model.ts';
import { packHistory } from './history/pack-history.ts';
import { packOpenness } from '../openness/pack-openness.ts';
import { packSeries, packStars } from './history/pack-series.ts';
import { present } from '#text/value.ts';
import type { DataPart, Parts } from './packed.ts';
import type { Problem } from '../problems/report.ts';
import { withProblems } from '../written.ts';

const PARTS: { readonly [P in DataPart]: (landscape: Landscape) => Parts[P] | undefined } = {
  stages: ({ stageRules, hallmarks = [], documents = [] }) => stageRules && { rules: stageRules, hallmarks, documents },
  guide: ({ guide }) => guide,
  entries: (landscape) =>
    landscape.written && landscape.items.length > 0
      ? { written: landscape.written, ...membersOf(landscape) }
      : undefined,
  members: (landscape) => (landscape.membership || landscape.formerProjects ? membersOf(landscape) : undefined),
  history: packHistory,
  openness: packOpenness,
  series: packSeries,
  stars: packStars
};

const membersOf = ({ membership, formerProjects = [] }: Landscape) => present({ membership, former: formerProjects });

export const DATA_PARTS = Object.keys(PARTS) as readonly DataPart[];

const packed = new WeakMap<Landscape, ReadonlyMap<DataPart, unknown>>();

/**
 * The parts that a landscape has, by name: packed once, whoever asks. Problems that were found after it was compiled, in
 * its logos, are told with the entries that they are about.
 */
export function packParts(landscape: Landscape, found: readonly Problem[] = []): ReadonlyMap<DataPart, unknown> {
  let parts = packed.get(landscape);
  if (!parts) packed.set(landscape, (parts = new Map(DATA_PARTS.flatMap((part) => partOf(part, landscape)))));
  const entries = parts.get('entries') as Parts['entries'] | undefined;
  return entries && found.length > 0
    ? new Map([...parts, ['entries', { ...entries, written: withProblems(entries.written, found) }]])
    : parts;
}

function partOf(part: DataPart, landscape: Landscape): (readonly [DataPart, unknown])[] {
  const data = PARTS[part](landscape);
  return data === undefined ? [] : [[part, data]];
}
