/** What was listed when: counted at all month-ends by others (monthly.csv), by the page's selection, and in git. */
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
import { feedFiles } from '#scripts/site/feeds.ts';
import { type Committed, repositoryOf } from '../scripts/versions.ts';
import { landscape, read } from './listing.ts';

/** The last one was counted in the middle of a month. */
const monthly = csvParse(read('monthly.csv'))
  .slice(0, -1)
  .map(({ date, organizations: _organizations, ...counts }) => ({
    date: date!,
    counts: Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, Number(value)]))
  }));
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

it('as of each of 93 month-ends the page counts what others did: items, stages, archived ones and tiers', () => {
  expect(monthly).toHaveLength(93);
  for (const { date, counts } of monthly) expect({ date, ...onPage(date) }).toEqual({ date, ...counts });
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
  it('gives the same counts at all month-ends', async () => {
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

it('every feed of it has what RFC 4287 requires, and says the same each time', () => {
  const site = { ...landscape!, siteUrl: 'https://landscape.example/' };
  const files = feedFiles(site);
  expect([...feedFiles(site)]).toEqual([...files]);
  const atom = [...files].filter(([path]) => path.endsWith('.atom'));
  expect(atom.length).toBeGreaterThan(50);
  const ids = new Set<string>();
  for (const [path, text] of atom) {
    const all = [
      ...text.matchAll(/<(id|updated|title|name)(?: [^>]*)?>([^<]+)<|<(feed|entry|author)\b|<link [^>]*href="([^"]+)"/g)
    ];
    const of = (name: string) =>
      all.filter((match) => match[1] === name || match[3] === name).map((match) => match[2]!);
    const whole = of('entry').length + 1;
    const counts = ['id', 'updated', 'title'].map((name) => of(name).length);
    expect({ path, counts, authors: of('author').length }).toEqual({ path, counts: [whole, whole, whole], authors: 1 });
    expect(new Set(of('id')).size).toBe(whole);
    ids.add(of('id')[0]!);
    for (const day of of('updated')) expect(day).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    for (const match of all) if (match[4]) expect(match[4]).toMatch(/^https:\/\/landscape\.example\//);
  }
  expect(ids.size).toBe(atom.length);
});
