/** What is to be known of the licenses of several items that are looked at together; never whether they go together. */
import { NONE } from '#landscape/publish/packed.ts';
import { counted } from '#text/numbers.ts';
import { KIND_WORDS } from '../scopes.ts';
import type { Atlas } from '../atlas.ts';

const MOST_NAMES = 3;

/**
 * `Licenses of two classes: permissive (Milvus, Vald), strong copyleft (Grafana). Not recorded: Vespa.`; undefined where
 * all are of one class, whatever is not recorded. By the indices of items.
 */
export function licenseMix(atlas: Atlas, indices: readonly number[]): string | undefined {
  const at = atlas.facets.findIndex(({ id }) => id === 'license');
  if (at < 0) return undefined;
  const { options } = atlas.facets[at]!;
  const { starts, codes } = atlas.columns[at]!;
  const named = (code: number | undefined) =>
    indices.flatMap((index) => (codesOf(index)[0] === code ? [atlas.items[index]!.name] : []));
  const codesOf = (index: number) => [...codes.subarray(starts[index], starts[index + 1])];
  const classes = options.flatMap(({ id, name }, code) => {
    const names = id === NONE ? [] : named(code);
    return names.length > 0 ? [`${name.charAt(0).toLowerCase()}${name.slice(1)} (${listed(names)})`] : [];
  });
  if (classes.length < 2) return undefined;
  const missing = indices.flatMap((index) =>
    codesOf(index).every((code) => options[code]!.id === NONE) ? [atlas.items[index]!.name] : []
  );
  return [
    `Licenses of ${NUMBERS[classes.length] ?? classes.length} classes: ${classes.join(', ')}.`,
    ...(missing.length > 0 ? [`Not recorded: ${listed(missing)}.`] : [])
  ].join(' ');
}

const NUMBERS = ['', '', 'two', 'three', 'four', 'five'];

const listed = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? counted(names.length, KIND_WORDS.project) : names.join(', ');
