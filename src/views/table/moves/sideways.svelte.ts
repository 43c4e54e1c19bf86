/** A table that is wider than its room: what of it is in sight, and what brings the rest there. */
import { besideNames, columnsBeyond, inSight, spareFor, startOf } from './sight.ts';

export class Sideways {
  /** Move together; the first one holds the rows. */
  scroller = $state.raw<HTMLElement>();
  head = $state.raw<HTMLElement>();
  readonly #widths: () => readonly number[];
  readonly #room: () => number;
  #left = $state.raw(0);

  /** With the widths of all columns, box and name first, and the room for them, px. */
  constructor(widths: () => readonly number[], room: () => number) {
    this.#widths = widths;
    this.#room = room;
  }

  /** Whether there are columns that do not fit. */
  readonly wide: boolean = $derived.by(() => startOf(this.#widths(), this.#widths().length) > this.#room() + 1);

  /** What is left free after the last column, px, so that whole columns stand beside the names there, too. */
  readonly spare: number = $derived.by(() => (this.wide ? spareFor(this.#widths(), this.#room()) : 0));

  /** How many columns stand beyond the right edge, in part or as a whole. */
  readonly beyond: number = $derived.by(() => columnsBeyond(this.#widths(), this.#left, this.#room()));

  /** Told whenever one of the two was moved. */
  follow(moved: HTMLElement | undefined): void {
    if (!moved || !this.scroller || !this.head) return;
    this.#left = moved.scrollLeft;
    (moved === this.head ? this.scroller : this.head).scrollLeft = moved.scrollLeft;
  }

  /** Brings a column into sight, where it is not. */
  show(column: number): void {
    this.#go(inSight(this.#widths(), column, this.#left, this.#room()));
  }

  /** The first column beyond the edge stands beside the names then; after the last one, the first does again. */
  turn(): void {
    const widths = this.#widths();
    this.#go(this.beyond > 0 ? besideNames(widths, widths.length - this.beyond) : 0);
  }

  #go(left: number): void {
    if (!this.scroller || left === this.#left) return;
    this.scroller.scrollLeft = left;
    this.follow(this.scroller);
  }
}
