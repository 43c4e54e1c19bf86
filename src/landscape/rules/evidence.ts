/** What rules look at, and what they are. */
import type { Declaration } from '../phases/facets/declared.ts';
import type { FurtherFacets } from '../phases/facets/further.ts';
import type { Identified } from '../phases/identify.ts';
import type { Organizations } from '../phases/organizations.ts';
import type { Places } from '../phases/places/places.ts';
import { cleanText } from '#text/clean.ts';
import { type Draft, type DraftItem, topKey } from '../phases/read.ts';
import type { Vocabulary } from '../phases/vocabulary.ts';
import type { Report } from '../problems/report.ts';
import type { Located, Path } from '../read/located.ts';
import { isMapping, listOf, mapping } from '#text/value.ts';

export interface Evidence {
  readonly doc: Located;
  /** The files beside the landscape, as far as there are any that can be read. */
  readonly beside: Readonly<Partial<Record<'settings' | 'guide' | 'games', Located>>>;
  /** The names of files beside the settings. */
  readonly files: ReadonlySet<string>;
  readonly draft: Draft;
  readonly entries: readonly Identified[];
  readonly vocabulary: Vocabulary;
  readonly organizations: Organizations;
  readonly places: Places;
  readonly further: FurtherFacets;
  /** The facets that the files declare, whether they make one or not. */
  readonly declarations: readonly Declaration[];
  /** Ways within an item that facets are made from, declared or usual; an item has those keys, too. */
  readonly facetFields: readonly string[];
}

export type Rules = (evidence: Evidence, report: Report) => void;

/** Every mapping of the three levels, parents first. Used where a rule must also see what the reader leaves out. */
export function* levels({ doc }: Pick<Evidence, 'doc'>): Generator<{
  value: Readonly<Record<string, unknown>>;
  path: Path;
  level: 'category' | 'subcategory' | 'item';
}> {
  const key = topKey(doc.value);
  if (!key) return;
  for (const [i, category] of listOf(mapping(doc.value)[key]).entries()) {
    if (!isMapping(category)) continue;
    yield { value: mapping(category), path: [key, i], level: 'category' };
    for (const [j, subcategory] of listOf(mapping(category)['subcategories']).entries()) {
      if (!isMapping(subcategory)) continue;
      const path = [key, i, 'subcategories', j];
      yield { value: mapping(subcategory), path, level: 'subcategory' };
      for (const [k, item] of listOf(mapping(subcategory)['items']).entries()) {
        if (isMapping(item)) yield { value: mapping(item), path: [...path, 'items', k], level: 'item' };
      }
    }
  }
}

/** Where a text of a list was written; what the reader passed over counts, too. */
export function placeOf({ path, fields }: DraftItem, key: string, text: string): Path {
  const list = fields[key];
  return [...path, key, ...(Array.isArray(list) ? [list.findIndex((value) => cleanText(value) === text)] : [])];
}
