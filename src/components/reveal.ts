/** Bringing a tile into sight: only those near the window are in the page. */
import { tick } from 'svelte';
import type { WalkPlace } from '#state/steps.ts';

/** What sticks to the top of the window, but for low ones: a tile that has the focus stands below it. */
const stuck = () => (window.innerHeight < 480 ? 12 : 130);

export const topOf = (picture: HTMLElement | undefined): number =>
  picture ? picture.getBoundingClientRect().top + window.scrollY : 0;

/** Scrolls as far as it takes to show a tile between what sticks to the top and the lower edge. */
export function reveal(picture: HTMLElement | undefined, { y, height }: WalkPlace): void {
  const top = y + topOf(picture);
  const highest = window.scrollY + stuck();
  const lowest = window.scrollY + window.innerHeight - height - 24;
  if (top < highest) window.scrollTo({ top: top - stuck(), behavior: 'instant' });
  else if (top > lowest) window.scrollBy({ top: top - lowest, behavior: 'instant' });
}

/** The focus on a tile, once it is in sight. */
export async function focusOn(picture: HTMLElement | undefined, place: WalkPlace): Promise<void> {
  reveal(picture, place);
  const find = () => picture?.querySelector<HTMLElement>(`[data-tile="${CSS.escape(place.key)}"]`);
  await tick();
  if (!find()) await new Promise(requestAnimationFrame);
  find()?.focus({ preventScroll: true });
}
