import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import MembersView from '#views/members/MembersView.svelte';
import OrganizationsView from '#views/organizations/OrganizationsView.svelte';
import { aLandscape, aMember, anItem, landscapeOf } from '../../builders.ts';
import { siteOf, textsOf, visit } from '../../components/reader.ts';

const site = siteOf(
  landscapeOf(
    aLandscape(
      {
        Data: {
          Store: [
            anItem('One', { project: 'graduated', host: 'lf', contributed_by: ['acme'] }),
            anItem('Elsewhere', { host: 'acme' })
          ]
        },
        Members: { Gold: [aMember('Acme')], Silver: [aMember('Zinc')] }
      },
      {
        foundation: { id: 'lf', name: 'Long Foundation', join_url: 'https://lf.example/join' },
        organizations: [
          { id: 'lf', name: 'Long Foundation', kind: 'foundation' },
          { id: 'acme', name: 'Acme', kind: 'company' },
          { id: 'dust', name: 'Dust', kind: 'company' }
        ],
        members: [{ id: 'acme', organization: 'acme', joined: '2020-01-02' }],
        tiers: [
          { id: 'gold', name: 'Gold', includes: 'silver', benefits: [{ name: 'A seat' }], dues: [{ price: 9000 }] },
          {
            id: 'silver',
            name: 'Silver',
            dues: [
              { employees_to: 9, price: 50 },
              { employees_from: 10, price: 100 }
            ]
          }
        ],
        membership: {
          currency: 'USD',
          source: 'a leaflet',
          date: '2024-02-27',
          feed: 'the feed',
          feed_writes: ['logo']
        },
        former_projects: [{ name: 'Gone', left: '2024-03-01', reason: 'archived', contributed_by: 'Dust' }]
      }
    )
  )
);

async function show(search: string, View: typeof MembersView = MembersView) {
  const reader = visit(search, site);
  await reader.part('members')?.ask();
  render(View, { reader, width: 1200 });
  return reader;
}

/** Everything is near the window. */
const atOnce = () =>
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #told: (entries: readonly { isIntersecting: boolean }[]) => void;
      constructor(told: (entries: readonly { isIntersecting: boolean }[]) => void) {
        this.#told = told;
      }
      observe() {
        this.#told([{ isIntersecting: true }]);
      }
      disconnect() {}
    }
  );
afterEach(() => void vi.unstubAllGlobals());

describe('the members', () => {
  it('show their logos where the landscape has them, and leave out what only tells them from products', async () => {
    atOnce();
    const pictured = siteOf(
      landscapeOf(aLandscape({ Members: { Gold: [aMember('Acme (member)')], Silver: [aMember('Zinc (member)')] } }))
    );
    const artwork = { pack: 0, offset: 0, length: 4, width: 100, height: 40 };
    const items = pictured.atlas.items.map((item) => ({ ...item, artwork }));
    const reader = visit('?scope=members', {
      ...pictured,
      atlas: { ...pictured.atlas, items, packs: ['assets/logos.bin'] },
      loadPack: () => Promise.resolve(new ArrayBuffer(4))
    });
    const { container } = render(MembersView, { reader, width: 1200 });
    await vi.waitFor(() => expect(container.querySelectorAll('img')).toHaveLength(2));
    expect(textsOf(screen.getAllByRole('link')).slice(3)).toEqual(['Acme', 'Zinc']);
  });

  it('are drawn near the window alone where a tier has hundreds, all of them named as text', () => {
    const names = Array.from({ length: 2200 }, (_, i) => `Company ${i}`);
    const many = siteOf(
      landscapeOf(
        aLandscape({ Members: { Gold: ['A', 'B'].map((n) => aMember(n)), Silver: names.map((n) => aMember(n)) } })
      )
    );
    const { container } = render(MembersView, { reader: visit('?scope=members', many), width: 1200 });
    expect(container.querySelectorAll('*').length).toBeLessThan(700);
    for (const name of [names[0]!, names[1100]!, names.at(-1)!]) expect(container.textContent).toContain(name);
  });

  it('stand by tier, with dues and a way to all that a tier gives', async () => {
    await show('?scope=members');
    const gold = within(screen.getByRole('region', { name: /^Gold/ }));
    expect(gold.getByRole('link', { name: 'Acme' }).getAttribute('href')).toBe('?view=placement&item=acme');
    expect(textsOf(gold.getAllByRole('listitem'))[0]).toContain('Member since Jan 2020');
    expect(gold.getByText(/^\$9,000 a year\./)).toBeTruthy();
    expect(gold.getByRole('link', { name: 'All that gold gives' }).getAttribute('href')).toBe('#gives-gold');
    expect(document.querySelector('#gives-gold')).toBeTruthy();
  });

  it('say what each contributed and what it holds besides, each leading to the project', async () => {
    await show('?scope=members');
    const links = within(screen.getByRole('region', { name: /^Gold/ })).getAllByRole('link');
    expect(textsOf(links)).toEqual(['All that gold gives', 'Acme', 'One, graduated', 'Elsewhere, listed']);
    expect(links[2]!.getAttribute('href')).toBe('?scope=members&item=one');
  });

  it('are counted in the headline, and who of them contributed', async () => {
    await show('?scope=members');
    expect(screen.getByRole('heading', { level: 1 }).textContent.replaceAll('\u00a0', ' ')).toBe(
      '2 members: 1 gold, 1 silver. 1 of them contributed hosted projects.'
    );
  });

  it('say what of them a feed overwrites, and what stays', async () => {
    await show('?scope=members');
    const kept = screen.getByRole('region', { name: 'How this list is kept' });
    expect(kept.textContent).toContain('The feed replaces the members’ block of landscape.yml and writes logo of each');
    expect(within(kept).getByRole('link', { name: 'Find your placement' })).toBeTruthy();
  });

  it('estimate dues by size', async () => {
    await show('?scope=members');
    const amounts = () => textsOf(document.querySelector('output')!.children).join(', ');
    expect(amounts()).toBe('Gold $9,000 a year, Silver $100 a year');
    await userEvent.clear(screen.getByRole('spinbutton', { name: 'Employees' }));
    await userEvent.type(screen.getByRole('spinbutton', { name: 'Employees' }), '5');
    expect(amounts()).toBe('Gold $9,000 a year, Silver $50 a year');
  });

  it('are those that are searched for alone', async () => {
    await show('?scope=members&q=zinc');
    expect(screen.queryByRole('region', { name: /^Gold/ })).toBeNull();
    expect(screen.getByRole('region', { name: /^Silver/ })).toBeTruthy();
  });
});

describe('the wall of organizations', () => {
  const showWall = (search = '?scope=organizations') => show(search, OrganizationsView as never);

  it('says who brought how many, and shows those whose project has left with what became of it', async () => {
    await showWall();
    expect(screen.getByRole('heading', { level: 1 }).textContent.replaceAll('\u00a0', ' ')).toBe(
      '1 organization contributed 1 of 1 hosted projects; 1 of them is a member.'
    );
    expect(textsOf(screen.getAllByRole('heading', { level: 3 }))).toEqual(['Acme Gold', 'Dust']);
    expect(textsOf(document.querySelectorAll('.cell p'))).toEqual(['Gone hosted to Mar 2024, archived']);
  });

  it('is filtered by role and kind', async () => {
    const reader = await showWall('?scope=organizations&role=contributor');
    expect(textsOf(screen.getAllByRole('heading', { level: 3 }))).toEqual(['Acme Gold']);
    expect(reader.explorer.facets.map(({ id }) => id)).toEqual(['role', 'orgkind']);
  });
});
