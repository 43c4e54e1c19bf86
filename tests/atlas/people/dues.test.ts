import { describe, expect, it } from 'vitest';
import { duesFor, duesInShort, estimates, money, sizeText } from '#atlas/people/dues.ts';
import { aLandscape, landscapeOf } from '../../builders.ts';

const tiers = [
  { id: 'gold', name: 'Gold', dues: [{ price: 9000 }], includes: 'silver', benefits: [{ name: 'A seat' }] },
  {
    id: 'silver',
    name: 'Silver',
    dues: [
      { employees_from: 100, price: 2000, reduced: 1000 },
      { employees_to: 99, price: 500, reduced: 250 }
    ]
  },
  { id: 'schools', name: 'Schools', condition: 'schools only', dues: [{ reduced: 0 }] },
  { id: 'friends', name: 'Friends' }
];
const top = { tiers, membership: { currency: 'EUR', reduced_for: 'friends of ours', source: 'a leaflet' } };
const { membership } = landscapeOf(aLandscape({ Data: { Store: ['A'] } }, top));

describe('what membership costs', () => {
  it('is told of tiers that say something, in their order', () => {
    expect(membership!.tiers.map(({ tier }) => tier)).toEqual(['gold', 'silver', 'schools']);
    expect(membership!.tiers[0]).toMatchObject({ includes: 'silver', benefits: [{ name: 'A seat' }] });
  });

  it('is nothing where a file says nothing', () => {
    expect(landscapeOf(aLandscape({ Data: { Store: ['A'] } })).membership).toBeUndefined();
  });

  it.each([
    ['gold', '€9,000 a year.'],
    ['silver', '€500 to €2,000 a year by size, €250 to €1,000 for friends of ours.'],
    ['schools', 'Free for friends of ours; schools only.']
  ])('is one line for %s', (tier, line) => {
    expect(
      duesInShort(
        membership!.tiers.find((terms) => terms.tier === tier)!,
        membership!
      )
    ).toBe(line);
  });

  it.each([
    [0, 500],
    [99, 500],
    [100, 2000],
    [1_000_000, 2000]
  ])('for %i employees is the row that covers them', (employees, price) => {
    expect(duesFor(membership!.tiers[1]!.dues, employees)?.price).toBe(price);
  });

  it('is estimated for each tier, and not for one that is not offered', () => {
    expect(estimates(membership!, 150, false)).toEqual([
      { tier: 'gold', amount: 9000 },
      { tier: 'silver', amount: 2000 },
      { tier: 'schools' }
    ]);
    expect(estimates(membership!, 50, true).map(({ amount }) => amount)).toEqual([9000, 250, 0]);
  });

  it('names sizes and sums as one says them', () => {
    expect(membership!.tiers[1]!.dues.map(sizeText)).toEqual(['100 employees or more', 'up to 99 employees']);
    expect([money(0, 'USD'), money(1200, 'USD'), money(1200, 'CHF')]).toEqual(['free', '$1,200', '1,200 CHF']);
  });
});
