import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { aLandscape } from '../../builders.ts';

const withSource = (source: object, figures: object = {}) =>
  compile({
    data: { file: 'landscape.yml', text: aLandscape({ D: { S: ['Milvus'] } }) },
    snapshot: {
      file: 'landscape.snapshot.json',
      text: JSON.stringify({
        version: 1,
        sources: { x: { label: 'X', name: 'X', ...source } },
        items: { milvus: figures }
      })
    }
  });

describe('the address of a source', () => {
  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//example.org', undefined],
    ['https://user:pass@example.org', undefined],
    ['https://example.org/ "onclick="x', undefined],
    ['', undefined]
  ])('%j is linked as %j, and told where it is none', (url, linked) => {
    const { landscape, report } = withSource({ url });
    expect(landscape!.sources['x']!.url).toBe(linked);
    expect(report.problems.map(({ code, file, path }) => `${code} ${file} ${path}`)).toEqual(
      linked === undefined ? ['url_malformed landscape.snapshot.json sources.x.url'] : []
    );
  });
});

it('names of sources and texts of figures are read without what nobody sees', () => {
  const figures = { languages: { value: [['Py\u202ethon\u200b', 1]], date: '2024-01-01', source: 'x' } };
  const { landscape } = withSource({ name: 'X\u001b[31m', note: 'a\u2066b' }, figures);
  expect(landscape!.sources['x']).toMatchObject({ name: 'X[31m', note: 'ab' });
  expect(landscape!.items[0]!.figures.languages!.value).toEqual([['Python', 1]]);
});
