/**
 * The grid for paper: in blocks that stand below each other and none of which a page is broken in. What matches packs as on
 * the screen; where a row of categories is too high for a block, each stands alone, in rows of frames, and a frame that is
 * too high in rows of tiles.
 */
import type { Atlas } from '#atlas/atlas.ts';
import type { Box } from '../scene.ts';
import type { GridMetrics } from './metrics.ts';
import type { AtlasSection } from './model.ts';
import { placeGrid } from './place.ts';
import { type FrameScene, type SectionScene, type TilePlace, gridScene } from './scene.ts';

export interface PrintBlock {
  readonly height: number;
  readonly sections: readonly PrintSection[];
}

/** Boxes count from the top left of their block, those of tiles from that of their frame. */
export interface PrintSection extends Box {
  readonly section: SectionScene;
  /** Whether it begins here: what goes on in a further block has no heading there. */
  readonly begins: boolean;
  readonly frames: readonly PrintFrame[];
}

export interface PrintFrame extends Box {
  readonly frame: FrameScene;
  readonly begins: boolean;
  readonly tiles: readonly TilePlace[];
}

/**
 * The highest blocks, px: half a page, as higher ones would leave too much of the page before them empty; of categories side
 * by side, what the first page has room for below its title.
 */
const HIGHEST = { frames: 560, sections: 700 };

export function printGrid(
  atlas: Atlas,
  groups: readonly AtlasSection[],
  width: number,
  metrics: GridMetrics
): PrintBlock[] {
  const expanded = new Set(groups.flatMap(({ frames }) => frames.map(({ key }) => key)));
  const matches = new Uint8Array(atlas.items.length).fill(1);
  const sectionsOf = (some: readonly AtlasSection[]) =>
    gridScene(atlas, some, placeGrid(some, width, metrics, { expanded }), { matches, narrowed: false }, NONE).sections;

  /** A category by itself: its rows of frames, the first below its heading. */
  const alone = (key: string): PrintBlock[] => {
    const group = groups.find((other) => other.key === key)!;
    const [section] = sectionsOf([group]);
    return rowsOf(section!.frames.map(withHeading)).flatMap((row, i) => {
      const first = i === 0;
      if (row.length === 1 && heightOf(row) > HIGHEST.frames) return strips(section!, row[0]!.frame, first);
      if (heightOf(row) <= HIGHEST.frames) return [frameRow(section!, row, first)];
      return row.flatMap(({ frame }, j) => {
        const frames = group.frames.filter((other) => other.key === frame.key);
        // Its own title, although it stands alone.
        const [own] = sectionsOf([{ ...group, title: '', frames }]);
        return strips({ ...section!, ...boxOf(own!) }, own!.frames[0]!, first && j === 0);
      });
    });
  };
  const frameRow = (section: SectionScene, row: readonly Headed[], begins: boolean): PrintBlock => {
    const top = begins ? section.y : topOf(row);
    const part = partOf(section, top, begins, (frame) => row.some((other) => other.frame === frame));
    return { height: topOf(row) + heightOf(row) - top, sections: [part] };
  };
  return rowsOf(sectionsOf(groups)).flatMap((row) =>
    row.length > 1 && heightOf(row) <= HIGHEST.sections
      ? [{ height: heightOf(row), sections: row.map((section) => partOf(section, topOf(row), true, () => true)) }]
      : row.flatMap(({ key }) => alone(key))
  );
}

const NONE = { folded: new Set<string>() };

const boxOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

interface Headed extends Box {
  readonly frame: FrameScene;
}

const withHeading = (frame: FrameScene): Headed => ({
  frame,
  x: frame.x,
  y: frame.y - frame.headingHeight,
  width: frame.headingWidth,
  height: frame.height + frame.headingHeight
});

function partOf(
  section: SectionScene,
  top: number,
  begins: boolean,
  shown: (frame: FrameScene) => boolean
): PrintSection {
  return {
    section,
    begins,
    ...boxOf(section),
    y: section.y - top,
    frames: section.frames
      .filter(shown)
      .map((frame) => ({ frame, begins: true, ...boxOf(frame), y: frame.y - top, tiles: frame.tiles }))
  };
}

/** A frame in rows of tiles, the first below its heading. */
function strips(section: SectionScene, frame: FrameScene, first: boolean): PrintBlock[] {
  return rowsOf(frame.tiles).map((row, i) => {
    const begins = i === 0;
    const heading = begins ? frame.y - (first ? section.y : frame.y - frame.headingHeight) : 0;
    const tiles = row.map((tile) => ({ ...tile, y: tile.y - topOf(row) }));
    const part = { frame, begins, x: frame.x, y: heading, width: frame.width, height: heightOf(row), tiles };
    return {
      height: heading + heightOf(row),
      sections: [{ section, begins: begins && first, ...boxOf(section), y: 0, frames: [part] }]
    };
  });
}

/** Boxes that no horizontal line parts, row by row from the top, each in the order that they have. */
function rowsOf<T extends Box>(boxes: readonly T[]): T[][] {
  const rows: T[][] = [];
  let end = -Infinity;
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    if (box.y >= end - 1) rows.push([]);
    rows.at(-1)!.push(box);
    end = Math.max(end, box.y + box.height);
  }
  return rows.map((row) => row.sort((a, b) => boxes.indexOf(a) - boxes.indexOf(b)));
}

const topOf = (row: readonly Box[]) => Math.min(...row.map(({ y }) => y));
const heightOf = (row: readonly Box[]) => Math.max(...row.map(({ y, height }) => y + height)) - topOf(row);
