/** What was measured, beside what it should be: one row each, as Markdown. */
export interface BenchRow {
  readonly landscape: string;
  readonly what: string;
  readonly measured: string;
  readonly target?: string;
  /** Whether the target is met; undefined where there is none. */
  readonly met?: boolean;
}

export function table(rows: readonly BenchRow[]): string {
  const cells = rows.map(({ landscape, what, measured, target = '', met }) => [
    landscape,
    what,
    measured,
    target,
    met === undefined ? '' : met ? 'met' : 'MISSED'
  ]);
  const head = ['landscape', 'what', 'measured', 'target', ''];
  const widths = head.map((title, i) => Math.max(title.length, 3, ...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

/** A row for a figure that should not be above its target. */
export function atMost(landscape: string, what: string, value: number, most?: number, unit = ''): BenchRow {
  const show = (n: number) =>
    `${n >= 100 ? Math.round(n) : n >= 10 ? n.toFixed(1) : n.toFixed(3).replace(/\.?0+$/, '')}${unit}`;
  const measured = show(value);
  return most === undefined
    ? { landscape, what, measured }
    : { landscape, what, measured, target: `≤ ${show(most)}`, met: value <= most };
}
