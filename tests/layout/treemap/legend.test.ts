import { describe, expect, it } from 'vitest';
import { HOME, type Query } from '#atlas/query.ts';
import { textWidth } from '#layout/text-width.ts';
import { views } from '#views/index.ts';
import { wholePicture } from '#take-away/picture.ts';
import { atlas, details } from '#scripts/tools/gallery/specimens.ts';

const projects = Uint8Array.from(atlas.items, ({ kind }) => (kind === 'project' ? 1 : 0));

async function legendOf(query: Partial<Query>, matches = projects, width = 744) {
  const total = matches.reduce((sum, match) => sum + match, 0);
  const sheet = await wholePicture(views, {
    ...{ atlas, details, width, hasPicture: () => false },
    query: { ...HOME, view: 'treemap', ...query },
    selected: { matches, total, counts: [] }
  });
  const parts = sheet.parts.filter(({ title }) => title.startsWith('Legend: '));
  const lines = parts.map(({ texts }) => texts.map(({ text }) => text).join(' '));
  return { sheet, parts, lines };
}

describe('the legend of a treemap that is taken away', () => {
  it('names each colour with as many projects as have it', async () => {
    const { lines, parts } = await legendOf({});
    const [category] = atlas.categories;
    const inFirst = atlas.items.filter(({ frames }) => atlas.frames[frames[0]!]!.category === 0).length;
    expect(lines).toContain('Colour: Category');
    expect(lines).toContain(`${category!.name} ${inFirst} A`);
    const hues = parts.filter(({ shapes }) => shapes.length > 0).map(({ hue }) => hue);
    expect(new Set(hues).size).toBe(hues.length);
  });

  it('says what areas stand for, and of when the stars are', async () => {
    expect((await legendOf({ area: 'count' })).lines.at(-1)).toContain('All tiles have the same area.');
    expect((await legendOf({})).lines.at(-1)).toContain('Area: log of stars, of Nov 2025.');
  });

  it('holds no key of what is not shown', async () => {
    const graduated = Uint8Array.from(atlas.items, ({ stage }) => (stage === 'graduated' ? 1 : 0));
    const { lines } = await legendOf({}, graduated);
    expect(lines.filter((line) => /^(Incubating|Sandbox|Archived|Listed)/.test(line))).toEqual([]);
  });

  it('has no key at all where nothing matches', async () => {
    const { parts } = await legendOf({ places: 'keep' }, new Uint8Array(atlas.items.length));
    expect(parts.filter(({ shapes, tiles }) => shapes.length + tiles.length > 0)).toEqual([]);
    expect(parts).toHaveLength(1);
  });

  it.each([358, 744, 1136])('stands below the picture and within %i px', async (width) => {
    const { sheet, parts } = await legendOf({}, projects, width);
    const others = sheet.parts.filter((part) => !parts.includes(part));
    const bottom = Math.max(...others.flatMap(({ y, tiles }) => tiles.map((tile) => y + tile.y + tile.height)));
    for (const { x, y, texts } of parts) {
      for (const text of texts) {
        expect(x + text.x + textWidth(text.text, text)).toBeLessThanOrEqual(width + 0.5);
        expect(y + text.baseline - text.size).toBeGreaterThan(bottom);
        expect(y + text.baseline).toBeLessThan(sheet.height);
      }
    }
  });
});
