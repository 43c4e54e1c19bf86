import { expect, it } from 'vitest';
import { letterOf } from '#layout/grid/scene.ts';
import { aLandscape, atlasOf, landscapeOf } from '../../builders.ts';

it('letters of categories go on after Z as the columns of a table do, no two alike', () => {
  const many = Object.fromEntries(Array.from({ length: 710 }, (_, i) => [`Category ${i}`, { All: [`Item ${i}`] }]));
  const letters = [...letterOf(atlasOf(landscapeOf(aLandscape(many)))).values()];
  expect([0, 25, 26, 51, 52, 77, 78, 701, 702].map((i) => letters[i])).toEqual(
    ['A', 'Z', 'AA', 'AZ', 'BA', 'BZ', 'CA', 'ZZ', 'AAA'] // as in spreadsheets
  );
  expect(new Set(letters).size).toBe(710);
});
