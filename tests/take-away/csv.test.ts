import { csvParse } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatCsv } from '#take-away/csv.ts';
import type { PublicItem } from '#landscape/publish/public.ts';
import { aRecord, aSelection } from './selections.ts';

const rowsOf = (...records: readonly PublicItem[]) => csvParse(formatCsv(aSelection(records)).slice(1));

it('begins with a byte order mark and the names of its columns, whatever is selected', () => {
  const text = formatCsv(aSelection([]));
  expect(text).toMatch(/^\ufeffid,kind,name,[a-z_0-9,]+\n$/);
  expect(csvParse(text.slice(1)).columns).toEqual(
    expect.arrayContaining(
      'category subcategory stage tier host contributed_by layers license homepage_url repo_url logo stars stars_date'.split(
        ' '
      )
    )
  );
});

it('gives each figure beside its day, and nothing for what nobody recorded', () => {
  const figures = {
    stars: { value: 0, date: '2026-01-31', source: 'github' },
    languages: { value: [['C++', 0.75] as const, ['Go', 0.25] as const], date: '2026-02-01', source: 'github' },
    downloads: { value: [['pypi:pymilvus', 12] as const], date: '2026-02-03', source: 'list' },
    commits: { value: [1, 0, 4], date: '2026-02-02', source: 'github' }
  };
  const [row] = rowsOf(
    aRecord('Milvus', { figures, layers: ['storage', 'language'], dates: { accepted: '2020-01-16' } })
  );
  expect(row).toMatchObject({
    name: 'Milvus',
    layers: 'storage; language',
    accepted: '2020-01-16',
    stars: '0',
    stars_date: '2026-01-31',
    languages: 'C++ 0.75; Go 0.25',
    languages_date: '2026-02-01',
    commits_in_52_weeks: '5',
    downloads_in_a_month: 'pypi:pymilvus 12',
    downloads_in_a_month_date: '2026-02-03',
    contributors: '',
    contributors_date: '',
    host: '',
    license: ''
  });
});

it.each([
  ['=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
  ['+1', `'+1`],
  ['-1+2', `'-1+2`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1', `'\t=1`],
  ['\r=1', `'\r=1`],
  [' =1', `' =1`],
  ['＝1+1', `'＝1+1`],
  ['＠SUM(A1)', `'＠SUM(A1)`],
  ['C-3PO', 'C-3PO'],
  ['a=b', 'a=b']
])('takes the formula out of %j', (name, shown) => {
  expect(rowsOf(aRecord(name))[0]!['name']).toBe(shown);
});

it('is read back as it was written: any text stays in its cell, and none begins a formula', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'",;\n\r\t=+-@\'a ＝＋－＠'), fc.string({ minLength: 1, maxLength: 1 }))
  });
  fc.assert(
    fc.property(fc.array(fc.record({ name: text, category: text, host: text }), { maxLength: 4 }), (cells) => {
      const rows = rowsOf(...cells.map(({ name, ...more }) => aRecord(name, more)));
      expect(rows).toHaveLength(cells.length);
      for (const [i, row] of rows.entries()) {
        for (const key of ['name', 'category', 'host'] as const) {
          expect(row[key]!.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r])/, '')).toBe(
            cells[i]![key].replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r])/, '')
          );
          expect(row[key]).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/);
        }
      }
    })
  );
});
