/** The facts that a comparison has a row for: those of the table, and what a model or a data set is made of. */
import type { Details, OpennessNames } from '#landscape/publish/packed.ts';
import { present } from '#text/value.ts';
import type { Atlas } from '../atlas.ts';
import { FACT_GROUPS, type FactRow, type Known } from '../facts/fact.ts';
import { PROJECTS, written } from '../facts/forms.ts';
import { factRowsOf } from '../facts/table.ts';
import { STATE_WORDS } from '../openness/openness.ts';

/** The rows for some items, in the order of their groups: the matrix of openness is there where one declares a part. */
export function rowsToCompare(
  atlas: Pick<Atlas, 'facets'>,
  { openness }: Pick<Details, 'openness'>,
  columns: readonly Known[]
): readonly FactRow[] {
  const facts = factRowsOf(atlas);
  if (!openness || !columns.some(({ details }) => details.openness)) return facts;
  const all = [...facts, nextRow(openness), ...openness.components.map(componentRow)];
  return FACT_GROUPS.flatMap((group) => all.filter((row) => row.group === group));
}

/** `Class II, Open Tooling: Training code, Data card`. */
const nextRow = ({ components, classes }: OpennessNames): FactRow => ({
  id: 'openness-next',
  group: 'openness',
  label: 'Missing for the next',
  form: 'text',
  kinds: PROJECTS,
  tells: [],
  read(known, context) {
    const { openness } = known.details;
    if (!openness) return undefined;
    const { next } = openness;
    const named = (all: OpennessNames['classes'], id: string) => all.find((one) => one.id === id)?.name ?? id;
    const missing = next?.missing.map((id) => named(components, id)).join(', ');
    return written(
      known,
      context,
      next ? `${named(classes, next.id)}: ${missing}` : 'nothing: no class comes after it'
    );
  }
});

/** A component with its license: what an item does not declare may be there all the same, so nothing is said of it. */
const componentRow = ({ id, name }: OpennessNames['components'][number]): FactRow => ({
  id: `component-${id}`,
  group: 'openness',
  label: name,
  form: 'text',
  kinds: PROJECTS,
  unknown: 'not declared',
  tells: [],
  read(known, context) {
    const state = known.details.openness?.states[id] ?? 'absent';
    if (state === 'absent') return undefined;
    const license = known.details.components?.[id];
    const note = license == null || state === 'open' ? undefined : STATE_WORDS[state];
    const fact = written(known, context, license ?? STATE_WORDS[state], present({ note }));
    return fact && { ...fact, state };
  }
});
