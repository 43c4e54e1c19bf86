/**
 * Which items a selection lets through, and how many each option would leave: each column of codes is read once to
 * count, and once more where something is chosen in it.
 *
 * Per item, the facets that refuse it are counted. None: it matches and counts everywhere. Exactly one: it would match
 * without that facet's choices, so it counts for that facet's options only. That is exact, whatever the number of facets.
 */

/** A facet's codes, item by item: those of item i are `codes[starts[i]] … codes[starts[i + 1] - 1]`. */
export interface Column {
  readonly id: string;
  readonly optionCount: number;
  readonly starts: Uint32Array;
  readonly codes: Uint16Array;
}

export interface Choice {
  /** Option codes; empty lets everything through. */
  readonly chosen: readonly number[];
  /** All chosen options at once instead of any of them. */
  readonly all?: boolean;
}

export interface Selected {
  /** 1 for each item that matches. */
  readonly matches: Uint8Array;
  readonly total: number;
  /** Per column, per option: the items it would leave, given the other facets. */
  readonly counts: readonly Uint32Array[];
}

/** Builds a column from each item's option code or codes; null is none. */
export function columnOf(
  id: string,
  optionCount: number,
  codesOf: readonly (number | null | readonly number[])[]
): Column {
  const starts = new Uint32Array(codesOf.length + 1);
  const flat: number[] = [];
  for (let i = 0; i < codesOf.length; i++) {
    const own = codesOf[i]!;
    if (typeof own === 'number') flat.push(own);
    else if (own) for (let k = 0; k < own.length; k++) flat.push(own[k]!);
    starts[i + 1] = flat.length;
  }
  return { id, optionCount, starts, codes: Uint16Array.from(flat) };
}

/**
 * @param columns the facets
 * @param choices what is chosen in each column, same order
 * @param within 1 for items that may match at all (scope, search, archived); they alone are counted
 */
export function select(columns: readonly Column[], choices: readonly Choice[], within: Uint8Array): Selected {
  const verdicts = new Int16Array(within.length).fill(OUT);
  for (let i = 0; i < within.length; i++) if (within[i]) verdicts[i] = MATCHES;
  for (const [facet, choice] of choices.entries()) {
    if (choice.chosen.length > 0) judge(verdicts, facet, columns[facet]!, choice);
  }
  const matches = new Uint8Array(within.length);
  let total = 0;
  for (let i = 0; i < verdicts.length; i++) {
    if (verdicts[i] !== MATCHES) continue;
    matches[i] = 1;
    total += 1;
  }
  // With "all", an option narrows what is chosen already: what the facet itself refuses does not count for it.
  const counts = columns.map((column, facet) => count(column, verdicts, choices[facet]?.all ? MATCHES : facet));
  return { matches, total, counts };
}

/** What is known of an item: that nothing refuses it, that it is out, or else the one facet that refuses it. */
const MATCHES = -1;
const OUT = -2;

/** Has a facet refuse items that lack what is chosen. */
function judge(verdicts: Int16Array, facet: number, { optionCount, starts, codes }: Column, { chosen, all }: Choice) {
  const wanted = new Uint8Array(optionCount);
  for (const code of chosen) wanted[code] = 1;
  const need = all ? chosen.length : 1;
  for (let i = 0; i < verdicts.length; i++) {
    if (verdicts[i] === OUT) continue;
    let found = 0;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) found += wanted[codes[k]!]!;
    if (found < need) verdicts[i] = verdicts[i] === MATCHES ? facet : OUT;
  }
}

/** Per option, the items that match or whose verdict is the other one. */
function count({ optionCount, starts, codes }: Column, verdicts: Int16Array, other: number): Uint32Array {
  const counts = new Uint32Array(optionCount);
  for (let i = 0; i < verdicts.length; i++) {
    const verdict = verdicts[i];
    if (verdict !== MATCHES && verdict !== other) continue;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) counts[codes[k]!]! += 1;
  }
  return counts;
}
