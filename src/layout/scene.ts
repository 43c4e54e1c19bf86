/**
 * What a layout hands to the painters: every box, every broken line of text and every mark, placed. Two painters draw
 * the same scene, HTML on screen and SVG in files; neither measures or decides anything.
 */
import type { Thumbnail } from '#atlas/atlas.ts';
import type { Tone } from './inks.ts';

/** A neutral colour or a tone of the tile's category. */
export type Ink = Tone | 'paper' | 'ink' | 'ink2' | 'mid' | 'rule' | 'rule2' | 'wash' | 'plate' | 'none';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Coordinates of marks are relative to their tile. */
export interface Shape extends Box {
  readonly fill: Ink;
  /** Drawn inside the edge. */
  readonly stroke?: { readonly ink: Ink; readonly width: number };
  /** Diagonal lines, 1 px every 6 px: archived. */
  readonly hatch?: boolean;
}

export interface TextLine {
  readonly text: string;
  readonly x: number;
  /** Where the letters stand. */
  readonly baseline: number;
  readonly size: number;
  readonly weight: number;
  /** Per cent of the normal width. */
  readonly stretch: number;
  /** In em. */
  readonly tracking?: number;
  readonly fill: Ink;
  /** Horizontal scaling beyond the font's own range, 0 to 1. */
  readonly squeeze?: number;
}

/**
 * A name in one or several lines. One run of text, so that the browser's own search finds it across its line breaks:
 * lines keep the space they were broken at.
 */
export interface TextBlock {
  readonly lines: readonly TextBlockLine[];
  readonly x: number;
  /** Of the first line. */
  readonly baseline: number;
  /** From one baseline to the next. */
  readonly leading: number;
  /** Of the longest line: no two lines fit beside each other. */
  readonly width: number;
  readonly size: number;
  readonly weight: number;
  readonly tracking?: number;
  readonly fill: Ink;
}

export interface TextBlockLine {
  readonly text: string;
  readonly stretch: number;
  /** Moves the line so that ink, not advance, is flush. */
  readonly indent?: number;
  /** White space after it, px, without which the next line would fit beside it. */
  readonly filler?: number;
}

/** A small mark: a stage in miniature, how full the square is; several stages at once; or the sign of stars. */
export interface Glyph {
  readonly look: StageLook | 'all' | 'star';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: Ink;
}

export type StageLook = 'full' | 'half' | 'empty' | 'struck' | 'point';

/** Commits per week, oldest first: heights in px above the bottom edge. */
export interface Bars extends Box {
  readonly heights: readonly number[];
  readonly fill: Ink;
}

export interface Picture extends Box {
  readonly thumbnail: Thumbnail;
  /** Archived: grey, and fainter. */
  readonly faded?: boolean;
}

export interface Tile extends Box {
  /** Unique in the scene: an item that stands in two frames has two tiles. */
  readonly key: string;
  /** The item's index in the atlas. */
  readonly index: number;
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
  readonly name: TextBlock;
  readonly glyph?: Glyph;
  readonly bars?: Bars;
  readonly picture?: Picture;
}

/**
 * A whole picture for a painter: parts that share a hue, in painting order. Marks outside tiles (rules, headings) count
 * from the part's corner, tiles too.
 */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly SheetPart[];
}

export interface SheetPart {
  readonly x: number;
  readonly y: number;
  /** The hue of the category; undefined for ink on paper. */
  readonly hue: number | undefined;
  /** What the part shows, for those who do not see it. */
  readonly title: string;
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
  readonly tiles: readonly SheetTile[];
}

/** A tile, the name of its item, and small marks in hues of their own upon it. */
export interface SheetTile extends Omit<Tile, 'key' | 'index'> {
  readonly title: string;
  readonly chips?: readonly (Box & {
    readonly hue: number | undefined;
    readonly shapes: readonly Shape[];
    readonly text: TextLine;
  })[];
}
