/** The rows of the selection, their columns, and which of them are near the window. */
import { FOUND, columnsFor, rowOrder, shownColumns, shownSort } from '#atlas/facts/columns.ts';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import type { FactContext, FactRow, Known } from '#atlas/facts/fact.ts';
import type { Sort } from '#atlas/facts/order.ts';
import { foundColumn } from './found.ts';
import type { Reader } from '#state/reader.svelte.ts';
import { tableWidth, widthsIn } from './widths.ts';

/** Rows are drawn in steps of so many: scrolling by one draws none. */
const STEP = 2;
/** Above so many items, only rows near the window exist at all; readers then search with our search. */
export const MOST_LINKS = 5000;

export class TableRows {
  readonly #reader: Reader;
  readonly #height: () => number;
  readonly #room: () => number;
  /** The part of the rows that the window shows, px from the first. */
  #top = $state.raw(0);
  #bottom = $state.raw(0);

  /** With the height of a row and the room for all columns, px. */
  constructor(reader: Reader, height: () => number, room: () => number = () => 0) {
    this.#reader = reader;
    this.#height = height;
    this.#room = room;
  }

  get #details() {
    return this.#reader.details.value!;
  }

  readonly context: FactContext = $derived.by(() => factContext(this.#reader.atlas, this.#details));
  readonly #scope = $derived.by(() => this.#reader.explorer.query.scope);
  /** Every column that there could be. */
  readonly all: readonly FactRow[] = $derived.by(() => [...this.#found, ...this.#known]);
  readonly #text = $derived.by(() => this.#reader.explorer.query.text);
  readonly #found: readonly FactRow[] = $derived.by(() => {
    const hits = this.#text.trim() === '' ? [] : this.#reader.finder.find(this.#text);
    return hits.length > 0 ? [foundColumn(hits, this.#reader.finder.answer(this.#text))] : [];
  });
  readonly #known: readonly FactRow[] = $derived.by(() =>
    columnsFor(this.#reader.atlas, this.#details, { scope: this.#scope })
  );
  readonly columns: readonly FactRow[] = $derived.by(() => {
    const room = this.#room();
    return shownColumns(this.all, this.#reader.explorer.query, (columns) => tableWidth(columns) <= room);
  });
  /** Of box, name and columns, px. */
  readonly widths: readonly number[] = $derived.by(() => widthsIn(this.columns, this.#room()));
  readonly sort: Sort | undefined = $derived.by(() =>
    shownSort(this.all, this.#reader.explorer.query, this.#reader.explorer.hits)
  );
  readonly #sortKey = $derived.by(() => this.#reader.explorer.query.sort);
  readonly order: readonly number[] = $derived.by(() => {
    const { atlas, explorer } = this.#reader;
    void this.#sortKey;
    return rowOrder(
      { atlas, details: this.#details, ranks: explorer.hits, matches: explorer.selected.matches },
      explorer.query,
      this.all
    );
  });

  /** What the link says once a heading was pressed: sorted by its column, once more the other way round. */
  sortAfter(id: string): string {
    const name = this.sort?.row.id === id && !this.sort.reversed ? `-${id}` : id;
    // As they were found is how rows stand by themselves.
    return name === FOUND ? '' : name;
  }

  /** Told by the view whenever the window moves. */
  see(top: number, bottom: number): void {
    const step = STEP * this.#height();
    this.#top = Math.max(0, Math.floor(top / step) * step);
    this.#bottom = Math.max(0, Math.ceil(bottom / step) * step);
  }

  /** Ranks of the first row near the window, and of the one after the last. */
  readonly near: readonly [from: number, to: number] = $derived.by(() => {
    const count = this.order.length;
    const from = Math.min(Math.floor(this.#top / this.#height()), count);
    return [from, Math.min(count, Math.max(from, Math.ceil(this.#bottom / this.#height())))];
  });

  /**
   * Of what rows are sorted by: how many rows have a value seen in the twelve months that all share, and how many after
   * them tell of another time.
   */
  readonly tally: { readonly fresh: number; readonly apart: number } = $derived.by(() => {
    const { order, context, sort } = this;
    let [fresh, apart] = [0, 0];
    for (let rank = 0; sort && rank < order.length; rank++) {
      const fact = sort.row.read(this.known(rank), context);
      if (fact?.apart) apart += 1;
      else if (fact?.seen.date !== undefined && !fact.seen.old) fresh += 1;
    }
    return { fresh, apart };
  });

  /** The rank of the first row that tells of another time than those before it; undefined where there is none such. */
  readonly apartFrom: number | undefined = $derived.by(() => {
    const { fresh, apart } = this.tally;
    return fresh > 0 && apart > 0 ? fresh : undefined;
  });

  known(rank: number): Known {
    return knownOf(this.#reader.atlas, this.#details, this.order[rank]!);
  }
}
