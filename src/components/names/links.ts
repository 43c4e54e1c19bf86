/**
 * Names as links, where tiles are not drawn, so that readers' tools list every item of the selection with its stage. Made
 * when the page has nothing else to do: until then the names stand there as text.
 */
import type { Atlas } from '#atlas/atlas.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { tileName } from '../tiles/names.ts';

/** Beyond so many items names stay text: a link takes more room than a word. */
const MOST = 5000;
/** What is left of an idle moment, ms, when the next list waits for another one. */
const ENOUGH = 3;

const waiting = new Set<() => void>();
let asked = false;

const idle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;

function ask() {
  if (asked) return;
  asked = true;
  if (idle) idle(work);
  else setTimeout(work, 200, { timeRemaining: () => 10 });
}

function work(moment: Pick<IdleDeadline, 'timeRemaining'>) {
  asked = false;
  for (const task of waiting) {
    waiting.delete(task);
    task();
    if (moment.timeRemaining() < ENOUGH) break;
  }
  if (waiting.size > 0) ask();
}

/** Puts links in the place of names, as soon as there is time; returns how to give that up. */
export function fill(
  container: HTMLElement,
  { atlas, explorer }: { readonly atlas: Atlas; readonly explorer: Explorer },
  indices: readonly number[],
  lead: string
): () => void {
  if (atlas.items.length > MOST) return () => undefined;
  const task = () => {
    const nodes = indices.flatMap((index, i) => {
      const entry = atlas.items[index]!;
      const link = document.createElement('a');
      link.className = 'named';
      link.href = explorer.hrefOf(entry);
      link.tabIndex = -1;
      link.dataset['index'] = String(index);
      link.ariaLabel = tileName(entry, atlas);
      link.textContent = entry.name;
      return i < indices.length - 1 ? [link, document.createTextNode(', ')] : [link];
    });
    container.replaceChildren(lead, ...nodes);
  };
  waiting.add(task);
  ask();
  return () => void waiting.delete(task);
}
