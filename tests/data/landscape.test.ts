/**
 * landscape.yml holds what its sources say plus what was decided about them. The sources' counts were taken from the
 * facts alone (data/upstream-counts.json); each decision (data/decisions.csv) and its effect on a facet
 * (data/effects.csv) is a row. What comes out must be what the compiled landscape, the page's data and items.json hold.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { unpack } from '#atlas/atlas.ts';
import { compile } from '#landscape/compile.ts';
import type { Item } from '#landscape/model.ts';
import { pack } from '#landscape/publish/pack.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { select } from '#atlas/select.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

type Counts = Readonly<Record<string, number>>;
const upstream = JSON.parse(read('upstream-counts.json')) as Readonly<Record<string, Counts>> & {
  readonly total: number;
};
const decisions = csvParse(read('decisions.csv'));
const effects = csvParse(read('effects.csv'));
const { landscape, report } = compile({
  data: { file: 'landscape.yml', text: read('../../landscape.yml') },
  snapshot: { file: 'landscape.snapshot.json', text: read('../../landscape.snapshot.json') }
});
const projects = landscape!.items.filter(({ kind }) => kind === 'project');
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

const valuesOf: Readonly<Record<string, (item: Item) => readonly string[]>> = {
  stage: (item) => [item.stage ?? 'none'],
  category: (item) => [landscape!.categories.find(({ id }) => id === item.places[0].category)!.name],
  layer: (item) => item.layers,
  main_layer: (item) => item.layers.slice(0, 1),
  license: (item) => [item.license ?? 'none'],
  host: (item) => [item.host === undefined ? 'none' : organizations.get(item.host)!],
  contributed_by: (item) => item.contributedBy.map((id) => organizations.get(id)!)
};

/** What the snapshot itself says, read without the program. */
const observed = (
  JSON.parse(read('../../landscape.snapshot.json')) as { items: Readonly<Record<string, ObservedFigures>> }
).items;
interface ObservedFigures {
  readonly languages?: { readonly value: readonly (readonly [string, number])[]; readonly source: string };
}
/** The sources that were there before anything was collected. */
const UPSTREAM = ['build', 'git'];

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort());
}

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

  it.each([
    ['projects', 'project', 368],
    ['members', 'member', 64],
    ['organizations', 'organization', 40]
  ] as const)('give the number of %s', (column, kind, listed) => {
    const decided = decisions.reduce<number>((sum, row) => sum + Number(row[column]), listed);
    expect(landscape!.items.filter((item) => item.kind === kind)).toHaveLength(decided);
    expect(publicItems(landscape!).items.filter((item) => item['kind'] === kind)).toHaveLength(decided);
  });

  it('each have a reason', () => {
    expect(decisions.filter(({ decision, reason }) => !decision || !reason)).toEqual([]);
  });
});

describe('the counts per facet value', () => {
  it.each(Object.keys(valuesOf))('of %s are those of the sources after the decisions', (facet) => {
    expect(counted(projects.flatMap(valuesOf[facet]!))).toEqual(expected(facet));
  });

  it('of language are those of the snapshot', () => {
    const languages = projects.map(({ id }) => observed[id]?.languages?.value[0]?.[0] ?? 'none');
    expect(counted(projects.map(({ figures }) => figures.languages?.value[0]?.[0] ?? 'none'))).toEqual(
      counted(languages)
    );
  });

  it('of language are those of the sources after the decisions, apart from what was collected since', () => {
    const collected = projects.filter(({ id }) => !UPSTREAM.includes(observed[id]?.languages?.source ?? UPSTREAM[0]!));
    const others = projects.filter((item) => !collected.includes(item));
    const now = counted(others.map(({ id }) => observed[id]?.languages?.value[0]?.[0] ?? 'none'));
    const then = expected('language');
    // Who was collected anew has left one of the former counts: none can have grown, and together they lack as many.
    for (const [language, count] of now) expect(count, language).toBeLessThanOrEqual(then.get(language) ?? 0);
    const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
    expect(sum(now) + collected.length).toBe(sum(then));
  });

  it('of tiers are those of the newest member feed', () => {
    expect(counted(landscape!.items.flatMap(({ tier }) => tier ?? []))).toEqual(expected('feed_tier'));
  });

  it('are the same in the page’s data, the public data and the landscape', () => {
    const atlas = unpack(JSON.parse(JSON.stringify(pack(landscape!))) as ReturnType<typeof pack>);
    const everything = Uint8Array.from(atlas.items, ({ kind }) => (kind === 'project' ? 1 : 0));
    const { counts } = select(
      atlas.columns,
      atlas.columns.map(() => ({ chosen: [] })),
      everything
    );
    const inPage = (facet: string) => {
      const at = atlas.facets.findIndex(({ id }) => id === facet);
      return new Map(
        atlas.facets[at]!.options.map(({ id, name }, code) => [facet === 'layer' ? id : name, counts[at]![code]!])
      );
    };
    const published = publicItems(landscape!).items.filter((item) => item['kind'] === 'project');
    const host = counted(published.map((item) => item['host'] ?? 'none'));
    const layers = counted(published.flatMap((item) => item['layers'] as string[]));

    expect(new Map([...inPage('host')].sort())).toEqual(host);
    expect(host).toEqual(expected('host'));
    expect(new Map([...inPage('layer')].sort())).toEqual(layers);
    expect(layers).toEqual(expected('layer'));
    const stages = new Map(
      [...inPage('stage')].map(([name, count]) => [name === 'Listed, not hosted' ? 'none' : name.toLowerCase(), count])
    );
    expect(new Map([...stages].sort())).toEqual(expected('stage'));
  });
});

describe('landscape.yml', () => {
  it('has no problems, apart from eight homepages that could not be tried with “https:”', () => {
    expect(report.problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 8 }, () => 'notice url_insecure')
    );
  });

  it('keeps a symbol for every project', () => {
    const symbols = projects.map(({ symbol }) => symbol.toLowerCase());
    expect(new Set(symbols).size).toBe(projects.length);
    expect(read('../../landscape.yml').match(/^ {12}symbol: /gm)).toHaveLength(projects.length);
  });

  it('describes hosted projects in at most 140 characters, each after a page that was read', () => {
    const hosted = projects.filter(({ stage }) => stage);
    expect(hosted).toHaveLength(64);
    for (const { name, description, descriptionSource } of hosted) {
      expect(description?.length ?? 0, name).toBeLessThanOrEqual(140);
      if (description) {
        expect(descriptionSource?.url, name).toMatch(/^https:/);
        expect(descriptionSource?.date, name).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  it('tells who contributed the hosted projects that have a recorded origin', () => {
    const hosted = projects.filter(({ stage }) => stage);
    expect(hosted.every(({ host }) => host === landscape!.foundation.id)).toBe(true);
    expect(hosted.filter(({ contributedBy }) => contributedBy.length === 0).map(({ name }) => name)).toEqual(['Ryoma']);
  });

  it('holds nothing of company directories', () => {
    expect(read('../../landscape.yml')).not.toMatch(/crunchbase/i);
  });
});
