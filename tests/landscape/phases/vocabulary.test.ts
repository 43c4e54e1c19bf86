import { describe, expect, it } from 'vitest';
import { type Fields, aLandscape, aMember, anItem, compiled, landscapeOf } from '../../builders.ts';

const staged = (stages: readonly string[], top: Fields = {}) =>
  compiled(aLandscape({ Data: { Storage: stages.map((project, i) => anItem(`Project ${i}`, { project })) } }, top));

describe('stages', () => {
  it('are the customary ones where a file declares none, archived last', () => {
    expect(staged([]).landscape!.stages.map(({ id }) => id)).toEqual([
      'graduated',
      'incubating',
      'sandbox',
      'archived'
    ]);
  });

  it.each([
    ['incubation', 'incubating'],
    ['incubated', 'incubating'],
    ['emeritus', 'archived'],
    ['graduation', 'graduated']
  ])('are understood by a customary spelling: %s is %s, with an error that proposes it', (spelling, id) => {
    const { landscape, report } = staged([spelling]);
    expect(landscape!.items[0]!.stage).toBe(id);
    expect(report.problems).toMatchObject([{ code: 'stage_unknown', severity: 'error', fix: id }]);
  });

  it('are a file’s own words too while none are declared', () => {
    const { landscape, report } = staged(['Growth', 'graduated', 'growth']);
    expect(landscape!.stages.map(({ id, name }) => [id, name])).toEqual([
      ['graduated', 'Graduated'],
      ['incubating', 'Incubating'],
      ['sandbox', 'Sandbox'],
      ['growth', 'Growth'],
      ['archived', 'Archived']
    ]);
    expect(landscape!.items.map(({ stage }) => stage)).toEqual(['growth', 'graduated', 'growth']);
    expect(report.problems).toEqual([]);
  });

  it('are closed once declared: other words are errors and no stage', () => {
    const stages = [{ id: 'top', name: 'Top Level', aliases: ['tlp'] }];
    const { landscape, report } = staged(['Top Level', 'tlp', 'growth'], { stages });
    expect(landscape!.stages).toEqual([{ id: 'top', name: 'Top Level', aliases: ['tlp'] }]);
    expect(landscape!.items.map(({ stage }) => stage)).toEqual(['top', 'top', undefined]);
    expect(report.problems.map(({ code, fix }) => [code, fix])).toEqual([
      ['stage_unknown', 'top'],
      ['stage_unknown', undefined]
    ]);
  });

  it('are never “none”, which is what items without a stage are called in links', () => {
    const { landscape, report } = staged(['none']);
    expect(landscape!.items[0]).not.toHaveProperty('stage');
    expect(landscape!.stages.map(({ id }) => id)).not.toContain('none');
    expect(report.problems).toMatchObject([{ code: 'stage_unknown' }]);
  });
});

describe('tiers', () => {
  const places = { Members: { Gold: [aMember('Acme')], 'Silver Plus': [aMember('Brick')] } };

  it('are the subcategories of the members’ category where none are declared', () => {
    const { tiers, items } = landscapeOf(aLandscape(places));
    expect(tiers).toEqual([
      { id: 'gold', name: 'Gold' },
      { id: 'silver-plus', name: 'Silver Plus' }
    ]);
    expect(items.map(({ tier }) => tier)).toEqual(['gold', 'silver-plus']);
  });

  it('are matched by id or name where declared', () => {
    const tiers = [
      { id: 'silver-plus', name: 'Silver+' },
      { id: 'g', name: 'Gold' }
    ];
    const landscape = landscapeOf(aLandscape(places, { tiers }));
    expect(landscape.tiers.map(({ id }) => id)).toEqual(['silver-plus', 'g']);
    expect(landscape.items.map(({ tier }) => tier)).toEqual(['g', 'silver-plus']);
  });
});
