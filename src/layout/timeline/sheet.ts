/** A timeline as a sheet for a painter: the same bars and lines as on screen. */
import type { Shape, Sheet, TextLine } from '../scene.ts';
import type { TimelineScene } from './scene.ts';

export function timelineSheet({ width, height, years, rows, headings, marker }: TimelineScene): Sheet {
  const line = (text: string, x: number, baseline: number, more: Partial<TextLine>): TextLine => ({
    ...{ text, x, baseline, size: 11, weight: 420, stretch: 100, fill: 'ink2' },
    ...more
  });
  const shapes: Shape[] = [
    ...years.map(({ x }): Shape => ({ x, y: 18, width: 1, height: Math.max(0, height - 18), fill: 'rule' })),
    ...rows.flatMap(({ y, shapes }) => shapes.map((shape) => ({ ...shape, y: shape.y + y }))),
    ...(marker ? [{ x: marker.x - 1, y: 18, width: 2, height: marker.height - 18, fill: 'ink' } as const] : [])
  ];
  const texts = [
    ...years.map(({ x, label }) => line(label, x, 12, {})),
    ...headings.map(({ y, name, count }) =>
      line(`${name} ${count}`, 0, y + 24, { size: 17, weight: 680, fill: 'ink' })
    ),
    ...rows.flatMap(({ y, texts }) => texts.map((text) => ({ ...text, baseline: text.baseline + y })))
  ];
  return rows.length === 0
    ? { width, height: 0, parts: [] }
    : { width, height, parts: [{ x: 0, y: 0, hue: undefined, title: 'Timeline', shapes, texts, tiles: [] }] };
}
