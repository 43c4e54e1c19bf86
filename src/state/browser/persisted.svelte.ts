/** A preference that outlives the page. Works without storage too, for as long as the page is open. */
export class Persisted<T extends string> {
  #current = $state.raw() as T;
  readonly #key: string;

  constructor(key: string, fallback: T, valid: (value: string) => boolean) {
    this.#key = key;
    const stored = read(key);
    this.#current = stored !== null && valid(stored) ? (stored as T) : fallback;
  }

  get current(): T {
    return this.#current;
  }

  set current(value: T) {
    this.#current = value;
    try {
      localStorage.setItem(this.#key, value);
    } catch {
      // Storage may be full or forbidden; the preference then lasts as long as the page.
    }
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
