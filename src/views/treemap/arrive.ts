/** How a level of the treemap comes: out of its place in the one before it, or closing in around that. Below 300 ms. */
import type { Box } from '#layout/scene.ts';
import { fadeIn, wantsNoMotion } from '#components/tiles/fade.ts';

const ZOOM_MS = 260;

export interface Arrival {
  /** Where the level stood, or where the one before it stands in it; undefined where the two have nothing in common. */
  readonly origin: { readonly box: Box; readonly inward: boolean } | undefined;
  readonly size: Pick<Box, 'width' | 'height'>;
}

export function arrive(element: Element, { origin, size }: Arrival): void {
  if (!origin) return fadeIn(element);
  if (wantsNoMotion()) return;
  const { box, inward } = origin;
  const scale = inward
    ? { x: box.width / Math.max(1, size.width), y: box.height / Math.max(1, size.height) }
    : { x: size.width / Math.max(1, box.width), y: size.height / Math.max(1, box.height) };
  const start = inward ? box : { x: -box.x * scale.x, y: -box.y * scale.y };
  element.animate(
    {
      opacity: [0.2, 1],
      transformOrigin: ['0 0', '0 0'],
      transform: [`translate(${start.x}px, ${start.y}px) scale(${scale.x}, ${scale.y})`, 'none']
    },
    { duration: ZOOM_MS, easing: 'cubic-bezier(0.2, 0.7, 0.3, 1)' }
  );
}
