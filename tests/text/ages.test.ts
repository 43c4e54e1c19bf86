import { describe, expect, it } from 'vitest';
import { ageWords, isOld, weeksObserved, windowStart } from '#text/ages.ts';
import { datedNumber } from '#text/numbers.ts';

describe('the twelve months before the newest figure', () => {
  it.each([
    ['2026-08-22', '2025-08-22'],
    ['2024-01-01', '2023-01-01'],
    ['2024-02-29', '2023-02-28']
  ])('begin, where that is of %s, on %s', (observed, start) => {
    expect(windowStart(observed)).toBe(start);
  });

  it.each([
    ['2025-08-22', false],
    ['2025-08-21', true],
    ['2026-08-22', false]
  ])('make %s old: %s', (date, old) => {
    expect(isOld(date, '2026-08-22')).toBe(old);
    expect(isOld(date, undefined)).toBe(false);
  });

  it.each([
    ['2026-08-16', 52],
    ['2025-11-16', 13],
    ['2025-11-09', 0],
    ['2023-11-19', 0]
  ])('hold so many of the weeks up to that of %s as tell something: %i', (last, weeks) => {
    expect(weeksObserved(last, '2026-08-22')).toBe(weeks);
    expect(weeksObserved(last, undefined)).toBe(0);
  });
});

describe('the age of a figure', () => {
  it.each([
    ['2025-08-22', ''],
    ['2025-08-21', 'a year older'],
    ['2024-08-23', 'a year older'],
    ['2024-08-22', '2 years older'],
    ['2023-11-19', '2 years older']
  ])('of %s is told as “%s”', (date, words) => {
    expect(ageWords(date, '2026-08-22')).toBe(words);
    expect(ageWords(date, undefined)).toBe('');
  });

  it('stands as a year beside a short number', () => {
    expect([datedNumber(1234, 2023), datedNumber(1234, undefined)]).toEqual(['1.2k ’23', '1.2k']);
  });
});
