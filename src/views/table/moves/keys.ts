/** Where a key leads from a cell of the grid; a row and a column beyond the ends are the last ones there. */

type At = readonly [row: number, column: number];

/** The cell that is called `3 0`. */
export const placeOf = (name: string): At => name.split(' ').map(Number) as [number, number];

/** What keys press in the row of a cell that has nothing to press itself. */
const ACTS: Readonly<Record<string, string>> = { Enter: 'a[data-index]', ' ': 'input' };

/**
 * Whether a key was meant for the row of a cell, and has pressed it. A link presses itself by Enter, a box and a heading by
 * Space, which would move the page anywhere else.
 */
export function pressedBy(event: KeyboardEvent, cell: Element): boolean {
  const press = ACTS[event.key];
  if (!press || cell.matches(`button, ${press}`)) return false;
  event.preventDefault();
  cell.closest('[role=row]')!.querySelector<HTMLElement>(press)?.click();
  return true;
}

/** With the first row, headings included, how many rows there are, the last column, and the rows of a window. */
export function cellAfter(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  [row, column]: At,
  { first, count, last, page }: Readonly<Record<'first' | 'count' | 'last' | 'page', number>>
): At | undefined {
  const ways: Readonly<Record<string, At>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [ctrlKey ? first : row, 0],
    End: [ctrlKey ? count - 1 : row, last],
    PageUp: [row - page, column],
    PageDown: [row + page, column]
  };
  return Object.hasOwn(ways, key) ? ways[key] : undefined;
}
