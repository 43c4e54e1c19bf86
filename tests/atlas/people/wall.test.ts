import { describe, expect, it } from 'vitest';
import { contributorsOf, formerText, hostsOf } from '#atlas/people/wall.ts';
import { tierGroups } from '#atlas/people/members.ts';
import { aLandscape, aMember, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const of = (id: string, more = {}) => ({ contributed_by: [id], host: 'lf', ...more });
const landscape = landscapeOf(
  aLandscape(
    {
      Data: {
        Store: [
          anItem('One', of('acme', { project: 'graduated' })),
          anItem('Two', of('acme', { project: 'archived' })),
          anItem('Three', of('brick', { project: 'sandbox' })),
          anItem('Four', of('brick', { project: 'sandbox' })),
          anItem('Five', { host: 'acme' }),
          anItem('Gone', { contributed_by: ['clay'] })
        ]
      },
      Members: { Gold: [aMember('Acme Corp.')], Silver: [aMember('Zinc'), aMember('azure')] }
    },
    {
      foundation: { id: 'lf', name: 'Long Foundation' },
      organizations: [
        { id: 'lf', name: 'Long Foundation' },
        { id: 'acme', name: 'Acme' },
        { id: 'brick', name: 'Brick' },
        { id: 'clay', name: 'Clay, Inc.' },
        { id: 'dust', name: 'Dust' }
      ],
      members: [{ id: 'acme-corp', listed_as: ['Acme Corp.'], organization: 'acme', joined: '2020-01-02' }],
      former_projects: [
        { name: 'Gone', left: '2024-03-01', lives_at: 'Elsewhere', contributed_by: 'Clay, Inc., Dust' },
        { name: 'Lost', last_stage: 'sandbox', accepted: '2020-01-01', left: '2023-03-01', contributed_by: 'Brick' }
      ]
    }
  )
);
const atlas = atlasOf(landscape);
const wall = contributorsOf(atlas, landscape.formerProjects);
const all = new Uint8Array(atlas.items.length).fill(1);

describe('the wall', () => {
  it('has everyone who contributed, those with most hosted projects first', () => {
    expect(wall.map(({ name, hosted }) => `${name} ${hosted.length}`)).toEqual([
      'Brick 2',
      'Acme 1',
      'Clay, Inc. 0',
      'Dust 0'
    ]);
  });

  it('tells what is hosted apart from what is archived and from what has left, each once', () => {
    const told = wall.map(({ hosted, past, former }) =>
      [hosted, past, former].map((list) => list.map(({ name }) => name).join(' ')).join(' | ')
    );
    expect(told).toEqual(['Four Three |  | Lost', 'One | Two | ', ' |  | Gone', ' |  | Gone']);
  });

  it('knows who of them is a member', () => {
    expect(wall.flatMap(({ member }) => member?.name ?? [])).toEqual(['Acme Corp.']);
  });

  it('says what became of a project', () => {
    expect(landscape.formerProjects!.map(formerText)).toEqual([
      'hosted to Mar 2024, now at Elsewhere',
      'sandbox from Jan 2020 to Mar 2023'
    ]);
  });

  it('counts what others host, not what the foundation does', () => {
    expect(hostsOf(atlas)).toEqual([{ id: 'acme', name: 'Acme', count: 1 }]);
  });
});

describe('the tiers', () => {
  it('have their members by name, with what they brought and what they hold besides', () => {
    const groups = tierGroups(atlas, all).map(({ name, look, members }) => [
      `${name} ${look}`,
      ...members.map(({ entry, contributed, holds }) =>
        [entry.name, ...contributed.map((item) => item.name), '+', ...holds.map((item) => item.name)].join(' ')
      )
    ]);
    expect(groups).toEqual([
      ['Gold plate', 'Acme Corp. One Two + Five'],
      ['Silver card', 'azure +', 'Zinc +']
    ]);
  });

  it('without a match are left out', () => {
    const only = all.map((_, index) => (atlas.items[index]!.name === 'Zinc' ? 1 : 0));
    expect(tierGroups(atlas, only).map(({ name, total, members }) => [name, total, members.length])).toEqual([
      ['Silver', 2, 1]
    ]);
  });
});
