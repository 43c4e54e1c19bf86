/** The matrix of openness: components by items, where one of them says what it releases. */
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { verdictsOf } from '#atlas/compare/compare.ts';
import { HOME } from '#atlas/query.ts';
import { selectFor } from '#atlas/selection.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { comparedIn, comparisonCsv, comparisonMarkdown } from '#take-away/comparison.ts';
import { views } from '#views/index.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const openness = {
  name: 'Framework',
  components: ['Weights', 'Model card', 'Training code', 'Data set'].map((name) => ({ name, license: 'data' })),
  classes: [
    { id: 'basic', name: 'Basic', requires: ['weights', 'model-card'] },
    { id: 'full', name: 'Full', requires: ['training-code'] }
  ],
  licenses: [
    { id: 'data', name: 'Data', licenses: ['CDLA-Permissive-2.0'] },
    { id: 'code', name: 'Code', licenses: ['MIT'] }
  ]
};
const landscape = landscapeOf(
  aLandscape(
    {
      Models: {
        Language: [
          anItem('Ours', { components: { weights: 'CDLA-Permissive-2.0', 'model-card': 'unlicensed' } }),
          anItem('Theirs', {
            components: { weights: 'MIT', 'model-card': 'CDLA-Permissive-2.0', 'training-code': 'Own' }
          }),
          'Other',
          'Another'
        ]
      }
    },
    { openness }
  )
);
const atlas = atlasOf(landscape);
const details = packDetails(landscape);

function compare(items: readonly string[], facts: 'all' | 'different' = 'all') {
  const query = { ...HOME, view: 'compare', items, facts };
  return comparedIn({ atlas, details, query, views, selected: selectFor(atlas, query, undefined) });
}
const matrixOf = (source: ReturnType<typeof compare>) =>
  source.comparison.rows
    .filter(({ row }) => row.group === 'openness')
    .map(({ row, facts }) => [
      row.label,
      ...facts.map((fact) => fact && [fact.text, fact.note].filter(Boolean).join('; '))
    ]);

describe('the matrix of openness', () => {
  it('has every component of the framework, with license and how it stands, and what the next class asks', () => {
    expect(matrixOf(compare(['ours', 'theirs', 'other']))).toEqual([
      ['Missing for the next', 'Basic: Model card', 'Full: Training code', undefined],
      ['Weights', 'CDLA-Permissive-2.0', 'MIT; open, by a license made for something else', undefined],
      ['Model card', 'without a license', 'CDLA-Permissive-2.0', undefined],
      ['Training code', undefined, 'Own; license not open enough', undefined],
      ['Data set', undefined, undefined, undefined]
    ]);
  });

  it('marks each component by its state', () => {
    const row = compare(['ours', 'theirs']).comparison.rows.find(({ row }) => row.id === 'component-weights')!;
    expect(row.facts.map((fact) => fact?.state)).toEqual(['open', 'unfit']);
  });

  it('is not there where none of the items says what it releases', () => {
    expect(matrixOf(compare(['other', 'another']))).toEqual([]);
    expect(
      packDetails(landscapeOf(aLandscape({ Models: { Language: ['Other'] } }, { openness }))).openness
    ).toBeUndefined();
  });

  it('never counts what is not declared as a difference, nor as a fact', () => {
    const [whole, different] = [compare(['ours', 'theirs']), compare(['ours', 'theirs'], 'different')];
    const labels = matrixOf(different).map(([label]) => label);
    expect(labels).toEqual(['Missing for the next', 'Weights', 'Model card', 'Training code']);
    expect(verdictsOf(whole.comparison).none).toBe(1);
    expect(whole.comparison.unrecorded.map(({ id }) => id)).not.toContain('component-data-set');
  });

  it('goes into CSV and Markdown', () => {
    const source = compare(['ours', 'theirs', 'other']);
    const rows = csvParse(comparisonCsv(source).slice(1)).filter(({ group }) => group === 'Openness');
    expect(rows.map(({ fact, compared, Ours }) => [fact, compared, Ours])).toEqual([
      ['Missing for the next', 'recorded for some only', 'Basic: Model card'],
      ['Weights', 'recorded for some only', 'CDLA-Permissive-2.0'],
      ['Model card', 'recorded for some only', 'without a license'],
      ['Training code', 'recorded for some only', ''],
      ['Data set', 'recorded for none', '']
    ]);
    expect(comparisonMarkdown(source)).toMatch(
      /\| Training code \| not declared \| Own \(landscape\.yml, line \d+; license not open enough\) \| not declared \|/
    );
  });
});
