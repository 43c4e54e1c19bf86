/**
 * Where each value of a document is written. A spot is a number, and what is known of spots stands in columns of numbers:
 * an object per value would be most of what the memory of a large file has to be searched through again and again.
 */

export interface Children {
  readonly spots: number[];
  /** Of a mapping, in the order of its spots. */
  readonly keys?: string[];
  /** Of a wide mapping, once something was looked up in it. */
  index?: Map<string, number>;
}

const WIDE = 32;

export class Spots {
  /** Offsets of the key and of the value; -1 where nothing is written. */
  readonly #key: Int32Array;
  readonly #keyEnd: Int32Array;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  /** Values below and including the spot's, aliases unfolded. */
  readonly #size: Int32Array;
  readonly #children = new Map<number, Children>();
  readonly #targets = new Map<number, number>();
  #count = 0;

  constructor(most: number) {
    this.#key = new Int32Array(most).fill(-1);
    this.#keyEnd = new Int32Array(most).fill(-1);
    this.#start = new Int32Array(most);
    this.#end = new Int32Array(most);
    this.#size = new Int32Array(most).fill(1);
  }

  add(start: number, end: number): number {
    this.#start[this.#count] = start;
    this.#end[this.#count] = end;
    return this.#count++;
  }

  key = (spot: number): number => this.#key[spot]!;
  keyEnd = (spot: number): number => this.#keyEnd[spot]!;
  start = (spot: number): number => this.#start[spot]!;
  end = (spot: number): number => this.#end[spot]!;
  size = (spot: number): number => this.#size[spot]!;

  /** Adds to the size and gives the new one. */
  grow(spot: number, by: number): number {
    return (this.#size[spot] = this.#size[spot]! + by);
  }

  /** Makes a spot the next entry of a list. */
  append(list: number, spot: number): void {
    this.#childrenOf(list, () => ({ spots: [] })).spots.push(spot);
  }

  /** Makes a spot the value of a mapping's key, which is a spot itself. */
  put(mapping: number, name: string, key: number, spot: number): void {
    const children = this.#childrenOf(mapping, () => ({ spots: [], keys: [] }));
    children.keys?.push(name);
    children.spots.push(spot);
    this.#key[spot] = this.#start[key]!;
    this.#keyEnd[spot] = this.#end[key]!;
  }

  /** Makes an alias hold what its target holds. */
  share(alias: number, target: number): void {
    this.#size[alias] = this.#size[target]!;
    this.#targets.set(alias, this.target(target));
    const children = this.#children.get(target);
    if (children) this.#children.set(alias, children);
  }

  /** Where what an alias holds is written; of all others the spot itself. */
  target = (spot: number): number => this.#targets.get(spot) ?? spot;

  child(spot: number, step: string | number): number | undefined {
    const children = this.#children.get(spot);
    if (!children) return undefined;
    const { spots, keys } = children;
    if (!keys) return spots[Number(step)];
    if (keys.length < WIDE) return spots[keys.indexOf(String(step))];
    children.index ??= new Map(keys.map((key, i) => [key, i]));
    return spots[children.index.get(String(step)) ?? -1];
  }

  #childrenOf(spot: number, make: () => Children): Children {
    let children = this.#children.get(spot);
    if (!children) this.#children.set(spot, (children = make()));
    return children;
  }
}
