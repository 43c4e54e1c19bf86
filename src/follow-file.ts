/** In development only: takes a changed landscape without reloading the page, and shows what is wrong with the file. */
import type { ViteHotContext } from 'vite/types/hot.js';
import { unpack } from '#atlas/atlas.ts';
import type { FileUpdate } from '#atlas/file-update.ts';
import type { FileProblems, Reader } from '#state/reader.svelte.ts';

export function followFile(hot: ViteHotContext, reader: Reader): void {
  hot.on('landscape:update', ({ first, details, problems, stale }: FileUpdate) => {
    if (first && details) reader.replace(unpack(first), details);
    const told: FileProblems | undefined = problems.length > 0 ? { lines: problems, stale } : undefined;
    reader.fileProblems = told;
  });
  hot.send('landscape:ready');
}
