import { render, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import RegisterView from '#views/register/RegisterView.svelte';
import { aLandscape, aMember, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../../components/reader.ts';

const many = Array.from({ length: 2200 }, (_, i) => aMember(`Company ${i + 1}`));
const site = siteOf(
  landscapeOf(
    aLandscape({
      Tools: { Some: ['One'] },
      Members: { Gold: [aMember('Acme')], Silver: many },
      Partners: { Training: [aMember('Teach')], Consulting: [aMember('Advise')] },
      Universities: { Universities: [aMember('Alma')] }
    })
  )
);
const show = (search: string, category: number) =>
  render(RegisterView, { reader: visit(search, site), width: 1144, category });
const headings = (level: number) => textsOf(screen.queryAllByRole('heading', { level }));

it('draws of thousands those near the window, and names all', () => {
  show('?scope=members', 1);
  const drawn = screen.getAllByRole('link');
  expect(drawn.length).toBeGreaterThan(1);
  expect(drawn.length).toBeLessThan(700);
  const text = screen.getByRole('region', { name: 'Members' }).textContent;
  for (const name of ['Acme', 'Company 1', 'Company 1100', 'Company 2200']) expect(text).toContain(name);
});

it('says the tiers alone where members have one category', () => {
  show('?scope=members', 1);
  expect(headings(2)).toEqual(['Gold1', 'Silver2,200']);
});

it('says the category above its sections where there are several', () => {
  show('?scope=organizations', 2);
  expect(headings(2)).toEqual(['Partners2']);
  expect(headings(3)).toEqual(['Training1', 'Consulting1']);
  expect(within(screen.getByRole('region', { name: 'Partners' })).getAllByRole('link')).toHaveLength(2);
});
