/** In development only: takes a changed landscape without reloading the page, and shows what is wrong with the file. */
import type { ViteHotContext } from 'vite/types/hot.js';
import { type Details, type Packed, unpack } from '#core/atlas.ts';
import type { FileProblems, Reader } from '#state/reader.svelte.ts';

/** What the development server sends when a page opens, without data, and after each save. */
export interface FileUpdate {
  readonly first?: Packed;
  readonly details?: Details;
  readonly problems: readonly string[];
  /** The file cannot be read, the last good state stays. */
  readonly stale: boolean;
}

export function followFile(hot: ViteHotContext, reader: Reader): void {
  hot.on('landscape:update', ({ first, details, problems, stale }: FileUpdate) => {
    if (first && details) reader.replace(unpack(first), details);
    const told: FileProblems | undefined = problems.length > 0 ? { lines: problems, stale } : undefined;
    reader.fileProblems = told;
  });
  hot.send('landscape:ready');
}
