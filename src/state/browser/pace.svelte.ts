/** Painting a picture in small steps, some in each frame of the screen, so that what moves meanwhile moves smoothly. */
import { flushSync } from 'svelte';

/** Of a frame's 16 ms: the rest is the browser's, which has to lay out and paint what was added. */
const SHARE_MS = 4;
/** Tiles between two looks at the clock. */
const STEP = 4;

export class Pace {
  #painted = $state.raw(Infinity);
  #frame = 0;

  /** How many tiles are to be painted: all of them, unless a picture is just being built. */
  get painted(): number {
    return this.#painted;
  }

  /** Paints the first tiles now and the others bit by bit. */
  start(first: number, all: number): void {
    this.stop();
    this.#painted = first;
    const step = () => {
      const until = performance.now() + SHARE_MS;
      do flushSync(() => (this.#painted += STEP));
      while (this.#painted < all && performance.now() < until);
      if (this.#painted < all) this.#frame = requestAnimationFrame(step);
      else this.#painted = Infinity;
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Paints what is left at once. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#painted = Infinity;
  }
}
