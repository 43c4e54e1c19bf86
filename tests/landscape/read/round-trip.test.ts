/** What a landscape says survives being written down and read again. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLandscapes, isSame } from '#landscape/change/diff.ts';
import { STATUSES, type Category, type Item, type Landscape, type Organization, type Place } from '#landscape/model.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { cleanText } from '#text/clean.ts';
import { present } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import { compiled } from '../../builders.ts';
import { written } from '../written.ts';

/** Any text that is shown as it is written. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 24 }),
    fc.constantFrom(
      'Yes: or no',
      '- dash',
      '# hash',
      "it's",
      '"x"',
      '{a}',
      'null',
      '1.10',
      '@at',
      '%p',
      '*star',
      '2021-01-01',
      '飞桨',
      'a\\nb',
      '<<'
    )
  )
  .map((value) => cleanText(value) ?? 'x')
  .filter((value) => cleanText(value) === value);
/** The same, and different from all others of its kind. */
const named = (word: string, i: number, value: string) => `${value.replaceAll('/', '-')} ${word}${i}`.trim();
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const url = fc
  .tuple(fc.constantFrom('http', 'https'), fc.webPath(), fc.nat(99))
  .map(([scheme, path, n]) => `${scheme}://h${n}.example.org${path}`)
  .filter((address) => !/[\s<>"\\^`{|}]/.test(address));
const some = (...words: readonly string[]) => fc.subarray([...words]);

const STAGES = ['graduated', 'incubating', 'archived'].map((id) => ({ id, name: `Stage ${id}` }));
const TIERS = [
  { id: 'premier', name: 'Premier' },
  { id: 'general', name: 'General', description: 'All: others' }
];
const TOPICS = [
  { id: 'search', name: 'Search engine', shortName: 'Search', description: 'Finds texts.', aliases: ['full text'] },
  { id: 'etl', name: 'Data movement', aliases: [] }
];
const LAYERS = [
  { id: 'data', name: 'Data', part: 'First' },
  { id: 'train', name: 'Train' },
  { id: 'serve', name: 'Serve' }
];
const ORGANIZATIONS = ['acme', 'zeta', 'lf'];

const links = fc
  .record({
    repository: fc.array(url, { maxLength: 2 }),
    twitter: fc.array(url, { maxLength: 1 }),
    blog: fc.array(url, { maxLength: 1 }),
    'stack overflow': fc.array(url, { maxLength: 1 }),
    other: fc.array(url, { maxLength: 2 }),
    'best practices': fc.array(url, { maxLength: 1 })
  })
  .map((kinds) =>
    Object.entries(kinds).flatMap(([kind, urls]) =>
      urls.map((address) => ({ kind, url: address, ...(kind === 'other' ? { label: 'A: label' } : {}) }))
    )
  );
const more = fc
  .record({
    tags: maybe(fc.array(text, { minLength: 1, maxLength: 2 })),
    parent: maybe(text),
    endUser: maybe(fc.boolean()),
    specification: maybe(fc.boolean()),
    reviewed: maybe(day),
    audits: maybe(fc.array(fc.record({ date: day, type: text, vendor: text, url }), { minLength: 1, maxLength: 2 })),
    chatChannel: maybe(text),
    training: maybe(text),
    summary: maybe(fc.record({ 'Use case': text, Topics: text })),
    annotations: maybe(fc.record({ scope: text, '1': text }))
  })
  .map((fields) => present(fields));

const common = {
  name: text,
  aliases: fc.uniqueArray(text, { maxLength: 2 }),
  description: maybe(text),
  homepage: maybe(url),
  logo: maybe(fc.constant('a b.svg')),
  links
};
const project = fc.record({
  ...common,
  repo: url,
  stage: maybe(fc.constantFrom(...STAGES.map(({ id }) => id))),
  host: maybe(fc.constantFrom(...ORGANIZATIONS)),
  contributedBy: some(...ORGANIZATIONS),
  layers: some(...LAYERS.map(({ id }) => id)),
  topics: some(...TOPICS.map(({ id }) => id)),
  status: maybe(fc.constantFrom(...STATUSES)),
  statusSource: maybe(fc.record({ url, date: maybe(day) }).map((source) => present(source))),
  successors: maybe(fc.array(fc.record({ name: text, url }), { minLength: 1, maxLength: 2 })),
  evidence: maybe(
    fc
      .record({ basis: text, confidence: maybe(fc.constantFrom('high' as const, 'low' as const)), note: maybe(text) })
      .map((basis) => ({ host: present(basis) }))
  ),
  license: maybe(fc.constantFrom('MIT', 'Apache-2.0', 'MIT OR Apache-2.0')),
  icon: maybe(fc.constant('python')),
  descriptionSource: maybe(fc.record({ url, date: day })),
  dates: fc
    .record({ accepted: maybe(day), incubating: maybe(day), graduated: maybe(day), archived: maybe(day) })
    .map((dates) => present(dates)),
  more,
  second: fc.array(fc.nat(20), { maxLength: 2 })
});
const member = fc.record({
  ...common,
  organization: maybe(fc.constantFrom(...ORGANIZATIONS)),
  dates: fc.record({ joined: maybe(day), joinedBefore: maybe(day) }).map((dates) => present(dates))
});

/** Landscapes as `compile` would make them: ids, kinds and symbols are all written down. */
const landscape: fc.Arbitrary<Landscape> = fc
  .record({
    foundation: fc.record({ name: text, shortName: text, url: maybe(url), description: maybe(text) }),
    listing: fc.record({ date: maybe(day), editUrl: maybe(url), credit: maybe(text) }),
    categories: fc.array(
      fc.record({
        name: text,
        subcategories: fc.array(fc.record({ name: text, items: fc.array(project, { maxLength: 3 }) }), {
          minLength: 1,
          maxLength: 3
        })
      }),
      { minLength: 1, maxLength: 3 }
    ),
    members: fc.tuple(fc.array(member, { maxLength: 3 }), fc.array(member, { maxLength: 3 })),
    homepage: maybe(url)
  })
  .map(({ foundation, listing, categories: drawn, members, homepage }) => {
    let n = 0;
    const next = () => {
      n += 1;
      return { id: `id-${n}`, symbol: `S${n}` };
    };
    const categories: Category[] = drawn.map(({ name, subcategories }, i) => {
      const names = subcategories.map((sub, j) => named('S', j, sub.name));
      const full = named('C', i, name);
      return {
        id: slug(full),
        name: full,
        kind: 'project',
        subcategories: names.map((sub) => ({ id: slug(sub), name: sub }))
      };
    });
    const all: Place[] = categories.flatMap(({ id, subcategories }) =>
      subcategories.map((sub) => ({ category: id, subcategory: sub.id }))
    );
    const plain = { aliases: [], contributedBy: [], layers: [], topics: [], figures: {}, line: 0 };
    const items = drawn.flatMap(({ subcategories }, i) =>
      subcategories.flatMap((sub, j) =>
        sub.items.map(({ second, more: facts, ...fields }): Item => {
          const first: Place = { category: categories[i]!.id, subcategory: categories[i]!.subcategories[j]!.id };
          const places = [first, ...second.map((at) => all[at % all.length]!)];
          const { id, symbol } = next();
          const name = named('P', n, fields.name);
          return present({
            ...plain,
            ...fields,
            ...{ id, symbol, name, kind: 'project' as const },
            aliases: fields.aliases.filter((alias) => alias !== name),
            places: [...new Map(places.map((place) => [JSON.stringify(place), place])).values()] as [Place, ...Place[]],
            more: Object.keys(facts).length > 0 ? facts : undefined
          });
        })
      )
    );
    const tiered = members.flatMap((list, i) =>
      list.map((fields): Item => {
        const { id, symbol } = next();
        const name = named('M', n, fields.name);
        const tier = TIERS[i]!.id;
        return present({
          ...plain,
          ...fields,
          id,
          symbol,
          name,
          kind: 'member' as const,
          tier,
          places: [{ category: 'members', subcategory: tier }] as [Place]
        });
      })
    );
    const organizations: Organization[] = ORGANIZATIONS.map((id) =>
      present({ id, name: `The ${id}`, kind: 'company', aliases: [`${id}: old`], homepage })
    );
    const table = organizations.map(
      ({ id, name, aliases, homepage: page }): Item =>
        present({
          ...plain,
          id: `org-${id}`,
          symbol: '',
          name,
          aliases,
          kind: 'organization' as const,
          organization: id,
          homepage: page,
          links: [],
          dates: {},
          places: [{ category: 'organizations', subcategory: 'company' }] as [Place]
        }) as Item
    );
    return {
      foundation: present({ id: 'lf', ...foundation }),
      listing: present({ file: 'landscape.yml', ...listing }),
      ...{ stages: STAGES, tiers: TIERS, layers: LAYERS, topics: TOPICS, organizations },
      categories: [
        ...categories,
        { id: 'members', name: 'Members', kind: 'member', subcategories: TIERS.map(({ id, name }) => ({ id, name })) },
        {
          id: 'organizations',
          name: 'Organizations',
          kind: 'organization',
          subcategories: [{ id: 'company', name: 'Companies' }]
        }
      ],
      facets: [],
      items: [...items, ...tiered, ...table],
      sources: {}
    };
  });

/** Without what no file says: lines, the symbol of an organization. */
const comparable = ({ items, written: _lines, ...rest }: Landscape) => ({
  ...rest,
  items: items.map(({ line: _line, terms: _understood, symbol, ...item }) => ({
    ...item,
    symbol: item.kind === 'organization' ? '' : symbol
  }))
});

const STYLES = [
  {},
  { forceQuotes: true },
  { forceQuotes: true, quoteStyle: 'double' },
  { flowLevel: 6 },
  { lineWidth: 40 }
] as const;

describe('a landscape, written down and read again,', () => {
  it('is the same, however it is written', () => {
    fc.assert(
      fc.property(landscape, fc.constantFrom(...STYLES), (model, style) => {
        const { landscape: read, report } = compiled(written(model, style));
        expect(report.problems.filter(({ severity }) => severity === 'fatal').map(formatProblem)).toEqual([]);
        expect(comparable(read!)).toEqual(comparable(model));
        expect(isSame(diffLandscapes(model, read!))).toBe(true);
      }),
      { numRuns: 200 }
    );
  });

  it('says on which line each item is', () => {
    fc.assert(
      fc.property(landscape, (model) => {
        const file = written(model);
        const lines = file.split('\n');
        const declared = compiled(file).landscape!.items.filter(({ kind }) => kind !== 'organization');
        expect(declared.map(({ line }) => lines[line - 2]!.trim())).toEqual(declared.map(({ id }) => `- id: ${id}`));
      }),
      { numRuns: 50 }
    );
  });

  it('is the same if it is ours', () => {
    const ours = compiled(readFileSync(new URL('../../../landscape.yml', import.meta.url), 'utf8')).landscape!;
    const again = compiled(written(ours)).landscape!;
    expect(comparable(again)).toEqual(comparable(ours));
  });
});
