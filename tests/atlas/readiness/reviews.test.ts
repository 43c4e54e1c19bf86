import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anniversary, monthsBetween, reviewOf } from '#atlas/readiness/reviews.ts';

const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the annual review', () => {
  it.each([
    ['2020-09-24', undefined, '2026-11-29', '2027-09-24', false],
    ['2020-09-24', undefined, '2026-09-24', '2026-09-24', false],
    ['2026-07-10', undefined, '2026-08-01', '2027-07-10', false],
    ['2020-02-29', undefined, '2026-02-01', '2026-02-28', false],
    ['2020-09-24', '2026-09-01', '2026-11-29', '2027-09-24', false],
    ['2020-09-24', '2026-12-01', '2026-12-02', '2027-09-24', false],
    ['2020-09-24', '2024-09-30', '2026-11-29', '2025-09-24', true]
  ])('of a project accepted on %s, reviewed %s, is due from %s on %s', (accepted, last, today, due, overdue) => {
    expect(reviewOf(accepted, last, today)).toMatchObject({ due, overdue });
  });

  it('falls on an anniversary, never in the year of acceptance, and is late only where a review is recorded', () => {
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), day, (accepted, last, today) => {
        const { due, overdue } = reviewOf(accepted, last, today);
        expect(due).toBe(anniversary(accepted, Number(due.slice(0, 4))));
        expect(due > accepted).toBe(true);
        if (last === undefined) expect(overdue).toBe(false);
        else expect(due > last).toBe(true);
      })
    );
  });

  it('counts whole months', () => {
    expect(monthsBetween('2020-09-24', '2026-08-22')).toBe(70);
    expect(monthsBetween('2020-09-24', '2026-08-24')).toBe(71);
    expect(monthsBetween('2026-08-24', '2026-08-22')).toBe(0);
  });
});
