/** The second part of the data: asked for when the page is idle, or earlier by whoever needs it. */
import type { Details, ItemDetails } from '#core/atlas.ts';

export type DetailsStatus = 'waiting' | 'loading' | 'ready' | 'failed';

export class DetailsStore {
  #value = $state.raw<Details | undefined>();
  #status = $state.raw<DetailsStatus>('waiting');
  readonly #load: () => Promise<Details>;

  constructor(load: () => Promise<Details>) {
    this.#load = load;
  }

  get value(): Details | undefined {
    return this.#value;
  }

  get status(): DetailsStatus {
    return this.#status;
  }

  of(index: number): ItemDetails | undefined {
    return this.#value?.items[index];
  }

  /** Loads once; after a failure a further call tries again. */
  async ask(): Promise<void> {
    if (this.#status === 'loading' || this.#status === 'ready') return;
    this.#status = 'loading';
    try {
      this.#value = await this.#load();
      this.#status = 'ready';
    } catch {
      this.#status = 'failed';
    }
  }

  /** Takes new details in place of the old ones. */
  replace(details: Details): void {
    this.#value = details;
    this.#status = 'ready';
  }
}
