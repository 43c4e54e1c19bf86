import { beforeEach, expect, it, vi } from 'vitest';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { aShell } from '../outside.ts';

vi.mock('../../../src/landscape/publish/pack.ts', { spy: true });
vi.mock('../../../src/layout/grid/place.ts', { spy: true });
vi.mock('../../../src/layout/grid/packing/reorder.ts', { spy: true });
// Other tests of the same run may have loaded the modules as they are.
vi.resetModules();
const { pack } = await import('#landscape/publish/pack.ts');
const { placeGrid } = await import('#layout/grid/place.ts');
const { reorder } = await import('#layout/grid/packing/reorder.ts');
const { prepare } = await import('#scripts/site/prepare.ts');
const { siteFiles } = await import('#scripts/site/site.ts');
beforeEach(() => vi.clearAllMocks());

const landscape = landscapeOf(aLandscape({ Data: { Storage: ['Milvus', 'Marquez'], Lineage: ['Feast'] } }));
const artwork = { packs: [], lengths: [], widths: [], heights: [], of: [null, null, null] };

it('packs and orders a landscape once, and places it once per number of columns, however much is made of it', () => {
  const prepared = prepare(landscape);
  expect(prepared.first(artwork).artwork).toBe(artwork);
  siteFiles(prepared, aShell());
  siteFiles(prepared, aShell());

  expect(pack).toHaveBeenCalledTimes(1);
  expect(reorder).toHaveBeenCalledTimes(1);
  const widths = vi.mocked(placeGrid).mock.calls.map(([, width]) => width);
  expect(widths).toHaveLength(27);
  expect(new Set(widths).size).toBe(27);
});

it('names every item once in the order of a usual view', () => {
  expect(prepare(landscape).viewOrder.toSorted()).toEqual([0, 1, 2]);
});
