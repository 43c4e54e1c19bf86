/**
 * What could be chosen in place of a project: those with the same topics, then of the same layers, then of the same
 * subcategory, then those near it in age and use; among equals the more mature. The same landscape gives the same list on
 * every machine, and what nobody recorded counts neither for nor against anyone.
 */
import type { Details, ItemDetails } from '#landscape/publish/packed.ts';
import { isOld, windowStart } from '#text/ages.ts';
import { compareText } from '#text/order.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';

/** A project in place of another, with all that the two have in common. */
export interface Alternative {
  readonly entry: AtlasItem;
  /** The makers of the other one say to use it instead. */
  readonly isSuccessor: boolean;
  /** Ids of shared topics and layers, in the order of the other one. */
  readonly topics: readonly string[];
  readonly layers: readonly string[];
  /** Whether both stand in one subcategory. */
  readonly samePlace: boolean;
  /** How its own development ended or is about to, if it did. */
  readonly ended?: Ending;
  /** What put it before or behind its neighbours of the list that are for as much of the same; the weightiest first. */
  readonly decided: readonly Deciding[];
}

/** By what its makers say, by its repository, or since it had no commit for two years when it was last looked at. */
export type Ending = 'archived' | 'succeeded' | 'maintenance' | 'quiet';

/** By when it was begun, how many use it, or how mature it is. */
export type Deciding = 'use' | 'age' | 'stage';

/** Where fewer share a topic, their nearest neighbours fill up to so many. */
const AT_LEAST = 3;
const MOST = 12;

/** How much each kinship weighs, at most; those of a shared topic come first whatever the rest adds up to. */
export const WEIGHTS = { topics: 7, layers: 3, place: 0.4, age: 0.5, use: 1.25 };
/** What takes from a project that is no longer developed, or soon not: few choose it for something new. */
const ENDINGS: Readonly<Record<Ending, number>> = { archived: 2, succeeded: 1.25, maintenance: 0.5, quiet: 1 };
/** What a project is chosen for second counts so much beside the first. */
const NEXT = 0.5;
/** So many years, or powers of ten in stars, make two projects strangers. */
const YEARS_APART = 10;
const TENFOLDS_APART = 2;
/** One that more use can be chosen in place of one that few use, rather than the other way round: it is so far off. */
const UPWARDS = 0.15;
/** Neither near nor far, where one of both is not recorded. */
const UNKNOWN = 0.5;

/** The alternatives to a project, the nearest first; empty for members and organizations, which nobody chooses. */
export function alternativesTo(atlas: Atlas, { items }: Details, index: number): Alternative[] {
  const entry = atlas.items[index]!;
  const item = items[index];
  if (entry.kind !== 'project' || !item) return [];
  const rarity = rarityOf(items);
  const successors = new Set(item.successors?.flatMap(({ item: id }) => id ?? []));
  const maturity = ({ stage }: AtlasItem) => {
    const at = atlas.stages.findIndex(({ id }) => id === stage);
    return at < 0 ? atlas.stages.length : at;
  };
  const ranked = atlas.items
    .flatMap((other) => {
      const details = items[other.index];
      if (other === entry || other.kind !== 'project' || !details) return [];
      const found = kinship([entry, item], [other, details], successors);
      const level = levelOf(found);
      // Without a topic in common, only what stands beside it does a similar thing.
      if (level === 0 && !(found.samePlace && sameFirst(item.layers, details.layers))) return [];
      const age = WEIGHTS.age * near(yearOf(item), yearOf(details), YEARS_APART);
      const use = WEIGHTS.use * near(tenfolds(item), tenfolds(details), TENFOLDS_APART, UPWARDS);
      const kin = kinOf(found, item, details, rarity);
      return [{ found, level, kin, age, use, score: kin + age + use, maturity: maturity(other) }];
    })
    .sort(
      (a, b) =>
        b.level - a.level ||
        b.score - a.score ||
        a.maturity - b.maturity ||
        compareText(a.found.entry.id, b.found.entry.id)
    );
  const alike = ranked.filter(({ level }) => level > 0).length;
  const most = item.topics.length > 0 ? Math.max(alike, AT_LEAST) : MOST;
  return ranked.slice(0, Math.min(MOST, most)).map(({ found }, i, shown) => {
    const pairs = [ranked.slice(i, i + 2), ranked.slice(Math.max(0, i - 1), i + 1)];
    const decided = pairs.flatMap(([before, behind]) =>
      shown.includes(behind!) ? decidedBetween(before!, behind!) : []
    );
    return { ...found, decided: DECIDING.filter((one) => decided.includes(one)) };
  });
}

interface Ranked {
  readonly level: number;
  /** What both are for and where they stand; how near they are in age and use; and all of it. */
  readonly kin: number;
  readonly age: number;
  readonly use: number;
  readonly score: number;
  readonly maturity: number;
}

const DECIDING: readonly Deciding[] = ['use', 'age', 'stage'];
/** What adds a lesser share to the lead of the one before the other decided nothing. */
const DECIDING_SHARE = 0.25;

/** What put the one before the other, where it is not that it has more in common. */
function decidedBetween(before: Ranked, behind: Ranked): readonly Deciding[] {
  if (before.level > behind.level || before.kin > behind.kin) return [];
  if (before.score <= behind.score) return before.maturity < behind.maturity ? ['stage'] : [];
  const lead = { use: Math.max(0, before.use - behind.use), age: Math.max(0, before.age - behind.age) };
  const share = (lead.use + lead.age) * DECIDING_SHARE;
  return (['use', 'age'] as const).filter((one) => lead[one] > 0 && lead[one] >= share);
}

function kinship(
  [entry, item]: readonly [AtlasItem, ItemDetails],
  [other, details]: readonly [AtlasItem, ItemDetails],
  successors: ReadonlySet<string>
): Omit<Alternative, 'decided'> {
  const ended = endingOf(other, details);
  return {
    entry: other,
    isSuccessor: successors.has(other.id),
    topics: item.topics.filter((id) => details.topics.includes(id)),
    layers: item.layers.filter((id) => details.layers.includes(id)),
    samePlace: other.frames.some((frame) => entry.frames.includes(frame)),
    ...(ended && { ended })
  };
}

/** What its makers point to and goes on itself, what shares a topic, and the rest. */
const levelOf = ({ isSuccessor, topics, ended }: Omit<Alternative, 'decided'>): number =>
  isSuccessor && !ended ? 2 : isSuccessor || topics.length > 0 ? 1 : 0;

const sameFirst = ([mine]: readonly string[], [theirs]: readonly string[]) => mine === theirs;

/** How much of what the one is for and where it stands the other shares; less, where that is no longer developed. */
function kinOf(
  { topics, layers, samePlace, ended }: Omit<Alternative, 'decided'>,
  mine: ItemDetails,
  theirs: ItemDetails,
  rarity: (topic: string) => number
): number {
  return (
    WEIGHTS.topics * share(mine.topics, theirs.topics, topics, rarity) +
    WEIGHTS.layers * share(mine.layers, theirs.layers, layers) +
    WEIGHTS.place * Number(samePlace) -
    (ended ? ENDINGS[ended] : 0)
  );
}

/** From 0 to 1: how much of what one is for the other is for, too; what each names first counts most. */
function share(
  mine: readonly string[],
  theirs: readonly string[],
  shared: readonly string[],
  weight: (id: string) => number = () => 1
): number {
  const all = mine.reduce((sum, id, i) => sum + weight(id) * NEXT ** (2 * i), 0);
  const both = shared.reduce((sum, id) => sum + weight(id) * NEXT ** (mine.indexOf(id) + theirs.indexOf(id)), 0);
  return all > 0 ? Math.min(1, both / all) : 0;
}

/** From 0 to 1: the fewer share a topic, the more it says that two do. */
function rarityOf(items: readonly ItemDetails[]): (topic: string) => number {
  const counts = new Map<string, number>();
  for (const id of items.flatMap(({ topics }) => topics)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => Math.log(1 + items.length / (counts.get(id) ?? 1)) / Math.log(1 + items.length);
}

function endingOf(
  { stage, status }: AtlasItem,
  { figures: { archived, lastCommit } }: ItemDetails
): Ending | undefined {
  if (stage === 'archived' || archived?.value) return 'archived';
  return status ?? (lastCommit && isOld(lastCommit.value, windowStart(lastCommit.date)) ? 'quiet' : undefined);
}

const yearOf = ({ figures }: ItemDetails): number | undefined =>
  figures.firstCommit && Date.parse(figures.firstCommit.value) / (365.25 * 86_400_000);
const tenfolds = ({ figures }: ItemDetails): number | undefined => figures.stars && Math.log10(1 + figures.stars.value);

/** From 0 to 1; `upwards` is how much it counts that the other has more. */
const near = (mine: number | undefined, theirs: number | undefined, apart: number, upwards = 1): number =>
  mine === undefined || theirs === undefined
    ? UNKNOWN
    : Math.max(0, 1 - Math.max(mine - theirs, upwards * (theirs - mine)) / apart);
