/** What was listed when: counted at ten month-ends by others (monthly.csv), by the page's selection, and in git. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { dump } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { unpack } from '#atlas/atlas.ts';
import { asOf } from '#atlas/history/as-of.ts';
import { historyOf } from '#atlas/history/history.ts';
import { HOME } from '#atlas/query.ts';
import { selectFor } from '#atlas/selection.ts';
import { type ListingHistory, type Span, parseListingHistory } from '#landscape/listing/history-file.ts';
import { packHistory } from '#landscape/publish/history/pack-history.ts';
import { pack } from '#landscape/publish/pack.ts';
import { runCommand } from '#scripts/commands/index.ts';
import { realEffects } from '#scripts/effects.ts';
import { type Committed, repositoryOf } from '../scripts/versions.ts';
import { landscape, read } from './listing.ts';

const DATES =
  '2018-12-31 2019-06-30 2020-03-31 2020-10-31 2021-06-30 2022-04-30 2023-06-30 2024-01-31 2025-03-31 2026-07-31'.split(
    ' '
  );
/** Ten of the month-ends; numbers.test.ts goes through all. */
const monthly = csvParse(read('monthly.csv')).flatMap(({ date, organizations: _organizations, ...counts }) =>
  DATES.includes(date!)
    ? [
        {
          date: date!,
          counts: Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, Number(value)]))
        }
      ]
    : []
);
const STAGES = ['graduated', 'incubating', 'sandbox', 'archived'];
const TIERS = ['premier', 'general', 'associate'];
const today = unpack(pack(landscape!));
const history = historyOf(today, packHistory(landscape!)!);

const onPage = (day: string) => {
  const { atlas } = asOf(today, history, day)!;
  const count = (query: Partial<typeof HOME>) => selectFor(atlas, { ...HOME, ...query }, undefined).total;
  return Object.fromEntries([
    ['items', count({})],
    ...STAGES.map((stage) => [stage, count({ selection: { stage: [stage] } })]),
    ...TIERS.map((tier) => [tier, count({ scope: 'members', selection: { tier: [tier] } })])
  ]) as Readonly<Record<string, number>>;
};

it.each(monthly)('as of $date the page counts what others did', ({ date, counts }) => {
  expect(onPage(date)).toEqual(counts);
});

it('was 10 graduated, 26 incubating, 21 sandbox among 359 when the deck said 10, 27, 23 and 359+', () => {
  expect(onPage('2024-01-31')).toMatchObject({ items: 359, graduated: 10, incubating: 26, sandbox: 21 });
});

const folder = mkdtempSync(join(tmpdir(), 'listing-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every state of the listing as a file of its own day, as short as it can be. */
function versionsOf({ spans }: ListingHistory): Committed[] {
  const days = [...new Set(spans.flatMap(({ from, to }) => (to ? [from, to] : [from])))].sort();
  return days.map((day) => {
    const places = new Map<string, Map<string, object[]>>();
    for (const span of spans.filter(({ from, to }) => from <= day && (!to || to > day))) {
      const parts = places.get(span.category) ?? new Map<string, object[]>();
      places.set(span.category, parts);
      const part = span.tier ?? (span.subcategory || '-');
      parts.set(part, [...(parts.get(part) ?? []), entryOf(span)]);
    }
    const categories = [...places].map(([name, parts]) => ({
      name,
      subcategories: [...parts].map(([name, items]) => ({ name, items }))
    }));
    return { day, path: 'landscape.yml', text: dump({ landscape: categories }, { flowLevel: 5, lineWidth: -1 }) };
  });
}

const entryOf = ({ item, kind, name, stage }: Span) => ({
  ...{ name, homepage_url: `https://${item}.example.org` },
  ...(kind === 'project'
    ? { repo_url: `https://github.com/example/${item}`, ...(stage ? { project: stage } : {}) }
    : {})
});

describe('a repository with a commit for each day on which the listing changed', () => {
  it('gives the same counts at ten month-ends', async () => {
    const own = parseListingHistory({ file: '', text: read('../../landscape.history.json') }) as ListingHistory;
    const versions = versionsOf(own);
    expect(versions.length).toBeGreaterThanOrEqual(300);
    repositoryOf(folder, versions);
    const quiet = { ...realEffects, print: () => undefined, tell: () => undefined, progress: () => undefined };
    expect(await runCommand(['history', join(folder, 'landscape.yml')], quiet)).toBe(0);
    const text = readFileSync(join(folder, 'landscape.history.json'), 'utf8');
    const { spans } = parseListingHistory({ file: '', text }) as ListingHistory;
    for (const { date, counts } of monthly) {
      const listed = spans.filter(({ from, to }) => from <= date && (!to || to > date));
      const projects = listed.filter(({ kind }) => kind === 'project');
      const found = Object.fromEntries([
        ['items', projects.length],
        ...STAGES.map((id) => [id, projects.filter(({ stage }) => stage === id).length]),
        ...TIERS.map((id) => [id, listed.filter(({ tier }) => tier === id).length])
      ]) as Readonly<Record<string, number>>;
      expect({ date, ...found }).toEqual({ date, ...counts });
    }
  });
});
