/** What engineers type finds what they expect first. */
import { describe, expect, it } from 'vitest';
import { HOME } from '#atlas/query.ts';
import { selectFor } from '#atlas/selection.ts';
import { shownBy } from '#scripts/site/shown-by.ts';
import { exportSelection } from '#take-away/records.ts';
import { askable } from './asked.ts';
import { landscape } from './listing.ts';
import { EXPECTED } from './typed.ts';

const { atlas, search } = askable(landscape!);
const namesOf = (query: string) =>
  search
    .find(query)
    .filter(({ aside }) => !aside)
    .map(({ index }) => atlas.items[index]!.name);
const understood = (query: string) =>
  search
    .offered(query)[0]
    ?.parts.map(({ facet, options }) => `${facet}: ${options.join(' or ')}`)
    .join(' + ') ?? '';

/** The ids of projects that a page shows, the best first: what tests/e2e/search.spec.ts finds in a browser. */
function shownOnPage(text: string): readonly string[] {
  const query = { ...HOME, text };
  const ranks = search.ranks(query)!;
  const { matches } = selectFor(atlas, query, ranks);
  return [...ranks.keys()].filter((index) => matches[index] === 1).map((index) => atlas.items[index]!.id);
}
const shownFor = shownBy(landscape!, atlas);
const takenAway = (text: string) =>
  exportSelection(shownFor(String(new URLSearchParams({ q: text })))).records.map(({ id }) => id);

const oneOf = (names: string) => names.split(' | ');

describe('what is typed', () => {
  it.each(EXPECTED)('“%s” is understood as %s, finds %s first', (query, set, first, among) => {
    const found = namesOf(query);
    expect(understood(query).startsWith(set), understood(query)).toBe(true);
    expect(oneOf(first)).toContain(found[0]);
    for (const names of among.split(', '))
      expect(
        oneOf(names).some((name) => found.slice(0, 10).includes(name)),
        names
      ).toBe(true);
  });

  it('is taken away by the command as the page shows it', () => {
    const typed = EXPECTED.slice(0, 30).map(([query]) => query);
    const shown = typed.map((query) => [query, shownOnPage(query)]);
    expect(typed.map((query) => [query, takenAway(query)])).toEqual(shown);
  });

  it('never gives an item of a category alone: “model” finds what is called so', () => {
    expect(
      namesOf('model')
        .slice(0, 5)
        .every((name) => /model/i.test(name) || name === 'Multi Model Server')
    ).toBe(true);
    expect(namesOf('model serving')).not.toContain('DAWNBench');
  });

  it.each(['zzzzqqq', 'zebra crossing', '???'])('“%s” is no dead end', (query) => {
    if (search.find(query).length > 0) return;
    const { options } = search.nearest(query);
    expect(options.length).toBeGreaterThan(0);
    expect(options.every(({ count }) => count > 0)).toBe(true);
  });
});
