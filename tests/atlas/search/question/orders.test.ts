import { describe, expect, it } from 'vitest';
import { readOrder } from '#atlas/search/question/orders.ts';

const columns = ['stars', 'contributors', 'first-commit', 'since', 'last-release'].map((id) => ({ id }));
const told = (text: string) => {
  const found = readOrder(text, columns);
  return found && [found.rest, ...found.orders.map(({ sort }) => sort)];
};

describe('who asks for the first of something', () => {
  it.each([
    ['most popular', ['', 'stars']],
    ['most popular vector databases', ['vector databases', 'stars']],
    ['trending projects', ['', 'stars']],
    ['biggest community', ['', 'contributors']],
    ['oldest python tools', ['python tools', '-first-commit']],
    ['newest', ['', 'since', 'first-commit']],
    ['latest release', ['', 'last-release']]
  ])('by “%s” means %j', (text, meant) => expect(told(text)).toEqual(meant));

  it.each(['recently updated', 'openssf badge', 'vector database', 'unpopular', 'best model'])(
    'is not led to a column that nobody filled, nor by a part of a word: “%s”',
    (text) => expect(told(text)).toBeUndefined()
  );

  it('takes the nearest column that is there', () => {
    expect(told('most used')).toEqual(['', 'stars']);
  });
});
