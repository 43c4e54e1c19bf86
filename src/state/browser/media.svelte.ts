/** A media query as a value. */
import { createSubscriber } from 'svelte/reactivity';

export class Media {
  readonly #query: MediaQueryList | undefined;
  readonly #subscribe: () => void;

  constructor(query: string) {
    this.#query = typeof matchMedia === 'function' ? matchMedia(query) : undefined;
    this.#subscribe = createSubscriber((update) => {
      this.#query?.addEventListener('change', update);
      return () => this.#query?.removeEventListener('change', update);
    });
  }

  get matches(): boolean {
    this.#subscribe();
    return this.#query?.matches ?? false;
  }
}
