/** Hands what was made in the page to the reader: as a file, or on the clipboard. */
import { chosenTitle } from '#take-away/chosen-title.ts';
import { titleOf } from '#atlas/title.ts';
import type { Reader } from '#state/reader.svelte.ts';
import { slug } from '#text/slug.ts';

const LONGEST_NAME = 60;

/** `lf-landscape-graduated-vector-database.csv`: what it is of, and what of it was chosen. */
export function fileName({ atlas, explorer }: Reader, ending: string): string {
  const chosen = chosenTitle(atlas, explorer.query);
  const names = [titleOf(atlas.foundation), chosen].filter(Boolean).map((name) => slug(name).slice(0, LONGEST_NAME));
  return `${names.join('-')}.${ending}`;
}

/** Hands a file to the browser's downloads; what is told is its name. */
export function save(name: string, file: Blob): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after this returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `Saved ${name}.`;
}

/** Puts a text on the clipboard; fails, with what can be done instead, where a page may not. */
export async function copy(text: string, instead: string): Promise<void> {
  // Only there where the page came over HTTPS or from this machine.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) throw new Error(`this page may not copy; ${instead}`);
  await clipboard.writeText(text);
}

/** Puts the address of what is shown on the clipboard; what is told then. Fails as `copy` does. */
export async function copyLink(): Promise<string> {
  await copy(location.href, 'the link stands in the address bar');
  return 'Link copied.';
}
