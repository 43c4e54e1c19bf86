/** What is read of ten projects agrees with a reading by hand; the file of the foundation itself, no figure made up. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ReadinessSource, hallmarksOf, readinessOf, worklist } from '#atlas/readiness/readiness.ts';
import { isOld } from '#text/ages.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { packParts } from '#landscape/publish/parts.ts';
import type { StagesPart } from '#landscape/publish/packed.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

function sourceOf(data: string, snapshot?: unknown): ReadinessSource {
  const landscape = landscapeOf(data, snapshot === undefined ? {} : { snapshot });
  const part = packParts(landscape).get('stages') as StagesPart;
  return { atlas: atlasOf(landscape), details: packDetails(landscape), part, today: '2026-11-29' };
}

const source = sourceOf(read('landscape.yml'), JSON.parse(read('landscape.snapshot.json')));
const of = (id: string, from = source) =>
  readinessOf(
    from,
    from.atlas.items.findIndex((item) => item.id === id)
  );

/**
 * By hand, of the snapshot that ends on 22 Aug 2026: twelve months begin on 22 Aug 2025. m met, n not met, ? not known, with
 * the day where it was known once. Where a figure is older, it says met only of stars, which are hardly ever taken back.
 */
const BY_HAND: Readonly<Record<string, Readonly<Record<string, readonly [state: string, because: string]>>>> = {
  iree: {
    Stars: ['m', '3,891 on 22 Aug 2026, 500 needed'],
    'Contributing organizations': ['m', '21 mail domains on 22 Aug 2026, 3 needed'],
    Governance: ['m', 'has a GOVERNANCE file, 22 Aug 2026'],
    'Repository files': ['n', '6 of 9 on 22 Aug 2026'],
    'Best Practices badge': ['?', 'no badge recorded'],
    'Technical steering committee': ['?', 'nobody recorded it'],
    'Last annual review': ['?', 'never recorded'],
    Vote: ['?', 'the TAC decides']
  },
  dlrover: {
    Stars: ['m', '1,194 on 8 Sep 2024: old, but met stays met'],
    'Contributing organizations': ['m', '4 mail domains on 22 Aug 2026'],
    Governance: ['?', 'no GOVERNANCE file; it may be written elsewhere'],
    'Repository files': ['n', '6 of 9 on 22 Aug 2026'],
    'Best Practices badge': ['?', 'no badge recorded'],
    'Technical steering committee': ['?', ''],
    'Last annual review': ['?', ''],
    Vote: ['?', '']
  },
  vortex: {
    Stars: ['?', 'no figure'],
    'Contributing organizations': ['m', '11 mail domains on 1 Jul 2026'],
    Governance: ['?', 'no GOVERNANCE file'],
    'Repository files': ['n', '4 of 9 on 1 Jul 2026'],
    'Best Practices badge': ['?', ''],
    'Technical steering committee': ['?', ''],
    'Last annual review': ['?', ''],
    Vote: ['?', '']
  },
  openfl: {
    Stars: ['m', '611 on 19 Nov 2023'],
    'Contributing organizations': ['? 2024-10-25', '5 domains then, old'],
    Governance: ['? 2024-10-25', 'had the file then, old'],
    'Repository files': ['? 2024-10-25', '7 of 9 then: too old to say not met'],
    'Best Practices badge': ['? 2024-12-17', 'all of passing then; silver is unknown'],
    'Technical steering committee': ['?', ''],
    'Last annual review': ['?', ''],
    Vote: ['?', '']
  },
  recommenders: {
    Stars: ['m', '21,865 on 22 Aug 2026'],
    'Contributing organizations': ['?', 'no author gave an address of an organization: that says nothing'],
    Governance: ['?', 'no GOVERNANCE file'],
    'Repository files': ['n', '6 of 9 on 4 Oct 2025, within the twelve months'],
    'Best Practices badge': ['?', ''],
    'Technical steering committee': ['?', ''],
    'Last annual review': ['?', ''],
    Vote: ['?', '']
  },
  feast: {
    Stars: ['m', '7,224 on 22 Aug 2026, 1,000 needed'],
    'Contributing organizations': ['m', '19 mail domains, 5 needed'],
    'Commit activity': ['m', 'commits in 52 of 52 weeks'],
    Governance: ['m', 'has a GOVERNANCE file'],
    'Repository files': ['n', '7 of 9'],
    'Best Practices badge': ['? 2024-12-17', 'all of passing then; gold is unknown'],
    Collaboration: ['?', ''],
    'Last annual review': ['?', ''],
    Votes: ['?', '']
  },
  docling: {
    Stars: ['m', '65,374'],
    'Contributing organizations': ['m', '24 mail domains'],
    'Commit activity': ['m', '51 of 52 weeks'],
    Governance: ['?', 'no GOVERNANCE file'],
    'Repository files': ['n', '6 of 9'],
    'Best Practices badge': ['?', 'no badge recorded'],
    Collaboration: ['?', ''],
    'Last annual review': ['?', ''],
    Votes: ['?', '']
  },
  'delta-lake': {
    Stars: ['m', '8,945'],
    'Contributing organizations': ['m', '10 mail domains'],
    'Commit activity': ['m', '51 of 52 weeks'],
    Governance: ['?', 'no GOVERNANCE file'],
    'Repository files': ['n', '5 of 9'],
    'Best Practices badge': ['?', 'no badge recorded'],
    Collaboration: ['?', ''],
    'Last annual review': ['?', ''],
    Votes: ['?', '']
  },
  fate: {
    Stars: ['m', '6,000 on 30 Oct 2025'],
    'Contributing organizations': ['? 2024-12-19', '4 of 5 then: too old to say not met'],
    'Commit activity': ['? 2024-12-15', '19 of 52 weeks then: too old to say not met'],
    Governance: ['? 2024-12-19', 'no file then, and old'],
    'Repository files': ['? 2024-12-19', '5 of 9 then'],
    'Best Practices badge': ['? 2024-12-17', ''],
    Collaboration: ['?', ''],
    'Last annual review': ['?', ''],
    Votes: ['?', '']
  },
  soajs: {
    Stars: ['? 2023-11-19', '55 then, 1,000 needed: too old to say not met'],
    'Contributing organizations': ['n', '1 mail domain on 6 Dec 2025, 5 needed'],
    'Commit activity': ['n', 'commits in 7 of 52 weeks to 30 Nov 2025'],
    Governance: ['?', 'no GOVERNANCE file'],
    'Repository files': ['n', '3 of 9 on 6 Dec 2025'],
    'Best Practices badge': ['?', 'no badge recorded'],
    Collaboration: ['?', ''],
    'Last annual review': ['?', ''],
    Votes: ['?', '']
  }
};

const SIGNS = { met: 'm', unmet: 'n', unknown: '?' };

describe('readiness', () => {
  it.each(Object.entries(BY_HAND))('of %s agrees with a reading by hand', (id, byHand) => {
    const readings = of(id)!.readings.map(({ asked: { name }, state, since }) => [
      name,
      `${SIGNS[state]}${since ? ` ${since}` : ''}`
    ]);
    expect(Object.fromEntries(readings)).toEqual(
      Object.fromEntries(Object.entries(byHand).map(([name, [state]]) => [name, state]))
    );
  });

  it('counts 4 met, 1 not met and 4 not known for Feast, in that order, and time beside them', () => {
    const { counts, readings, months, expectedMonths, since, next } = of('feast')!;
    expect(counts).toEqual({ met: 4, unmet: 1, unknown: 4 });
    expect(readings.map(({ state }) => state)).toEqual([
      ...Array<string>(4).fill('met'),
      'unmet',
      ...Array<string>(4).fill('unknown')
    ]);
    expect(readings.at(-1)!.asked.kind).toBe('vote');
    expect({ months, expectedMonths, since, next: next?.id }).toEqual({
      months: 70,
      expectedMonths: [12, 18],
      since: '2020-09-24',
      next: 'graduated'
    });
  });

  it('never says of any hosted project that something is not met by an old figure', () => {
    const all = worklist(source);
    expect(all).toHaveLength(59);
    const unmet = all.flatMap(({ readings }) => readings.filter(({ state }) => state === 'unmet'));
    expect(unmet.length).toBeGreaterThan(20);
    for (const { figure } of unmet) expect(isOld(figure!.date, source.atlas.observed)).toBe(false);
  });

  it('tells of a graduated project what every stage goes on asking', () => {
    const { next, readings } = of('milvus')!;
    expect(next).toBeUndefined();
    expect(readings.map(({ asked }) => asked.name).sort()).toEqual([
      'Governance',
      'Last annual review',
      'Repository files'
    ]);
  });

  it('names what was asked when a project entered, and is not looked at again', () => {
    const { before } = of('feast')!;
    expect(before.map(({ stage }) => stage.id)).toEqual(['sandbox', 'incubating']);
    expect(before[0]!.asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['License', 'Sponsor']));
    expect(before.flatMap(({ asked }) => asked).some(({ kind }) => kind === 'note')).toBe(false);
  });

  it('lists the hosted projects by the day of their next review', () => {
    const due = worklist(source).map(({ review }) => review!.due);
    expect(due).toEqual(due.toSorted());
    expect(due[0]! >= source.today).toBe(true);
    expect(worklist(source)[0]!.known.entry.name).toBe('JanusGraph');
  });

  it('reads the hallmarks of a healthy project by the same rules', () => {
    const at = source.atlas.items.findIndex(({ id }) => id === 'feast');
    expect(hallmarksOf(source, at).map(({ asked, state, seen }) => `${asked.name}: ${state}, ${seen}`)).toEqual([
      'Thriving community: met, mail domains of organizations in 12 months',
      'Well tested: unknown, of the passing criteria',
      'Clear function: met, described, with 1 topic and 3 layers',
      'Permissive license: met, Apache-2.0, approved by the OSI',
      'Easy onboarding: met, pypi:feast',
      'Ongoing maintenance: met, last release on 21 Aug 2026',
      'Neutral hosting: met, hosted by LF AI & Data Foundation'
    ]);
  });

  it('is not there for what is archived or only listed, nor where stages ask for nothing', () => {
    expect(of('acumos')).toBeUndefined();
    expect(of('shap')).toBeUndefined();
    const plain = landscapeOf(aLandscape({ Data: { Store: [anItem('Milvus', { project: 'sandbox' })] } }));
    expect(packParts(plain).has('stages')).toBe(false);
  });

  it('takes a recorded review for met within twelve months, and for not known after that', () => {
    const stages = [
      { id: 'graduated', name: 'Graduated', requirements: [{ name: 'Stars', metric: 'stars', value: 5 }] },
      { id: 'sandbox', name: 'Sandbox', requirements: [{ name: 'Review', metric: 'review', kept: true }] }
    ];
    const items = [
      anItem('Fresh', { project: 'sandbox', annual_review: '2026-06-01', extra: { accepted: '2020-06-10' } }),
      anItem('Stale', { project: 'sandbox', annual_review: '2024-06-01', extra: { accepted: '2020-06-10' } })
    ];
    const snapshot = {
      version: 1,
      sources: { git: { label: 'git', name: 'git' } },
      items: { fresh: { stars: { value: 3, date: '2026-08-01', source: 'git' } } }
    };
    const small = sourceOf(aLandscape({ Data: { Store: items } }, { stages }), snapshot);
    const stateOf = (id: string) => of(id, small)!.readings.find(({ asked }) => asked.name === 'Review');
    expect(stateOf('fresh')).toMatchObject({ state: 'met', seen: 'last on 1 Jun 2026' });
    expect(stateOf('stale')).toMatchObject({ state: 'unknown', since: '2024-06-01' });
    expect(of('fresh', small)!.review).toEqual({ last: '2026-06-01', due: '2027-06-10', overdue: false });
    expect(of('stale', small)!.review).toEqual({ last: '2024-06-01', due: '2025-06-10', overdue: true });
  });
});
