import { expect, it } from 'vitest';
import { wholeShares } from '#atlas/facts/forms.ts';

it('a share breaks neither before its sign nor after its name', () => {
  expect(wholeShares('Jupyter Notebook 95 %, Shell 2 %')).toBe('Jupyter Notebook\u00a095\u00a0%, Shell\u00a02\u00a0%');
  expect(wholeShares('100 % of passing')).toBe('100\u00a0% of passing');
  expect(wholeShares('2.6.4, 21 Oct 2025')).toBe('2.6.4, 21 Oct 2025');
});
