/** What a reader has just cleared and may want back: Back brings it, and a line says so for as long as nothing else changes. */
import type { Explorer } from '../explorer.svelte.ts';

class Undone {
  #offered = $state.raw<{ readonly explorer: Explorer; readonly text: string; readonly href: string } | undefined>();

  offer(explorer: Explorer, text: string): void {
    this.#offered = { explorer, text, href: explorer.href(explorer.query) };
  }

  /** In words what was cleared, while the page still shows what came of it; empty otherwise. */
  in(explorer: Explorer): string {
    const offered = this.#offered;
    return offered?.explorer === explorer && offered.href === explorer.href(explorer.query) ? offered.text : '';
  }

  back(): void {
    this.#offered = undefined;
    history.back();
  }

  dismiss(): void {
    this.#offered = undefined;
  }
}

export const undone = new Undone();
