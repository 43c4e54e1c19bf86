/** The second part of the data. */
import type { Details, ItemDetails } from '#landscape/publish/packed.ts';
import { Later } from './later.svelte.ts';

export class DetailsStore extends Later<Details> {
  readonly #shown: (details: Details) => Details;

  /** `shown` gives those of what is shown, out of today's. */
  constructor(load: () => Promise<Details>, shown = (details: Details) => details) {
    super(load);
    this.#shown = shown;
  }

  override get value(): Details | undefined {
    return super.value && this.#shown(super.value);
  }

  of(index: number): ItemDetails | undefined {
    return this.value?.items[index];
  }
}
