/** What changed between two days: told from stretches that follow each other, or from the days that items tell. */
import type { Atlas } from '../atlas.ts';
import type { Kind, Stage } from '#landscape/model.ts';
import { compareText } from '#text/order.ts';
import { present } from '#text/value.ts';
import type { History, Life, Stretch } from './history.ts';

/** THE TABLE OF CHANGES: what each is called in a list, and in a count. In the order of lists. */
export const changeKinds = {
  hosted: ['Accepted', 'accepted'],
  promoted: ['Moved up', 'moved up'],
  lowered: ['Moved down', 'moved down'],
  archived: ['Archived', 'archived'],
  unhosted: ['No longer hosted', 'no longer hosted'],
  added: ['Added', 'added'],
  returned: ['Back again', 'back again'],
  removed: ['Removed', 'removed'],
  merged: ['Now one', 'merged'],
  joined: ['Joined', 'joined'],
  tier: ['Other tier', 'in another tier'],
  left: ['Left', 'left'],
  moved: ['Moved', 'moved to another place'],
  renamed: ['Renamed', 'renamed']
} as const satisfies Readonly<Record<string, readonly [label: string, counted: string]>>;

export type ChangeKind = keyof typeof changeKinds;
const CHANGE_KINDS = Object.keys(changeKinds) as readonly ChangeKind[];

export interface Change {
  readonly day: string;
  readonly what: ChangeKind;
  readonly kind: Kind;
  /** Of the item: its index in today's atlas, or beyond it; its id and its name then. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly category?: string;
  readonly stage?: string;
  /** Ids of stages or tiers; names of places and items. */
  readonly before?: string;
  readonly after?: string;
}

const known = new WeakMap<History, readonly Change[]>();

/** All of them, the newest first; on a day by kind, then by name. */
export function changesOf(today: Pick<Atlas, 'stages' | 'items'>, history: History): readonly Change[] {
  const found = known.get(history);
  if (found) return found;
  const all = history.from === undefined ? datedChanges(today, history) : listedChanges(today, history, history.from);
  const rank = (what: ChangeKind) => CHANGE_KINDS.indexOf(what);
  const sorted = all.sort(
    (a, b) =>
      compareText(b.day, a.day) ||
      rank(a.what) - rank(b.what) ||
      compareText(a.name.toLowerCase(), b.name.toLowerCase())
  );
  known.set(history, sorted);
  return sorted;
}

/** Those after one day and up to another. */
export const changesBetween = (changes: readonly Change[], from: string, to: string): Change[] =>
  changes.filter(({ day }) => day > from && day <= to);

/** How often each happened, in the order of the table. */
export function countChanges(changes: readonly Change[]): (readonly [ChangeKind, number])[] {
  const counts = new Map<ChangeKind, number>();
  for (const { what } of changes) counts.set(what, (counts.get(what) ?? 0) + 1);
  return CHANGE_KINDS.flatMap((what) => (counts.has(what) ? [[what, counts.get(what)!] as const] : []));
}

function listedChanges(today: Pick<Atlas, 'stages' | 'items'>, history: History, first: string): Change[] {
  const { stretches, gone } = history;
  const intoOf = new Map(gone.flatMap(({ id, into }) => (into === undefined ? [] : [[id, into] as const])));
  return stretches.flatMap((stretch, i): Change[] => {
    const { index, id, kind, from, to } = stretch;
    const before = stretches[i - 1]?.index === index ? stretches[i - 1] : undefined;
    const next = stretches[i + 1]?.index === index ? stretches[i + 1] : undefined;
    const member = kind === 'member';
    const of = (what: ChangeKind, more: Partial<Change> = {}): Change =>
      present({ day: from, what, ...aboutOf(stretch), ...more });
    const starts: Change[] = before
      ? before.to === from
        ? differences(before, stretch, today.stages, of)
        : [of('returned')]
      : from > first
        ? [begun(stretch, today.stages, of)]
        : [];
    if (to === undefined || next?.from === to) return starts;
    const into = next ? undefined : intoOf.get(id);
    const end = into === undefined ? (member ? 'left' : 'removed') : 'merged';
    return [
      ...starts,
      of(end, { day: to, ...present({ after: into === undefined ? undefined : today.items[into]?.name }) })
    ];
  });
}

/** A project that comes with a stage is accepted and listed at once; `accepted` is one before those that are hosted. */
function begun({ kind, stage, tier }: Stretch, stages: readonly Stage[], of: Of): Change {
  if (kind === 'member') return of('joined', present({ after: tier }));
  const isHosted = stage !== undefined && stages.find(({ id }) => id === stage)?.hosted !== false;
  return of(isHosted || stage === 'accepted' ? 'hosted' : 'added', present({ after: stage }));
}

const aboutOf = ({ index, id, kind, name, category, stage }: Stretch) =>
  present({ index, id, kind, name, category: category || undefined, stage });

type Of = (what: ChangeKind, more?: Partial<Change>) => Change;

function differences(before: Stretch, now: Stretch, stages: readonly Stage[], of: Of): Change[] {
  const changes: Change[] = [];
  const put = (what: ChangeKind, a: string | undefined, b: string | undefined) =>
    changes.push(of(what, present({ before: a, after: b })));
  if (before.stage !== now.stage) put(stageChange(before.stage, now.stage, stages), before.stage, now.stage);
  if (before.tier !== now.tier) put('tier', before.tier, now.tier);
  const place = ({ category, subcategory }: Stretch) => `${category} / ${subcategory}`;
  // A member moves with its tier.
  if (place(before) !== place(now) && now.kind !== 'member') put('moved', place(before), place(now));
  if (before.name !== now.name) put('renamed', before.name, now.name);
  return changes;
}

/** What a change of stages means: they stand in their order, the most mature first. */
function stageChange(before: string | undefined, after: string | undefined, stages: readonly Stage[]): ChangeKind {
  if (after === undefined) return 'unhosted';
  if (after === 'archived') return 'archived';
  if (before === undefined) return 'hosted';
  const rank = (stage: string) => stages.findIndex(({ id }) => id === stage);
  return rank(after) < rank(before) || before === 'archived' ? 'promoted' : 'lowered';
}

/** Without a history: what items tell of their stages, and members of when they joined. */
function datedChanges({ stages }: Pick<Atlas, 'stages'>, { lives, stretches }: History): Change[] {
  const joined = stretches.map((stretch): Change =>
    present({ day: stretch.from, what: 'joined' as const, ...aboutOf(stretch), after: stretch.tier })
  );
  return [...joined, ...lives.flatMap((life) => changesIn(life, stages))];
}

const changesIn = ({ item, id, name, steps, end }: Life, stages: readonly Stage[]): Change[] => {
  const about = { index: item, id, name, kind: 'project' as const };
  const ended: Change[] = end ? [{ ...about, day: end[0], what: 'unhosted' }] : [];
  return [
    ...steps.map(([day, stage], i): Change => {
      const before = steps[i - 1]?.[1];
      return present({ ...about, day, what: stageChange(before, stage, stages), before, after: stage, stage });
    }),
    ...ended
  ];
};
