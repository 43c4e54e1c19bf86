/** The grid as it stands now: placed for the selection and the width, stable while both change, with its folds. */
import { untrack } from 'svelte';
import { gridMetrics, latticeOf } from '#layout/grid/metrics.ts';
import type { GridPlacement } from '#layout/grid/model.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { type GridScene, gridGroups, gridScene, tileIndex } from '#layout/grid/scene.ts';
import { replaceGrid } from '#layout/grid/stable.ts';
import type { Reader } from './reader.svelte.ts';
import type { RovingPlace } from './roving.svelte.ts';

/** Projects beyond which a phone folds categories. */
const LONG = 60;

export class GridPicture {
  readonly #reader: Reader;
  readonly #width: () => number;
  /** Groups whose fold was turned by hand: open although they would be folded, or the reverse. */
  #turned = $state.raw<ReadonlySet<string>>(new Set());
  /** Giant frames that are shown whole. */
  #expanded = $state.raw<ReadonlySet<string>>(new Set());
  #previous: { readonly placement: GridPlacement; readonly zoom: string } | undefined;

  constructor(reader: Reader, width: () => number) {
    this.#reader = reader;
    this.#width = width;
  }

  readonly #zoom = $derived.by(() => this.#reader.explorer.query.zoom);
  readonly #metrics = $derived(gridMetrics[this.#zoom]);
  readonly matches: Uint8Array = $derived.by(() => this.#reader.explorer.selected.matches);
  readonly #narrowed: boolean = $derived.by(() => {
    const { selected, projectTotal } = this.#reader.explorer;
    return selected.total < projectTotal;
  });

  readonly #groups = $derived.by(() => {
    const compact = this.#reader.explorer.query.compact && this.#narrowed;
    return gridGroups(this.#reader.atlas, ({ index }) => !compact || this.matches[index] === 1);
  });

  readonly foldable: boolean = $derived.by(
    () => latticeOf(this.#width(), this.#metrics).narrow && this.#reader.explorer.projectTotal > LONG
  );

  /** On a phone a long landscape starts folded, but for its first category; once narrowed, what matches is open. */
  readonly #folded: ReadonlySet<string> = $derived.by(() => {
    if (!this.foldable) return new Set<string>();
    const folds = this.#groups.filter(({ key, frames }, i) => {
      const matching = frames.some(({ items }) => items.some((item) => this.matches[tileIndex(item)] === 1));
      return (this.#narrowed ? !matching : i > 0) !== this.#turned.has(key);
    });
    return new Set(folds.map(({ key }) => key));
  });

  /** Remembers its last result on purpose: readers find things where they were. */
  readonly #placement: GridPlacement = $derived.by(() => {
    const options = { collapsed: this.#folded, expanded: this.#expanded };
    const old = untrack(() => this.#previous);
    const placement =
      old?.zoom === this.#zoom
        ? replaceGrid(old.placement, this.#groups, this.#width(), this.#metrics, options)
        : placeGrid(this.#groups, this.#width(), this.#metrics, options);
    this.#previous = { placement, zoom: this.#zoom };
    return placement;
  });

  readonly scene: GridScene = $derived.by(() =>
    gridScene(
      this.#reader.atlas,
      this.#groups,
      this.#placement,
      { matches: this.matches, narrowed: this.#narrowed },
      { zoom: this.#zoom, folded: this.#folded, foldable: this.foldable }
    )
  );

  /** Where the tiles of matching items stand, in reading order. */
  readonly places: readonly RovingPlace[] = $derived.by(() =>
    this.scene.groups.flatMap(({ frames }) =>
      frames.flatMap((frame) =>
        frame.tiles
          .filter(({ index }) => this.matches[index] === 1)
          .map(({ key, index, x, y, width, height }) => ({ key, index, x: x + frame.x, y: y + frame.y, width, height }))
      )
    )
  );

  turn(group: string): void {
    const next = new Set(this.#turned);
    if (!next.delete(group)) next.add(group);
    this.#turned = next;
  }

  expand(frame: string): void {
    this.#expanded = new Set([...this.#expanded, frame]);
  }
}
