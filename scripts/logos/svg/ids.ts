/** What elements are called: as in the file where that is a plain word, else by a new name that every renderer reads. */

const PLAIN = /^[A-Za-z_][\w-]{0,200}$/;
/** Ours; a file's own names like that get new ones, too. */
const OURS = /^_\w*\d+$/;

export class Ids {
  readonly #names = new Map<string, string>();
  readonly #prefix: string;
  #count = 0;

  /** A prefix keeps those of a drawing in a drawing apart; then all have new names. */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  /** The name of what the file calls so. */
  readonly of = (id: string): string => {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const name = this.#prefix === '' && PLAIN.test(id) && !OURS.test(id) ? id : this.next();
    this.#names.set(id, name);
    return name;
  };

  /** A name that nothing has. */
  next(): string {
    return `_${this.#prefix}${(this.#count += 1)}`;
  }
}
