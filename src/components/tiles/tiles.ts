/** What the tiles of a picture answer to, heard once for all of them: a click opens the item, pointer and focus its card. */
import type { Attachment } from 'svelte/attachments';
import type { Reader } from '#state/reader.svelte.ts';
import { followsInPlace } from '../follow.ts';

/** For the element that holds the tiles, which say in `data-index` what item they show. */
export const tilesOf =
  ({ pointer, explorer }: Reader): Attachment<HTMLElement> =>
  (picture) => {
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      hear: (event: HTMLElementEventMap[K], index: number, tile: HTMLElement) => void
    ) =>
      picture.addEventListener(type, (event) => {
        const tile = (event.target as Element).closest<HTMLElement>('.tile[data-tile], .named');
        if (tile) hear(event, Number(tile.dataset['index']), tile);
      });
    on('click', (event, index) => {
      if (!followsInPlace(event)) return;
      pointer.dismiss();
      explorer.go({ item: explorer.atlas.items[index]!.id });
    });
    on('pointerover', ({ pointerType }, index, tile) => {
      if (pointerType === 'mouse') pointer.enter(index, tile);
    });
    on('focusin', (_, index, tile) => {
      if (tile.matches(':focus-visible')) pointer.enter(index, tile);
    });
    for (const type of ['pointerout', 'focusout'] as const) on(type, () => pointer.leave());
  };
