import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import PlacementView from '#views/placement/PlacementView.svelte';
import { aLandscape, aMember, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visitLong } from '../../components/reader.ts';

const site = siteOf(
  landscapeOf(
    aLandscape(
      {
        Data: {
          Store: [
            anItem('One', { project: 'graduated', host: 'lf', contributed_by: ['acme'] }),
            anItem('Plain', { homepage_url: 'http://plain.example/' })
          ]
        },
        Members: {
          Gold: [aMember('Acme International', { homepage_url: 'https://www.acme.example/' })],
          Silver: [aMember('Zinc')]
        }
      },
      {
        foundation: { id: 'lf', name: 'Long Foundation', propose_url: 'https://lf.example/propose' },
        listing: { issue_url: 'https://forge.example/new', edit_url: 'https://forge.example/edit#L{line}' },
        organizations: [
          { id: 'lf', name: 'Long Foundation' },
          { id: 'acme', name: 'Acme' }
        ],
        members: [
          { id: 'acme-international', listed_as: ['Acme International'], aliases: ['Old Name'], organization: 'acme' }
        ],
        membership: { feed: 'The nightly feed', feed_writes: ['homepage_url', 'logo'] }
      }
    )
  )
);

async function show(search: string) {
  const reader = await visitLong(search, site);
  await reader.part('entries')?.ask();
  render(PlacementView, { reader });
  return reader;
}

it.each(['acme-international', 'Old Name'])('says of a member every place, under %s', async (item) => {
  await show(`?view=placement&item=${encodeURIComponent(item)}`);
  expect(screen.getByRole('heading', { level: 1 }).textContent.replaceAll('\u00a0', ' ')).toBe(
    'Acme International contributed 1 hosted project: 1 graduated.'
  );
  const places = screen.getByRole('heading', { name: /^Where it is shown/ }).parentElement!;
  expect(textsOf(within(places).getAllByRole('listitem'))).toEqual([
    'Line of members at the foot of the first view, because it is gold',
    'Members as a plate, 1 of 1 in Gold, by name, with 1 project',
    'Members / Gold where it is declared',
    'Organizations 1 of 1, by hosted projects',
    'Filter “Contributed by: Acme” and in the panel of each of them',
    'Panel beside any view, with everything that is known'
  ]);
});

it('writes the correction where it stays, and fills an issue with it', async () => {
  await show('?view=placement&item=acme-international');
  const value = screen.getByRole('textbox', { name: 'Should be' });
  await userEvent.clear(value);
  await userEvent.type(value, 'ACME');
  const lines = screen.getByRole('group', { name: 'Lines of the file' });
  expect(lines.textContent).toContain('name: ACME');
  expect(lines.textContent).toContain('id: acme-international');
  const issue = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: 'Report it as an issue' }).href);
  expect(issue.searchParams.get('body')).toContain('Should be: ACME');
  expect(screen.getByText(/in the table “members”, become:$/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Correct this entry' }).getAttribute('href')).toBe('#correct');
  expect(screen.getByRole('link', { name: /^Open the file at line \d+$/ }).getAttribute('href')).toMatch(/#L\d+$/);
});

it.each([
  ['acme-international', /^Lines \d+ to \d+ of landscape\.yml, in the table “members”, become:$/],
  ['zinc', /^A new entry of the table “members” of landscape\.yml, to stand below line \d+:$/]
])('says of what a feed writes that a change of it is lost, and proposes what wins, of %s', async (item, where) => {
  await show(`?view=placement&item=${item}`);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'homepage_url');
  expect(screen.getAllByRole('note').at(-1)!.textContent).toContain('The nightly feed writes this value');
  await userEvent.clear(screen.getByRole('textbox', { name: 'Should be' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Should be' }), 'https://right.example/');
  expect(screen.getByText(where)).toBeTruthy();
  expect(screen.getByRole('group', { name: 'Lines of the file' }).textContent).toMatch(
    new RegExp(`- id: ${item}\\s+homepage_url: https://right.example/`)
  );
});

it('lists what check says of the entry, with line, code and how it is mended', async () => {
  await show('?view=placement&item=plain');
  const problems = within(screen.getByRole('heading', { name: /^Open problems/ }).parentElement!);
  const [said] = textsOf(problems.getAllByRole('listitem'));
  expect(said).toMatch(
    /^notice “homepage_url” is not encrypted: it begins with “http:”\. .* landscape\.yml, line \d+ url_insecure$/
  );
  expect(problems.getByRole('link').getAttribute('href')).toMatch(/#L\d+$/);
});

it('names the line of each value, and the feed where one writes it', async () => {
  await show('?view=placement&item=acme-international');
  const of = (label: string) =>
    [...document.querySelectorAll('dt')]
      .filter((term) => term.textContent === label)
      .map((term) => term.nextElementSibling?.textContent ?? '');
  expect(of('Website')[0]).toMatch(/acme\.example.*landscape\.yml, line \d+, by The nightly feed$/s);
  expect(of('Also called')[0]).toMatch(/landscape\.yml, line \d+$/);
});

it.each([
  ['acme internatonal', 'Acme International'],
  ['Old Name', 'Acme International'],
  ['acme.example', 'Acme International'],
  ['https://github.com/example/one/', 'One']
])('is found by %s', async (typed, name) => {
  await show('?view=placement');
  await userEvent.type(screen.getByRole('searchbox'), typed);
  expect(screen.getAllByRole('link', { name })[0]!.getAttribute('href')).toContain('view=placement&item=');
});

it('tells a proposal that it is here already, else writes its entry', async () => {
  await show('?view=placement');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'one');
  expect(screen.getByText('It is here already:')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' of a kind');
  await userEvent.type(screen.getByRole('textbox', { name: 'Website' }), 'https://kind.example/');
  expect(screen.queryByText('It is here already:')).toBeNull();
  expect(screen.getByRole('group', { name: 'Lines of the file' }).textContent).toContain('- name: one of a kind');
  expect(screen.getByRole('link', { name: 'Propose it for hosting' })).toBeTruthy();
});

it('asks for no project where there is no place for one', async () => {
  const members = siteOf(landscapeOf(aLandscape({ Members: { Gold: [aMember('Acme')] } })));
  render(PlacementView, { reader: await visitLong('?view=placement', members) });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Find your placement.');
  expect(screen.queryByRole('heading', { name: 'Propose a project' })).toBeNull();
});
