/**
 * What is decided about the sources of landscape.yml holds for the items that the sources had, and for them alone:
 *
 * - covered.csv names these items. One that was added since, as the README says, needs no decision and fails nothing here.
 * - upstream-counts.json has the counts of the sources, taken from the facts alone, before any decision.
 * - decisions.csv has a row for each decision, with what it adds to the number of projects, members and organizations.
 * - effects.csv has a row for each count of a facet value that a decision moves: the value it leaves, the value it enters.
 *
 * So the counts of the covered items are those of the sources, moved by the effects. Whoever changes a covered item (its
 * stage, license, host …) contradicts a source, and says so in a row of effects.csv; whoever takes one out does so in a
 * row of decisions.csv, and takes it out of covered.csv. A failure names the value, both numbers and the row that is due.
 */
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { Item } from '#landscape/model.ts';
import { counted, covered, gone, landscape, read } from './listing.ts';

type Counts = Readonly<Record<string, number>>;
const upstream = JSON.parse(read('upstream-counts.json')) as Readonly<Record<string, Counts>>;
const decisions = csvParse(read('decisions.csv'));
const effects = csvParse(read('effects.csv'));
const organizations = new Map(landscape!.organizations.map(({ id, name }) => [id, name]));

/** What the sources count, moved as the decisions say. */
function expected(facet: string): Map<string, number> {
  const counts = new Map(Object.entries(upstream[facet]!));
  for (const { from, to, items } of effects.filter((row) => row['facet'] === facet)) {
    if (from) counts.set(from, (counts.get(from) ?? 0) - Number(items));
    if (to) counts.set(to, (counts.get(to) ?? 0) + Number(items));
  }
  return new Map([...counts].filter(([, count]) => count !== 0).sort());
}

/** Each value whose count is not the expected one, and what is to be decided about it. */
function undecided(facet: string, values: readonly string[]): string[] {
  const [now, then] = [counted(values), expected(facet)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((value) => {
    const [is, was] = [now.get(value) ?? 0, then.get(value) ?? 0];
    const way = is > was ? `${facet},…,${value},${is - was}` : `${facet},${value},…,${was - is}`;
    return is === was
      ? []
      : `${facet} “${value}”: ${is} in landscape.yml, ${was} by the sources and decisions. ` +
          `If the change is meant, effects.csv needs a row like “${way},why”.`;
  });
}

const valuesOf: Readonly<Record<string, (item: Item) => readonly string[]>> = {
  stage: (item) => [item.stage ?? 'none'],
  category: (item) => [landscape!.categories.find(({ id }) => id === item.places[0].category)!.name],
  layer: (item) => item.layers,
  main_layer: (item) => item.layers.slice(0, 1),
  license: (item) => [item.license ?? 'none'],
  host: (item) => [item.host === undefined ? 'none' : organizations.get(item.host)!],
  contributed_by: (item) => item.contributedBy.map((id) => organizations.get(id)!)
};

interface ObservedFigures {
  readonly languages?: { readonly value: readonly (readonly [string, number])[]; readonly source: string };
}
/** What the snapshot itself says, read without the program. */
const observed = (
  JSON.parse(read('../../landscape.snapshot.json')) as { items: Readonly<Record<string, ObservedFigures>> }
).items;
/** The sources that were there before anything was collected. */
const UPSTREAM = ['build', 'git'];

describe('the decisions about the sources', () => {
  it('cover each of the 378 findings exactly once', () => {
    const findings = decisions.flatMap(({ findings }) =>
      (findings ?? '').split(' ').flatMap((part) => {
        const [from, to = from] = part.split('-').map((id) => Number(id.slice(1)));
        return part === '' ? [] : Array.from({ length: to! - from! + 1 }, (_, i) => from! + i);
      })
    );
    expect(findings.sort((a, b) => a - b)).toEqual(Array.from({ length: 378 }, (_, i) => i + 1));
  });

  it('each have a reason', () => {
    expect(decisions.filter(({ decision, reason }) => !decision || !reason)).toEqual([]);
  });

  it('are about items that are there; one that goes takes a row of decisions.csv and leaves covered.csv', () => {
    expect(gone).toEqual([]);
  });

  it.each([
    ['projects', 'project', 368],
    ['members', 'member', 64],
    ['organizations', 'organization', 40]
  ] as const)('give the number of %s that are covered', (column, kind, listed) => {
    const decided = decisions.reduce<number>((sum, row) => sum + Number(row[column]), listed);
    expect(covered(kind).length, `covered.csv has another number of ${column} than decisions.csv comes to`).toBe(
      decided
    );
  });
});

describe('the counts of the covered items', () => {
  it.each(Object.keys(valuesOf))('per %s are those of the sources after the decisions', (facet) => {
    expect(undecided(facet, covered('project').flatMap(valuesOf[facet]!))).toEqual([]);
  });

  it('per tier are those of the newest member feed', () => {
    const tiers = covered('member').flatMap(({ tier }) => tier ?? []);
    expect(undecided('feed_tier', tiers)).toEqual([]);
  });

  it('per language are those of the sources after the decisions, apart from what was collected since', () => {
    const all = covered('project');
    const collected = all.filter(({ id }) => !UPSTREAM.includes(observed[id]?.languages?.source ?? UPSTREAM[0]!));
    const others = all.filter((item) => !collected.includes(item));
    const now = counted(others.map(({ id }) => observed[id]?.languages?.value[0]?.[0] ?? 'none'));
    const then = expected('language');
    // Who was collected anew has left one of the former counts: none can have grown, and together they lack as many.
    for (const [language, count] of now) expect(count, language).toBeLessThanOrEqual(then.get(language) ?? 0);
    const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
    expect(sum(now) + collected.length).toBe(sum(then));
  });
});

describe('of the covered projects', () => {
  const hosted = covered('project').filter(({ stage }) => stage);

  it('each hosted one is described in at most 140 characters, after a page that was read', () => {
    for (const { name, description, descriptionSource } of hosted) {
      expect(description?.length ?? 0, name).toBeLessThanOrEqual(140);
      if (description) {
        expect(descriptionSource?.url, name).toMatch(/^https:/);
        expect(descriptionSource?.date, name).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  it('each hosted one lives in the foundation and tells who contributed it, but for one of unrecorded origin', () => {
    expect(hosted.filter(({ host }) => host !== landscape!.foundation.id)).toEqual([]);
    expect(hosted.filter(({ contributedBy }) => contributedBy.length === 0).map(({ name }) => name)).toEqual(['Ryoma']);
  });
});
