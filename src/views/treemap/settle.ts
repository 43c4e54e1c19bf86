/** How the treemap moves: tiles that come to match fade in, levels grow out of where they stood. Never above 300 ms. */
import type { TransitionConfig } from 'svelte/transition';
import type { Box } from '#layout/scene.ts';

const FADE_MS = 160;
const ZOOM_MS = 260;

const still = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

const easeOut = (t: number) => 1 - (1 - t) ** 3;

/** What matches now, or no longer does, fades in its place. */
export function settle(_node: Element): TransitionConfig {
  return { duration: still() ? 0 : FADE_MS, easing: easeOut, css: (t) => `opacity: ${0.15 + 0.85 * t}` };
}

/**
 * A level comes out of its place in the one before it, or closes in around that.
 * @param from asked when the level comes: then it is laid out
 */
export function arrive(
  _node: Element,
  from: () => {
    readonly origin: { readonly box: Box; readonly inward: boolean } | undefined;
    readonly size: Pick<Box, 'width' | 'height'>;
  }
): TransitionConfig {
  if (still()) return { duration: 0 };
  const { origin, size } = from();
  if (!origin) return { duration: FADE_MS, easing: easeOut, css: (t) => `opacity: ${t}` };
  const { box, inward } = origin;
  const scale = inward
    ? { x: box.width / Math.max(1, size.width), y: box.height / Math.max(1, size.height) }
    : { x: size.width / Math.max(1, box.width), y: size.height / Math.max(1, box.height) };
  const start = inward ? { x: box.x, y: box.y } : { x: -box.x * scale.x, y: -box.y * scale.y };
  const between = (a: number, b: number, t: number) => a + (b - a) * t;
  return {
    duration: ZOOM_MS,
    easing: easeOut,
    css: (t) =>
      `transform-origin: 0 0; opacity: ${Math.min(1, 0.2 + 1.2 * t)}; ` +
      `transform: translate(${between(start.x, 0, t)}px, ${between(start.y, 0, t)}px) ` +
      `scale(${between(scale.x, 1, t)}, ${between(scale.y, 1, t)})`
  };
}
