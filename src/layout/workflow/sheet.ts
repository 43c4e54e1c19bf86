/** The workflow as a sheet for a painter, with where it is thin and the matrix of layers and stages below it. */
import type { Atlas } from '#atlas/atlas.ts';
import type { MatrixRow } from '#atlas/workflow/gaps.ts';
import type { Shape, Sheet, SheetPart, SheetTile, TextLine } from '../scene.ts';
import { categoryHues } from '../hues.ts';
import { textWidth, widestFit } from '../text-width.ts';
import type { LayerColumn } from './column.ts';
import type { WorkflowScene } from './scene.ts';

export interface WorkflowSheetSource {
  readonly atlas: Atlas;
  readonly scene: WorkflowScene;
  /** Sentences, as they are read. */
  readonly gaps: readonly string[];
  /** Empty where one layer is shown alone. */
  readonly matrix: readonly MatrixRow[];
}

const FOOT_GAP = 24;
const ROW = 22;

const part = (title: string, x: number, y: number, more: Partial<SheetPart> = {}): SheetPart => ({
  ...{ x, y, hue: undefined, title, shapes: [], texts: [], tiles: [] },
  ...more
});

export function workflowSheet({ atlas, scene, gaps, matrix }: WorkflowSheetSource): Sheet {
  const { width, parts, columns } = scene;
  const hues = categoryHues(atlas);
  const hueOf = (index: number) => hues.get(atlas.frames[atlas.items[index]!.frames[0]!]!.category);
  const heads = parts.map(({ name, shapes, texts }) => part(name, 0, 0, { shapes, texts }));
  const drawn = [...heads, ...columns.flatMap((column) => columnParts(column, atlas, hueOf))];
  if (matrix.length === 0) return { width, height: scene.height, parts: drawn };
  const top = scene.height + FOOT_GAP;
  const half = Math.floor(width * 0.55);
  const foot = [
    part('Where it is thin', 0, top, {
      shapes: [{ x: 0, y: 0, width, height: 3, fill: 'ink' }],
      texts: gapLines(gaps, half)
    }),
    matrixPart(matrix, columns, { x: half + 32, y: top, width: width - half - 32 })
  ];
  const rows = Math.max(gaps.length + 1, matrix.length + 2);
  return { width, height: top + rows * ROW + 16, parts: [...drawn, ...foot] };
}

/** A part has one hue: one for the head, one for each hue below it. */
function columnParts(
  { x, y, layer, texts, shapes, tiles, more, also }: LayerColumn,
  atlas: Atlas,
  hueOf: (i: number) => number | undefined
): SheetPart[] {
  const byHue = new Map<number | undefined, SheetTile[]>();
  for (const { key: _key, index, ...tile } of tiles) {
    const hue = hueOf(index);
    byHue.set(hue, [...(byHue.get(hue) ?? []), { ...tile, title: atlas.items[index]!.name }]);
  }
  const lines = [...texts, ...[more?.line, also?.line].flatMap((line) => line ?? [])];
  return [
    part(layer.name, x, y, { texts: lines, shapes }),
    ...[...byHue].map(([hue, own]) => part(layer.name, x, y, { hue, tiles: own }))
  ];
}

function gapLines(gaps: readonly string[], measure: number): TextLine[] {
  const head: TextLine = {
    text: 'Where it is thin',
    x: 0,
    baseline: 22,
    size: 16,
    weight: 680,
    stretch: 100,
    fill: 'ink'
  };
  const face = { size: 12, weight: 430 };
  return [
    head,
    ...gaps.map((text, i): TextLine => {
      const width = (stretch: number) => textWidth(text, { ...face, stretch });
      const stretch = widestFit(measure, width);
      const size = stretch === undefined ? (face.size * measure) / width(62) : face.size;
      return { text, x: 0, baseline: 22 + ROW * (i + 1), ...face, size, stretch: stretch ?? 62, fill: 'ink' };
    })
  ];
}

/** Five inks from paper to ink: how much of the largest number a cell is. */
const TONES = ['none', 'wash', 'rule', 'rule2', 'ink2'] as const;

function matrixPart(
  rows: readonly MatrixRow[],
  columns: readonly LayerColumn[],
  { x, y, width }: { x: number; y: number; width: number }
): SheetPart {
  const label = 116;
  const cell = (width - label) / columns.length;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const face = { size: 12, weight: 560 };
  const centred = (text: string, column: number, baseline: number, more: Partial<TextLine> = {}): TextLine => ({
    ...{
      text,
      x: label + cell * (column + 0.5) - textWidth(text, face) / 2,
      baseline,
      ...face,
      stretch: 100,
      fill: 'ink'
    },
    ...more
  });
  const shapes: Shape[] = [];
  const texts: TextLine[] = columns.map(({ layer }, i) =>
    centred(String(layer.number), i, 20, { fill: 'ink2', weight: 430 })
  );
  for (const [r, { name, counts }] of rows.entries()) {
    const top = 28 + ROW * r;
    texts.push({ text: name, x: 0, baseline: top + 14, ...face, stretch: 78, fill: 'ink' });
    for (const [c, count] of counts.entries()) {
      const tone = TONES[count === 0 ? 0 : Math.min(4, 1 + Math.floor((count / most) * 4))]!;
      if (tone !== 'none') shapes.push({ x: label + cell * c, y: top, width: cell - 2, height: ROW - 2, fill: tone });
      texts.push(
        centred(String(count), c, top + 14, { fill: tone === 'ink2' ? 'paper' : count === 0 ? 'ink2' : 'ink' })
      );
    }
  }
  return part('Layer and stage', x, y, { shapes, texts });
}
