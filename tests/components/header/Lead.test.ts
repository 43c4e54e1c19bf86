import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Lead from '#components/header/Lead.svelte';
import { aLandscape, aMember, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../reader.ts';

const foundation = { id: 'lf', name: 'The Long Foundation', url: 'https://lf.example/', description: 'Good projects.' };
const members = { Members: { Gold: [aMember('Acme', { membership: 'Gold' })], Silver: [aMember('Beta')] } };
const projects = { Data: { Store: [anItem('Milvus', { contributed_by: ['acme'] })] } };
const show = (search: string, categories: Parameters<typeof aLandscape>[0]) => {
  const data = aLandscape(categories, { foundation, organizations: [{ id: 'acme', name: 'Acme' }] });
  render(Lead, { reader: visit(search, siteOf(landscapeOf(data))) });
  return textsOf(document.querySelectorAll('p'))[0];
};

it('says of members and organizations what they are here, where the landscape’s sentence is about projects', () => {
  expect(show('?scope=members', { ...projects, ...members })).toMatch(
    /^The Long Foundation: its members.*, and what each contributed\.$/
  );
  expect(screen.getByRole('link', { name: 'The Long Foundation' }).getAttribute('href')).toBe('https://lf.example/');
});

it('leaves the landscape’s own sentence where it has no projects', () => {
  expect(show('', members)).toMatch(/^Good projects\./);
});
