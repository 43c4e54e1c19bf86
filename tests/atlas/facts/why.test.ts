import { expect, it } from 'vitest';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { whyHere } from '#atlas/facts/why.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const landscape = landscapeOf(
  aLandscape({
    Data: { Store: [anItem('Milvus', { project: 'graduated', second_path: ['Data / Other'] })], Other: ['Vald'] }
  })
);
const [atlas, details] = [atlasOf(landscape), packDetails(landscape)];
const why = (index: number) => whyHere(knownOf(atlas, details, index), factContext(atlas, details));

it('says where an item is declared, why its tile is as large as it is, and why it stands where it does', () => {
  const [place, size, order] = why(0);
  expect(place).toMatch(
    /^It is declared in landscape\.yml, line \d+, under Data \/ Store, and stands in Data \/ Other, too\.$/
  );
  expect(size).toMatch(/ lists it as graduated, so its tile is large\.$/);
  expect(order).toMatch(/^In its frame the most mature stand first/);
});

it('claims no stage of what is only listed', () => {
  expect(why(1)[1]).toBe('Its tile is small: only what the foundation hosts or hosted is large.');
});
