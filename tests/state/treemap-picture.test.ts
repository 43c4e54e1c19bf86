import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Reader } from '#state/reader.svelte.ts';
import { TreemapPicture } from '#state/treemap-picture.svelte.ts';
import { visit, visitLong } from '../components/reader.ts';
import { watch } from './watch.svelte.ts';

function pictureOf(reader: Reader): TreemapPicture {
  const picture = new TreemapPicture(reader, () => ({ width: 1152, height: 640 }));
  // Somebody looks at it, as the view would.
  watch(() => [picture.scene, picture.key]);
  return picture;
}

const titles = (picture: TreemapPicture) => picture.places.map(({ title }) => title);

describe('the treemap', () => {
  it('leads by keys to groups, frames and all items that match', () => {
    const picture = pictureOf(visit());
    expect(titles(picture)).toEqual(expect.arrayContaining(['Stores', 'Serving', 'Marbled Ledger', 'Sandpiper']));
    const narrowed = pictureOf(visit('?stage=sandbox'));
    expect(titles(narrowed)).toContain('Sandpiper');
    expect(titles(narrowed)).not.toContain('Marbled Ledger');
  });

  it('gives every place an index of its own, below zero for what is no item', () => {
    const { places } = pictureOf(visit());
    expect(new Set(places.map(({ index }) => index)).size).toBe(places.length);
    expect(places.find(({ title }) => title === 'Stores')!.index).toBeLessThan(0);
  });

  it('keeps its scene while an item opens and closes', () => {
    const reader = visit();
    const picture = pictureOf(reader);
    const before = picture.scene;
    reader.explorer.go({ item: 'sandpiper' });
    flushSync();
    expect(picture.scene).toBe(before);
  });

  it('is not replaced by what fades in place, but by what gives up its place', () => {
    const reader = visit();
    const picture = pictureOf(reader);
    const before = picture.key;
    reader.explorer.toggle('stage', 'sandbox');
    reader.explorer.go({ places: 'keep' });
    flushSync();
    expect(picture.key).toBe(before);
    reader.explorer.go({ places: 'pack' });
    flushSync();
    expect(picture.key).not.toBe(before);
  });

  it('knows where a level came from, and leads one step at a time', () => {
    const reader = visit();
    const picture = pictureOf(reader);
    expect(picture.origin()).toBeUndefined();
    const [block] = picture.scene.blocks;
    const frame = block!.frames[0]!;
    expect(picture.towards(frame.path)).toEqual(block!.path);
    const { x, y, width, height } = block!;
    reader.explorer.go({ path: block!.path });
    flushSync();
    expect(picture.origin()).toEqual({
      box: expect.objectContaining({ x, y, width, height }) as unknown,
      inward: true
    });
    expect(picture.trail.map(({ title }) => title)).toEqual([block!.title]);
    expect(picture.towards(frame.path)).toEqual(frame.path);
    expect(picture.towards(['elsewhere', 'x'])).toBeUndefined();
    reader.explorer.go({ path: [] });
    flushSync();
    expect(picture.origin()?.inward).toBe(false);
  });

  it('knows where items stood before a choice packs them, and forgets it on another level', () => {
    const reader = visit();
    const picture = pictureOf(reader);
    const tiles = picture.scene.blocks.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles));
    reader.explorer.go({ places: 'pack', selection: { stage: ['sandbox'] } });
    flushSync();
    expect(picture.origin()).toBeUndefined();
    const before = picture.placesBefore();
    expect([...before.keys()]).toEqual(tiles.map(({ index }) => index));
    expect(before.get(tiles[0]!.index)).toBe(tiles[0]);
    reader.explorer.go({ path: picture.scene.blocks[0]!.path });
    flushSync();
    expect(picture.placesBefore().size).toBe(0);
  });

  it('has all areas the same until figures of the details are there', async () => {
    expect(pictureOf(visit('?area=commits')).waiting).toBe(true);
    const reader = await visitLong('?area=commits');
    const picture = pictureOf(reader);
    expect(picture.waiting).toBe(false);
    const figures = picture.groups.flatMap(({ frames }) =>
      frames.flatMap(({ items }) => items.map(({ weight }) => weight))
    );
    expect(new Set(figures).size).toBeGreaterThan(1);
  });
});
