/** The part of a drawing that is shown, and how large it is drawn into a box. */
import type { Drawing } from '../svg/sanitise.ts';
import { naturalSize, viewBox } from '../svg/size.ts';
import type { ImageSize } from '../sniff.ts';
import { document, withAttributes, type Element } from '../svg/tree.ts';

/** A rectangle in pixels of the whole drawing, drawn at the size that `fit` gives. */
export interface ViewBox extends ImageSize {
  readonly x: number;
  readonly y: number;
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
  const size = naturalSize(root);
  const view = viewBox(root) ?? { x: 0, y: 0, ...size };
  const rect = { width: view.width, height: view.height, x: view.x, y: view.y, fill: background };
  const behind = withAttributes({ name: 'rect', attributes: new Map(), children: [] }, rect);
  return withAttributes(
    { ...root, children: background ? [behind, ...root.children] : root.children },
    { x: undefined, y: undefined, viewBox: [view.x, view.y, view.width, view.height].join(' ') }
  );
}
