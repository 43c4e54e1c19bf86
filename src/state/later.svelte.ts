/** Something that the first view does without: asked for when the page is idle, or earlier by whoever needs it. */
export type LaterStatus = 'waiting' | 'loading' | 'ready' | 'failed';

export class Later<T> {
  #value = $state.raw<T | undefined>();
  #status = $state.raw<LaterStatus>('waiting');
  #loading: Promise<void> | undefined;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  get value(): T | undefined {
    return this.#value;
  }

  get status(): LaterStatus {
    return this.#status;
  }

  /** Loads once, whoever asks meanwhile waits with it; after a failure a further call tries again. Never rejects. */
  ask(): Promise<void> {
    if (this.#status === 'ready') return Promise.resolve();
    this.#loading ??= this.#fetch().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    this.#status = 'loading';
    try {
      this.replace(await this.#load());
    } catch {
      this.#status = 'failed';
    }
  }

  /** Takes a new value in place of the old one. */
  replace(value: T): void {
    this.#value = value;
    this.#status = 'ready';
  }
}
