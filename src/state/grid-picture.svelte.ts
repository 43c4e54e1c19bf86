/** The grid as it stands now: placed for the selection and the width, stable while both change, with its folds. */
import { untrack } from 'svelte';
import { gridMetrics } from '#layout/grid/metrics.ts';
import type { GridPlacement } from '#layout/grid/model.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { type GridScene, type Shown, gridScene } from '#layout/grid/scene.ts';
import {
  countedAmong,
  foldedSections,
  isFoldable,
  knownNestings,
  onlyShown,
  shownSections,
  shownOf
} from '#layout/grid/shown.ts';
import { replaceGrid } from '#layout/grid/packing/stable.ts';
import type { Visit } from './visit.ts';
import type { WalkPlace } from './steps.ts';

const NONE: ReadonlySet<string> = new Set();

export class GridPicture {
  /** What paints it: where it stands in the page, and bringing a tile into sight with the focus on it. */
  view: { readonly top: () => number; readonly focus: (key: string) => Promise<void> } | undefined;
  readonly #visit: Visit;
  readonly #width: () => number;
  /** Groups whose fold was turned by hand: open although they would be folded, or the reverse. */
  #turned = $state.raw<ReadonlySet<string>>(new Set());
  /** Giant frames that are shown whole. */
  #expanded = $state.raw<ReadonlySet<string>>(new Set());
  #previous: { readonly placement: GridPlacement; readonly size: string } | undefined;

  constructor(visit: Visit, width: () => number) {
    this.#visit = visit;
    this.#width = width;
  }

  readonly #size = $derived.by(() => this.#visit.explorer.query.size);
  readonly #metrics = $derived(gridMetrics[this.#size]);
  readonly #shown: Shown = $derived.by(() => {
    const { selected, projectTotal } = this.#visit.explorer;
    return shownOf(selected, projectTotal);
  });
  /** Changes with the selection only where the gaps are closed: placing is the dearest step. */
  readonly #only = $derived.by(() => onlyShown(this.#visit.explorer.query, this.#shown));
  readonly #groups = $derived.by(() => shownSections(this.#visit.atlas, this.#only));

  readonly foldable: boolean = $derived.by(() => {
    const { query, projectTotal } = this.#visit.explorer;
    return isFoldable(this.#width(), query, projectTotal);
  });

  /** On a phone a long landscape starts folded, but for its first category; once narrowed, what matches is open. */
  readonly #folded: ReadonlySet<string> = $derived.by(() =>
    this.foldable ? foldedSections(this.#groups, this.#shown, this.#turned) : NONE
  );

  /** Remembers its last result on purpose: readers find things where they were. */
  readonly #placement: GridPlacement = $derived.by(() => {
    const options = { collapsed: this.#folded, expanded: this.#expanded };
    const known = knownNestings(this.#visit.atlas, this.#size, this.#only);
    const old = untrack(() => this.#previous);
    const placement =
      old?.size === this.#size
        ? replaceGrid(old.placement, this.#groups, this.#width(), this.#metrics, options)
        : placeGrid(this.#groups, this.#width(), this.#metrics, { ...options, known });
    this.#previous = { placement, size: this.#size };
    return placement;
  });

  readonly scene: GridScene = $derived.by(() =>
    gridScene(this.#visit.atlas, this.#groups, this.#placement, countedAmong(this.#shown, this.#only), {
      size: this.#size,
      folded: this.#folded,
      foldable: this.foldable
    })
  );

  get matches(): Uint8Array {
    return this.#shown.matches;
  }

  /** Where the tiles of matching items stand, in reading order. */
  readonly places: readonly WalkPlace[] = $derived([...this.walk()]);

  /** The places one after the other: who needs but the first asks for no more. */
  *walk(): Generator<WalkPlace> {
    const { matches } = this;
    for (const frame of this.scene.sections.flatMap(({ frames }) => frames)) {
      // Where nothing matches no tile need be placed.
      if (!frame.indices.some((index) => matches[index] === 1)) continue;
      for (const { key, index, x, y, width, height } of frame.tiles)
        if (matches[index] === 1) yield { key, index, x: x + frame.x, y: y + frame.y, width, height };
    }
  }

  turn(group: string): void {
    const next = new Set(this.#turned);
    if (!next.delete(group)) next.add(group);
    this.#turned = next;
  }

  expand(frame: string): void {
    this.#expanded = new Set([...this.#expanded, frame]);
  }
}
