/** The rows under a facet's heading: one for each option, before them one for what is asked for most. */
import { hostedStages } from '#atlas/stages.ts';
import type { Stage } from '#landscape/model.ts';
import { textWidth, widestStep } from '#layout/text-width.ts';
import type { ShownFacet } from '#state/explorer.svelte.ts';
import { squeeze } from '#text/slug.ts';

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

/** Options beyond which a list starts with so many; all of them fold out, with a search. */
export const LONG = 12;
const SHORT = 8;

/**
 * What a list shows: of a long one the first, or all in which what is wanted is said, once it is unfolded. Chosen options
 * are always there: a choice that cannot be seen cannot be undone.
 */
export const shownOptions = (
  options: ShownFacet['options'],
  chosen: readonly string[],
  wanted: string | undefined
): ShownFacet['options'] =>
  options.length <= LONG
    ? options
    : options.filter(
        ({ id, name }, i) =>
          chosen.includes(id) || (wanted === undefined ? i < SHORT : squeeze(name).includes(squeeze(wanted)))
      );

/** Names are narrowed before they wrap; 160 px is what the column leaves beside mark and count. */
const NAME = 160;

/** In percent. */
export const nameStretch = (name: string): number =>
  widestStep(NAME, (stretch) => textWidth(name, { size: 13, weight: 480, stretch }), { least: 78 }) ?? 100;
