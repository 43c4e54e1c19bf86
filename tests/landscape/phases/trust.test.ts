/** Which items serve which trust dimension, and why. */
import { expect, it } from 'vitest';
import { publicItems } from '#landscape/publish/public.ts';
import { aLandscape, anItem, atlasOf, compiled, landscapeOf } from '../../builders.ts';

const trust_dimensions = [
  { id: 'fairness', name: 'Fairness', description: 'Finds bias.', asks: 'Is it fair?' },
  { id: 'lineage', name: 'Lineage' },
  { id: 'robustness', name: 'Robustness' }
];
const items = [
  anItem('Aequitas', { trust: { fairness: 'Audits predictions.' } }),
  anItem('Marquez', { trust: { lineage: 'Collects events.', fairness: 'Compares groups.' } }),
  'Vespa'
];

it('is kept with its reason, in the order of the dimensions', () => {
  const landscape = landscapeOf(aLandscape({ Data: { Trust: items } }, { trust_dimensions }));
  expect(publicItems(landscape).items.map(({ trust }) => trust && Object.entries(trust))).toEqual([
    [['fairness', 'Audits predictions.']],
    [
      ['fairness', 'Compares groups.'],
      ['lineage', 'Collects events.']
    ],
    undefined
  ]);
});

it('is left out where it is none of the dimensions, and named', () => {
  const { landscape, report } = compiled(
    aLandscape(
      { Data: { Trust: [anItem('Vespa', { trust: { beauty: 'None.', lineage: 'Keeps versions.' } })] } },
      { trust_dimensions }
    )
  );
  expect(Object.keys(publicItems(landscape!).items[0]!.trust!)).toEqual(['lineage']);
  expect(report.problems.map(({ code }) => code)).toContain('trust_unknown');
});

it('is a facet of the dimensions that items serve, each with what it asks', () => {
  const { facets } = atlasOf(landscapeOf(aLandscape({ Data: { Trust: items } }, { trust_dimensions })));
  expect(facets.find(({ id }) => id === 'trust')).toMatchObject({
    label: 'Trust dimension',
    options: [
      { id: 'fairness', name: 'Fairness', description: 'Finds bias. Is it fair?' },
      { id: 'lineage', name: 'Lineage' }
    ]
  });
});

it('is no facet where no item serves any', () => {
  const { facets } = atlasOf(landscapeOf(aLandscape({ Data: { Trust: ['Vespa'] } }, { trust_dimensions })));
  expect(facets.map(({ id }) => id)).not.toContain('trust');
});
