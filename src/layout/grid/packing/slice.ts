/**
 * Slices a strip of columns among nodes that keep their order: bands stand below each other, a band holds stacks side by
 * side, a stack holds up to four nodes. An interval dynamic programme finds, for every number of columns at once, the
 * nesting with the least height plus penalties. It runs twice: frames in a category, categories on the page.
 *
 * Order-preserving slicing was chosen by measuring two public landscapes: a skyline leaves voids and staircases, and
 * deeper nesting gains less than two percent and reads worse. Stacks at the left of a band, which that measurement did not
 * have, fill another half to three percent of the cells and leave half as many empty rows.
 */

/** What one node costs at each number of columns, 0 to N; an infinite height says that it does not fit. */
export interface Costs {
  readonly height: Float64Array;
  readonly penalty: Float64Array;
  /** Shares its band with nobody. */
  readonly alone?: boolean;
}

/** Prices of what the height does not say, in pixels of height. */
export interface Weights {
  /** Of a pixel of height itself. */
  readonly height: number;
  /** Of each further node in a stack. */
  readonly joint: number;
  /** Of a stack right of another one: its nodes then stand beside earlier ones that are further down. */
  readonly turn: number;
  /** Of stacks side by side that end at different heights, per square of rows. */
  readonly mismatch: number;
  /** The height of a row. */
  readonly row: number;
  /** Columns of the page. */
  readonly page: number;
}

export interface Stack {
  readonly columns: number;
  readonly nodes: readonly number[];
}
export type Band = readonly Stack[];

/** Costs of the best nesting by number of columns, and the nesting itself. */
export interface Slicing extends Costs {
  bands(columns: number): Band[];
}

/** Nodes in a stack and in a band at most. */
const STACK = 4;
const BAND = 12;

/** V[j, c]: the first j nodes in bands below each other. */
export function slice(nodes: readonly Costs[], columns: number, weights: Weights): Slicing {
  const size = columns + 1;
  const bands = bandCosts(nodes, stackCosts(nodes, size, weights), size, weights);
  const n = nodes.length;
  const height = new Float64Array((n + 1) * size).fill(Infinity, size);
  const penalty = new Float64Array((n + 1) * size);
  const from = new Int16Array((n + 1) * size);
  for (let to = size; to < height.length; to++) {
    const j = Math.floor(to / size);
    const c = to % size;
    let best = Infinity;
    for (let m = Math.max(0, j - BAND); m < j; m++) {
      const band = (m * BAND + j - 1 - m) * size + c;
      const h = height[m * size + c]! + bands.height[band]!;
      const p = penalty[m * size + c]! + bands.penalty[band]!;
      if (!(weights.height * h + p < best)) continue;
      best = weights.height * h + p;
      height[to] = h;
      penalty[to] = p;
      from[to] = m;
    }
  }
  const read = (c: number) => {
    const found: Band[] = [];
    for (let j = n; j > 0; j = from[j * size + c]!) found.unshift(readBand(bands, from[j * size + c]!, j - 1, c, size));
    return found;
  };
  return { height: height.subarray(n * size), penalty: penalty.subarray(n * size), bands: read };
}

/** The shorter side leaves its columns empty below: one large hole is worse than many small ones. */
export function mismatch(left: number, right: number, leftColumns: number, rightColumns: number, weights: Weights) {
  const rows = (left - right) / weights.row;
  return (weights.mismatch * rows * rows * (left < right ? leftColumns : rightColumns)) / weights.page;
}

/** Costs of the nodes i to i + k at c columns, at the index (i * BAND + k) * size + c, or STACK for stacks. */
interface Table {
  readonly height: Float64Array;
  readonly penalty: Float64Array;
  /** The fewest columns in which they fit, at the index i * BAND + k, or STACK; one more than there are where in none. */
  readonly least: Int16Array;
}

/** S[i, j, c]: the nodes i to j above each other. */
function stackCosts(nodes: readonly Costs[], size: number, { joint }: Weights): Table {
  const height = new Float64Array(nodes.length * STACK * size).fill(Infinity);
  const penalty = new Float64Array(height.length);
  const least = new Int16Array(nodes.length * STACK).fill(size);
  for (let i = 0; i < nodes.length; i++) {
    for (let k = 0; k < STACK && i + k < nodes.length; k++) {
      const node = nodes[i + k]!;
      if (k > 0 && (node.alone || nodes[i]!.alone)) break;
      const at = i * STACK + k;
      for (let c = size - 1; c > 0; c--) {
        const to = at * size + c;
        height[to] = node.height[c]! + (k > 0 ? height[to - size]! : 0);
        penalty[to] = node.penalty[c]! + (k > 0 ? penalty[to - size]! + joint : 0);
        if (height[to] < Infinity) least[at] = c;
      }
    }
  }
  return { height, penalty, least };
}

interface BandTable extends Table {
  /** The node before the last stack, and the columns of that stack. */
  readonly last: Int16Array;
  readonly width: Int16Array;
  /** Whether a stack of several nodes is in the band. */
  readonly stacked: Uint8Array;
}

/** B[i, j, c]: the nodes i to j in one band: one stack, or a band with a stack at its right. */
function bandCosts(nodes: readonly Costs[], stacks: Table, size: number, weights: Weights): BandTable {
  const length = nodes.length * BAND * size;
  const height = new Float64Array(length).fill(Infinity);
  const penalty = new Float64Array(length);
  const indices = { last: new Int16Array(length), width: new Int16Array(length), stacked: new Uint8Array(length) };
  const least = new Int16Array(nodes.length * BAND).fill(size);
  const bands = { height, penalty, least, ...indices };
  for (let i = 0; i < nodes.length; i++) {
    for (let j = i; j < Math.min(nodes.length, i + BAND); j++) {
      if (j > i && (nodes[i]!.alone || nodes[j]!.alone)) break;
      const at = i * BAND + j - i;
      for (let c = 1; c < size; c++) {
        fillBand(bands, stacks, i, j, c, size, weights);
        if (least[at] === size && height[at * size + c]! < Infinity) least[at] = c;
      }
    }
  }
  return bands;
}

function fillBand(bands: BandTable, stacks: Table, i: number, j: number, c: number, size: number, weights: Weights) {
  const to = (i * BAND + j - i) * size + c;
  const perHeight = weights.height;
  const whole = (i * STACK + j - i) * size + c;
  const asStack = j - i < STACK;
  let height = asStack ? stacks.height[whole]! : Infinity;
  let penalty = asStack ? stacks.penalty[whole]! : 0;
  let best = perHeight * height + penalty;
  let last = i - 1;
  let width = c;
  let stacked = asStack && j > i;
  for (let m = Math.max(i, j - STACK); m < j; m++) {
    const turns = m < j - 1 ? weights.turn : 0;
    const a = i * BAND + m - i;
    const b = (m + 1) * STACK + j - m - 1;
    const a0 = a * size + c;
    const b0 = b * size;
    const most = c - bands.least[a]!;
    for (let w = stacks.least[b]!; w <= most; w++) {
      const left = bands.height[a0 - w]!;
      const right = stacks.height[b0 + w]!;
      const h = left > right ? left : right;
      const base = bands.penalty[a0 - w]! + stacks.penalty[b0 + w]! + (bands.stacked[a0 - w] ? turns : 0);
      // What is dearer already is not made cheaper by ending unevenly.
      if (!(perHeight * h + base < best)) continue;
      const p = base + mismatch(left, right, c - w, w, weights);
      const cost = perHeight * h + p;
      if (!(cost < best)) continue;
      best = cost;
      height = h;
      penalty = p;
      last = m;
      width = w;
      stacked = m < j - 1 || bands.stacked[a0 - w] === 1;
    }
  }
  bands.height[to] = height;
  bands.penalty[to] = penalty;
  bands.last[to] = last;
  bands.width[to] = width;
  bands.stacked[to] = stacked ? 1 : 0;
}

function readBand({ last, width }: BandTable, i: number, j: number, c: number, size: number): Band {
  const stacks: Stack[] = [];
  while (j >= i) {
    const at = (i * BAND + j - i) * size + c;
    const before = last[at]!;
    stacks.unshift({ columns: width[at]!, nodes: Array.from({ length: j - before }, (_, k) => before + 1 + k) });
    c -= width[at]!;
    j = before;
  }
  return stacks;
}
