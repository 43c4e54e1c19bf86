/** How large a drawing is by itself. */
import type { ImageSize } from '../sniff.ts';
import type { Box } from './settle/matrices.ts';
import { lengthIn } from './settle/numbers.ts';
import type { Element } from './tree.ts';

type Root = Pick<Element, 'attributes'>;

/** The size that browsers give a drawing on its own: declared, or that of its view box, or 300 by 150. */
export function naturalSize(root: Root): ImageSize {
  const width = length(root.attributes.get('width'));
  const height = length(root.attributes.get('height'));
  const view = viewBox(root);
  if (width && height) return { width, height };
  if (!view) return { width: width ?? 300, height: height ?? 150 };
  if (width) return { width, height: (width * view.height) / view.width };
  return height ? { width: (height * view.width) / view.height, height } : { width: view.width, height: view.height };
}

/** The view box that an element declares; undefined for none that shows anything. */
export function viewBox({ attributes }: Root): Box | undefined {
  const numbers = (attributes.get('viewBox') ?? '')
    .slice(0, 200)
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || !(width! > 0) || !(height! > 0)) return undefined;
  return { x: x!, y: y!, width: width!, height: height! };
}

/** What its shares are shares of. */
export const viewport = (root: Root): Box => viewBox(root) ?? { x: 0, y: 0, ...naturalSize(root) };

function length(text: string | undefined): number | undefined {
  const pixels = text?.includes('%') ? undefined : lengthIn(text, 1);
  return pixels !== undefined && pixels > 0 && pixels < 1e9 ? pixels : undefined;
}
