import { load } from 'js-yaml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrected, issueLink, proposed, scalar } from '#atlas/placement/correction.ts';
import { compile } from '#landscape/compile.ts';
import { knownOf } from '#atlas/facts/context.ts';
import { correctables, linesOf } from '#atlas/placement/target.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { packParts } from '#landscape/publish/parts.ts';
import type { EntriesPart, WrittenEntry } from '#landscape/publish/packed.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const text = aLandscape(
  { Data: { Store: ['Milvus', 'Ray'] }, Members: { Gold: [aMember('Acme Inc.')] } },
  { members: [{ id: 'acme-inc', name: 'Acme', listed_as: ['Acme Inc.'], joined: '2020-01-02' }] }
);
const { written, items } = landscapeOf(text);
const entries = written!.items;

/** The file with the lines of an entry in place of the old ones. */
function applied({ line, text: old }: WrittenEntry, lines: string): string {
  const all = text.split('\n');
  all.splice(line - 1, old.split('\n').length, ...lines.split('\n'));
  return all.join('\n');
}
const read = (file: string) => compile({ data: { file: 'landscape.yml', text: file } });

describe('an entry as it is written', () => {
  it('is known of every item, with its first line', () => {
    expect(Object.keys(entries)).toEqual(items.map(({ id }) => id));
    const { line, text: lines } = entries['milvus']!;
    expect(
      text
        .split('\n')
        .slice(line - 1, line - 1 + lines.split('\n').length)
        .join('\n')
    ).toBe(lines);
    expect(lines).toMatch(/^ +- name: Milvus\n/);
    expect(lines).not.toContain('Ray');
  });

  it('is the table’s, too, for a member that it tells of', () => {
    expect(entries['acme-inc']!.table!.text).toMatch(/^ *- id: acme-inc\n/);
  });
});

describe('a correction', () => {
  it.each([
    ['a project', 'milvus', 'name', 'Milvus: the “database” #1', 'item'],
    ['an address', 'milvus', 'homepage_url', 'https://milvus.io/', 'item'],
    ['a key that was missing', 'ray', 'description', 'Runs it: everywhere', 'item'],
    ['a member in the table', 'acme-inc', 'name', 'ACME & Sons', 'table'],
    ['a day', 'acme-inc', 'joined', '2019-05-06', 'table']
  ] as const)('of %s checks clean, changes what was meant, and nothing else', (_, id, key, value, part) => {
    const entry = part === 'table' ? entries[id]!.table! : entries[id]!;
    const lines = corrected(entry, key, value);
    expect((load(lines) as readonly Record<string, unknown>[])[0]![key]).toBe(value);
    const { landscape, report } = read(applied(entry, lines));
    expect(report.problems.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
    expect(landscape!.items).toHaveLength(items.length);
    const others = (list: readonly { name: string }[]) =>
      list.map(({ name }) => name).filter((name) => name === 'Ray' || name === 'Milvus');
    if (key !== 'name' || part === 'table') expect(others(landscape!.items)).toEqual(others(items));
  });

  it('takes a list or a folded text as one value', () => {
    const entry =
      '  - id: a\n    aliases:\n    - b\n    - c\n    name: >-\n      Long\n      name\n    joined: 2020-01-01';
    expect(corrected({ text: entry }, 'name', 'Short')).toBe(
      '  - id: a\n    aliases:\n    - b\n    - c\n    name: Short\n    joined: 2020-01-01'
    );
    expect(corrected({ text: entry }, 'aliases', 'd')).not.toContain('- b');
  });

  it('means what was typed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 :#-\'"[]{}&*!|>%@`,~.\\é'), maxLength: 12 }), (typed) => {
        const value = typed.replace(/\s+/g, ' ').trim();
        expect((load(`key: ${scalar(typed)}`) as { key: unknown }).key).toBe(value);
      })
    );
  });
});

describe('a proposal', () => {
  it('stands in the list of its place and checks clean', () => {
    const lines = proposed({
      name: 'New: one',
      homepage_url: 'https://new.example/',
      license: '',
      repo_url: 'https://github.com/a/b'
    });
    const file = `landscape:\n  - name: Data\n    subcategories:\n      - name: Store\n        items:\n${lines}\n`;
    const { landscape, report } = read(file);
    expect(report.problems.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
    expect(landscape!.items.map(({ name, repo }) => [name, repo])).toEqual([['New: one', 'https://github.com/a/b']]);
  });

  it('fills an issue, and keeps what its address says already', () => {
    const url = new URL(issueLink('https://forge.example/new?template=x', 'A & B', 'line\n#1'));
    expect([...url.searchParams]).toEqual([
      ['template', 'x'],
      ['title', 'A & B'],
      ['body', 'line\n#1']
    ]);
  });
});

describe('what a feed writes', () => {
  const fed = (more: object) =>
    aLandscape(
      { Members: { Gold: [aMember('Acme, Inc.', { homepage_url: 'https://old.example/' })] } },
      { membership: { feed: 'a feed', feed_writes: ['name', 'homepage_url', 'logo'] }, ...more }
    );
  const other = { id: 'other', listed_as: ['Other'] };
  const cases: readonly (readonly [string, object])[] = [
    ['the entry that the table has', { members: [{ id: 'acme-inc', listed_as: ['Acme, Inc.'] }, other] }],
    ['a new entry of the table', { members: [other] }]
  ];

  it.each(cases)('is corrected by %s, and the feed’s own lines stay as they are', (_, more) => {
    const file = fed(more);
    const landscape = landscapeOf(file);
    const atlas = atlasOf(landscape);
    const known = knownOf(atlas, packDetails(landscape), 0);
    const part = packParts(landscape).get('entries') as EntriesPart;
    for (const [key, value, told] of [
      ['homepage_url', 'https://new.example/', 'homepage'],
      ['logo', 'acme.svg', 'logo'],
      ['name', 'ACME', 'name']
    ] as const) {
      const field = correctables(known, part).find((one) => one.key === key)!;
      expect(field.fed).toBe(true);
      const lines = file.split('\n');
      const replaced = field.place === 'new' ? 0 : field.written.text.split('\n').length;
      lines.splice(field.written.line - 1, replaced, ...linesOf(field, value).split('\n'));
      const { landscape: mended, report } = read(lines.join('\n'));
      expect(report.problems.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
      expect(mended!.items[0]).toMatchObject({ id: landscape.items[0]!.id, [told]: value });
      expect(lines.join('\n')).toContain('https://old.example/');
    }
  });
});

describe('problems', () => {
  it('stand with the entry in whose lines they are, those of its logo too', () => {
    const landscape = landscapeOf(
      aLandscape({ Data: { Store: ['Milvus', anItem('Ray', { homepage_url: 'http://r.example/' })] } })
    );
    const { written } = landscape;
    const line = written!.items['milvus']!.line + 1;
    expect(written!.items['milvus']!.problems).toBeUndefined();
    expect(written!.items['ray']!.problems!.map(({ code, severity }) => [code, severity])).toEqual([
      ['url_insecure', 'notice']
    ]);
    const logo = {
      code: 'logo_blank',
      severity: 'warning',
      message: 'm',
      file: 'landscape.yml',
      line,
      column: 1,
      path: ''
    } as const;
    const { items } = (packParts(landscape, [logo]).get('entries') as EntriesPart).written;
    expect(items['milvus']!.problems).toMatchObject([
      { code: 'logo_blank', line, advice: expect.any(String) as string }
    ]);
    expect(items['ray']!.problems).toHaveLength(1);
  });
});
