import { describe, expect, it } from 'vitest';
import { HOME } from '#atlas/query.ts';
import { selectFor, sentenceFor } from '#atlas/selection.ts';
import { sentenceText } from '#atlas/sentence.ts';
import { type Fields, aLandscape, aMember, anItem, atlasOf, compiled, landscapeOf } from '../../builders.ts';

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
    const { landscape, report } = staged(['Labs', 'graduated', 'labs']);
    expect(landscape!.stages.map(({ id, name }) => [id, name])).toEqual([
      ['graduated', 'Graduated'],
      ['incubating', 'Incubating'],
      ['sandbox', 'Sandbox'],
      ['labs', 'Labs'],
      ['archived', 'Archived']
    ]);
    expect(landscape!.items.map(({ stage }) => stage)).toEqual(['labs', 'graduated', 'labs']);
    expect(report.problems).toEqual([]);
  });

  it('of one’s own are hosted where the settings feature them, named and ordered as they say', () => {
    const settings = [
      'foundation: Acme',
      'featured_items:',
      '- field: maturity',
      '  options:',
      '  - {value: impact, label: Acme Impact, order: 1}',
      '  - {value: at-large, order: 2}',
      '  - {value: acme-member-products, order: 0}'
    ].join('\n');
    const words = ['at-large', 'acme-member-products', 'impact', 'some_thing'];
    const text = aLandscape({ Data: { Storage: words.map((project, i) => anItem(`Project ${i}`, { project })) } });
    const { landscape } = compiled(text, { settings });
    // Nothing stands in a customary stage: there is no ladder of those.
    expect(landscape!.stages).toEqual([
      { id: 'impact', name: 'Impact' },
      { id: 'at-large', name: 'At large' },
      { id: 'acme-member-products', name: 'Acme member products', hosted: false },
      { id: 'some-thing', name: 'Some thing', hosted: false },
      { id: 'archived', name: 'Archived' }
    ]);
    const atlas = atlasOf(landscape!);
    expect(sentenceText(sentenceFor(atlas, HOME, selectFor(atlas, HOME, undefined)))).toBe(
      '4 projects on the map, 2 hosted: 1 impact, 1 at large; 1 acme member products; 1 some thing.'
    );
  });

  const featuring = (...options: readonly string[]) =>
    [
      'foundation: Acme',
      'featured_items:',
      '- field: maturity',
      '  options:',
      ...options.map((one) => `  - {${one}}`)
    ].join('\n');
  const idsOf = (stages: readonly string[], settings: string) => {
    const text = aLandscape({ Data: { All: stages.map((project, i) => anItem(`Project ${i}`, { project })) } });
    return compiled(text, { settings }).landscape!.stages.map(({ id }) => id);
  };

  it('of a ladder of one’s own leave out the customary ones that no project is in', () => {
    const settings = featuring('value: adopted, order: 1', 'value: incubating, order: 2', 'value: sandbox, order: 3');
    expect(idsOf(['adopted', 'incubating', 'archived'], settings)).toEqual(['adopted', 'incubating', 'archived']);
    expect(idsOf(['adopted', 'emeritus'], settings)).toEqual(['adopted', 'archived']);
  });

  it('are hosted by the words of other foundations, too, whatever is featured', () => {
    const { stages } = staged(['impact', 'At Large', 'growth', 'adopted', 'labs']).landscape!;
    expect(stages.filter(({ hosted }) => hosted === false).map(({ id }) => id)).toEqual(['labs']);
  });

  it('stand on the rungs of other foundations where nobody orders them', () => {
    expect(idsOf(['at-large', 'incubating', 'emeritus', 'impact', 'labs'], 'foundation: Acme')).toEqual([
      ...['impact', 'incubating', 'at-large', 'labs', 'archived']
    ]);
  });

  it('keep their customary order where the settings name some of them', () => {
    const ladder = ['graduated', 'incubating', 'sandbox', 'archived'];
    for (const value of ladder.slice(0, 3))
      expect(idsOf(ladder, featuring(`value: ${value}, order: 1`))).toEqual(ladder);
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
