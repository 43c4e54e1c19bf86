import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { formatCounts, formatProblem } from '#landscape/problems/report.ts';
import { UNSEEN, aLandscape, aMember, anItem, atlasOf, compiled } from '../builders.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

describe('the compiled landscape', () => {
  const text = aLandscape(
    {
      Data: {
        Storage: [anItem('Milvus', { extra: { accepted: '2020-01-23' }, second_path: 'Data / Search' })],
        Search: []
      },
      Members: { Gold: [aMember('Acme')] }
    },
    { stages: [{ id: 'top', name: 'Top' }], organizations: [{ id: 'x', name: 'X' }] }
  );
  const { landscape } = compiled(text);

  it('is frozen through and through', () => {
    const everyPart = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(everyPart)] : [];
    const parts = everyPart(landscape);
    expect(parts.length).toBeGreaterThan(40);
    expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([]);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(landscape))).toEqual(landscape);
  });

  it('is the same each time, to the byte', () => {
    expect(JSON.stringify(compiled(text).landscape)).toBe(JSON.stringify(landscape));
  });

  it('does not depend on how lines end', () => {
    expect(JSON.stringify(compiled(text.replaceAll('\n', '\r\n')).landscape)).toBe(JSON.stringify(landscape));
    expect(JSON.stringify(compiled(`\ufeff${text}`).landscape)).toBe(JSON.stringify(landscape));
  });

  it('says which file it was, not where it lay', () => {
    const file = (name: string) => compile({ data: { file: name, text: 'landscape: []' } }).landscape!.listing.file;
    expect(['landscape.yml', '/home/jo/a.yml', '../b.yml', 'C:\\x\\c.yml'].map(file)).toEqual([
      'landscape.yml',
      'a.yml',
      'b.yml',
      'c.yml'
    ]);
  });

  it('has a symbol for every item, each once', () => {
    const symbols = landscape!.items.map(({ symbol }) => symbol.toLowerCase());
    expect(new Set(symbols).size).toBe(landscape!.items.length);
  });

  it('keeps a declared symbol unless it is none, or that of an item before', () => {
    const symbols = ['Mx', 'MX', 'Abcdefghijklmnopqrstuvwxyz', 'x'].map((symbol, i) =>
      anItem(`Milvus ${i}`, { symbol })
    );
    const { items } = compiled(aLandscape({ Data: { Storage: symbols } })).landscape!;
    expect(items.map(({ symbol }) => symbol)).toEqual(['Mx', 'M1', 'M2', 'M3']);
  });

  it('has no figures, licenses or dates that nobody recorded', () => {
    expect(landscape!.items[1]).toMatchObject({ figures: {}, dates: {} });
    expect(landscape!.items[1]).not.toHaveProperty('license');
  });
});

describe('what was observed', () => {
  const stars = { value: 12, date: '2024-05-01', source: 'github' };
  const snapshot = {
    version: 1,
    sources: { github: { label: 'GitHub', name: 'GitHub' } },
    items: { milvus: { stars }, gone: { stars } }
  };

  it('is added to the item with that id, and to no other', () => {
    const { landscape } = compiled(aLandscape({ D: { S: ['Milvus', 'Ray'] } }), { snapshot });
    expect(landscape!.items.map(({ figures }) => figures)).toEqual([{ stars }, {}]);
    expect(landscape!.sources).toEqual(snapshot.sources);
  });

  it('join an item that was called otherwise when they were collected, unless another one is called so now', () => {
    const figuresOf = (...names: readonly string[]) =>
      compiled(aLandscape({ D: { S: [anItem('Milvus Engine', { aliases: ['Milvus'] }), ...names] } }), { snapshot })
        .landscape!.items[0]!.figures;
    expect(figuresOf()).toEqual(snapshot.items.milvus);
    expect(figuresOf('Milvus')).toEqual({});
  });

  it('is left out as a whole where it cannot be read, and reported', () => {
    const { landscape, report } = compiled(aLandscape({ D: { S: ['Milvus'] } }), {
      snapshot: { ...snapshot, version: 2 }
    });
    expect(landscape!.items[0]!.figures).toEqual({});
    expect(report.problems.map(({ code }) => code)).toEqual(['snapshot_unreadable']);
  });

  it.each(['constructor', '__proto__', 'toString'])('is never taken from what every object has: %s', (id) => {
    const { landscape } = compiled(aLandscape({ D: { S: [anItem('X', { id })] } }), { snapshot });
    expect(landscape!.items[0]!.figures).toEqual({});
  });
});

describe('any input', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 20 }));
  const keys = fc.constantFrom(
    ...'name subcategories items item id homepage_url repo_url project host contributed_by layers license logo extra'.split(
      ' '
    ),
    ...'second_path organization crunchbase joined description_source other_links aliases __proto__'.split(' ')
  );
  const aTree = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      anything,
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(keys, tie('node'), { maxKeys: 6, noNullPrototype: true })
    )
  })).node;
  const top = fc.dictionary(
    fc.constantFrom('landscape', 'categories', 'members', 'organizations', 'stages', 'tiers', 'layers', 'foundation'),
    aTree,
    { noNullPrototype: true }
  );

  it('gives a landscape or a fatal problem, and never throws', () => {
    fc.assert(
      fc.property(top, anything, (value, snapshot) => {
        const { landscape, report } = compiled(dump(value), { settings: dump(value), snapshot });
        expect(landscape === undefined).toBe(report.count('fatal') > 0);
        if (landscape) {
          expect(new Set(landscape.items.map(({ id }) => id)).size).toBe(landscape.items.length);
          expect(atlasOf(landscape).items).toHaveLength(landscape.items.length);
        }
        for (const problem of report.problems) expect(formatProblem(problem)).not.toMatch(UNSEEN);
      }),
      { numRuns: 150 }
    );
  });

  it('may refer to itself', () => {
    const itself = 'landscape: &all\n- &one\n  name: A\n  subcategories: *all\n  items: [*one]\n  extra: *one\n';
    expect(compiled(itself).landscape!.categories.map(({ name }) => name)).toEqual(['A']);
  });

  it('may be no YAML at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { landscape, report } = compiled(text, { settings: text });
        expect(landscape === undefined).toBe(report.count('fatal') > 0);
      })
    );
  });

  it.each([
    ['entries that are none', 'landscape:\n- name: D\n  subcategories:\n', (_: number) => '  - 7\n', 150_000],
    ['keys that are none', 'landscape: []\n', (i: number) => `key${i}: v\n`, 30_000]
  ])('may have very many %s', (_, start, line, count) => {
    const { report } = compiled(start + Array.from({ length: count }, (_, i) => line(i)).join(''));
    expect(report.problems).toHaveLength(count);
  });
});

describe.each([
  { name: 'lfai', project: 368, member: 64, organization: 40, members: 'LF AI & Data Member Company' },
  { name: 'cncf', project: 1440, member: 722, organization: 251, members: 'CNCF Members' }
])('the public landscape of $name', ({ name, project, member, organization, members }) => {
  const folder = join(process.env['LANDSCAPE_FIXTURES'] ?? '', name);
  const real = process.env['LANDSCAPE_FIXTURES'] !== undefined && existsSync(folder);
  const size = project + member + organization;
  const text = real ? readFileSync(join(folder, 'landscape.yml'), 'utf8') : generatedLandscape(size);
  const settings = real ? readFileSync(join(folder, 'settings.yml'), 'utf8') : 'members_category: Members\n';
  const { landscape, report } = compiled(text, { settings });
  console.info(
    `compile: “${name}” is ${real ? folder : `a generated landscape of ${size} items`}; ${formatCounts(report)}`
  );
  const count = (kind: string) => landscape!.items.filter((item) => item.kind === kind).length;

  it('has one item per record, each with an id of its own', () => {
    const records = text.match(/^ +(- )?name: /gm)!.length;
    expect(landscape!.items).toHaveLength(size);
    expect(records).toBeGreaterThan(size);
    expect(new Set(landscape!.items.map(({ id }) => id)).size).toBe(size);
  });

  it.runIf(real)('has the projects, members and organizations that it is known to have', () => {
    expect([count('project'), count('member'), count('organization')]).toEqual([project, member, organization]);
    expect(landscape!.categories.find(({ kind }) => kind === 'member')!.name).toBe(members);
  });

  it('has members in tiers and projects in stages', () => {
    for (const item of landscape!.items) {
      if (item.kind === 'member') expect(item.tier, item.name).toBeDefined();
      else expect(item, item.name).not.toHaveProperty('tier');
      if (item.stage !== undefined) expect(landscape!.stages.map(({ id }) => id)).toContain(item.stage);
    }
  });

  it('has no fatal problem, and every problem on a line of the file', () => {
    expect(report.count('fatal')).toBe(0);
    const lines = text.split('\n').length;
    expect(report.problems.every(({ line, column }) => line >= 1 && line <= lines && column >= 1)).toBe(true);
  });
});
