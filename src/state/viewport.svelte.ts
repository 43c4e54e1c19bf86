/** Which part of the page is in the window. Coarse on purpose: it changes every few hundred pixels, not every one. */
import { createSubscriber } from 'svelte/reactivity';

const STEP = 240;

export class Viewport {
  #subscribe = createSubscriber((update) => {
    let last = Viewport.#coarse();
    const check = () => {
      const now = Viewport.#coarse();
      if (now !== last) {
        last = now;
        update();
      }
    };
    window.addEventListener('scroll', check, { passive: true });
    window.addEventListener('resize', check);
    return () => {
      window.removeEventListener('scroll', check);
      window.removeEventListener('resize', check);
    };
  });

  static #coarse(): string {
    return `${Math.floor(window.scrollY / STEP)} ${window.innerHeight} ${window.innerWidth}`;
  }

  /** The window in page coordinates, half a window's height more on both sides. */
  get range(): { readonly top: number; readonly bottom: number } {
    this.#subscribe();
    const top = Math.floor(window.scrollY / STEP) * STEP;
    const height = window.innerHeight;
    return { top: top - height / 2, bottom: top + STEP + 1.5 * height };
  }
}
