/** What staff take away of the worklist: every event is read by another library, every row has its columns. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { worklist } from '#atlas/readiness/readiness.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { packParts } from '#landscape/publish/parts.ts';
import type { StagesPart } from '#landscape/publish/packed.ts';
import { reviewCalendar } from '#take-away/worklist/calendar.ts';
import { type WorklistSource, worklistCsv } from '#take-away/worklist/rows.ts';
import { atlasOf, landscapeOf } from '../../builders.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const landscape = landscapeOf(read('landscape.yml'), { snapshot: JSON.parse(read('landscape.snapshot.json')) });
const rows = worklist({
  atlas: atlasOf(landscape),
  details: packDetails(landscape),
  part: packParts(landscape).get('stages') as StagesPart,
  today: '2026-11-29'
});
const source: WorklistSource = {
  rows,
  foundation: { id: 'lf', name: 'The Foundation, “AI; Data”' },
  linkOf: (id) => `https://example.org/?view=readiness&item=${id}`
};

describe('the calendar', () => {
  const text = reviewCalendar(source, new Date('2026-11-29T12:00:00Z'));
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

  it('holds an event for each hosted project, on the whole day on which its review is due', () => {
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual(
      rows.map(({ known, review }) => [`Annual review: ${known.entry.name}`, review!.due])
    );
    expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.isDate)).toBe(true);
    expect(events.every(({ duration }) => duration.toSeconds() === 86_400)).toBe(true);
  });

  it('repeats each every year, under a name of its own that stays', () => {
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(rows.length);
    const [first] = events;
    const days = first!.iterator();
    expect([days.next(), days.next(), days.next()].map(String)).toEqual(['2026-12-03', '2027-12-03', '2028-12-03']);
    expect(reviewCalendar(source, new Date('2027-01-01T00:00:00Z'))).toContain(first!.uid);
  });

  it('tells what is met and what is not, and where to read it', () => {
    const feast = events.find(({ summary }) => summary.endsWith(' Feast'))!;
    expect(feast.description).toContain('Last review: never recorded.');
    expect(feast.description).toContain('Not met: Repository files (7 of 9 files; release and support are missing)');
    expect(feast.component.getFirstPropertyValue('url')).toBe('https://example.org/?view=readiness&item=feast');
  });

  it('keeps to lines of 75 bytes that end as the standard says', () => {
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});

it('the sheet has a row for each project, the review that is due first at the top', () => {
  const [head, ...lines] = worklistCsv(source).trimEnd().split('\n');
  expect(lines).toHaveLength(rows.length);
  expect(head).toMatch(/^\ufeffid,name,stage,since,/);
  expect(lines[0]).toMatch(/^janusgraph,JanusGraph,incubating,2020-12-03,68,12,18,2020-12-03,,2026-12-03,graduated,/);
});
