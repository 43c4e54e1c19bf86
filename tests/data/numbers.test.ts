/** The page of numbers over this landscape: each number is what its link counts; what others published is shown. */
import { csvParse } from 'd3';
import { expect, it } from 'vitest';
import { seriesOf } from '#atlas/history/series.ts';
import type { SeriesPart } from '#landscape/publish/packed.ts';
import { packParts } from '#landscape/publish/parts.ts';
import { numbersOf, pageOf, wrongNumbers } from '../views/numbers.ts';
import { landscape, read } from './listing.ts';

const page = pageOf(landscape!);
const numbers = numbersOf(page);

it('shows no number that its link does not count, and none without a link', () => {
  expect(wrongNumbers(page)).toEqual([]);
  expect(numbers.length).toBeGreaterThan(1500);
});

it('shows stars, contributors and commits of months as sums of a table, project by project', () => {
  const names = new Set(numbers.map(({ what }) => what.split(',')[0]));
  expect([...names]).toEqual(expect.arrayContaining(['Stars', 'Contributors', 'Commits a month', 'Organizations']));
});

it('marks the time in which an old build was repeated', () => {
  const [stars] = landscape!.series!.filter(({ name, source }) => name === 'stars' && source !== undefined);
  const quiet = stars!.quiet!.map((stretch) => stretch.map((month) => monthAfter(stars!.from, month)));
  expect(quiet).toContainEqual(['2023-12', '2024-12']);
});

it('shows every figure that the overview deck and its year in review state', () => {
  const shown = (landscape!.publishedFigures ?? []).map(({ value }) => value);
  for (const { value } of csvParse(read('published.csv'))) expect(shown).toContain(Number(value));
});

it('counts at every month-end what others counted', () => {
  const values = new Map(numbers.map(({ what, value }) => [what, value]));
  const bands = {
    graduated: 'Stages',
    incubating: 'Stages',
    sandbox: 'Stages',
    premier: 'Members',
    general: 'Members',
    associate: 'Members',
    organizations: 'Organizations'
  };
  const rows = csvParse(read('monthly.csv'));
  expect(rows).toHaveLength(94);
  // The last one was counted in the middle of a month.
  for (const { date, ...row } of rows.slice(0, -1))
    for (const [band, title] of Object.entries(bands))
      expect({ date, band, value: values.get(`${title}, ${band}, ${date!}`) }).toEqual({
        date,
        band,
        value: Number(row[band])
      });
});

it('tells a panel of the stars of each item by less than half of what the table of months needs', () => {
  const parts = packParts(landscape!);
  const [all, few] = [parts.get('series') as SeriesPart, parts.get('stars') as SeriesPart];
  const items = new Set(all.filter(({ name }) => name === 'stars').flatMap(({ items }) => items));
  for (const item of items) expect(seriesOf(few, 'stars', item)).toEqual(seriesOf(all, 'stars', item));
  expect(2 * JSON.stringify(few).length).toBeLessThan(JSON.stringify(all).length);
});

function monthAfter(from: string, months: number): string {
  const day = new Date(`${from}-01`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 7);
}
