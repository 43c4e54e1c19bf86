import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfLetterIn, latinOf, unseenIn, withUnseenWritten, withoutUnseen } from '#text/unseen.ts';

describe('what nobody sees', () => {
  it.each([
    ['Mil\u200bvus', 'U+200B', 'Milvus'],
    ['\ufeffMilvus', 'U+FEFF', 'Milvus'],
    ['soft\u00adware', 'U+00AD', 'software'],
    ['bell\u0007', 'U+0007', 'bell'],
    ['\u202eevil', 'U+202E', 'evil'],
    ['Mar\u200dquez', 'U+200D', 'Marquez'],
    ['word\u2060joiner', 'U+2060', 'wordjoiner'],
    ['half \ud83d', 'U+D83D', 'half ']
  ])('%j: %s', (text, sign, without) => {
    expect(unseenIn(text)).toBe(sign);
    expect(withoutUnseen(text)).toBe(without);
    expect(withUnseenWritten(text)).toContain(`\\u${sign.slice(2).toLowerCase()}`);
  });

  it.each(['plain', 'داده\u200cها', 'क्\u200dष', '👩\u200d🔬', '🏴', 'tab\tand\nline', 'e\u0301'])(
    'is not %j',
    (text) => {
      expect(unseenIn(text)).toBeUndefined();
    }
  );
});

describe('half of a letter', () => {
  it.each<[unknown, readonly (string | number)[] | undefined]>([
    [{ a: ['x', { b: '\ud800' }] }, ['a', 1, 'b']],
    [{ '\udc00': 1 }, ['\udc00']],
    ['\ud83d', []],
    [{ a: '\ud83d\ude00' }, undefined],
    [null, undefined]
  ])('in %j', (value, path) => {
    expect(halfLetterIn(value, JSON.stringify(value))).toEqual(path);
    expect(halfLetterIn(value, '"\\U0000D800"')).toEqual(path);
  });

  it('is not looked for where no escape makes one, nor in a circle', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(halfLetterIn(circle, '\\ud800')).toBeUndefined();
    expect(halfLetterIn('\ud800', 'abc')).toBeUndefined();
  });
});

describe('letters that look like Latin ones', () => {
  it.each([
    ['Аpache', 'Apache'],
    ['Kubеrnеtеs', 'Kubernetes'],
    ['СОРЕ tools', 'COPE tools'],
    ['Αrrow', 'Arrow'],
    ['Јupуter', 'Jupyter']
  ])('%s becomes %s', (text, latin) => {
    expect(latinOf(text)).toBe(latin);
  });

  it.each([
    'Apache',
    'Яндекс',
    'Яndex',
    'Москва',
    'μTorrent',
    'Tools и Data',
    'Λ calculus',
    '飞桨 PaddlePaddle',
    'С',
    'A и С'
  ])('are none in %s', (text) => {
    expect(latinOf(text)).toBeUndefined();
  });

  it('are never found in Latin alone', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(latinOf(text)).toBeUndefined()));
  });
});
