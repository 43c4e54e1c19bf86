/** The part of a drawing that is shown, and how large it is drawn into a box. */
import type { Drawing } from '../svg/sanitise.ts';
import type { ImageSize } from '../sniff.ts';
import { document, withAttributes, type Element } from '../svg/tree.ts';

/** A rectangle in pixels of the whole drawing, drawn at the size that `fit` gives. */
export interface ViewBox extends ImageSize {
  readonly x: number;
  readonly y: number;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  em: 16,
  rem: 16,
  ex: 8
};

/** The size that browsers give a drawing on its own: declared, or that of its view box, or 300 by 150. */
export function naturalSize({ root, styledSize }: Drawing): ImageSize {
  const width = length(styledSize?.width) ?? length(root.attributes.get('width'));
  const height = length(styledSize?.height) ?? length(root.attributes.get('height'));
  const view = viewBox(root);
  if (width && height) return { width, height };
  if (!view) return { width: width ?? 300, height: height ?? 150 };
  if (width) return { width, height: (width * view.height) / view.width };
  return height ? { width: (height * view.width) / view.height, height } : view;
}

function viewBox({ attributes }: Element): ViewBox | undefined {
  const numbers = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || !(width! > 0) || !(height! > 0)) return undefined;
  return { x: x!, y: y!, width: width!, height: height! };
}

/** No length has more signs. */
const LONGEST = 100;

function length(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*([+\d.eE-]+?)\s*([a-z]*)\s*$/i.exec(text?.slice(0, LONGEST) ?? '') ?? [];
  const pixels = Number(number ?? NaN) * (UNITS[unit.toLowerCase()] ?? NaN);
  return pixels > 0 && pixels < 1e9 ? pixels : undefined;
}

/** The largest size in whole pixels with these proportions that fits into a box, at least one pixel each way. */
export function fit({ width, height }: ImageSize, box: ImageSize, largest = Infinity): ImageSize {
  const scale = Math.min(box.width / width, box.height / height, largest);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The document that draws a drawing at a size in pixels. */
export function whole(drawing: Drawing, { width, height }: ImageSize): string {
  return document(framed(drawing), { width, height });
}

/**
 * The document that draws only a part, `crop` in pixels of the whole drawn at `size`. The whole stays an `<svg>` within
 * it, so that percentages, alignment and the view box mean what they meant.
 */
export function part(drawing: Drawing, size: ImageSize, crop: ViewBox, { width, height }: ImageSize): string {
  const inner = withAttributes(framed(drawing), { ...size, overflow: undefined });
  const view = [crop.x, crop.y, crop.width, crop.height].map((n) => Number(n.toFixed(3))).join(' ');
  const attributes = new Map([['viewBox', view]]);
  return document({ name: 'svg', attributes, children: [inner] }, { width, height });
}

/** The root without its place, with a view box so that it can be drawn at any size, and with its background. */
function framed(drawing: Drawing): Element {
  const { root, background } = drawing;
  const size = naturalSize(drawing);
  const view = viewBox(root) ?? { x: 0, y: 0, ...size };
  const rect = { width: view.width, height: view.height, x: view.x, y: view.y, fill: background };
  const behind = withAttributes({ name: 'rect', attributes: new Map(), children: [] }, rect);
  return withAttributes(
    { ...root, children: background ? [behind, ...root.children] : root.children },
    { x: undefined, y: undefined, viewBox: [view.x, view.y, view.width, view.height].join(' ') }
  );
}
