/** Odd names and values stay apart from each other, and keep their addresses when others come. */
import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { aLandscape, anItem, landscapeOf } from '../builders.ts';

const idsOf = (...names: readonly string[]) =>
  new Map(landscapeOf(aLandscape({ Languages: { Compilers: [...names] } })).items.map(({ name, id }) => [name, id]));

describe('the address of an item', () => {
  it.each([
    ['C++', ['C']],
    ['C#', ['C', 'C++']],
    ['.NET', ['Net']],
    ['F#', ['F']]
  ])('of “%s” stays when %j come before it', (name, others) => {
    expect(idsOf(...others, name).get(name)).toBe(idsOf(name).get(name));
  });
});

describe('a value of a facet', () => {
  const optionsOf = (values: readonly string[]) => {
    const items = values.map((language, i) => anItem(`Item ${i}`, { extra: { annotations: { language } } }));
    const facets = 'facets: [{ label: Language, field: annotations.language, kinds: [project] }]\n';
    const { landscape, report } = compile({ data: { file: 'f.yml', text: facets + aLandscape({ D: { S: items } }) } });
    const facet = landscape!.facets.find(({ label }) => label === 'Language')!;
    return { options: facet.options.map(({ name }) => name).sort(), told: report.problems.map(({ code }) => code) };
  };

  it('is told from others by its signs', () => {
    const values = ['.NET', 'C', 'C#', 'C++', 'F', 'F#', 'Net'];
    expect(optionsOf(values).options).toEqual(values);
  });

  it('is one in several spellings, which is told', () => {
    expect(optionsOf(['ui/ux', 'ui-ux', 'UI UX'])).toEqual({
      options: ['ui-ux', 'ui/ux'],
      told: ['option_respelled']
    });
  });
});
