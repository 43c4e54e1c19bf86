/** The second part of the data. */
import type { Details, ItemDetails } from '#landscape/publish/packed.ts';
import { Later } from './later.svelte.ts';

export class DetailsStore extends Later<Details> {
  of(index: number): ItemDetails | undefined {
    return this.value?.items[index];
  }
}
