import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import About from '#components/header/About.svelte';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../reader.ts';

const show = (...args: Parameters<typeof visit>) => render(About, { reader: visit(...args) });
const said = () => textsOf(document.querySelectorAll('p'));
const foundation = {
  id: 'lf',
  name: 'The Long Foundation',
  short_name: 'LF',
  url: 'https://lf.example/',
  description: 'Projects that the Long Foundation likes, and The Long Foundation hosts.'
};
const siteWith = (more: object) =>
  siteOf(landscapeOf(aLandscape({ Tools: { Some: ['One'] } }, { foundation: { ...foundation, ...more } })));

it('is the foundation’s own sentence, its name a link to it', () => {
  show('', siteWith({}));
  expect(said()[0]).toBe(foundation.description);
  expect(screen.getByRole('link', { name: 'The Long Foundation' }).getAttribute('href')).toBe('https://lf.example/');
});

it('names the foundation after a sentence that does not', () => {
  show('', siteWith({ description: 'All that is good.' }));
  expect(said()[0]).toBe('All that is good. The Long Foundation');
});

it('is left out where a landscape says nothing of itself', () => {
  show('', siteOf(landscapeOf(aLandscape({ Tools: { Some: ['One'] } }))));
  expect(screen.queryByRole('link')).toBeNull();
});

it('says how many stars are old beside the newest figures', () => {
  const stars = (date: string) => ({ stars: { value: 1, date, source: 'list' } });
  const items = { one: stars('2026-08-22'), two: stars('2026-08-01'), three: stars('2023-11-19') };
  const snapshot = { version: 1, sources: {}, items };
  show('', siteOf(landscapeOf(aLandscape({ Tools: { Some: ['One', 'Two', 'Three'] } }), { snapshot })));
  expect(textsOf(document.querySelectorAll('p'))).toEqual(['Stars mostly of Aug 2026, 1 over a year older.']);
});

it('says of when the listing and its figures are', () => {
  show();
  expect(textsOf(document.querySelectorAll('p'))).toContain('Listing of 31 Jan 2026. Stars of Nov 2025.');
});
