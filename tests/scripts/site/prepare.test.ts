import { beforeEach, expect, it, vi } from 'vitest';
import { pack } from '#landscape/publish/pack.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { reorder } from '#layout/grid/packing/reorder.ts';
import { prepare } from '#scripts/site/prepare.ts';
import { siteFiles } from '#scripts/site/site.ts';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { aShell } from '../outside.ts';

vi.mock('../../../src/landscape/publish/pack.ts', { spy: true });
vi.mock('../../../src/layout/grid/place.ts', { spy: true });
vi.mock('../../../src/layout/grid/packing/reorder.ts', { spy: true });
beforeEach(() => vi.clearAllMocks());

const landscape = landscapeOf(aLandscape({ Data: { Storage: ['Milvus', 'Marquez'], Lineage: ['Feast'] } }));
const artwork = { packs: [], lengths: [], widths: [], heights: [], of: [null, null, null] };

it('packs and orders a landscape once, and places it once per usual width, however much is made of it', () => {
  const prepared = prepare(landscape);
  expect(prepared.first(artwork).artwork).toBe(artwork);
  siteFiles(prepared, aShell());
  siteFiles(prepared, aShell());

  expect(pack).toHaveBeenCalledTimes(1);
  expect(reorder).toHaveBeenCalledTimes(1);
  const widths = vi.mocked(placeGrid).mock.calls.map(([, width]) => width);
  expect(widths).toHaveLength(10);
  expect(new Set(widths).size).toBe(10);
});

it('names every item once in the order of a usual view', () => {
  expect(prepare(landscape).viewOrder.toSorted()).toEqual([0, 1, 2]);
});
