import { expect, it } from 'vitest';
import { drawElement } from '#layout/grid/elements.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

it('a small tile is a tint whatever its stage is called, so that its words can be read', () => {
  const stages = [{ id: 'active', name: 'Active', hosted: false }];
  const tree = { Data: { All: [anItem('Milvus', { project: 'active' })] } };
  const [entry] = atlasOf(landscapeOf(aLandscape(tree, { stages }))).items;
  const subject = { entry: entry!, stageName: 'Active', artwork: false };
  const { shapes, texts } = drawElement(subject, { key: 'milvus', x: 0, y: 0, width: 72, height: 80 });
  expect(shapes.map(({ fill }) => fill)).toEqual(['tint']);
  expect(texts.map(({ text, fill }) => [text, fill])).toEqual([['Active', 'ink2']]);
});
