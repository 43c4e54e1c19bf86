/**
 * THE FACT TABLE: everything that can be known about an item, a row each. Panel, table, comparison, files and decision
 * records loop over it; a new fact is a new row here.
 */
import type { Atlas } from '../atlas.ts';
import { FACT_GROUPS, type FactRow } from './fact.ts';
import { listed } from './forms.ts';
import { lifeRows } from './life.ts';
import { opennessRows } from './openness.ts';
import { placeRows } from './place.ts';
import { standingRows } from './standing.ts';
import { termsRows } from './terms.ts';
import { whatRows } from './what.ts';

const rows: readonly FactRow[] = [
  ...whatRows,
  ...standingRows,
  ...termsRows,
  ...opennessRows,
  ...lifeRows,
  ...placeRows
];

/** What rows say, some of them in other words than the facet. */
const told = new Set([...rows.flatMap(({ facet }) => facet ?? []), 'specification', 'audit', 'enduser']);

/** The table in the order of its groups, with a row for each facet that the landscape makes from its own fields. */
export function factRowsOf({ facets }: Pick<Atlas, 'facets'>): readonly FactRow[] {
  const further = facets
    .filter(({ id }) => !told.has(id))
    .map(({ id, label, kinds }): FactRow => ({
      id: `facet-${id}`,
      group: 'place',
      label,
      form: 'names',
      kinds,
      facet: id,
      tells: [],
      read: (known, context) => listed(known, context, id)
    }));
  const all = [...rows, ...further];
  return FACT_GROUPS.flatMap((group) => all.filter((row) => row.group === group));
}
