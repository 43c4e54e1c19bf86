/** The page of readiness: a worklist of hosted projects, and each of them beside what its next stage asks. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { viewsFor } from '#atlas/views.ts';
import { views } from '#views/index.ts';
import ReadinessView from '#views/readiness/ReadinessView.svelte';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visitLong } from '../../components/reader.ts';

const documents = [{ id: 'rules', name: 'The Rules', date: '2026-01-28', url: 'https://example.org/rules' }];
const stages = [
  {
    id: 'graduated',
    name: 'Graduated',
    requirements: [
      { name: 'Stars', metric: 'stars', value: 1000, text: '1,000 or more', source: ['rules'] },
      { name: 'Organizations', metric: 'organizations', value: 5, text: '5 or more', source: 'rules' },
      { name: 'Vote', kind: 'vote', text: 'by the board', source: 'rules' }
    ],
    benefits: [{ name: 'a seat', source: 'rules' }],
    differences: [{ name: 'Vote', said: { rules: 'two thirds' }, taken: 'two thirds' }]
  },
  {
    id: 'sandbox',
    name: 'Sandbox',
    expected_months: 12,
    requirements: [{ name: 'Scope', text: 'fits', source: 'rules' }]
  },
  { id: 'archived', name: 'Archived' }
];
const snapshot = {
  version: 1,
  sources: { git: { label: 'git', name: 'git' }, github: { label: 'GitHub', name: 'GitHub' } },
  items: {
    milvus: {
      stars: { value: 45_728, date: '2026-08-22', source: 'github' },
      organizations: { value: 2, date: '2026-08-22', source: 'git' }
    },
    vald: { stars: { value: 10, date: '2023-11-19', source: 'github' } }
  }
};
const landscape = landscapeOf(
  aLandscape(
    {
      Data: {
        Store: [
          anItem('Milvus', { project: 'sandbox', extra: { accepted: '2024-02-22', sandbox: '2024-02-22' } }),
          anItem('Vald', { project: 'sandbox', extra: { accepted: '2024-01-10', sandbox: '2024-01-10' } }),
          'Vespa'
        ]
      }
    },
    { stages, documents }
  ),
  { snapshot }
);

async function open(search: string) {
  const reader = await visitLong(search, siteOf(landscape));
  await reader.part('stages')?.ask();
  render(ReadinessView, { reader });
  return reader;
}

const rows = () => screen.getAllByRole('row').slice(1);

describe('the worklist', () => {
  it('lists hosted projects, with what is met, not met and not known', async () => {
    await open('?view=readiness');
    const names = rows().map((row) => within(row).getByRole('rowheader').textContent.trim());
    expect(names).toEqual(expect.arrayContaining(['Milvus', 'Vald']));
    expect(names).toHaveLength(2);
    const milvus = rows().find((row) => row.textContent.includes('Milvus'))!;
    expect(textsOf(within(milvus).getAllByRole('cell')).slice(1)).toEqual([
      'Sandboxto graduated',
      '30 months of 12',
      '1Met',
      '1Not met',
      '1Not known',
      'Organizations'
    ]);
  });

  it('is ordered by its heads, and says so in the link', async () => {
    const reader = await open('?view=readiness');
    const user = userEvent.setup();
    await user.click(screen.getByRole('link', { name: 'Project' }));
    expect(location.search).toBe('?view=readiness&sort=name');
    await user.click(screen.getByRole('link', { name: 'Project' }));
    expect(reader.explorer.query.sort).toBe('-name');
    expect(textsOf([within(rows()[0]!).getByRole('rowheader')])).toEqual(['Vald']);
    expect(screen.getByRole('columnheader', { name: 'Project' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('tells what each stage asks and gives, on demand', async () => {
    await open('?view=readiness');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /Graduated/ }));
    expect(screen.getByText('a seat')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'The Rules' }).getAttribute('href')).toBe('https://example.org/rules');
  });

  it.each([
    ['vespa', /Vespa is not hosted here/],
    ['nothing', /Nothing here is called “nothing”/]
  ])('stands where a link names %s, which has no readiness', async (id, words) => {
    await open(`?view=readiness&item=${id}`);
    expect(screen.getByText(words)).toBeTruthy();
    expect(rows()).toHaveLength(2);
  });
});

describe('one project', () => {
  it('is read requirement by requirement: met, not met, not known', async () => {
    await open('?view=readiness&item=milvus');
    expect(textsOf([screen.getByRole('heading', { level: 1 })])).toEqual([
      'Milvus is in sandbox. Next, graduated: 1 met, 1 not met, 1 not known.'
    ]);
    expect(textsOf(screen.getByRole('list', { name: 'Asked next' }).children)).toEqual([
      'Stars Met needed: 1,000 or more seen: 45,728 stars source: GitHub, 22 Aug 2026',
      'Organizations Not met needed: 5 or more seen: 2 mail domains of organizations in 12 months source: git, 22 Aug 2026',
      'Vote Not known needed: by the board seen: none recorded source: asked last, decided by people'
    ]);
  });

  it('does not count the time in its stage, and says that nobody recorded a review', async () => {
    await open('?view=readiness&item=milvus');
    expect(textsOf([screen.getByText(/30 months/).parentElement!])).toEqual([
      'Sandbox since 22 Feb 2024, 30 months; 12 expected. Told, and counted neither as met nor as not met.'
    ]);
    expect(screen.getByText(/last review never recorded/)).toBeTruthy();
    expect(screen.getByText(/a help, not a verdict/)).toBeTruthy();
  });

  it('never says “not met” by an old figure', async () => {
    await open('?view=readiness&item=vald');
    expect(screen.getByText('not known since 19 Nov 2023')).toBeTruthy();
    expect(screen.queryByText('Not met')).toBeNull();
  });

  it('leads to another project', async () => {
    const reader = await open('?view=readiness&item=vald');
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: 'Project' }), 'Milvus');
    expect(reader.explorer.query).toMatchObject({ view: 'readiness', item: 'milvus' });
  });
});

it('there is no such page where stages ask for nothing', () => {
  const plain = siteOf(landscapeOf(aLandscape({ Data: { Store: [anItem('Milvus', { project: 'sandbox' })] } })));
  expect(viewsFor(views, plain.atlas).map(({ id }) => id)).not.toContain('readiness');
});
