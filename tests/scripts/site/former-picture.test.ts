/** The pictures at the addresses of landscape2 are pictures of the landscape. */
import { loadImage, createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { formerPictures } from '#scripts/site/former/picture.ts';
import { prepare } from '#scripts/site/prepare.ts';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';

const long = 'A name so long that it stands in narrow letters & signs <b>';

it('are a PNG with what the grid draws, and a PDF of one page', async () => {
  const names = [long, ...Array.from({ length: 30 }, (_, i) => `Project ${i}`)];
  const items = names.map((name) => anItem(name, { project: 'graduated' }));
  const landscape = landscapeOf(aLandscape({ Data: { Storage: items } }));
  const pictures = await formerPictures(prepare(landscape), undefined);
  expect([...pictures.keys()]).toEqual(['docs/landscape.png', 'docs/landscape.pdf']);

  const image = await loadImage(Buffer.from(pictures.get('docs/landscape.png')!));
  expect([image.width, image.height > 300]).toEqual([1624, true]);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const colours = new Set<number>();
  for (let i = 0; i < data.length; i += 4) colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
  expect(colours.size).toBeGreaterThan(20);

  const pdf = Buffer.from(pictures.get('docs/landscape.pdf')!).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toContain(`/MediaBox [0 0 ${image.width} ${image.height}]`);
});
