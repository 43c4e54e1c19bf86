/** Classes of openness: out of what is declared, nothing out of what is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpenness } from '#landscape/openness/reading.ts';
import { declaredFramework } from '#landscape/openness/declared.ts';
import type { Released } from '#landscape/model.ts';
import type { OpennessPart } from '#landscape/publish/packed.ts';
import { packParts } from '#landscape/publish/parts.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { formatCsv } from '#take-away/csv.ts';
import { aLandscape, anItem, atlasOf, compiled, itemOf, landscapeOf } from '../builders.ts';

const openness = {
  name: 'Framework',
  components: [
    { id: 'weights', license: 'data' },
    { id: 'card', license: 'content' },
    { id: 'report', license: 'content', instead: ['paper'] },
    { id: 'paper', license: 'content' },
    { id: 'code', license: 'code' },
    { id: 'samples' }
  ],
  classes: [
    { id: 'basic', name: 'Basic', requires: ['weights', 'report'], optional: ['samples'] },
    { id: 'better', name: 'Better', requires: ['card'] },
    { id: 'full', name: 'Full', requires: ['code', 'paper'] }
  ],
  licenses: [
    { id: 'data', licenses: ['CDLA-Permissive-2.0', 'PDDL-1.0'] },
    { id: 'content', licenses: ['CC-BY-4.0'] },
    { id: 'code', licenses: ['MIT', 'Apache-2.0'] }
  ],
  open_licenses: ['CDLA-Permissive-2.0', 'CC-BY-4.0', 'MIT', 'Apache-2.0']
};
const framework = declaredFramework(openness)!;
const read = (released: Released) => readOpenness(framework, released);

describe('a component', () => {
  it.each([
    ['Apache-2.0', 'open'],
    ['MIT OR LicenseRef-Secret', 'open'],
    ['MIT AND LicenseRef-Secret', 'closed'],
    ['CC-BY-4.0', 'unfit'],
    ['Llama 3 Community License', 'closed'],
    [null, 'unlicensed']
  ] as const)('of code under %s is %s', (license, state) => {
    expect(read({ code: license }).states['code']).toBe(state);
  });

  it('has to be open even if its license is made for it', () => {
    expect(read({ weights: 'PDDL-1.0' }).states['weights']).toBe('closed');
  });

  it('is not declared, not closed, where nothing is said of it', () => {
    expect(read({}).states).toEqual(Object.fromEntries(framework.components.map(({ id }) => [id, 'absent'])));
  });

  it('suits any license where no kind is made for it', () => {
    expect(read({ samples: 'MIT' }).states['samples']).toBe('open');
  });
});

describe('a class', () => {
  it('is reached when all that it and those before it ask is open', () => {
    expect(read({ weights: 'MIT', report: 'CC-BY-4.0', card: 'MIT' })).toMatchObject({
      class: 'better',
      next: { id: 'full', missing: ['code', 'paper'] }
    });
  });

  it('is not reached past a gap', () => {
    expect(read({ weights: 'MIT', card: 'MIT', code: 'MIT', paper: null })).toMatchObject({
      next: { id: 'basic', missing: ['report'] }
    });
  });

  it('takes what can stand in for a component', () => {
    expect(read({ weights: 'MIT', paper: 'CC-BY-4.0' }).class).toBe('basic');
  });

  it('has none after the last', () => {
    const all = Object.fromEntries(framework.components.map(({ id }) => [id, 'MIT']));
    expect(read(all)).not.toHaveProperty('next');
  });

  const ids = framework.components.map(({ id }) => id);
  const license = fc.constantFrom<string | null>('MIT', 'CC-BY-4.0', 'PDDL-1.0', 'Secret', null);
  const released = fc.dictionary(fc.constantFrom(...ids, 'kitchen'), license);
  const rank = (one: Released) => framework.classes.findIndex(({ id }) => id === read(one).class);

  it('is never lowered by one more component, nor by a better license', () => {
    fc.assert(
      fc.property(released, fc.constantFrom(...ids), license, (before, id, more) => {
        if (!Object.hasOwn(before, id)) expect(rank({ ...before, [id]: more })).toBeGreaterThanOrEqual(rank(before));
        expect(rank({ ...before, [id]: 'MIT' })).toBeGreaterThanOrEqual(rank(before));
      })
    );
  });

  it('comes after the last as soon as what is missing is there', () => {
    fc.assert(
      fc.property(released, (before) => {
        const { next } = read(before);
        const after = Object.fromEntries((next?.missing ?? []).map((id) => [id, 'MIT']));
        if (next) expect(rank({ ...before, ...after })).toBeGreaterThanOrEqual(rank(before) + 1);
        if (next) expect(next.missing.length).toBeGreaterThan(0);
      })
    );
  });

  it('does not depend on the order in which components are declared', () => {
    fc.assert(
      fc.property(released, (one) => {
        expect(read(Object.fromEntries(Object.entries(one).reverse()))).toEqual(read(one));
      })
    );
  });
});

const models = {
  Models: {
    Language: [anItem('Ours', { components: { weights: 'MIT', card: 'unlicensed', kitchen: 'MIT' } }), 'Vespa']
  }
};
const evaluations = {
  version: 1,
  source: 'Tool',
  date: '2026-05-11',
  models: [
    {
      name: 'Ours 1',
      items: ['ours', 'nobody'],
      page: 'javascript:alert(1)',
      components: { weights: 'MIT', paper: 'CC-BY-4.0' }
    },
    { name: 'Theirs', components: { weights: 'Secret' } }
  ]
};
const withModels = () => compiled(aLandscape(models, { openness }), { openness: evaluations }).landscape!;

describe('in a landscape', () => {
  it('is told of items that declare components, and of no others', () => {
    const landscape = withModels();
    expect(itemOf(landscape, 'Ours').openness).toMatchObject({ next: { id: 'basic', missing: ['report'] } });
    expect(itemOf(landscape, 'Vespa')).not.toHaveProperty('openness');
    expect(
      publicItems(landscape).items.map(({ components, openness_next }) => [components, openness_next?.missing])
    ).toEqual([
      [{ weights: 'MIT', card: null, kitchen: 'MIT' }, ['report']],
      [undefined, undefined]
    ]);
    expect(formatCsv({ records: publicItems(landscape).items })).toContain('weights (MIT); card (no license)');
  });

  it('is a facet that counts no item as closed', () => {
    const { facets } = atlasOf(withModels());
    expect(facets.find(({ id }) => id === 'openness')?.options.map(({ id }) => id)).toEqual(['unclassed']);
    expect(
      atlasOf(landscapeOf(aLandscape({ Data: { Store: ['Vespa'] } }, { openness }))).facets.map(({ id }) => id)
    ).not.toContain('openness');
  });

  it('reads evaluations once, with what may be linked', () => {
    const part = packParts(withModels()).get('openness') as OpennessPart;
    expect(part.evaluations).toMatchObject({
      licenses: ['MIT', 'CC-BY-4.0', 'Secret'],
      models: [
        { name: 'Ours 1', items: ['ours'], class: 'basic', licenses: [0, -1, -1, 1, -1, -1], missing: ['card'] },
        {
          name: 'Theirs',
          states: ['closed', 'absent', 'absent', 'absent', 'absent', 'absent'],
          missing: ['weights', 'report']
        }
      ]
    });
    expect(JSON.stringify(part)).not.toContain('javascript');
  });

  it('is nothing where a landscape declares no framework', () => {
    const { landscape } = compiled(aLandscape(models), { openness: evaluations });
    expect(packParts(landscape!).has('openness')).toBe(false);
    expect(itemOf(landscape!, 'Ours')).not.toHaveProperty('openness');
  });
});
