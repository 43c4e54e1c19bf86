/** Landscapes out there build unchanged: exactly the records declared, each in every place, counted once in totals. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpack } from '#atlas/atlas.ts';
import type { Compiled } from '#landscape/compile.ts';
import type { Landscape } from '#landscape/model.ts';
import { pack } from '#landscape/publish/pack.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { select } from '#atlas/select.ts';
import { cleanText } from '#text/clean.ts';
import { compiled } from '../builders.ts';
import { type OddLandscape, oddLandscape } from './odd.ts';

const RUNS = { numRuns: 400, seed: 7 };

/** Each property is tried on the same landscapes: they are compiled once. */
const known = new Map<string, Compiled>();
function read({ text, settings }: OddLandscape): Compiled {
  const key = JSON.stringify([text, settings]);
  const found = known.get(key) ?? compiled(text, settings === undefined ? {} : { settings });
  known.set(key, found);
  return found;
}

describe('a landscape with every permitted oddity', () => {
  const property = (check: (landscape: Landscape, odd: OddLandscape) => void) =>
    fc.assert(
      fc.property(oddLandscape, (odd) => {
        const { landscape, report } = read(odd);
        const grave = report.problems.filter(({ severity }) => severity === 'fatal');
        expect(grave.map(formatProblem)).toEqual([]);
        check(landscape!, odd);
      }),
      RUNS
    );

  it('has exactly the records that it declares, in order', () => {
    property((landscape, { items }) => {
      expect(landscape.items.map(({ name }) => name)).toEqual(items.map(({ name }) => cleanText(name)));
      expect(publicItems(landscape).items).toHaveLength(items.length);
    });
  });

  it('shows each record in every place that it declares', () => {
    property((landscape, { items }) => {
      const names = new Map(
        landscape.categories.flatMap((category) =>
          category.subcategories.map((sub) => [`${category.id}/${sub.id}`, `${category.name} / ${sub.name}`] as const)
        )
      );
      const shown = landscape.items.map(({ places }) =>
        places.map(({ category, subcategory }) => names.get(`${category}/${subcategory}`))
      );
      expect(shown).toEqual(items.map(({ places }) => places));
    });
  });

  it('counts each record once in totals, and once per category that it is in', () => {
    property((landscape, { items }) => {
      const atlas = unpack(JSON.parse(JSON.stringify(pack(landscape))) as ReturnType<typeof pack>);
      const everything = new Uint8Array(atlas.items.length).fill(1);
      const open = atlas.columns.map(() => ({ chosen: [] }));
      const { counts } = select(atlas.columns, open, everything);
      expect(atlas.items).toHaveLength(items.length);
      expect(new Set(atlas.items.map(({ id }) => id)).size).toBe(items.length);
      const at = atlas.facets.findIndex(({ id }) => id === 'category');
      const inCategories = items.reduce(
        (sum, { places }) => sum + new Set(places.map((place) => place.split(' / ')[0])).size,
        0
      );
      const counted = at < 0 ? 0 : [...counts[at]!].reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(inCategories);
    });
  });

  it('is checked without an error but for second paths that lead nowhere and names that appear twice', () => {
    fc.assert(
      fc.property(oddLandscape, (odd) => {
        const { report } = read(odd);
        const codes = report.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
        expect(codes.filter((code) => !['second_path_unknown', 'item_duplicate_name'].includes(code))).toEqual([]);
      }),
      RUNS
    );
  });
});
