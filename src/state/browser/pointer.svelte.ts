/**
 * The item that the pointer rests on or that has the focus, for a card beside it. One card for both; Escape dismisses it
 * (WCAG 1.4.13), and it waits a moment before it comes, not when it moves on.
 */
export interface Pointed {
  readonly index: number;
  /** Of the tile, in window coordinates. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

const COME_MS = 350;
const GO_MS = 120;

export class Pointer {
  #pointed = $state.raw<Pointed | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  get pointed(): Pointed | undefined {
    return this.#pointed;
  }

  /** The pointer came to a tile, or the focus did. */
  enter(index: number, element: Element): void {
    clearTimeout(this.#timer);
    const show = () => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      this.#pointed = element.isConnected ? { index, box: { left, top, right, bottom } } : undefined;
    };
    if (this.#pointed) show();
    else this.#timer = setTimeout(show, COME_MS);
  }

  /** It left; the card stays long enough to be reached. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#pointed = undefined), GO_MS);
  }

  /** The card itself is pointed at: it stays. */
  stay(): void {
    clearTimeout(this.#timer);
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.#pointed = undefined;
  }
}
