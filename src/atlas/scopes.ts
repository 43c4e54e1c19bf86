/**
 * The table of scopes: which kinds of items a reader looks at. Header, sentence, links and the command loop over it. And
 * the extent of a scope: the frames that it shows, and the items that stand in them. It shows whole categories: what
 * stands there by a second place, too, whatever its kind.
 */
import type { Atlas, AtlasItem } from './atlas.ts';
import type { Kind } from '#landscape/model.ts';

/** What a count is followed by. */
export type Words = readonly [one: string, many: string];

export const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  project: ['project', 'projects'],
  member: ['member', 'members'],
  organization: ['organization', 'organizations']
};

interface ScopeRow {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly words: Words;
}

export const scopes = {
  projects: { label: 'Projects', kinds: ['project'], words: KIND_WORDS.project },
  members: { label: 'Members', kinds: ['member'], words: KIND_WORDS.member },
  organizations: { label: 'Organizations', kinds: ['organization'], words: KIND_WORDS.organization },
  all: { label: 'All', kinds: ['project', 'member', 'organization'], words: ['entry', 'entries'] }
} as const satisfies Readonly<Record<string, ScopeRow>>;

export type Scope = keyof typeof scopes;
export const SCOPES = Object.keys(scopes) as readonly Scope[];
/** Those of one kind each: tabs of the header. */
export const KIND_SCOPES = SCOPES.filter((scope) => scopes[scope].kinds.length === 1);

export const kindsIn = (scope: Scope): readonly Kind[] => scopes[scope].kinds;

/** Whether a scope shows items of a kind. */
export const isIn = (scope: Scope, kind: Kind): boolean => kindsIn(scope).includes(kind);

/** The scope of one kind alone. */
export const scopeOf = (kind: Kind): Scope => KIND_SCOPES.find((scope) => isIn(scope, kind))!;

export type Totals = Readonly<Record<Kind, number>>;

export interface Extent {
  /** Per frame 0 where it is not shown, 1 where only what is of the scope's own kinds is, 2 where all of it is. */
  readonly frames: Uint8Array;
  /** 1 for each item that is in question. */
  readonly items: Uint8Array;
  /** Of them, each once. */
  readonly totals: Totals;
  readonly total: number;
  /** Whether the item is shown in the frame. */
  readonly holds: (item: AtlasItem, frame: number) => boolean;
}

/** A scope, or instead of it one of the landscape's tabs. */
export interface Scoped {
  readonly scope: Scope;
  readonly tab: string;
}

const known = new WeakMap<Atlas, Map<string, Extent>>();

export function extentOf(atlas: Atlas, { scope, tab }: Scoped): Extent {
  const extents = known.get(atlas) ?? new Map<string, Extent>();
  known.set(atlas, extents);
  const key = `${scope} ${tab}`;
  const extent = extents.get(key) ?? extentOfScope(atlas, scope, tab);
  extents.set(key, extent);
  return extent;
}

function extentOfScope(atlas: Atlas, scope: Scope, tab: string): Extent {
  const within = atlas.tabs.find(({ id }) => id === tab)?.categories;
  const frames = Uint8Array.from(atlas.frames, ({ category }) =>
    (within ? within.includes(category) : isIn(scope, atlas.categories[category]!.kind)) ? 2 : 0
  );
  if (!within)
    // What is declared elsewhere though it is of the scope's kinds is shown there.
    for (const { kind, frames: own } of atlas.items)
      if (isIn(scope, kind) && !own.some((frame) => frames[frame] === 2)) frames[own[0]!] = 1;
  const holds = ({ kind }: AtlasItem, frame: number) =>
    frames[frame] === 2 || (frames[frame] === 1 && isIn(scope, kind));
  const items = Uint8Array.from(atlas.items, (item) => (item.frames.some((frame) => holds(item, frame)) ? 1 : 0));
  const totals = totalsOf(atlas.items.filter(({ index }) => items[index] === 1));
  return { frames, items, totals, total: totals.project + totals.member + totals.organization, holds };
}

export function totalsOf(items: readonly Pick<AtlasItem, 'kind'>[]): Totals {
  const totals: Record<Kind, number> = { project: 0, member: 0, organization: 0 };
  for (const { kind } of items) totals[kind] += 1;
  return totals;
}
