/**
 * How a level of the treemap comes: out of its place in the one before it, or closing in around that; on the same level,
 * tiles move to their new places. Below 300 ms.
 */
import type { Box } from '#layout/scene.ts';
import { fadeIn, wantsNoMotion } from '#components/tiles/fade.ts';

const ZOOM_MS = 260;

export interface Arrival {
  /** Where the level stood, or where the one before it stands in it; undefined where the two have nothing in common. */
  readonly origin: { readonly box: Box; readonly inward: boolean } | undefined;
  readonly size: Pick<Box, 'width' | 'height'>;
  /** Where items stood on the same level, by index. */
  readonly before: ReadonlyMap<number, Box>;
}

const EASING = 'cubic-bezier(0.2, 0.7, 0.3, 1)';

export function arrive(element: Element, { origin, size, before }: Arrival): void {
  if (wantsNoMotion()) return;
  if (!origin) {
    if (before.size === 0) return fadeIn(element);
    for (const tile of element.querySelectorAll<HTMLElement>('.tile[data-index]')) move(tile, before);
    return;
  }
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
    { duration: ZOOM_MS, easing: EASING }
  );
}

/** From where its item stood to where it stands; one that comes anew fades in. */
function move(tile: HTMLElement, before: ReadonlyMap<number, Box>): void {
  const old = before.get(Number(tile.dataset['index']));
  if (!old) return fadeIn(tile);
  const [x, y] = [old.x - parseFloat(tile.style.left), old.y - parseFloat(tile.style.top)];
  if (x === 0 && y === 0) return;
  tile.animate({ transform: [`translate(${x}px, ${y}px)`, 'none'] }, { duration: ZOOM_MS, easing: EASING });
}

/**
 * The focus on a place of a picture. Where the whole picture is in sight, nothing scrolls: while a level is arriving its
 * places are not yet where they will stand, and the browser would scroll to where they only pass.
 */
export function focusWithin(picture: HTMLElement, place: HTMLElement | null): void {
  const { top, bottom } = picture.getBoundingClientRect();
  const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  place?.focus({ preventScroll: top >= covered && bottom <= window.innerHeight });
}
