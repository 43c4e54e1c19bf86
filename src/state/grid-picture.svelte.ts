/** The grid as it stands now: placed for the selection and the width, stable while both change, with its folds. */
import { untrack } from 'svelte';
import type { TileSize } from '#atlas/query.ts';
import { placeKnown } from '#layout/grid/boxes.ts';
import { gridMetrics } from '#layout/grid/metrics.ts';
import type { GridPlacement } from '#layout/grid/model.ts';
import type { AtlasSection } from '#layout/grid/model.ts';
import { type GridScene, type Shown, gridScene } from '#layout/grid/scene.ts';
import { foldedSections, isFoldable, knownNestings, onlyShown, shownSections, shownOf } from '#layout/grid/shown.ts';
import type { Visit } from './visit.ts';
import type { WalkPlace } from './steps.ts';

const NONE: ReadonlySet<string> = new Set();
const EMPTY: GridScene = { width: 0, height: 0, sections: [] };

/** A placement, and what it was made for. */
interface Placed {
  readonly placement: GridPlacement;
  readonly size: TileSize;
  readonly tab: string;
  readonly groups: readonly AtlasSection[];
  readonly only: Uint8Array | undefined;
  readonly folded: ReadonlySet<string>;
  readonly foldable: boolean;
}

export class GridPicture {
  /** What paints it: where it stands in the page, and bringing a tile into sight with the focus on it. */
  view: { readonly top: () => number; readonly focus: (key: string) => Promise<void> } | undefined;
  readonly #visit: Visit;
  readonly #width: () => number;
  /** Groups whose fold was turned by hand: open although they would be folded, or the reverse. */
  #turned = $state.raw<ReadonlySet<string>>(new Set());
  /** Giant frames that are shown whole. */
  #expanded = $state.raw<ReadonlySet<string>>(new Set());
  #previous: Placed | undefined;

  constructor(visit: Visit, width: () => number) {
    this.#visit = visit;
    this.#width = width;
  }

  readonly #size = $derived.by(() => this.#visit.explorer.query.size);
  readonly #metrics = $derived(gridMetrics[this.#size]);
  readonly #shown: Shown = $derived.by(() => {
    const { selected, query, total } = this.#visit.explorer;
    return shownOf(selected, query, total);
  });
  /** Changes with the selection only where the gaps are closed: placing is the dearest step. */
  readonly #only = $derived.by(() => onlyShown(this.#shown));
  readonly #tab = $derived.by(() => this.#visit.explorer.query.tab);
  readonly #groups = $derived.by(() => shownSections(this.#visit.atlas, { tab: this.#tab }, this.#only));

  readonly foldable: boolean = $derived.by(() => {
    const { query, total } = this.#visit.explorer;
    return isFoldable(this.#width(), query, total);
  });

  /** On a phone a long landscape starts folded, but for its first category; once narrowed, what matches is open. */
  readonly #folded: ReadonlySet<string> = $derived.by(() =>
    this.foldable ? foldedSections(this.#groups, this.#shown, this.#turned) : NONE
  );

  /** Remembers its last result on purpose: readers find things where they were. Undefined while it cannot be placed. */
  readonly #now: Placed | undefined = $derived.by(() => {
    const placement = this.#place(untrack(() => this.#previous));
    if (!placement) return undefined;
    const [size, tab, groups, only] = [this.#size, this.#tab, this.#groups, this.#only];
    this.#previous = { placement, size, tab, groups, only, folded: this.#folded, foldable: this.foldable };
    return this.#previous;
  });

  /** What is known is taken at once. What stands there is placed again so that it looks alike, and that is a search. */
  #place(before: Placed | undefined): GridPlacement | undefined {
    const [size, tab] = [this.#size, this.#tab];
    const old = before?.size === size && before.tab === tab ? before.placement : undefined;
    const known = knownNestings(this.#visit.atlas, { size, tab }, this.#only);
    const options = { collapsed: this.#folded, expanded: this.#expanded, known };
    const grid = [this.#groups, this.#width(), this.#metrics, options] as const;
    const first = old ? undefined : placeKnown(...grid);
    if (first) return first;
    const placing = this.#visit.placing.value;
    if (!placing) return placeKnown(...grid);
    return old ? placing.replaceGrid(old, ...grid) : placing.placeGrid(...grid);
  }

  /** Whether the code that places is asked for: until it is there, what stood there before does. */
  readonly waiting: boolean = $derived(this.#now === undefined);
  readonly #shownNow: Placed | undefined = $derived.by(() => this.#now ?? untrack(() => this.#previous));

  /** Of the scene, which is the one that is asked for as soon as that is placed. */
  readonly size: TileSize = $derived.by(() => this.#shownNow?.size ?? this.#size);

  readonly scene: GridScene = $derived.by(() => {
    if (!this.#shownNow) return EMPTY;
    const { placement, groups, only, ...options } = this.#shownNow;
    return gridScene(this.#visit.atlas, groups, placement, { ...this.#shown, packed: only !== undefined }, options);
  });

  /** Whether only what matches has a place. */
  readonly packed: boolean = $derived.by(() => this.#shownNow?.only !== undefined);

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
