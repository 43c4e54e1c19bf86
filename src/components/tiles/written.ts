import type { Attachment } from 'svelte/attachments';

/** Texts, one node each, so that readers' tools tell them apart. */
export const written =
  (texts: readonly string[]): Attachment<HTMLElement> =>
  (container) => {
    container.replaceChildren(...texts.map((text) => document.createTextNode(text)));
  };
