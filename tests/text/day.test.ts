import { expect, it } from 'vitest';
import { daysInWords } from '#text/day.ts';

it('writes days and months within a text as readers see them', () => {
  expect(daysInWords('the charter is of 2020-03-19')).toBe('the charter is of 19 Mar 2020');
  expect(daysInWords('top-level since 2016-05, retired on 2024-01-17')).toBe(
    'top-level since May 2016, retired on 17 Jan 2024'
  );
});

it.each(['https://a.example/2020-03-19/x', 'x-2020-03-19', '2020-13-19', '2020-02-30', 'ISO 12620-2019', '2020-30'])(
  'leaves what is no day as it is: %s',
  (text) => {
    expect(daysInWords(text)).toBe(text);
  }
);
