/** One tab stop for a whole picture: which of its tiles it is. */
export interface RovingPlace {
  readonly key: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class Roving {
  #current = $state.raw<string | undefined>();

  get current(): string | undefined {
    return this.#current;
  }

  set current(key: string | undefined) {
    this.#current = key;
  }

  /** The tab stop: the current tile if it is still there, else the first one. Looks no further than it must. */
  currentOf(places: Iterable<Pick<RovingPlace, 'key'>>): string | undefined {
    let first: string | undefined;
    for (const { key } of places) {
      if (this.#current === undefined || key === this.#current) return key;
      first ??= key;
    }
    return first;
  }
}
