/** Attachments that fill an element at once, where watching each of its parts would cost more than building them. */
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { type TileParts, tileNodes } from '#paint/html.ts';
import type { Reader } from '#state/reader.svelte.ts';

/** The parts of a tile, and what else stands upon it; its picture appears once its pack has arrived. */
export const painted =
  (reader: Reader, tile: TileParts, more: readonly Node[] = []): Attachment<HTMLElement> =>
  (container) => {
    const nodes = tileNodes(tile, ({ thumbnail }, image) => {
      untrack(() => void reader.artwork.ask(thumbnail));
      $effect(() => {
        const address = reader.artwork.address(thumbnail);
        image.hidden = address === undefined;
        if (address !== undefined) image.src = address;
      });
    });
    container.replaceChildren(...nodes, ...more);
  };
