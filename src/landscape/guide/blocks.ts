/** Short ways to write blocks that the program itself puts into a guide. */
import type { Block, Inline } from './guide.ts';

export const paragraph = (...of: readonly Inline[]): Block => ({ is: 'p', of });
export const heading = (level: number, id: string, title: string): Block => ({ is: 'h', level, id, of: [title] });
export const bold = (text: string): Inline => ({ is: 'b', of: [text] });
export const link = (text: string, to: string): Inline => ({ is: 'a', of: [text], to });
/** As sources stand at the end of a section. */
export const remark = (...of: readonly Inline[]): Block => ({ is: 'p', of: [{ is: 'i', of }] });

export const bullets = (items: readonly (readonly Inline[])[]): Block => ({
  is: 'list',
  items: items.map((of) => [{ is: 'p', of }])
});

type Cell = Inline | readonly Inline[] | undefined;
const cellOf = (cell: Cell): readonly Inline[] =>
  cell === undefined || cell === '' ? [] : Array.isArray(cell) ? (cell as readonly Inline[]) : [cell as Inline];

export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): Block => ({
  is: 'table',
  head: head.map((text) => [text]),
  rows: rows.map((row) => row.map(cellOf))
});
