/** Which part of the page is in the window. Coarse on purpose: it changes every few hundred pixels, not every one. */
import { createSubscriber } from 'svelte/reactivity';

const STEP = 240;
/** What is drawn beyond the window, in windows, once the page stands. */
const MARGIN = 0.35;

export class Viewport {
  #wide = $state.raw(false);
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
    return `${window.scrollY > 0} ${Math.floor(window.scrollY / STEP)} ${window.innerHeight} ${window.innerWidth}`;
  }

  /** Whether more than the window is drawn. What nobody sees yet can wait until the page stands. */
  get wide(): boolean {
    return this.#wide;
  }

  /** From now on more than the window is drawn, so that scrolling finds it there. */
  widen(): void {
    this.#wide = true;
  }

  /** The window in page coordinates, and somewhat more on both sides. */
  get range(): { readonly top: number; readonly bottom: number } {
    this.#subscribe();
    const top = Math.floor(window.scrollY / STEP) * STEP;
    const height = window.innerHeight;
    const step = window.scrollY > 0 ? STEP : 0;
    const margin = this.#wide ? MARGIN * height : 0;
    return { top: top - margin, bottom: top + step + height + margin };
  }
}
