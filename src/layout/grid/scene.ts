/**
 * The grid of an atlas: categories and subcategories placed, their headings fitted. What a tile shows is worked out when
 * its frame comes near the window, by `tileOf`.
 */
import type { Atlas, Entry } from '#core/atlas.ts';
import type { Box, TextLine } from '../scene.ts';
import { textWidth, widestFit } from '../text-width.ts';
import { gridMetrics } from './metrics.ts';
import type { GridGroup, GridPlacement } from './model.ts';
import type { Zoom } from './tile.ts';

export interface GroupScene extends Box {
  readonly key: string;
  /** Index of the category in the atlas, and among those that have hues. */
  readonly category: number;
  readonly letter: string;
  readonly heading: TextLine;
  readonly count: TextLine;
  readonly frames: readonly FrameScene[];
  readonly collapsed: boolean;
}

/** The box is the frame's body; its heading stands in the `headingHeight` px above. */
export interface FrameScene extends Box {
  readonly key: string;
  readonly frame: number;
  readonly headingHeight: number;
  readonly heading?: TextLine;
  readonly count?: TextLine;
  readonly tiles: readonly TilePlace[];
  readonly hidden: number;
}

export interface TilePlace extends Box {
  readonly key: string;
  readonly index: number;
}

export interface GridScene {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly GroupScene[];
}

/** Which categories stand in the grid: those of projects. Members and organizations have a register of their own. */
export function gridGroups(atlas: Atlas, included: (entry: Entry) => boolean): GridGroup[] {
  const items = new Map<number, Entry[]>();
  for (const entry of atlas.entries) {
    if (entry.kind !== 'project' || !included(entry)) continue;
    for (const frame of entry.frames) {
      const list = items.get(frame);
      if (list) list.push(entry);
      else items.set(frame, [entry]);
    }
  }
  return atlas.categories.flatMap((category, at) => {
    if (category.kind !== 'project') return [];
    const frames = atlas.order
      .filter((frame) => atlas.frames[frame]!.category === at)
      .map((frame) => ({
        key: String(frame),
        title: atlas.frames[frame]!.name,
        items: sortedTiles(items.get(frame) ?? [], atlas).map((entry) => ({
          key: `${frame}:${entry.index}`,
          columns: entry.stage ? (2 as const) : (1 as const),
          rows: entry.stage ? (2 as const) : (1 as const)
        }))
      }));
    return [{ key: String(at), title: category.name, frames }];
  });
}

/** Within a frame: by stage, most mature first, then in declared order. */
function sortedTiles(entries: readonly Entry[], atlas: Atlas): Entry[] {
  const rank = new Map(atlas.stages.map(({ id }, i) => [id, i]));
  const of = ({ stage }: Entry) => (stage === undefined ? Infinity : (rank.get(stage) ?? Infinity));
  return entries.toSorted((a, b) => of(a) - of(b) || a.index - b.index);
}

export interface Shown {
  /** Per item of the atlas, 1 where it matches. */
  readonly matches: Uint8Array;
  /** Whether anything is narrowed at all: headings then read "2 of 45". */
  readonly narrowed: boolean;
}

export function gridScene(
  atlas: Atlas,
  groups: readonly GridGroup[],
  placement: GridPlacement,
  shown: Shown,
  { zoom, collapsed }: { zoom: Zoom; collapsed: ReadonlySet<string> }
): GridScene {
  const categoryTitles = new Map(groups.map(({ key, title }) => [key, title]));
  const frameTitles = new Map(groups.flatMap(({ frames }) => frames.map(({ key, title }) => [key, title])));
  const letters = letterOf(atlas);
  const counts = countsOf(groups, shown);
  const metrics = gridMetrics[zoom];
  return {
    width: placement.width,
    height: placement.height,
    groups: placement.groups.map(({ key, x, y, width, height, frames }): GroupScene => {
      const category = Number(key);
      const [heading, count] = categoryHeading(
        categoryTitles.get(key) ?? '',
        countText(counts.get(`g${key}`)!, shown.narrowed),
        width
      );
      return {
        key,
        x,
        y,
        width,
        height,
        category,
        letter: letters.get(category) ?? '',
        heading,
        count,
        collapsed: collapsed.has(key),
        frames: frames.map((frame): FrameScene => {
          const [title, number] = frame.headless
            ? [undefined, undefined]
            : frameHeading(
                frameTitles.get(frame.key) ?? '',
                countText(counts.get(frame.key)!, shown.narrowed),
                frame.width
              );
          return {
            key: frame.key,
            frame: Number(frame.key),
            x: frame.x,
            y: frame.y,
            width: frame.width,
            height: frame.height,
            headingHeight: frame.headless ? 0 : metrics.frameHeading,
            ...(title ? { heading: title, count: number } : {}),
            hidden: frame.hidden,
            tiles: frame.tiles.map(({ key, x, y, width, height }) => ({
              key,
              x: x - frame.x,
              y: y - frame.y,
              width,
              height,
              index: Number(key.slice(key.indexOf(':') + 1))
            }))
          };
        })
      };
    })
  };
}

/** A, B, C… for each category of projects, so that neighbouring hues are never the only way to tell them apart. */
export function letterOf(atlas: Atlas): ReadonlyMap<number, string> {
  const project = atlas.categories.flatMap(({ kind }, i) => (kind === 'project' ? [i] : []));
  return new Map(
    project.map((category, i) => [category, i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(39 + i)}`])
  );
}

function countsOf(
  groups: readonly GridGroup[],
  { matches }: Shown
): Map<string, readonly [matching: number, all: number]> {
  const counts = new Map<string, readonly [number, number]>();
  for (const group of groups) {
    const seen = new Set<number>();
    for (const frame of group.frames) {
      const indices = frame.items.map(({ key }) => Number(key.slice(key.indexOf(':') + 1)));
      for (const index of indices) seen.add(index);
      counts.set(frame.key, [matching(indices), indices.length]);
    }
    counts.set(`g${group.key}`, [matching([...seen]), seen.size]);
  }
  return counts;

  function matching(indices: readonly number[]): number {
    return indices.reduce((sum, index) => sum + matches[index]!, 0);
  }
}

const countText = ([matching, all]: readonly [number, number], narrowed: boolean) =>
  narrowed ? `${matching} of ${all}` : String(all);

const LETTER = 28;

/** Name and count on one line, the name as wide as there is room for; `x` leaves room for the category's letter. */
function categoryHeading(title: string, count: string, width: number): [TextLine, TextLine] {
  return heading(
    title,
    count,
    { x: LETTER, width: width - LETTER, baseline: 33 },
    { size: 28, weight: 680, tracking: -0.022, countSize: 13, gap: 10 }
  );
}

function frameHeading(title: string, count: string, width: number): [TextLine, TextLine] {
  return heading(
    title,
    count,
    { x: 0, width, baseline: 16 },
    { size: 12, weight: 600, tracking: 0, countSize: 12, gap: 6 }
  );
}

function heading(
  title: string,
  count: string,
  at: { x: number; width: number; baseline: number },
  {
    size,
    weight,
    tracking,
    countSize,
    gap
  }: { size: number; weight: number; tracking: number; countSize: number; gap: number }
): [TextLine, TextLine] {
  const number = { size: countSize, weight: 430, stretch: 100 };
  const room = Math.max(0, at.width - textWidth(count, number) - gap);
  const face = { size, weight, tracking };
  const stretch = widestFit(room, (s) => textWidth(title, { ...face, stretch: s }));
  const text = stretch === undefined ? shortened(title, room, { ...face, stretch: 62 }) : title;
  const end = at.x + textWidth(text, { ...face, stretch: stretch ?? 62 });
  return [
    { text, x: at.x, baseline: at.baseline, ...face, stretch: stretch ?? 62, fill: 'ink' },
    { text: count, x: end + gap, baseline: at.baseline, ...number, fill: 'ink2' }
  ];
}

function shortened(
  text: string,
  room: number,
  face: { size: number; weight: number; stretch: number; tracking: number }
): string {
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, face) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
