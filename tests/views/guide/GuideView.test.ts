import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import SearchHits from '#components/search/SearchHits.svelte';
import SiteHeader from '#components/header/SiteHeader.svelte';
import GuideView from '#views/guide/GuideView.svelte';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit, visitLong } from '../../components/reader.ts';

const guide = `# Stages

Full is [graduated](?stage=graduated); see [the end](#the-end).

{{ items stage=graduated }}

{{ items stage=nonsense }}

## Votes

Counted by hand.

### Who counts

# The end

<script>window.hacked = true</script>

<img src=x onerror="window.hacked = true">
`;
const site = siteOf(
  landscapeOf(aLandscape({ Data: { Store: [anItem('Full', { project: 'graduated' }), 'Other'] } }, { guide }))
);

async function show(search: string) {
  const reader = visit(search, site);
  await reader.part('guide')!.ask();
  render(GuideView, { reader });
  return reader;
}
const contents = () => within(screen.getByRole('navigation', { name: 'Contents' }));

it('shows its first section, all others by name, and the headings of the one that is shown', async () => {
  await show('?view=guide');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Stages');
  expect(textsOf(contents().getAllByRole('link'))).toEqual(['Stages', 'The end']);
  expect(contents().getByRole('link', { current: 'page' }).textContent).toBe('Stages');
});

it('has headings that leave out no level', async () => {
  await show('?view=guide');
  expect(screen.getAllByRole('heading').map(({ tagName, textContent }) => `${tagName} ${textContent.trim()}`)).toEqual([
    'H1 Stages',
    'H2 Votes',
    'H3 Who counts'
  ]);
});

it('leads from section to section, each with its own link', async () => {
  await show('?view=guide');
  await userEvent.click(screen.getByRole('link', { name: 'the end' }));
  expect(location.search).toBe('?view=guide&section=the-end');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The end');
});

it('lists live what a selection holds, and nothing for one that names nothing', async () => {
  await show('?view=guide');
  expect(screen.getByRole('link', { name: '1 project' }).getAttribute('href')).toBe('?stage=graduated');
  expect(screen.getByRole('link', { name: 'Full, graduated' })).toBeTruthy();
  expect(screen.queryByText('Other')).toBeNull();
});

it('makes no element of markup in the text', async () => {
  await show('?view=guide&section=the-end');
  const article = screen.getByRole('article');
  expect(article.querySelectorAll('script, img')).toHaveLength(0);
  expect(article.textContent).toContain('<script>window.hacked = true</script>');
  expect('hacked' in window).toBe(false);
});

it('says of a section that it does not have, that it has none', async () => {
  await show('?view=guide&section=nowhere');
  expect(contents().getAllByRole('link').length).toBe(2);
  expect(screen.getByText(/no section “nowhere”/)).toBeTruthy();
});

it('has a tab where the landscape has a guide, and none where it has not', () => {
  render(SiteHeader, { reader: visit('', site), phone: false, onmenu: () => {} });
  expect(screen.getByRole('link', { name: 'Guide' })).toBeTruthy();
  render(SiteHeader, {
    reader: visit('', siteOf(landscapeOf(aLandscape({ Data: { Store: ['A'] } })))),
    phone: false,
    onmenu: () => {}
  });
  expect(screen.getAllByRole('link', { name: 'Guide' })).toHaveLength(1);
});

it('is searched with everything else', async () => {
  const reader = await visitLong('?q=votes', site);
  await reader.part('guide')!.ask();
  render(SearchHits, { reader, id: 'hits', active: -1, phone: false, onchosen: () => {} });
  const row = screen.getByRole('option', { name: /^Votes Guide: Stages/ });
  expect(row.getAttribute('href')).toBe('?view=guide&section=votes');
});

const openness = {
  name: 'Framework',
  components: [
    { id: 'weights', name: 'Weights' },
    { id: 'card', name: 'Model card' }
  ],
  classes: [
    { id: 'basic', name: 'Basic', requires: ['weights'] },
    { id: 'full', name: 'Full', requires: ['card'] }
  ],
  licenses: [{ id: 'data', name: 'Data', licenses: ['MIT'] }]
};
const evaluations = {
  version: 1,
  date: '2026-05-11',
  models: [
    { name: 'Alpha', producer: 'Zeno', date: '2025-01-01', components: { weights: 'Secret License' } },
    { name: 'Beta', producer: 'Yoyo', items: ['full'], components: { weights: 'MIT', card: 'MIT' } },
    { name: 'Gamma', producer: 'Xena', date: '2026-01-01', components: { weights: 'MIT' } }
  ]
};
const rated = () =>
  siteOf(
    landscapeOf(
      aLandscape(
        { Data: { Store: [anItem('Full', { components: { weights: 'MIT' } })] } },
        { openness, guide: '# Models\n\n{{ evaluations }}' }
      ),
      { openness: evaluations }
    )
  );
const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent.trim().split(/\s/)[0]);

it('shows evaluations as a table: the highest class first, sorted by any column, found by any word', async () => {
  const reader = visit('?view=guide', rated());
  await reader.part('guide')!.ask();
  await reader.part('openness')!.ask();
  render(GuideView, { reader });
  expect(names()).toEqual(['Beta', 'Gamma', 'Alpha']);
  expect(screen.getByRole('row', { name: /^Gamma/ }).textContent).toContain('missing: model card');
  expect(screen.getByRole('img', { name: '2 of 2 components open' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Evaluated' }));
  expect(names()).toEqual(['Gamma', 'Alpha', 'Beta']);
  await userEvent.click(screen.getByRole('button', { name: 'Evaluated' }));
  expect(screen.getByRole('columnheader', { name: 'Evaluated' }).getAttribute('aria-sort')).toBe('descending');
  expect(names()).toEqual(['Alpha', 'Gamma', 'Beta']);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search the evaluations' }), 'secret');
  expect(names()).toEqual(['Alpha']);
  expect(screen.getByText('1 model')).toBeTruthy();
  expect(location.search).toBe('?view=guide&sort=-date&find=secret');
});

it('leads from an evaluation to the item whose model it is', async () => {
  const reader = visit('?view=guide', rated());
  await reader.part('guide')!.ask();
  await reader.part('openness')!.ask();
  render(GuideView, { reader });
  expect(screen.getByRole('link', { name: 'Full' }).getAttribute('href')).toContain('item=full');
});
