/** Hands what was made in the page to the reader: as a file, or on the clipboard. */
import { titleOf } from '#atlas/title.ts';
import type { Reader } from '#state/reader.svelte.ts';
import { slug } from '#text/slug.ts';

const LONGEST_NAME = 60;

export const fileName = ({ atlas }: Reader, ending: string): string =>
  `${slug(titleOf(atlas.foundation)).slice(0, LONGEST_NAME)}.${ending}`;

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
