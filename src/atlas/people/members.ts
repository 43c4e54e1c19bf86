/** Members by tier, each with what it contributed and what it holds elsewhere. */
import { compareText } from '#text/order.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';
import { contributions, holdings } from './contributions.ts';

/** How prominent a tier is drawn: plates, cards, or rows of an index. */
export type TierLook = 'plate' | 'card' | 'row';

export interface Member {
  readonly entry: AtlasItem;
  /** Projects that it brought here, the most mature first. */
  readonly contributed: readonly AtlasItem[];
  /** Other projects of the landscape whose home it is. */
  readonly holds: readonly AtlasItem[];
}

export interface TierGroup {
  /** The tier's id; undefined for those without. */
  readonly tier: string | undefined;
  readonly name: string;
  readonly look: TierLook;
  /** All of the tier, whatever is shown. */
  readonly total: number;
  readonly members: readonly Member[];
}

/** More plates than these are a wall; more cards than these are an index. */
const PLATES = 24;
const CARDS = 48;

/** The tiers with members that match (`matches` by item index), the most prominent first, members by name. */
export function tierGroups(atlas: Atlas, matches: Uint8Array): TierGroup[] {
  const members = atlas.items.filter(({ kind }) => kind === 'member');
  const tiers = [
    ...atlas.tiers.map(({ id, name }) => ({ id, name })),
    { id: undefined, name: atlas.tiers.length > 0 ? 'Others' : 'Members' }
  ];
  return tiers
    .map(({ id, name }, rank) => {
      const all = members.filter(({ tier }) => tier === id);
      const shown = all.filter(({ index }) => matches[index] === 1);
      return {
        ...{ tier: id, name, total: all.length },
        look: lookOf(rank, all.length, atlas.tiers.length),
        members: shown.map((entry) => memberOf(atlas, entry)).sort((a, b) => byName(a.entry, b.entry))
      };
    })
    .filter((group) => group.members.length > 0);
}

function lookOf(rank: number, count: number, tiers: number): TierLook {
  if (rank === 0 && tiers > 1 && count <= PLATES) return 'plate';
  return rank < Math.max(2, tiers - 1) && count <= CARDS ? 'card' : 'row';
}

/** A member with its projects; nothing of a member whose organization is not recorded. */
export function memberOf(atlas: Atlas, entry: AtlasItem): Member {
  const contributed = entry.owner ? [...(contributions(atlas).get(entry.owner) ?? [])] : [];
  const held = entry.owner ? (holdings(atlas).get(entry.owner) ?? []) : [];
  return {
    entry,
    contributed: byMaturity(atlas, contributed),
    holds: held.filter((item) => !contributed.includes(item))
  };
}

const byName = (a: AtlasItem, b: AtlasItem) => compareText(a.name.toLowerCase(), b.name.toLowerCase());

/** The most mature first, then by name. */
export function byMaturity({ stages }: Pick<Atlas, 'stages'>, items: readonly AtlasItem[]): AtlasItem[] {
  const rank = ({ stage }: AtlasItem) => (stage ? stages.findIndex(({ id }) => id === stage) : stages.length);
  return items.toSorted((a, b) => rank(a) - rank(b) || byName(a, b));
}
