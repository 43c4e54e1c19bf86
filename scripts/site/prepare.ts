/**
 * What is worked out once of a landscape before anything is made of it: the frames in the order that fills the grid best,
 * the categories' colours, and what the page would have to search for before it can paint.
 */
import type { Packed, PackedArtwork } from '#landscape/publish/packed.ts';
import { unpack } from '#atlas/atlas.ts';
import { tierGroups } from '#atlas/people/members.ts';
import { HOME } from '#atlas/query.ts';
import type { Landscape } from '#landscape/model.ts';
import { pack } from '#landscape/publish/pack.ts';
import { packNesting } from '#layout/grid/packing/known.ts';
import { gridMetrics, NARROW } from '#layout/grid/metrics.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { inOrder, reorder } from '#layout/grid/packing/reorder.ts';
import { indexByKey } from '#layout/grid/model.ts';
import { gridSections } from '#layout/grid/scene.ts';
import { categoryHues } from '#layout/hues.ts';
import { tones } from '#paint/tones.ts';
import { present } from '#text/value.ts';

const { elements } = gridMetrics;

/** Of the grid in windows of 720 to 2,780 px: in wider ones it is searched for, in narrower ones all stands in one column. */
const COLUMNS = Array.from({ length: 27 }, (_, i) => 6 + i);
/** Of the grid in a window of 1440 px: by it is judged which logos are seen before others. */
const MOST_USUAL = 15;

/** Of the grid in a window of 900 px, the most that is seen: from where it begins to the last picture that shows, px. */
const FIRST_WINDOW = 709;
/** So many members a usual window shows at first on the page that is about them. */
const FIRST_MEMBERS = 60;
/** Above the picture of a hosted tile, and of a listed one. */
const HEAD = 26;
const EDGE = 3;

/** The least width of so many columns: what fits there fits in all others. */
const widthOf = (columns: number) => Math.max(NARROW, columns * (elements.cellWidth + elements.gapX) - elements.gutter);

export interface Prepared {
  readonly landscape: Landscape;
  /** Item indices: the grid's tiles from the top of a usual window down, those members early that head their page. */
  readonly viewOrder: readonly number[];
  /** How many of them, from the beginning, a usual window shows at first. */
  readonly firstView: number;
  /** The first part of a site's data, with the pictures that it has. */
  readonly first: (artwork?: PackedArtwork) => Packed;
}

export function prepare(landscape: Landscape): Prepared {
  const packed = pack(landscape);
  const atlas = unpack(packed);
  const sections = gridSections(atlas, HOME, () => true);
  const orders = reorder(sections, elements);
  const groups = inOrder(sections, orders);
  const placements = new Map(COLUMNS.map((columns) => [columns, placeGrid(groups, widthOf(columns), elements)]));
  const tiles = placements.get(MOST_USUAL)!.groups.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles));
  const pictureTop = ({ y, height }: (typeof tiles)[number]) => y + (height > elements.cellHeight ? HEAD : EDGE);
  const seen = tiles.filter((tile) => pictureTop(tile) < FIRST_WINDOW).length;
  const indexOf = new Map(sections.flatMap(({ frames }) => frames.flatMap((frame) => [...indexByKey(frame)])));
  const hues = categoryHues(atlas);
  const found = {
    order: atlas.categories.flatMap((_, category) => {
      const own = atlas.frames.filter((frame) => frame.category === category).map(({ index }) => index);
      const moved = orders.get(String(category))?.map(Number) ?? [];
      return [...moved, ...own.filter((index) => !moved.includes(index))];
    }),
    tones: atlas.categories.map((_, category) => {
      const hue = hues.get(category);
      return hue === undefined ? 0 : tones(hue);
    }),
    nestings: Object.fromEntries([...placements].map(([columns, { tree }]) => [columns, packNesting(tree)]))
  };
  const order = tiles
    .toSorted((a, b) => pictureTop(a) - pictureTop(b) || a.x - b.x)
    .map(({ key }) => indexOf.get(key)!);
  const members = tierGroups(atlas, new Uint8Array(atlas.items.length).fill(1)).flatMap((tier) =>
    tier.members.map(({ entry }) => entry.index)
  );
  return {
    landscape,
    viewOrder: [
      ...new Set([
        ...order.slice(0, seen),
        ...members.slice(0, FIRST_MEMBERS),
        ...order,
        ...members,
        ...atlas.items.map(({ index }) => index)
      ])
    ],
    firstView: seen,
    first: (artwork) => present({ ...packed, ...found, artwork })
  };
}
