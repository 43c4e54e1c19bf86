/** What was listed when, unpacked: stretches of days in which an item stayed as it was. */
import type { Atlas } from '../atlas.ts';
import type { PackedHistory, PackedLife } from '#landscape/publish/packed.ts';
import type { Kind } from '#landscape/model.ts';
import { present } from '#text/value.ts';

export interface Stretch {
  /** Of the item in today's atlas; beyond its items for one that is gone. */
  readonly index: number;
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** First day; and the day on which it was over, if it is. */
  readonly from: string;
  readonly to?: string;
  readonly category: string;
  readonly subcategory: string;
  readonly stage?: string;
  readonly tier?: string;
}

export interface Life extends PackedLife {
  readonly id: string;
  readonly name: string;
}

export interface History {
  readonly from?: string;
  readonly until: string;
  readonly source?: string;
  readonly feeds?: string;
  readonly published?: PackedHistory['published'];
  readonly series?: PackedHistory['series'];
  /** By item, then by day. */
  readonly stretches: readonly Stretch[];
  readonly lives: readonly Life[];
  readonly gone: PackedHistory['gone'];
}

const DAY_MS = 86_400_000;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
export const numberOfDay = (day: string): number => Date.parse(day) / DAY_MS;

const known = new WeakMap<PackedHistory, History>();
const WIDTH = 7;

/** Made once. `today` is the atlas that the history came with. */
export function historyOf(today: Pick<Atlas, 'items'>, packed: PackedHistory): History {
  const found = known.get(packed);
  if (found) return found;
  const { spans, words, places, gone, lives, ...rest } = packed;
  const one = (index: number) => today.items[index] ?? gone[index - today.items.length]!;
  const stretches = Array.from({ length: spans.length / WIDTH }, (_, i): Stretch => {
    const [index, from, to, name, place, stage, tier] = spans.slice(i * WIDTH, (i + 1) * WIDTH) as unknown as readonly [
      number,
      ...number[]
    ];
    const { id, kind, name: now } = one(index);
    const [category, subcategory] = places[place!]!;
    return present({
      ...{ index, id, kind, category, subcategory, name: words[name!] ?? now, from: dayOf(from!) },
      to: to ? dayOf(to) : undefined,
      stage: words[stage!],
      tier: words[tier!]
    });
  });
  const history = {
    ...rest,
    gone,
    stretches,
    lives: lives.map((life) => ({ ...life, id: one(life.item).id, name: one(life.item).name }))
  };
  known.set(packed, history);
  return history;
}

/** What was listed on a day. */
export const listedOn = ({ stretches }: Pick<History, 'stretches'>, day: string): Stretch[] =>
  stretches.filter(({ from, to }) => from <= day && (to === undefined || to > day));
