/** The reviews of a worklist for calendars, RFC 5545: a whole day each, again every year. */
import { type ICalCalendar, ICalEventRepeatingFreq, default as ical } from 'ical-generator';
import { type Readiness } from '#atlas/readiness/readiness.ts';
import { STATE_WORDS } from '#atlas/readiness/rules.ts';
import type { WorklistSource } from './rows.ts';

const PRODUCT = { company: 'Landscape Explorer', product: 'Annual reviews' };
const DAY_MS = 86_400_000;
/** A name that outlives a change of the day: calendars replace what they have under it. */
const uidOf = (id: string, foundation: string) => `annual-review-${id}@${foundation}.landscape`;

/**
 * The text of a calendar file; projects of which no acceptance is recorded have no event.
 * @param stamp when the file is made: calendars ask for it
 */
export function reviewCalendar({ rows, foundation, linkOf }: WorklistSource, stamp: Date): string {
  const calendar: ICalCalendar = ical({ prodId: PRODUCT, name: `Annual reviews of ${foundation.name}` });
  for (const row of rows) {
    const { review, known } = row;
    if (!review) continue;
    const start = new Date(review.due);
    calendar.createEvent({
      id: uidOf(known.entry.id, foundation.id),
      stamp,
      start,
      end: new Date(start.getTime() + DAY_MS),
      allDay: true,
      timezone: 'UTC',
      summary: `Annual review: ${known.entry.name}`,
      description: descriptionOf(row),
      url: linkOf(known.entry.id),
      repeating: { freq: ICalEventRepeatingFreq.YEARLY }
    });
  }
  return calendar.toString();
}

function descriptionOf({ stage, next, readings, review }: Readiness): string {
  const last = review?.last ? `Last review on ${review.last}.` : 'Last review: never recorded.';
  const lines = readings.map(
    ({ asked, state, number, seen }) =>
      `${STATE_WORDS[state]}: ${asked.name} (${[number, seen].filter(Boolean).join(' ')})`
  );
  const head = next ? `${stage.name}; the next stage, ${next.name}, asks:` : `${stage.name}; every stage asks:`;
  return [last, '', head, ...lines].join('\n');
}
