import { describe, expect, it } from 'vitest';
import { aLandscape, anItem, compiled } from '../../builders.ts';

const read = (fields: object) =>
  compiled(aLandscape({ Data: { Storage: [anItem('Weaver', fields as never), anItem('Milvus')] } })).landscape!
    .items[0]!;

describe('what follows a project', () => {
  it('is an item by its id, or a name with an address, or several', () => {
    expect(read({ successor: 'milvus' }).successors).toEqual([{ name: 'Milvus', item: 'milvus' }]);
    const loom = { name: 'Loom', url: 'https://loom.example/' };
    expect(read({ successor: loom }).successors).toEqual([loom]);
    expect(read({ successor: ['milvus', loom] }).successors).toHaveLength(2);
  });

  it('never leads to an address that is none', () => {
    expect(read({ successor: { name: 'Loom', url: 'javascript:alert(1)' } }).successors).toEqual([{ name: 'Loom' }]);
  });
});

describe('how a fact is known', () => {
  it('stands by the key that it is about', () => {
    const host = { basis: 'committee list', confidence: 'high', date: '2026-08-22', note: 'incubating there' };
    expect(read({ evidence: { host } }).evidence).toEqual({ host });
  });

  it('leaves out what says nothing', () => {
    expect(read({ evidence: { host: { confidence: 'sure' } } }).evidence).toBeUndefined();
  });
});

it('tells who left, and where to', () => {
  const { landscape } = compiled(
    aLandscape(
      { Data: { Storage: ['Milvus'] } },
      {
        former_projects: [{ name: 'vLLM', left: '2025-04-28', lives_at: 'PyTorch Foundation' }, { left: '2025-01-01' }]
      }
    )
  );
  expect(landscape!.formerProjects).toEqual([{ name: 'vLLM', left: '2025-04-28', livesAt: 'PyTorch Foundation' }]);
});
