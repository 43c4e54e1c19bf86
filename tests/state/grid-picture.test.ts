import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { HOME } from '#atlas/query.ts';
import { gridMetrics } from '#layout/grid/metrics.ts';
import { packNesting } from '#layout/grid/packing/known.ts';
import * as code from '#layout/grid/place.ts';
import { placeGrid } from '#layout/grid/place.ts';
import { gridSections } from '#layout/grid/scene.ts';
import { GridPicture } from '#state/grid-picture.svelte.ts';
import { Later } from '#state/later.svelte.ts';
import type { Reader } from '#state/reader.svelte.ts';
import { aLandscape, anItem, landscapeOf } from '../builders.ts';
import { atlas, siteOf, visit } from '../components/reader.ts';
import { watch } from './watch.svelte.ts';

const WIDE = 1136;
const PHONE = 358;

function pictureOf(reader: Reader, width = WIDE): GridPicture {
  const picture = new GridPicture(reader, () => width);
  // Somebody looks at it, as the view would.
  watch(() => picture.scene);
  return picture;
}

const nameOf = (reader: Reader) => (place: { readonly index: number }) => reader.atlas.items[place.index]!.name;
const standing = (picture: GridPicture) =>
  new Map(picture.places.map(({ key, x, y, width, height }) => [key, `${x},${y} ${width}×${height}`]));

describe('the grid', () => {
  it('shows categories of projects, not members or organizations', () => {
    const reader = visit('?scope=all');
    const { scene } = pictureOf(reader);
    expect(scene.sections.map(({ letter, heading }) => `${letter} ${heading.text}`)).toEqual(['A Stores', 'B Serving']);
  });

  it('shows the most mature first in each frame', () => {
    const reader = visit();
    const [tables] = pictureOf(reader).scene.sections[0]!.frames;
    expect(tables!.tiles.map(nameOf(reader)).slice(0, 5)).toEqual([
      'Marbled Ledger',
      'Incremental Lake',
      'Sandpiper',
      'Oldstone',
      'pandora'
    ]);
  });

  it('counts what matches once anything is narrowed', () => {
    const reader = visit();
    const picture = pictureOf(reader);
    const counts = () => picture.scene.sections.map(({ count }) => count.text);
    expect(counts()).toEqual(['11', '3']);
    reader.explorer.toggle('stage', 'sandbox');
    expect(counts()).toEqual(['1 of 11', '1 of 3']);
  });

  it('leads only to what matches', () => {
    const reader = visit('?stage=sandbox');
    expect(pictureOf(reader).places.map(nameOf(reader))).toEqual([
      'Sandpiper',
      'Open Framework for Serving Models at the Edge of Networks'
    ]);
  });

  it('keeps every place when it is narrowed, if asked to', () => {
    const reader = visit();
    const picture = pictureOf(reader);
    const before = standing(picture);
    const { height } = picture.scene;
    reader.explorer.toggle('stage', 'sandbox');
    reader.explorer.go({ places: 'keep' });
    flushSync();

    expect(picture.places).toHaveLength(2);
    for (const [key, place] of standing(picture)) expect(place).toBe(before.get(key));
    expect(picture.scene.height).toBe(height);
  });

  it('closes the gaps when asked to, and opens them again as they were', () => {
    const reader = visit('?places=keep&stage=sandbox');
    const picture = pictureOf(reader, PHONE);
    const { height } = picture.scene;
    reader.explorer.go({ places: 'pack' });
    flushSync();
    const drawn = picture.scene.sections.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles));
    expect(drawn.map(nameOf(reader))).toEqual([
      'Sandpiper',
      'Open Framework for Serving Models at the Edge of Networks'
    ]);
    expect(picture.scene.height).toBeLessThan(height);
    expect(picture.scene.sections.map(({ count }) => count.text)).toEqual(['1 of 11', '1 of 3']);

    reader.explorer.go({ places: 'keep' });
    flushSync();
    expect(picture.scene.height).toBe(height);
  });

  it('has no gaps to close where everything is shown', () => {
    const all = standing(pictureOf(visit()));
    expect(standing(pictureOf(visit('?places=pack')))).toEqual(all);
  });

  it('is placed anew for another size of tiles', () => {
    const reader = visit();
    const picture = pictureOf(reader);
    reader.explorer.go({ size: 'plates' });
    expect(new Set(picture.places.map(({ height }) => height))).toEqual(new Set([196]));
  });

  it('fits its width', () => {
    for (const width of [320, PHONE, 744, WIDE]) {
      const { places } = pictureOf(visit(), width);
      expect(Math.max(...places.map((place) => place.x + place.width))).toBeLessThanOrEqual(width + 0.01);
    }
  });

  it('is empty in a page without width', () => {
    expect(pictureOf(visit(), 0).places).toEqual([]);
  });
});

describe('before the code that places is there', () => {
  const groups = gridSections(atlas, HOME, () => true);
  const nestings = { 15: packNesting(placeGrid(groups, WIDE, gridMetrics.elements).tree) };
  const early = (search = '') => {
    const reader = visit(search, { atlas: { ...atlas, nestings } });
    const placing = new Later(() => Promise.resolve(code));
    return Object.assign(reader, { placing });
  };

  it('the width decides whether the grid stands at once: as it would if the code were there', () => {
    const known = pictureOf(early());
    expect(known.waiting).toBe(false);
    expect(standing(known)).toEqual(standing(pictureOf(visit())));
    expect(pictureOf(early(), PHONE).waiting).toBe(false);
    const unknown = pictureOf(early(), 744);
    expect([unknown.waiting, unknown.places]).toEqual([true, []]);
  });

  it('what stands there stays when the code arrives', async () => {
    const reader = early();
    const picture = new GridPicture(reader, () => WIDE);
    const scenes = watch(() => picture.scene);
    await reader.placing.ask();
    flushSync();
    expect(scenes).toHaveLength(1);
  });

  it.each([
    ['plates', { size: 'plates' }],
    ['what matches alone', { places: 'pack' }]
  ] as const)('%s take the place of what stands there once they can be placed', async (_, change) => {
    const reader = early('?stage=sandbox&places=keep');
    const picture = pictureOf(reader);
    const before = standing(picture);
    reader.explorer.go(change);
    flushSync();
    expect([picture.waiting, picture.size, standing(picture)]).toEqual([true, 'elements', before]);
    await reader.placing.ask();
    flushSync();
    expect([picture.waiting, picture.size]).toEqual([false, reader.explorer.query.size]);
    expect(standing(picture)).not.toEqual(before);
  });
});

describe('a giant frame', () => {
  const site = siteOf(
    landscapeOf(
      aLandscape({ Giant: { Giant: Array.from({ length: 200 }, (_, i) => `Item number ${i}`), Next: ['One'] } })
    )
  );

  it('shows its first rows until it is expanded', () => {
    const picture = pictureOf(visit('', site));
    const frame = () => picture.scene.sections[0]!.frames[0]!;
    const hidden = frame().rest.length;
    expect(hidden).toBeGreaterThan(0);
    expect(picture.places).toHaveLength(201 - hidden);

    picture.expand(frame().key);
    expect(frame().rest).toEqual([]);
    expect(picture.places).toHaveLength(201);
  });
});

describe('on a phone', () => {
  const many = (name: string) => Array.from({ length: 25 }, (_, i) => `${name} ${i}`);
  const site = siteOf(
    landscapeOf(
      aLandscape({
        First: { One: many('Alpha') },
        Second: { Two: [...many('Beta'), anItem('Hosted', { project: 'graduated' })] },
        Third: { Three: many('Gamma') }
      })
    )
  );
  const folded = (picture: GridPicture) =>
    picture.scene.sections.filter(({ collapsed }) => collapsed).map(({ heading }) => heading.text);

  it('a long landscape starts folded, but for its first category', () => {
    const picture = pictureOf(visit('', site), PHONE);
    expect(picture.foldable).toBe(true);
    expect(folded(picture)).toEqual(['Second', 'Third']);
  });

  it('a short landscape is not folded, nor is a long one in a wide window', () => {
    expect(pictureOf(visit(), PHONE).foldable).toBe(false);
    expect(pictureOf(visit('', site), WIDE).foldable).toBe(false);
  });

  it('a folded category names its items instead of drawing them', () => {
    const picture = pictureOf(visit('', site), PHONE);
    expect(picture.scene.sections[1]!.rest).toHaveLength(26);
    expect(picture.scene.sections[1]!.frames).toEqual([]);
    expect(picture.places).toHaveLength(25);
  });

  it('a category is turned by hand, both ways', () => {
    const picture = pictureOf(visit('', site), PHONE);
    picture.turn(picture.scene.sections[1]!.key);
    picture.turn(picture.scene.sections[0]!.key);
    expect(folded(picture)).toEqual(['First', 'Third']);
    picture.turn(picture.scene.sections[1]!.key);
    expect(folded(picture)).toEqual(['First', 'Second', 'Third']);
  });

  it('what matches is open once the landscape is narrowed', () => {
    const reader = visit('', site);
    const picture = pictureOf(reader, PHONE);
    reader.explorer.go({ text: 'Hosted', places: 'keep' });
    expect(folded(picture)).toEqual(['First', 'Third']);
    reader.explorer.go({ places: 'pack' });
    expect(folded(picture)).toEqual([]);
  });

  it('nothing stands on a heading that follows a folded category', () => {
    const { sections: groups } = pictureOf(visit('', site), PHONE).scene;
    for (const [i, group] of groups.slice(1).entries())
      expect(group.y).toBeGreaterThanOrEqual(groups[i]!.y + groups[i]!.height);
  });
});
