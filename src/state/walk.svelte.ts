/**
 * One way of walking through a picture by keys, for all pictures: a single tab stop, from which the arrows lead by
 * geometry, Home and End to the ends, letters to names. The focus, wherever it comes from, moves the tab stop.
 */
import type { Attachment } from 'svelte/attachments';
import { Later } from './later.svelte.ts';
import type { WalkPlace } from './steps.ts';

export interface WalkSource<P extends WalkPlace> {
  /** In reading order. */
  readonly places: () => readonly P[];
  /** The same one by one, for pictures that place what is looked at; `places` if left out. */
  readonly first?: () => Iterable<Pick<P, 'key'>>;
  readonly nameOf: (place: P) => string;
  /** Brings a place into sight with the focus on it. */
  readonly focus: (key: string) => unknown;
}

/** Keys that may lead to another place. */
const STEP = /^(Arrow(Left|Right|Up|Down)|Home|End|[\p{L}\p{N}])$/u;

export const tileKeyOf = (event: Event): string | undefined =>
  (event.target as HTMLElement).closest<HTMLElement>('[data-tile]')?.dataset['tile'];

export class Walk<P extends WalkPlace> {
  readonly #source: WalkSource<P>;
  readonly #steps = new Later(async () => new (await import('./steps.ts')).Steps());
  #stop = $state.raw<string | undefined>();

  constructor(source: WalkSource<P>) {
    this.#source = source;
  }

  /** The tab stop: where it was if that is still there, else the first place. Looks no further than it must. */
  readonly current: string | undefined = $derived.by(() => {
    let first: string | undefined;
    for (const { key } of this.#source.first?.() ?? this.#source.places()) {
      if (this.#stop === undefined || key === this.#stop) return key;
      first ??= key;
    }
    return first;
  });

  /** Moves the tab stop; undefined leaves it to the first place. */
  stopAt(key: string | undefined): void {
    this.#stop = key;
  }

  /** For the element that holds the places. */
  readonly attach: Attachment<HTMLElement> = (element) => {
    const onkeydown = (event: KeyboardEvent) => void this.#step(event);
    const onfocusin = (event: FocusEvent) => this.#follow(event);
    element.addEventListener('keydown', onkeydown);
    element.addEventListener('focusin', onfocusin);
    return () => {
      element.removeEventListener('keydown', onkeydown);
      element.removeEventListener('focusin', onfocusin);
    };
  };

  /** Readers' tools may lead to a name where no tile is drawn: its tile then takes the focus. */
  #follow(event: FocusEvent): void {
    const { index } = (event.target as HTMLElement).dataset;
    const key = tileKeyOf(event) ?? this.#source.places().find((place) => String(place.index) === index)?.key;
    if (key === undefined) return;
    this.#stop = key;
    if (key !== tileKeyOf(event)) this.#source.focus(key);
  }

  async #step(event: KeyboardEvent): Promise<void> {
    const from = tileKeyOf(event);
    const plain = !event.metaKey && !event.ctrlKey && !event.altKey;
    if (from === undefined || !plain || event.defaultPrevented || !STEP.test(event.key)) return;
    event.preventDefault();
    await this.#steps.ask();
    const { places, nameOf, focus } = this.#source;
    const next = this.#steps.value?.next(places(), from, event.key, nameOf);
    if (next === undefined) return;
    this.#stop = next;
    focus(next);
  }
}
