import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { HOME } from '#atlas/query.ts';
import { selectFor } from '#atlas/selection.ts';
import { comparedIn, comparisonCsv, comparisonMarkdown } from '#take-away/comparison.ts';
import { decisionRecord } from '#take-away/decision.ts';
import { views } from '#views/index.ts';
import { atlas, compared, details } from '../atlas/compare/landscape.ts';

const sourceOf = (
  facts: 'all' | 'different' = 'all',
  items: readonly string[] = ['milvus', 'vespa', 'feast', 'gone']
) => {
  const query = { ...HOME, view: 'compare', items, facts };
  const page = 'https://example.org/l/';
  return comparedIn({ atlas, details, query, views, page, selected: selectFor(atlas, query, undefined) });
};

describe('a comparison as CSV', () => {
  it('is read back to the same cells, each with its day and source', () => {
    const rows = csvParse(comparisonCsv(sourceOf()).slice(1));
    const { rows: wanted } = compared('Milvus', 'Vespa', '=Feast');
    expect(rows.map(({ fact }) => fact)).toEqual(wanted.map(({ row }) => row.label));
    for (const [i, { facts }] of wanted.entries()) {
      const [milvus, vespa, feast] = facts;
      const row = rows[i]!;
      expect([row['Milvus'], row['Milvus: note'], row['Milvus: day']]).toEqual([
        milvus?.text ?? '',
        milvus?.note ?? '',
        milvus?.seen.date ?? ''
      ]);
      expect(row['Vespa']).toBe(vespa?.text ?? '');
      // What begins a formula is written as text.
      expect(row[`'=Feast`]).toBe(feast?.text ?? '');
    }
    expect(rows.find(({ fact }) => fact === 'Stars')).toMatchObject({
      group: 'Life',
      compared: 'recorded for some only',
      Milvus: '40,000',
      'Milvus: day': '2026-08-22',
      'Milvus: source': 'GitHub API'
    });
  });

  it('leaves out what agrees where the link says so', () => {
    const facts = (text: string) => csvParse(text.slice(1)).map(({ compared }) => compared);
    expect(facts(comparisonCsv(sourceOf('all', ['milvus', 'vespa'])))).toContain('the same');
    expect(facts(comparisonCsv(sourceOf('different', ['milvus', 'vespa'])))).not.toContain('the same');
  });
});

describe('a comparison as Markdown', () => {
  it('is a sentence that leads to it, and a table in which foreign text means nothing', () => {
    const text = comparisonMarkdown(sourceOf());
    expect(text).toContain('](https://example.org/l/?view=compare&items=milvus,vespa,feast,gone)');
    expect(text).toContain('| Fact | Milvus | Vespa | \\=Feast |');
    expect(text).toMatch(/\| License \| Apache-2\.0 \(landscape\.yml, line \d+\) \|/);
    expect(text).toContain('Feeds @\u2060octocat \\| #\u206012.');
    expect(text).not.toMatch(/@octocat|#12/);
    expect(text).toContain('not recorded');
  });
});

describe('a decision record', () => {
  const record = decisionRecord(sourceOf(), {
    question: 'Which one?\n# For what?',
    chosen: 'milvus',
    why: 'It is *fast*.\nAnd @ours.',
    date: '2026-10-05'
  });

  it('says question, choice, reason and day, and means nothing by what was written', () => {
    expect(record.split('\n').slice(0, 8)).toEqual([
      '# Decision record',
      '',
      '- **Question**: Which one? #\u2060 For what?'.replace('\u2060', ''),
      '- **Chosen**: [Milvus](https://milvus.example.org/)',
      '- **Why**: It is \\*fast\\*.\\',
      '  And @\u2060ours.',
      '- **Date**: 5 Oct 2026',
      expect.stringMatching(/^- \*\*Source\*\*: .*\[Milvus, Vespa and \\?=Feast: .*\]\(https:\/\/example\.org/)
    ]);
  });

  it('holds every fact once: what differs, what is the same, what is recorded for some only, and its sources', () => {
    const headings = record.match(/^## .*$/gm);
    expect(headings).toEqual(
      [
        '## Candidates',
        '## What differs',
        '## What is recorded for some only',
        '## What was observed at different times',
        '## What is the same',
        '## What is recorded for none',
        '## Sources'
      ].filter((heading) => headings!.includes(heading))
    );
    for (const { row } of sourceOf().comparison.rows)
      expect(
        record.split('\n').filter((line) => line.startsWith(`| ${row.label} |`)),
        row.id
      ).toHaveLength(1);
    expect(record).toContain('- GitHub API');
    expect(record).toContain('(GitHub, Nov 2023, 2 years older)');
  });

  it('says of a look at the differences alone in a line each what is the same', () => {
    const { comparison, alike } = sourceOf('different');
    const said = { question: '', chosen: '', why: '', date: '2026-10-05' };
    const record = decisionRecord(sourceOf('different'), said);
    expect(alike.map(({ row }) => row.label)).toEqual(
      sourceOf().comparison.rows.flatMap(({ row, verdict }) => (verdict === 'agree' ? row.label : []))
    );
    for (const { row } of alike)
      expect(record.match(new RegExp(`^- \\*\\*${row.label}\\*\\*: \\S`, 'gm'))).toHaveLength(1);
    for (const { row } of comparison.rows) expect(record.split(`\n| ${row.label} |`)).toHaveLength(2);
    expect(alike.length).toBeGreaterThan(0);
  });

  it('says what is still to be written', () => {
    const empty = decisionRecord(sourceOf(), { question: ' ', chosen: 'nobody', why: '', date: '2026-10-05' });
    expect(empty).toContain('- **Question**: (to be written)\n- **Chosen**: nothing yet\n- **Why**: (to be written)\n');
  });
});
