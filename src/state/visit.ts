import type { Atlas } from '#atlas/atlas.ts';
import type { DetailsStore } from './details.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { Later } from './later.svelte.ts';

/** What a picture of the selection is made from: the part of a reader that no picture is a part of. */
export interface Visit {
  readonly atlas: Atlas;
  readonly explorer: Explorer;
  readonly details: DetailsStore;
  /** Places a grid whose nesting has to be searched for. */
  readonly placing: Later<typeof import('#layout/grid/place.ts')>;
}
