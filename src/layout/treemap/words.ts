/** How a treemap is to be read, in sentences: the same below the page's picture and in a file. */
import type { Atlas } from '#atlas/atlas.ts';
import type { Area } from '#atlas/query.ts';
import { counted } from '#text/numbers.ts';
import { windowStart } from '#text/ages.ts';
import { fullDay, month } from '#text/day.ts';
import type { TreemapScene } from './scene.ts';
import type { Tinting } from './tints.ts';
import { AREA_NOUNS } from './tiling/weights.ts';

/** What areas stand for; and of when, where that is known. */
function areaWords(area: Area, { starsOf }: Pick<Atlas, 'starsOf'>): string {
  if (area === 'count') return 'All tiles have the same area.';
  const when = area === 'stars' && starsOf ? `, ${starsOf.all ? '' : 'mostly '}of ${month(starsOf.month)}` : '';
  return `Area: log of ${AREA_NOUNS[area]}${when}.`;
}

/** Empty where every figure is of the twelve months before the newest. */
export const oldWords = (old: number, { observed }: Pick<Atlas, 'observed'>): string =>
  old === 0 || observed === undefined
    ? ''
    : `${counted(old, ['is', 'are'])} from before ${month(windowStart(observed))}.`;

/** Of when the commits are by which activity is told; empty for other colours. */
export const windowWords = (facet: string, { observed }: Pick<Atlas, 'observed'>): string =>
  facet !== 'activity' || observed === undefined ? '' : `Of ${fullDay(windowStart(observed))} to ${fullDay(observed)}.`;

/** Empty where every figure is recorded. */
const unknownWords = (unknown: number): string =>
  unknown === 0 ? '' : `${counted(unknown, ['has', 'have'])} no figure: smallest size, line at the foot.`;

/** What some tiles show in place of a name, and some in place of several. */
const smallWords = ({ unnamed, depth }: Pick<TreemapScene, 'unnamed' | 'depth'>): string =>
  [unnamed > 0 ? 'Light letters: a symbol.' : '', depth === 'items' ? '' : '“+7” leads to seven more, not to scale.']
    .filter((text) => text !== '')
    .join(' ');

/** Empty where not only hosted projects are shown. */
const hostedWords = (hosted: boolean): string => (hosted ? 'Hosted projects only.' : '');

/** Why headings may count fewer than their filter does; empty where nothing has several places, or values. */
function placeWords({ items: entries, facets }: Pick<Atlas, 'items' | 'facets'>, by: string): string {
  if (by !== 'category')
    return facets.find(({ id }) => id === by)?.several ? 'Each stands once, at its first value.' : '';
  const several = entries.some(({ kind, frames }) => kind === 'project' && frames.length > 1);
  return several ? 'Each stands once, in its first place.' : '';
}

/** What has a colour that no key says; empty where the keys say all. */
const greyWords = ({ rarer }: Pick<Tinting, 'rarer'>): string =>
  rarer ? 'Grey, black where full: what is rarer, or not recorded.' : '';

export interface TreemapWords {
  readonly atlas: Atlas;
  readonly scene: Pick<TreemapScene, 'unknown' | 'old' | 'unnamed' | 'depth'>;
  readonly tinting: Pick<Tinting, 'rarer'>;
  readonly area: Area;
  readonly by: string;
  /** Whether only hosted projects are shown. */
  readonly hosted: boolean;
  /** Whether the figures that give the areas are not there yet. */
  readonly waiting?: boolean;
}

/** All that is to be said of how to read a treemap, and of when its listing is: each a sentence, none of them empty. */
export function treemapWords({ atlas, scene, tinting, area, by, hosted, waiting = false }: TreemapWords): string[] {
  const { date } = atlas.listing;
  return [
    hostedWords(hosted),
    waiting ? `The numbers of ${AREA_NOUNS[area]} are on their way.` : areaWords(area, atlas),
    waiting || area === 'count' ? '' : unknownWords(scene.unknown),
    waiting ? '' : oldWords(scene.old, atlas),
    greyWords(tinting),
    smallWords(scene),
    placeWords(atlas, by),
    date ? `Listing of ${fullDay(date)}.` : ''
  ].filter((text) => text !== '');
}
