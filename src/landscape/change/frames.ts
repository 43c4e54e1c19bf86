/** Categories and subcategories that came, went or were renamed, as far as names and the items in them show it. */
import type { Item, Landscape, Place } from '../model.ts';
import type { MatchedPair } from './match.ts';

export interface NameChange {
  readonly before: string;
  readonly after: string;
}

export interface ListedFrame {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly NameChange[];
}

export interface Frames {
  readonly categories: ListedFrame;
  /** As `Category / Subcategory`, without those whose category alone has another name. */
  readonly subcategories: ListedFrame;
  /** Where an old item stands, in the words of the new landscape: renaming a frame moves nothing. */
  readonly placesBefore: (item: Item) => readonly string[];
  readonly placesAfter: (item: Item) => readonly string[];
}

export function compareFrames(before: Landscape, after: Landscape, pairs: readonly MatchedPair[]): Frames {
  const [framesBefore, framesAfter] = [framesOf(before), framesOf(after)];
  const first = (frames: ReadonlyMap<string, Frame>, item: Item) => frames.get(key(item.places[0]))!;

  const categories = changesOf(
    before.categories.map(({ name }) => name),
    after.categories.map(({ name }) => name),
    pairs.map((pair) => [first(framesBefore, pair.before).category, first(framesAfter, pair.after).category])
  );
  const newCategory = renaming(categories);
  const renamed = (frame: Frame) => format({ ...frame, category: newCategory(frame.category) });
  const subcategories = changesOf(
    [...framesBefore.values()].map(renamed),
    [...framesAfter.values()].map(format),
    pairs.map((pair) => [renamed(first(framesBefore, pair.before)), format(first(framesAfter, pair.after))])
  );
  const newPlace = renaming(subcategories);
  return {
    categories,
    subcategories,
    placesBefore: ({ places }) => places.map((place) => newPlace(renamed(framesBefore.get(key(place))!))),
    placesAfter: placesIn(after)
  };
}

/** `Category / Subcategory` of each place of an item. */
export function placesIn(landscape: Landscape): (item: Item) => readonly string[] {
  const frames = framesOf(landscape);
  return ({ places }) => places.map((place) => format(frames.get(key(place))!));
}

interface Frame {
  readonly category: string;
  readonly subcategory: string;
}

/** The names of every subcategory and its category, by the ids of a place. */
const framesOf = ({ categories }: Landscape): ReadonlyMap<string, Frame> =>
  new Map(
    categories.flatMap(({ id, name, subcategories }) =>
      subcategories.map((sub) => [
        key({ category: id, subcategory: sub.id }),
        { category: name, subcategory: sub.name }
      ])
    )
  );

/** As `second_path` names a place. */
const format = ({ category, subcategory }: Frame) => `${category} / ${subcategory}`;
const key = ({ category, subcategory }: Place) => `${category}\n${subcategory}`;

/**
 * A frame that is gone was renamed if more than half of its items that are left stand in one that is new, and more than
 * half of the items there that were somewhere before come from it.
 */
function changesOf(
  before: readonly string[],
  after: readonly string[],
  moves: readonly (readonly [from: string, to: string])[]
): ListedFrame {
  const [old, present] = [new Set(before), new Set(after)];
  const from = new Map<string, number>();
  const to = new Map<string, number>();
  const along = new Map<string, NameChange & { count: number }>();
  for (const [source, target] of moves) {
    from.set(source, (from.get(source) ?? 0) + 1);
    to.set(target, (to.get(target) ?? 0) + 1);
    if (present.has(source) || old.has(target)) continue;
    const way = along.get(`${source}\n${target}`) ?? { before: source, after: target, count: 0 };
    along.set(`${source}\n${target}`, { ...way, count: way.count + 1 });
  }
  const renamed = [...along.values()]
    .filter((way) => way.count * 2 > from.get(way.before)! && way.count * 2 > to.get(way.after)!)
    .map((way) => ({ before: way.before, after: way.after }));
  const known = new Set(renamed.flatMap((way) => [way.before, way.after]));
  return {
    added: [...present].filter((name) => !old.has(name) && !known.has(name)),
    removed: [...old].filter((name) => !present.has(name) && !known.has(name)),
    renamed
  };
}

function renaming({ renamed }: ListedFrame): (name: string) => string {
  const names = new Map(renamed.map((change) => [change.before, change.after]));
  return (name) => names.get(name) ?? name;
}
