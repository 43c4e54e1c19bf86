/** The second part of the data. */
import type { Details, ItemDetails } from '#core/atlas.ts';
import { Later } from './later.svelte.ts';

export class DetailsStore extends Later<Details> {
  of(index: number): ItemDetails | undefined {
    return this.value?.items[index];
  }
}
