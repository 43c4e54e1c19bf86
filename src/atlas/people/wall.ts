/** The wall of those who contributed, and whose the listed projects are. */
import type { FormerProject } from '#landscape/publish/packed.ts';
import { compareText } from '#text/order.ts';
import { daysInWords, month } from '#text/day.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';
import { contributions, holdings } from './contributions.ts';
import { byMaturity } from './members.ts';

export interface Contributor {
  /** The organization's id. */
  readonly id: string;
  readonly name: string;
  /** The member that it is. */
  readonly member?: AtlasItem;
  /** Its own entry among organizations. */
  readonly item?: AtlasItem;
  /** What it contributed and the foundation hosts today. */
  readonly hosted: readonly AtlasItem[];
  /** What it contributed and is not counted as hosted, or not yet. */
  readonly pending: readonly AtlasItem[];
  /** What it contributed and is archived, or listed without a stage. */
  readonly past: readonly AtlasItem[];
  /** What it contributed and has left the landscape's hosted projects. */
  readonly former: readonly FormerProject[];
}

export interface Host {
  readonly id: string;
  readonly name: string;
  /** Listed projects, which the foundation does not host. */
  readonly count: number;
}

/** Whether the foundation hosts it: not archived, not one that is listed alone. */
export const hostedToday = ({ large, stage }: AtlasItem) =>
  large === true && stage !== undefined && stage !== 'archived';

/** Everyone who contributed, those with most hosted projects first, then by name. */
export function contributorsOf(atlas: Atlas, former: readonly FormerProject[] = []): Contributor[] {
  const own = new Map<string, AtlasItem>();
  const members = new Map<string, AtlasItem>();
  for (const item of atlas.items) {
    const { kind, owner } = item;
    if (owner && kind === 'organization' && !own.has(owner)) own.set(owner, item);
    if (owner && kind === 'member' && !members.has(owner)) members.set(owner, item);
  }
  const names = new Map([...own].map(([id, { name }]) => [id, name]));
  const options = ['contributor', 'host'].flatMap(
    (facet) => atlas.facets.find(({ id }) => id === facet)?.options ?? []
  );
  for (const { id, name } of options) names.set(id, name);
  const given = contributions(atlas);

  return [...names]
    .flatMap(([id, name]): Contributor[] => {
      const items = byMaturity(atlas, given.get(id) ?? []);
      const hosted = items.filter(hostedToday);
      const left = formerOf(former, [name]);
      if (items.length === 0 && left.length === 0) return [];
      // What has left is told once, though it is still listed.
      const others = items.filter((item) => !hostedToday(item) && !left.some((project) => project.name === item.name));
      const isPending = ({ stage }: AtlasItem) => stage !== undefined && stage !== 'archived';
      const member = members.get(id);
      const item = own.get(id);
      return [
        {
          id,
          name,
          ...(member && { member }),
          ...(item && { item }),
          hosted,
          pending: others.filter(isPending),
          past: others.filter((item) => !isPending(item)),
          former: left
        }
      ];
    })
    .sort((a, b) => b.hosted.length - a.hosted.length || compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}

/** Whether a list of names, parted by commas, has this one: a name may hold a comma itself. */
const namedIn = (list: string, name: string) => `, ${list}, `.includes(`, ${name}, `);

/** What organizations of these names brought and has left. */
export const formerOf = (former: readonly FormerProject[], names: readonly string[]): FormerProject[] =>
  former.filter(({ contributedBy = '' }) => names.some((name) => namedIn(contributedBy, name)));

/** Whose the listed projects are, those with most first. */
export function hostsOf(atlas: Atlas): Host[] {
  const held = holdings(atlas);
  const options = atlas.facets.find(({ id }) => id === 'host')?.options ?? [];
  return options
    .flatMap(({ id, name }) => {
      const count = (held.get(id) ?? []).filter((item) => !hostedToday(item)).length;
      return count > 0 && id !== atlas.foundation.id && id !== 'none' ? [{ id, name, count }] : [];
    })
    .sort((a, b) => b.count - a.count || compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}

/** “incubating from Nov 2021 to Sep 2025, now at Cloud Native Computing Foundation (incubating)”. */
export function formerText(project: FormerProject): string {
  const { lastStage, accepted, left, reason, livesAt, stageThere, note } = project;
  const span = [accepted && `from ${month(accepted)}`, left && `to ${month(left)}`].filter(Boolean).join(' ');
  const stay = [lastStage ?? 'hosted', span].filter(Boolean).join(' ');
  const then = livesAt ? `now at ${livesAt}${stageThere ? ` (${stageThere})` : ''}` : reason;
  return daysInWords([stay, then, livesAt ? undefined : note].filter(Boolean).join(', '));
}
