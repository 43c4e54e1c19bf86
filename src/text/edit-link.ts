/** Where an entry of the landscape file can be corrected. */

/**
 * The address under which a file is edited, with the item's line and name where it asks for them: `{line}` in the very
 * file that is built, `{name}` where the lines are others, to look for it. Without either it leads to the file.
 */
export function editLink(address: string, { line, name }: { readonly line: number; readonly name: string }): string {
  const words = encodeURIComponent(wordsOf(name));
  return address.replaceAll('{line}', String(line)).replaceAll('{name}', () => words);
}

/** What following such a link does: it leads to the line only in the very file that is built. */
export const editLabel = (address: string, line: number): string =>
  address.includes('{line}')
    ? `Open the file at line ${line}`
    : address.includes('{name}')
      ? 'Look for it in the published file'
      : 'Open the file';

/** What any file calls it: whose it is, and what stands in brackets, is written in one and left out in the other. */
function wordsOf(name: string): string {
  const bare = name.replace(/^(?:Apache|Eclipse) (?=\S)/, '').replace(/\s+\([^()]*\)$/, '');
  // It is looked for in quotation marks; its own would end them.
  return bare.replace(/["\\\s]+/g, ' ').trim();
}
