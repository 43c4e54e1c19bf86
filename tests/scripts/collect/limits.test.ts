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
  expect(limitOf(answer(403, headers), NOW)).toEqual({ until: NOW + seconds * 1000, isSecondary: true, unread: [] });
});

it('a limit that nothing is left of lasts to its reset, one that is over a second', () => {
  expect(limitOf(answer(403, reset(600)), NOW)).toEqual({
    until: NOW + 601_000,
    isSecondary: false,
    unread: []
  });
  expect(limitOf(answer(429, reset(-600)), NOW)).toMatchObject({ until: NOW + 1000, isSecondary: false });
});

it('a limit that says no more lasts a minute', () => {
  const minute = { until: NOW + 60_000, isSecondary: true, unread: [] };
  expect(limitOf(answer(429), NOW)).toEqual(minute);
  expect(limitOf(answer(403, {}, { message: 'You have triggered an abuse detection mechanism.' }), NOW)).toEqual(
    minute
  );
  expect(limitOf(answer(200, {}, { errors: [{ type: 'RATE_LIMITED' }] }), NOW)).toEqual(minute);
});

const spent = (text: string) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': text });

it.each([
  ['retry-after', 'soon 7', {}],
  ['retry-after', '', {}],
  ['retry-after', '-7', {}],
  ['retry-after', '1e300', {}],
  ['retry-after', '7.5', {}],
  ['retry-after', '9'.repeat(400), {}],
  ['retry-after', '99999999999', {}],
  ['retry-after', '2026-11-25', {}],
  ['retry-after', 'Tue, 99 Nov 2026 12:01:00 GMT', {}],
  ['retry-after', 'Sat, 24 Nov 2029 12:01:00 GMT', {}],
  ['x-ratelimit-reset', '1e300', spent('1e300')],
  ['x-ratelimit-reset', 'Infinity', spent('Infinity')],
  ['x-ratelimit-reset', '', spent('')],
  ['x-ratelimit-reset', String(NOW + 600_000), spent(String(NOW + 600_000))],
  ['x-ratelimit-reset', '0x7fffffff', spent('0x7fffffff')]
])('a time that cannot be read is named, and a minute waited in its place: %s %s', (header, text, headers) => {
  const unread = [{ header, text }];
  expect(limitOf(answer(403, { [header]: text, ...headers }), NOW)).toEqual({
    until: NOW + 60_000,
    isSecondary: true,
    unread
  });
});

it('one that can be read beside one that cannot counts', () => {
  expect(limitOf(answer(403, { 'retry-after': 'soon', ...reset(600) }), NOW)).toEqual({
    until: NOW + 601_000,
    isSecondary: false,
    unread: [{ header: 'retry-after', text: 'soon' }]
  });
});

it('other refusals are no limit', () => {
  expect(limitOf(answer(403, {}, { message: 'Resource not accessible' }), NOW)).toBeUndefined();
  expect(limitOf(answer(403, {}, undefined), NOW)).toBeUndefined();
  expect(limitOf(answer(404, reset(600)), NOW)).toBeUndefined();
  expect(limitOf(answer(200, reset(600)), NOW)).toBeUndefined();
  expect(limitOf(answer(200, {}, { errors: [{ type: 'NOT_FOUND' }, null] }), NOW)).toBeUndefined();
});

it('the last question of an hour tells when the next may follow', () => {
  expect(resetOf(answer(200, reset(600)), NOW)).toEqual({ at: NOW + 601_000 });
  expect(resetOf(answer(200, spent('1e300')), NOW)).toEqual({
    unread: { header: 'x-ratelimit-reset', text: '1e300' }
  });
  expect(resetOf(answer(200, { ...reset(600), 'x-ratelimit-remaining': '1' }), NOW)).toBeUndefined();
  expect(resetOf(answer(200, { 'x-ratelimit-remaining': '0' }), NOW)).toBeUndefined();
  expect(resetOf(answer(200), NOW)).toBeUndefined();
});
