/** What of the grid a query shows, before anything is placed: whose place is kept, and which categories are folded. */
import type { Atlas, AtlasItem, Thumbnail } from '#atlas/atlas.ts';
import type { ItemDetails } from '#landscape/publish/packed.ts';
import type { Query } from '#atlas/query.ts';
import type { Selected } from '#atlas/select.ts';
import { packs } from '#atlas/selection.ts';
import { gridMetrics, latticeOf } from './metrics.ts';
import type { AtlasSection } from './model.ts';
import { type Shown, gridSections } from './scene.ts';
import type { TileSubject } from './tile-parts.ts';

/** Items beyond which a phone folds categories. */
const LONG = 60;

/** `all`: how many items the query is about, whatever is chosen. */
export const shownOf = ({ matches, total }: Selected, query: Pick<Query, 'places'>, all: number): Shown => ({
  matches,
  narrowed: total < all,
  packed: packs(query, total, all)
});

/** The matches, where only what matches has a place; undefined where every item keeps its own. */
export const onlyShown = ({ matches, packed }: Shown): Uint8Array | undefined => (packed ? matches : undefined);

/** What was nested before holds for everything, in the usual size. */
export const knownNestings = (
  { nestings }: Pick<Atlas, 'nestings'>,
  { size, tab }: Pick<Query, 'size' | 'tab'>,
  only: Uint8Array | undefined
) => (size === 'elements' && tab === '' && !only ? nestings : undefined);

/** The groups with all their items, or with those of `only`. */
export function shownSections(atlas: Atlas, query: Pick<Query, 'tab'>, only: Uint8Array | undefined): AtlasSection[] {
  return gridSections(atlas, query, ({ index }) => !only || only[index] === 1);
}

/** A phone folds what would be a long way to scroll. */
export const isFoldable = (width: number, { size }: Pick<Query, 'size'>, all: number): boolean =>
  all > LONG && latticeOf(width, gridMetrics[size]).narrow;

/**
 * Keys of the folded groups: all but the first; once narrowed, those in which nothing matches. `turned` are the ones
 * that a reader turned by hand.
 */
export function foldedSections(
  groups: readonly AtlasSection[],
  { matches, narrowed }: Shown,
  turned: ReadonlySet<string> = new Set()
): ReadonlySet<string> {
  const folded = groups.filter(({ key, frames }, i) => {
    const matching = frames.some(({ indices }) => indices.some((index) => matches[index] === 1));
    return (narrowed ? !matching : i > 0) !== turned.has(key);
  });
  return new Set(folded.map(({ key }) => key));
}

/** Whether an item is drawn as outside: it does not match, or it is archived and those are dimmed. */
export const isFaint = (
  { index, stage }: Pick<AtlasItem, 'index' | 'stage'>,
  { archived }: Pick<Query, 'archived'>,
  matches: Uint8Array
): boolean => matches[index] !== 1 || (archived === 'dim' && stage === 'archived');

export interface SubjectSource {
  readonly atlas: Atlas;
  readonly size: Query['size'];
  /** Whether a logo is drawn where there is a picture of it. */
  readonly hasPicture: (thumbnail: Thumbnail) => boolean;
  readonly detailsOf: (index: number) => ItemDetails | undefined;
}

/** What the tile of each item shows, whatever is selected. */
export function tileSubjects({ atlas, size, hasPicture, detailsOf }: SubjectSource) {
  const stageNames = new Map(atlas.stages.map(({ id, name }) => [id, name]));
  return (index: number): TileSubject => {
    const entry = atlas.items[index]!;
    return {
      entry,
      stageName: entry.stage && stageNames.get(entry.stage),
      artwork: entry.artwork !== undefined && hasPicture(entry.artwork),
      details: size === 'plates' ? detailsOf(index) : undefined,
      observed: atlas.observed
    };
  };
}
