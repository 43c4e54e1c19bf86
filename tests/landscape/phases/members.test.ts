/**
 * Members stay declared as landscape2 declares them, because a nightly robot rewrites that block. What people add about
 * members stands in a table of its own and survives the replacement.
 */
import { describe, expect, it } from 'vitest';
import { compiled, itemOf, told } from '../../builders.ts';

const written = `
foundation: { id: example, name: Example }
tiers:
  - { id: premier, name: Premier }
  - { id: general, name: General }
organizations:
  - { id: acme, name: Acme Group, kind: company }
  - { id: brick, name: Brick, kind: company }
members:
  - id: acme
    name: Acme
    listed_as: ['Acme International Holdings, Inc.']
    aliases: [Acme Labs]
    organization: acme
    joined: 2019-02-01
  - id: brick
    name: Brick
    listed_as: [Brick GmbH, Brick SE]
    organization: brick
    joined_before: 2020-03-01
  - id: clay-university
    listed_as: [Clay University]
    joined: 2021-07-09
  - id: dust
    name: Dust
    joined: 2022-01-01
landscape:
  - name: Data
    subcategories:
      - name: Storage
        items:
          - name: Dust
            homepage_url: https://dust.example.org/
            repo_url: https://github.com/example/dust
  - name: Example Members
    subcategories:
      - name: Premier
        items:
          - name: 'Acme International Holdings, Inc.'
            homepage_url: https://acme.example.org/
            logo: acme.svg
      - name: General
        items:
          - name: Brick GmbH
            homepage_url: https://brick.example.org/
            logo: brick.svg
          - name: Clay University
            homepage_url: https://clay.example.org/
            logo: clay.svg
          - name: Dust
            homepage_url: https://dust.example.org/
            logo: dust-member.svg
`;

/** The same block as the robot writes it: markers, no quotes, its own order and logos; Brick renamed, Dust gone. */
const robots = `  - category:
    name: Example Members
    subcategories:
      - subcategory:
        name: General
        items:
          - item:
            name: Clay University
            homepage_url: https://clay.example.org/
            logo: clay_university.svg
            description: |-
              A university.

              --- Merged Data:

              Of clay.
            organization:
              name: Clay University
              linkedin: https://www.linkedin.com/school/clay
          - item:
            name: Egg & Co.
            homepage_url: https://egg.example.org/
            logo: egg_co.svg
          - item:
            name: Brick SE
            homepage_url: https://brick.example.org/
            logo: brick_se.svg
      - subcategory:
        name: Premier
        items:
          - item:
            name: Acme International Holdings, Inc.
            homepage_url: https://acme.example.org/
            logo: acme_international_holdings.svg
            crunchbase:
            extra:
              linkedin_url: https://www.linkedin.com/company/acme
`;
const rewritten = written.slice(0, written.indexOf('  - name: Example Members')) + robots;

const before = compiled(written);
const after = compiled(rewritten);
const member = (result: typeof before, name: string) => itemOf(result.landscape!, name);

describe('the table of members', () => {
  it('adds name, id, aliases, organization and dates to the members listed', () => {
    expect(before.report.problems).toEqual([]);
    expect(member(before, 'Acme')).toMatchObject({
      id: 'acme',
      kind: 'member',
      aliases: ['Acme Labs', 'Acme International Holdings, Inc.'],
      tier: 'premier',
      organization: 'acme',
      dates: { joined: '2019-02-01' },
      homepage: 'https://acme.example.org/'
    });
    expect(member(before, 'Brick').dates).toEqual({ joinedBefore: '2020-03-01' });
  });

  it('keeps the listed name where it gives none', () => {
    expect(member(before, 'Clay University')).toMatchObject({ id: 'clay-university', dates: { joined: '2021-07-09' } });
  });

  it('finds members by the spelling of a name, whatever case and signs', () => {
    const { landscape } = compiled(
      written.replace("'Acme International Holdings, Inc.'\n", 'ACME International Holdings Inc\n')
    );
    expect(member({ landscape, report: before.report }, 'Acme').id).toBe('acme');
  });

  it('says nothing about projects of the same name', () => {
    const projects = before.landscape!.items.filter(({ kind }) => kind === 'project');
    expect(projects.map(({ id, dates }) => [id, dates])).toEqual([['dust~example', {}]]);
  });
});

describe('after the robot replaced the block of members', () => {
  it.each(['Acme', 'Clay University', 'Brick'])('%s keeps id, organization and dates', (name) => {
    const { id, organization, dates, tier, kind } = member(before, name);
    expect(member(after, name)).toMatchObject({
      id,
      dates,
      tier,
      kind,
      ...(organization === undefined ? {} : { organization })
    });
  });

  it('former names stay among the aliases', () => {
    expect(member(after, 'Acme').aliases).toEqual(member(before, 'Acme').aliases);
    expect(member(after, 'Brick').aliases).toEqual(['Brick GmbH', 'Brick SE']);
  });

  it('what the robot says is taken over: logos, descriptions, addresses', () => {
    expect(member(after, 'Brick').logo).toBe('brick_se.svg');
    expect(member(after, 'Clay University').description).toBe('A university. --- Merged Data: Of clay.');
    expect(member(after, 'Acme').links).toEqual([{ kind: 'linkedin', url: 'https://www.linkedin.com/company/acme' }]);
  });

  it('newcomers are members with an id of their own', () => {
    expect(member(after, 'Egg & Co.')).toMatchObject({ id: 'egg-co', kind: 'member', tier: 'general', aliases: [] });
  });

  it('only who is gone is reported, as a warning where the table lists it', () => {
    const line = written.split('\n').indexOf('  - id: dust') + 1;
    expect(after.report.problems).toEqual([
      {
        code: 'member_unknown',
        severity: 'warning',
        message: 'No listed member is called what “members” lists under “dust”.',
        file: 'landscape.yml',
        line,
        column: 5,
        path: 'members[3]'
      }
    ]);
  });

  it('tiers stay in the declared order, not in the robot’s', () => {
    expect(after.landscape!.tiers.map(({ id }) => id)).toEqual(['premier', 'general']);
  });

  it('everybody is reported whose name in the block is no longer in the table', () => {
    const renamed = compiled(rewritten.replace('name: Brick SE', 'name: Stone SE'));
    expect(told(renamed).filter((line) => line.startsWith('member_unknown'))).toHaveLength(2);
    expect(member(renamed, 'Stone SE')).toMatchObject({ id: 'stone-se', dates: {} });
  });
});

it('leaves out an organization that nobody declared', () => {
  const result = compiled(written.replace('organization: brick', 'organization: bricks'));
  expect(result.report.problems).toMatchObject([{ code: 'organization_unknown', fix: 'brick' }]);
  expect(member(result, 'Brick')).not.toHaveProperty('organization');
});
