/** The layers of a workflow: what stands in each, where it is thin, and how many of each stage. */
import { describe, expect, it } from 'vitest';
import { HOME, type Query } from '#atlas/query.ts';
import { sentenceText } from '#atlas/sentence.ts';
import { stageMatrix, workflowGaps } from '#atlas/workflow/gaps.ts';
import { opened, sizeOf, workflowLayers } from '#atlas/workflow/layers.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const layers = ['Storage', 'Labeling', 'Training', 'Serving', 'Trust'].map((name) => ({
  id: name.toLowerCase(),
  name
}));
const stars = (value: number) => ({ stars: { value, date: '2026-08-22', source: 'git' } });
const landscape = landscapeOf(
  aLandscape(
    {
      Data: {
        Store: [
          anItem('Vald', { layers: ['storage'] }),
          anItem('Vespa', { layers: ['storage', 'serving'] }),
          anItem('Milvus', { project: 'graduated', layers: ['storage'] }),
          anItem('Feast', { project: 'incubating', layers: ['labeling', 'storage'] }),
          anItem('Vortex', { project: 'sandbox', layers: ['storage'] }),
          anItem('Acumos', { project: 'archived', layers: ['serving'] }),
          anItem('Adlik', { project: 'sandbox', layers: ['serving'] }),
          anItem('Nothing')
        ]
      }
    },
    { layers }
  ),
  {
    snapshot: {
      version: 1,
      sources: { git: { label: 'git', name: 'git' } },
      items: { vespa: stars(5000), vald: stars(1600) }
    }
  }
);
const atlas = atlasOf(landscape);
const all = new Uint8Array(atlas.items.length).fill(1);
const only = (...names: string[]) => Uint8Array.from(atlas.items, ({ name }) => Number(names.includes(name)));
const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name);
const query: Query = { ...HOME, view: 'workflow' };

describe('the layers', () => {
  it('draw each project once, in its main layer: by stage, then by stars', () => {
    const found = workflowLayers(atlas, all);
    expect(found.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 Storage',
      '2 Labeling',
      '3 Training',
      '4 Serving',
      '5 Trust'
    ]);
    expect(namesOf(found[0]!.staged)).toEqual(['Milvus', 'Vortex']);
    expect(namesOf(found[0]!.listed)).toEqual(['Vespa', 'Vald']);
    expect(namesOf(found[3]!.staged)).toEqual(['Adlik', 'Acumos']);
    expect(found.reduce((sum, layer) => sum + sizeOf(layer), 0)).toBe(7);
  });

  it('refer to hosted projects of other layers', () => {
    const [storage] = workflowLayers(atlas, all);
    expect(namesOf(storage!.elsewhere)).toEqual(['Feast']);
  });

  it('count what is hosted, and say what stage they lack', () => {
    const found = workflowLayers(atlas, all);
    expect(found.map(({ hosted, lacks }) => [hosted, lacks])).toEqual([
      [2, undefined],
      [1, 'Graduated'],
      [0, undefined],
      [1, 'Graduated'],
      [0, undefined]
    ]);
  });

  it('follow the selection', () => {
    const [storage] = workflowLayers(atlas, only('Vald', 'Vortex'));
    expect(namesOf([...storage!.staged, ...storage!.listed])).toEqual(['Vortex', 'Vald']);
  });

  it('open one by one, and what of a stage is in one', () => {
    const found = workflowLayers(atlas, all);
    expect(namesOf(opened(found, ['storage']))).toEqual(['Storage']);
    expect(namesOf(opened(found, ['storage', 'sandbox'])[0]!.staged)).toEqual(['Vortex']);
    expect(opened(found, ['storage', 'sandbox'])[0]!.listed).toEqual([]);
    expect(namesOf(opened(found, ['storage', 'none'])[0]!.listed)).toEqual(['Vespa', 'Vald']);
  });
});

describe('gaps', () => {
  const said = (matches: Uint8Array) =>
    workflowGaps(atlas, workflowLayers(atlas, matches), query).map((parts) => sentenceText(parts));

  it('are said in words', () => {
    expect(said(all)).toEqual([
      'No hosted project in Training and Trust.',
      'No graduated project in Labeling and Serving.',
      'No sandbox project, so nothing young, in Labeling.',
      'One hosted project only in Labeling and Serving.'
    ]);
  });

  it('lead to their layers', () => {
    const [first] = workflowGaps(atlas, workflowLayers(atlas, all), query);
    expect(first!.flatMap(({ to }) => to?.path ?? [])).toEqual(['training', 'trust']);
  });

  it('are none where nothing is hosted', () => {
    expect(said(only('Vald', 'Vespa'))).toEqual([]);
  });
});

it('the matrix counts each project once, and as many as its links show', () => {
  const found = workflowLayers(atlas, all);
  const rows = stageMatrix(atlas, found);
  expect(rows.map(({ id, counts }) => [id, ...counts])).toEqual([
    ['graduated', 1, 0, 0, 0, 0],
    ['incubating', 0, 1, 0, 0, 0],
    ['sandbox', 1, 0, 0, 1, 0],
    ['archived', 0, 0, 0, 1, 0],
    ['none', 2, 0, 0, 0, 0]
  ]);
  for (const { id, counts } of rows)
    for (const [i, count] of counts.entries()) expect(sizeOf(opened(found, [found[i]!.id, id])[0]!)).toBe(count);
});
