import { expect, it } from 'vitest';
import { limitOf, resetOf } from '#scripts/collect/limits.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const answer = (status: number, headers: Readonly<Record<string, string>> = {}, value: unknown = {}) => ({
  status,
  value,
  header: (name: string) => headers[name]
});
const reset = (seconds: number) => ({
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': String(NOW / 1000 + seconds)
});

it.each([
  ['seconds', { 'retry-after': '7' }, 7],
  ['a date', { 'retry-after': 'Tue, 24 Nov 2026 12:01:00 GMT' }, 60],
  ['a date that is over', { 'retry-after': 'Tue, 24 Nov 2026 11:00:00 GMT' }, 0],
  ['seconds before a reset', { 'retry-after': '7', ...reset(600) }, 7]
])('Retry-After holds %s', (_, headers, seconds) => {
  expect(limitOf(answer(403, headers), NOW)).toEqual({ until: NOW + seconds * 1000, isSecondary: true });
});

it('a limit that nothing is left of lasts to its reset, one that is over a second', () => {
  expect(limitOf(answer(403, reset(600)), NOW)).toEqual({ until: NOW + 601_000, isSecondary: false });
  expect(limitOf(answer(429, reset(-600)), NOW)).toEqual({ until: NOW + 1000, isSecondary: false });
});

it('a limit that says no more lasts a minute', () => {
  const minute = { until: NOW + 60_000, isSecondary: true };
  expect(limitOf(answer(429), NOW)).toEqual(minute);
  expect(limitOf(answer(429, { 'retry-after': 'soon' }), NOW)).toEqual(minute);
  expect(limitOf(answer(403, {}, { message: 'You have triggered an abuse detection mechanism.' }), NOW)).toEqual(
    minute
  );
  expect(limitOf(answer(200, {}, { errors: [{ type: 'RATE_LIMITED' }] }), NOW)).toEqual(minute);
});

it('other refusals are no limit', () => {
  expect(limitOf(answer(403, {}, { message: 'Resource not accessible' }), NOW)).toBeUndefined();
  expect(limitOf(answer(403, {}, undefined), NOW)).toBeUndefined();
  expect(limitOf(answer(404, reset(600)), NOW)).toBeUndefined();
  expect(limitOf(answer(200, reset(600)), NOW)).toBeUndefined();
  expect(limitOf(answer(200, {}, { errors: [{ type: 'NOT_FOUND' }, null] }), NOW)).toBeUndefined();
});

it('the last question of an hour tells when the next may follow', () => {
  expect(resetOf(answer(200, reset(600)), NOW)).toBe(NOW + 601_000);
  expect(resetOf(answer(200, { ...reset(600), 'x-ratelimit-remaining': '1' }), NOW)).toBeUndefined();
  expect(resetOf(answer(200, { 'x-ratelimit-remaining': '0' }), NOW)).toBeUndefined();
  expect(resetOf(answer(200), NOW)).toBeUndefined();
});
