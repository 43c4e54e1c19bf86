/** The rows under a facet's heading: one for each option, before them one for what is asked for most. */
import { hostedStages } from '#atlas/stages.ts';
import type { Stage } from '#landscape/model.ts';
import type { ShownFacet } from '#state/explorer.svelte.ts';

export interface FacetRow {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** What it chooses: one option, or all stages in which a project is hosted; and those of them that are listed here. */
  readonly ids: readonly string[];
  readonly options: ShownFacet['options'];
}

/** No option is called that. */
export const HOSTED = '*';

/**
 * The rows of a facet for those of its options that are shown. Stages begin with all those that the foundation hosts at
 * once, where that is some of them and not just one.
 */
export function facetRows(
  facet: ShownFacet,
  shown: ShownFacet['options'],
  landscape: { readonly stages: readonly Stage[] }
): readonly FacetRow[] {
  const rows = shown.map((option) => ({ ...option, ids: [option.id], options: [option] }));
  const ids = facet.id === 'stage' ? hostedStages(landscape.stages) : [];
  const hosted = facet.options.filter(({ id }) => ids.includes(id));
  return hosted.length > 1 && hosted.length < facet.options.length
    ? [{ id: HOSTED, name: 'Hosted only', ids, options: hosted }, ...rows]
    : rows;
}
