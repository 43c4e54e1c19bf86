import { expect, it } from 'vitest';
import { fontFaces } from '#take-away/typeface.ts';

const files = { latin: 'TEFUSU4=', extended: 'RVhU' };

it('a picture brings the typeface along, and of its files only those that its letters are in', () => {
  const plain = fontFaces(files, 'Milvus – ★ 45.7k, Türkçe');
  expect(plain).toContain(files.latin);
  expect(plain).not.toContain(files.extended);
  const both = fontFaces(files, 'Łukasz');
  expect(both).toContain(files.latin);
  expect(both).toContain(files.extended);
});

it('refers to nothing outside', () => {
  expect(
    fontFaces(files, 'Ł')
      .match(/url\([^)]*\)/g)!
      .every((url) => url.startsWith('url("data:font/woff2;'))
  ).toBe(true);
});
