/**
 * The classes that we compute beside those of the framework's own tool: openness.csv has them, as a port of its rule that
 * agrees with its tests found them, at commit 8b5d30e of github.com/lfai/model_openness_tool.
 */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { packParts } from '#landscape/publish/parts.ts';
import type { OpennessPart } from '#landscape/publish/packed.ts';
import { itemOf } from '../builders.ts';
import { landscape as listed } from './listing.ts';

const landscape = listed!;
const expected = csvParse(readFileSync(new URL('openness.csv', import.meta.url), 'utf8'));
const { framework, evaluations } = packParts(landscape).get('openness') as OpennessPart;
const models = evaluations!.models;

describe('the public evaluations', () => {
  it('are in the class that the tool of the framework puts them in', () => {
    expect(models.map(({ name, class: reached = '' }) => [name, reached])).toEqual(
      expected.map(({ name, class: reached }) => [name, reached])
    );
    expect(models).toHaveLength(273);
  });

  it('miss for the first class what the tool says, where they do not reach it', () => {
    // The tool does not name the report where a paper without an open license is there; neither counts.
    const listed = (ids: readonly string[]) => ids.filter((id) => id !== 'technical-report').toSorted();
    expect(models.map(({ class: reached, missing = [] }) => (reached ? [] : listed(missing)))).toEqual(
      expected.map((row) => listed(row['missing_for_class_iii']!.split(';').filter(Boolean)))
    );
  });

  it('name components that the framework has', () => {
    const known = new Set(framework.components.map(({ id }) => id));
    const named = landscape.evaluations!.models.flatMap(({ components }) => Object.keys(components));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

it('asks for seventeen components in three classes', () => {
  expect(framework.components).toHaveLength(17);
  expect(framework.classes.map(({ id, requires }) => [id, requires.length])).toEqual([
    ['iii', 6],
    ['ii', 4],
    ['i', 4]
  ]);
});

it('says of RWKV what the evaluations of its models say, and nothing of any other project', () => {
  const rwkv = itemOf(landscape, 'RWKV');
  const its = models.filter(({ items }) => items?.includes('rwkv'));
  expect(rwkv.openness?.next).toEqual({
    id: 'iii',
    missing: ['evaluation-results', 'model-card', 'data-card', 'technical-report']
  });
  expect(its.map(({ name }) => name)).toEqual(['Eagle', 'RWKV-v4-(Raven)', 'RWKV-v4-World', 'RWKV-v5']);
  expect(its.at(-1)!.states).toEqual(Object.values(rwkv.openness!.states));
  expect(landscape.items.filter(({ openness }) => openness).map(({ name }) => name)).toEqual(['RWKV']);
});
