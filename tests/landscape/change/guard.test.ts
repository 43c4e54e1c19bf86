import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removalGuard } from '#landscape/change/guard.ts';

const ids = (count: number, word = 'item') => Array.from({ length: count }, (_, i) => `${word}-${i + 1}`);

describe('the guard refuses', () => {
  it('a wiped landscape, in one sentence', () => {
    expect(removalGuard(ids(482), ids(482).slice(410))).toBe(
      'Refused: 410 of 482 items would be gone (item-1, item-2, item-3 …); if that is meant, say so with --allow-removals.'
    );
  });

  it('a swapped one, although it is as large as before', () => {
    expect(removalGuard(ids(482), [...ids(482).slice(410), ...ids(410, 'other')])).toBe(
      'Refused: 410 of 482 items would be gone, with 410 others in their place (item-1, item-2, item-3 …); if that is meant, say so with --allow-removals.'
    );
  });

  it('one removal more than five percent', () => {
    expect(removalGuard(ids(100), ids(100).slice(5))).toBeUndefined();
    expect(removalGuard(ids(100), ids(100).slice(6))).toMatch(/^Refused: 6 of 100 /);
  });

  it('a landscape that is left with nothing, however small it was', () => {
    expect(removalGuard(['milvus'], [])).toMatch(/^Refused: 1 of 1 items would be gone \(milvus\);/);
  });
});

describe('the guard lets through', () => {
  it('three items of twelve', () => {
    expect(removalGuard(ids(12), ids(12).slice(3))).toBeUndefined();
    expect(removalGuard(ids(12), [...ids(12).slice(3), ...ids(3, 'other')])).toBeUndefined();
    expect(removalGuard(ids(12), ids(12).slice(4))).toMatch(/^Refused: 4 of 12 /);
  });

  it('a first landscape, an empty one that stays empty, and whatever is only added', () => {
    expect(removalGuard([], ids(400))).toBeUndefined();
    expect(removalGuard([], [])).toBeUndefined();
    expect(removalGuard(ids(400), ids(800))).toBeUndefined();
  });

  it('renames, but not those that lead to nothing', () => {
    const renames = new Map(ids(100).map((id, i) => [id, `new-${i}`]));
    expect(removalGuard(ids(100), renames.values(), renames)).toBeUndefined();
    expect(removalGuard(ids(100), ids(9, 'else'), renames)).toMatch(/^Refused: 100 of 100 .* with 9 others/);
  });

  it('the same items in any order', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string()), (some) => removalGuard(some, some.toReversed()) === undefined));
  });
});
