/**
 * Which items a selection lets through, and how many each option would leave: one pass over columns of codes.
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

/** Builds a column from each item's option codes. */
export function columnOf(id: string, optionCount: number, codesOf: readonly (readonly number[])[]): Column {
  const starts = new Uint32Array(codesOf.length + 1);
  let length = 0;
  for (const [i, codes] of codesOf.entries()) starts[i + 1] = length += codes.length;
  const codes = new Uint16Array(length);
  let at = 0;
  for (const list of codesOf) for (const code of list) codes[at++] = code;
  return { id, optionCount, starts, codes };
}

/**
 * @param columns the facets
 * @param choices what is chosen in each column, same order
 * @param within 1 for items that may match at all (scope, search, archived); they alone are counted
 */
export function select(columns: readonly Column[], choices: readonly Choice[], within: Uint8Array): Selected {
  const size = within.length;
  const matches = new Uint8Array(size);
  const counts = columns.map((column) => new Uint32Array(column.optionCount));
  const tests = choices.map(({ chosen, all }, facet) => {
    const wanted = new Uint8Array(columns[facet]!.optionCount);
    for (const code of chosen) wanted[code] = 1;
    return { facet, wanted, need: all ? chosen.length : Math.min(1, chosen.length), all: Boolean(all) };
  });
  const active = tests.filter(({ need }) => need > 0);
  let total = 0;

  for (let i = 0; i < size; i++) {
    if (!within[i]) continue;
    let refusals = 0;
    let refusedBy = -1;
    for (const { facet, wanted, need } of active) {
      const { starts, codes } = columns[facet]!;
      let found = 0;
      for (let k = starts[i]!; k < starts[i + 1]!; k++) found += wanted[codes[k]!]!;
      if (found < need) {
        refusals += 1;
        refusedBy = facet;
        if (refusals > 1) break;
      }
    }
    if (refusals > 1) continue;
    if (refusals === 0) {
      matches[i] = 1;
      total += 1;
      for (const [facet, column] of columns.entries()) add(counts[facet]!, column, i);
      // With "all", an option narrows what is chosen already: what the facet itself refuses does not count for it.
    } else if (!tests[refusedBy]!.all) add(counts[refusedBy]!, columns[refusedBy]!, i);
  }
  return { matches, total, counts };
}

function add(counts: Uint32Array, { starts, codes }: Column, i: number): void {
  for (let k = starts[i]!; k < starts[i + 1]!; k++) counts[codes[k]!]! += 1;
}
