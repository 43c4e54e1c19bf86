/** What an organization is called on the wall: the heavier, the higher its tier. */
import type { Atlas } from '#atlas/atlas.ts';
import type { Contributor } from '#atlas/people/wall.ts';
import { NAME_TRACKING, fittedName } from '#layout/fitted-name.ts';
import { compareText } from '#text/order.ts';

const SIZE = 23;
const WEIGHTS = [860, 680, 560];
const NO_TIER = 400;
/** Room for the word of a tier, px. */
const TIER = 68;

export interface Called {
  readonly text: string;
  readonly style: string;
  /** The name of its tier. */
  readonly tier: string | undefined;
}

/** Its name in a column of so many px, or else a shorter one that it has: as a member, or in brackets. */
export function calledOf({ name, member }: Contributor, { tiers }: Pick<Atlas, 'tiers'>, width: number): Called {
  const rank = tiers.findIndex(({ id }) => id === member?.tier);
  const weight = rank < 0 ? NO_TIER : WEIGHTS[Math.min(rank, WEIGHTS.length - 1)]!;
  const tier = tiers[rank]?.name;
  const fit = (text: string) =>
    fittedName(text, { size: SIZE, weight, measure: width - (tier === undefined ? 0 : TIER), least: 15 });
  const names = [name, member?.name, /\(([^()]+)\)$/.exec(name)?.[1]];
  const text = names.find((one) => one && fit(one).size === SIZE) ?? name;
  const { size, stretch } = fit(text);
  const style = `font-size:${size}px;font-weight:${weight};font-stretch:${stretch}%;letter-spacing:${NAME_TRACKING}em`;
  return { text, style, tier };
}

/** Those with most hosted projects first, then by the names that they are called by: nobody looks for what is not shown. */
export const inOrder = (contributors: readonly Contributor[], atlas: Pick<Atlas, 'tiers'>, width: number) =>
  contributors
    .map((contributor) => ({ contributor, key: calledOf(contributor, atlas, width).text.toLowerCase() }))
    .sort((a, b) => b.contributor.hosted.length - a.contributor.hosted.length || compareText(a.key, b.key))
    .map(({ contributor }) => contributor);
