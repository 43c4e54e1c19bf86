import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { starsOf } from '#atlas/history/counts.ts';
import { historyOf } from '#atlas/history/history.ts';
import { publishedRows } from '#atlas/history/published.ts';
import { viewsFor } from '#atlas/views.ts';
import { views as allViews } from '#views/index.ts';
import { keyFigures, movesByYear, rankedLists, stagesOverTime, tiersOverTime } from '#views/numbers/figures.ts';
import { chartFile, drawSteps } from '#views/numbers/plot.ts';
import { packHistory } from '#landscape/publish/history/pack-history.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../builders.ts';
import { followed, numbersOf, pageOf, publicLandscapes, wrongNumbers } from './numbers.ts';

const place = { kind: 'project', category: 'Data', subcategory: 'Streams' };
const member = { kind: 'member', category: 'Members', subcategory: 'General', tier: 'general' };
const landscape = landscapeOf(
  aLandscape(
    {
      Data: {
        Streams: [
          anItem('Ray', { project: 'graduated', license: 'MIT' }),
          anItem('Dask', { license: 'GPL-3.0-only' }),
          anItem('Arrow', { license: 'Apache-2.0' })
        ]
      },
      Members: { General: [aMember('Acme'), aMember('Blue')] }
    },
    {
      published_figures: [
        { what: 'projects', value: 2, at_least: true, date: '2021-12-31', counts: 'at=2021-12-31' },
        { what: 'lines', value: 9 }
      ]
    }
  ),
  {
    history: {
      version: 1,
      from: '2020-01-01',
      until: '2022-06-15',
      spans: [
        { item: 'ray', from: '2020-01-01', to: '2021-05-01', name: 'Ray', ...place, stage: 'sandbox' },
        { item: 'ray', from: '2021-05-01', name: 'Ray', ...place, stage: 'graduated' },
        { item: 'dask', from: '2021-02-01', name: 'Dask', ...place },
        { item: 'arrow', from: '2022-02-01', name: 'Arrow', ...place },
        { item: 'gone', from: '2020-01-01', to: '2022-01-01', name: 'Gone', ...place, stage: 'incubating' },
        { item: 'acme', from: '2020-01-01', name: 'Acme', ...member },
        { item: 'blue', from: '2021-01-01', name: 'Blue', ...member }
      ]
    }
  }
);
const today = atlasOf(landscape);
const history = historyOf(today, packHistory(landscape)!);

describe('every number of the page', () => {
  it('is what its link counts: key figures', () => {
    const figures = keyFigures(today, history);
    expect(figures.map(({ label, value }) => `${value} ${label}`)).toEqual([
      '1 hosted project',
      '1 graduated',
      '3 projects on the map',
      '2 members'
    ]);
    for (const { query, value, sum } of figures)
      expect(sum ? starsOf(query, today)[0] : followed(query, pageOf(landscape))).toBe(value);
  });

  it('is what its link counts: months, years and lists', () => {
    const over = [stagesOverTime(today, history), tiersOverTime(today, history), movesByYear(today, history)];
    const cells = over.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
    const listed = rankedLists(today, 9).flatMap(({ rows }) => rows);
    const page = pageOf(landscape, today);
    expect(cells.length).toBeGreaterThan(100);
    expect(listed.length).toBeGreaterThan(1);
    for (const { query, value } of [...cells, ...listed]) expect(followed(query!, page)).toBe(value);
  });

  it('is what its link counts in any landscape', () => {
    const any = pageOf(landscapeOf(generatedLandscape(200)));
    expect(wrongNumbers(any)).toEqual([]);
    expect(numbersOf(any).length).toBeGreaterThanOrEqual(3);
  });

  it.runIf(publicLandscapes.length > 0)('is what its link counts in public landscapes', () => {
    for (const { name, page } of publicLandscapes)
      expect({ name, wrong: wrongNumbers(page) }).toEqual({ name, wrong: [] });
  });
});

describe('a landscape', () => {
  const idsOf = (atlas: typeof today) => viewsFor(allViews, atlas).map(({ id }) => id);

  it('without a day has neither timeline, numbers nor changes', () => {
    const undated = atlasOf(landscapeOf(aLandscape({ Data: { Streams: [anItem('Ray', { project: 'graduated' })] } })));
    expect(idsOf(undated).filter((id) => ['timeline', 'numbers', 'changes'].includes(id))).toEqual([]);
    expect(idsOf(today)).toEqual(expect.arrayContaining(['timeline', 'numbers', 'changes']));
  });

  it.runIf(publicLandscapes.length > 0)('has numbers and a timeline by the days that its items tell', () => {
    const { page } = publicLandscapes.find(({ name }) => name === 'cncf')!;
    expect(idsOf(page.today)).toEqual(expect.arrayContaining(['timeline', 'numbers', 'changes']));
    expect(page.history!.from).toBeUndefined();
    expect(page.history!.lives.length).toBeGreaterThan(200);
    expect(numbersOf(page).length).toBeGreaterThan(300);
  });
});

it('sets what was published beside what was counted then, and now', () => {
  const [projects, lines] = publishedRows(today, history, viewsFor(allViews, today));
  expect(projects!.then!.count).toBe(3);
  expect(projects!.now!.count).toBe(3);
  expect(lines!.then ?? lines!.now).toBeUndefined();
});

describe('a chart', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = drawSteps(
    {
      series: [{ id: 'a', name: 'first' }],
      steps: [
        { from: '2020-01-01', to: '2020-02-01', series: 'a', value: 3, href: '?at=2020-01-01' },
        { from: '2020-02-01', to: '2020-03-01', series: 'a', value: 4 }
      ]
    },
    { document: document, width: 400, height: 200 }
  );

  it('is drawn without a page, without a style element, its marks links', () => {
    expect(svg.querySelectorAll('style')).toHaveLength(0);
    expect(
      [...svg.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.getAttribute('tabindex')])
    ).toEqual([['?at=2020-01-01', '-1']]);
    expect(svg.textContent).toContain('4 first');
  });

  it('has colours of its own as a file', () => {
    const file = chartFile(svg, 'dark');
    expect(file).not.toContain('var(--');
    expect(file).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });
});
