/** A whole grid as a sheet for a painter: what the page shows frame by frame, in one piece. */
import type { TileSize } from '#atlas/query.ts';
import type { Atlas } from '#atlas/atlas.ts';
import type { Shape, Sheet, SheetTile, TextLine } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import { NAMES, runningNames } from './headings.ts';
import type { FrameScene, GridScene, SectionScene } from './scene.ts';
import { type TileSubject, placeTile } from './tile.ts';

export interface SheetSource {
  readonly atlas: Atlas;
  readonly scene: GridScene;
  readonly size: TileSize;
  /** By category index. */
  readonly hues: ReadonlyMap<number, number>;
  readonly subjectOf: (index: number) => TileSubject;
}

export function gridSheet({ atlas, scene, size, hues, subjectOf }: SheetSource): Sheet {
  return {
    width: scene.width,
    height: scene.height,
    parts: scene.sections.map((group) => {
      const { x, y, width, heading, count, letter, frames, category } = group;
      const tiles = frames.flatMap((frame) =>
        frame.tiles.map((place): SheetTile => {
          const at = { ...place, x: frame.x - x + place.x, y: frame.y - y + place.y };
          return { ...placeTile(subjectOf(place.index), at, size), title: atlas.items[place.index]!.name };
        })
      );
      return {
        x,
        y,
        hue: hues.get(category),
        title: atlas.categories[category]!.name,
        shapes: [
          { x: 0, y: 0, width, height: 3, fill: 'solid' },
          { x: 0, y: 13, ...LETTER, fill: 'solid' },
          ...frames.flatMap((frame) => frameRule(frame, group))
        ],
        texts: [
          letterLine(letter),
          heading,
          count,
          ...frames.flatMap((frame) => frameTexts(frame, group, atlas)),
          ...foldedNames(group, atlas, subjectOf)
        ],
        tiles
      };
    })
  };
}

const LETTER = { width: 20, height: 20 };

function letterLine(text: string): TextLine {
  const face = { size: 12, weight: 680, stretch: 100 };
  return { text, x: (LETTER.width - textWidth(text, face)) / 2, baseline: 27, ...face, fill: 'onSolid' };
}

function frameRule(frame: FrameScene, { x, y }: SectionScene): Shape[] {
  if (!frame.heading) return [];
  const top = frame.y - y - frame.headingHeight;
  return [{ x: frame.x - x, y: top, width: frame.headingWidth, height: 1, fill: 'rule2' }];
}

/** Heading and count above the tiles; below them how many more there are than are drawn. */
function frameTexts(frame: FrameScene, { x, y }: SectionScene, atlas: Atlas): TextLine[] {
  const top = frame.y - y - frame.headingHeight;
  const headings = [frame.heading, frame.count].flatMap((text) =>
    text ? [{ ...text, x: text.x + frame.x - x, baseline: text.baseline + top }] : []
  );
  if (frame.rest.length === 0) return headings;
  const text = `${frame.rest.length} more in ${atlas.frames[frame.frame]!.name}`;
  const baseline = frame.y - y + frame.height + 18;
  return [...headings, { text, x: frame.x - x, baseline, size: 12, weight: 600, stretch: 100, fill: 'ink' }];
}

/** The names that stand in for the tiles of a folded group: those that match, then the others. */
function foldedNames({ rest, width }: SectionScene, atlas: Atlas, subjectOf: SheetSource['subjectOf']): TextLine[] {
  let baseline = 43 + 10.67;
  return ([false, true] as const).flatMap((faint) => {
    const names = rest.filter((index) => Boolean(subjectOf(index).faint) === faint).map((i) => atlas.items[i]!.name);
    const lines = names.length > 0 ? runningNames(names, width) : [];
    return lines.map((text): TextLine => {
      const line = { text, x: 0, baseline, size: NAMES.size, weight: NAMES.weight, stretch: 100 };
      baseline += NAMES.leading;
      return { ...line, fill: faint ? 'ink2' : 'ink' };
    });
  });
}
