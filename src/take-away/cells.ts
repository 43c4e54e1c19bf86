/** Rows of cells for spreadsheets, RFC 4180. */

export type Cell = string | number | null | undefined;

/** Without it Excel takes the text for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** What nobody recorded, undefined or null, is an empty cell. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\n`).join('');

/** What a spreadsheet would take for a formula, in wide signs too, gets an apostrophe before it: then it is text. */
function cell(value: Cell): string {
  const text = String(value ?? '');
  const inert = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
