/** Keeps a nesting that was found before: solves the widths of its stacks anew, and nothing else. */
import { type Band, type Costs, mismatch, type Slicing, type Weights } from './slice.ts';

/** Bands of stacks of nodes, without widths. */
export type Nesting = readonly (readonly (readonly number[])[])[];

export function pinned(nodes: readonly Costs[], nesting: Nesting, columns: number, weights: Weights): Slicing {
  const bands = nesting.flatMap((stacks) => feasible(stacks, nodes, columns, weights));
  const total = (of: 'height' | 'penalty') =>
    Float64Array.from({ length: columns + 1 }, (_, c) => bands.reduce((sum, band) => sum + band[of][c]!, 0));
  return { height: total('height'), penalty: total('penalty'), bands: (c) => bands.map((band) => band.read(c)) };
}

interface Spread extends Costs {
  read(columns: number): Band;
}

/** The stacks in one band, or in several where they no longer fit side by side. */
function feasible(stacks: Nesting[number], nodes: readonly Costs[], columns: number, weights: Weights): Spread[] {
  const inside = stacks.flat();
  if (inside.length > 1 && inside.some((node) => nodes[node]!.alone)) {
    return inside.map((node) => spread([[node]], nodes, columns, weights));
  }
  const whole = spread(stacks, nodes, columns, weights);
  if (stacks.length < 2 || whole.height[columns]! < Infinity) return [whole];
  const last = spread(stacks.slice(-1), nodes, columns, weights);
  return [...feasible(stacks.slice(0, -1), nodes, columns, weights), last];
}

/** The best widths of stacks side by side, for every number of columns. */
function spread(stacks: Nesting[number], nodes: readonly Costs[], columns: number, weights: Weights): Spread {
  const [first, ...rest] = stacks.map((stack) => stacked(stack, nodes, columns, weights));
  const steps: { width: Int16Array }[] = [];
  let left = first!;
  for (const right of rest) {
    const joined = join(left, right, columns, weights);
    steps.push(joined);
    left = joined;
  }
  const read = (c: number): Band => {
    const widths = steps.reduceRight<number[]>((found, { width }) => {
      found.unshift(width[c]!);
      c -= width[c]!;
      return found;
    }, []);
    return [c, ...widths].map((width, i) => ({ columns: width, nodes: stacks[i]! }));
  };
  return { ...left, read };
}

function stacked(stack: readonly number[], nodes: readonly Costs[], columns: number, { joint }: Weights): Costs {
  const height = new Float64Array(columns + 1).fill(Infinity);
  const penalty = new Float64Array(columns + 1);
  for (let c = 1; c <= columns; c++) {
    height[c] = stack.reduce((sum, node) => sum + nodes[node]!.height[c]!, 0);
    penalty[c] = stack.reduce((sum, node) => sum + nodes[node]!.penalty[c]!, joint * (stack.length - 1));
  }
  return { height, penalty };
}

function join(left: Costs, right: Costs, columns: number, weights: Weights): Costs & { width: Int16Array } {
  const height = new Float64Array(columns + 1).fill(Infinity);
  const penalty = new Float64Array(columns + 1);
  const width = new Int16Array(columns + 1);
  for (let c = 2; c <= columns; c++) {
    let best = Infinity;
    for (let w = 1; w < c; w++) {
      const [a, b] = [left.height[c - w]!, right.height[w]!];
      const h = Math.max(a, b);
      if (h === Infinity) continue;
      const p = left.penalty[c - w]! + right.penalty[w]! + mismatch(a, b, c - w, w, weights);
      if (!(weights.height * h + p < best)) continue;
      best = weights.height * h + p;
      height[c] = h;
      penalty[c] = p;
      width[c] = w;
    }
  }
  return { height, penalty, width };
}
