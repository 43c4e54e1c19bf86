import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { whenAwake } from '#state/browser/awake.ts';
import { Later } from '#state/later.svelte.ts';
import type { Reader } from '#state/reader.svelte.ts';

/** Texts, one node each, so that readers' tools tell them apart. */
export const written =
  (texts: readonly string[]): Attachment<HTMLElement> =>
  (container) => {
    container.replaceChildren(...texts.map((text) => document.createTextNode(text)));
  };

export const namesOf = ({ atlas }: Reader, indices: readonly number[]): readonly string[] =>
  indices.map((index, i) => `${atlas.items[index]!.name}${indices[i + 1] === undefined ? '' : ', '}`);

/** No first view waits for them. */
const links = new Later(() => new Promise<void>(whenAwake).then(() => import('./links.ts')));

/** The names of items after a word that leads to them: as texts at once, as links once there is time. */
export const named =
  (reader: Reader, indices: readonly number[], lead = ''): Attachment<HTMLElement> =>
  (container) => {
    written([lead, ...namesOf(reader, indices)])(container);
    if (indices.length === 0) return;
    let stop: (() => void) | undefined = () => undefined;
    void untrack(() =>
      links.ask().then(() => {
        stop = stop && links.value?.fill(container, reader, indices, lead);
      })
    );
    return () => {
      stop?.();
      stop = undefined;
    };
  };
