import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { HOME, type Query } from '#atlas/query.ts';
import { selectFor } from '#atlas/selection.ts';
import { FORMATS } from '#take-away/formats.ts';
import { PRESETS, type PresetName, presetSheet } from '#take-away/presets.ts';
import { textWidth } from '#layout/text-width.ts';
import { views } from '#views/index.ts';
import { atlas, details } from '#scripts/tools/gallery/specimens.ts';

const LINK = 'https://landscape.example.org/';

function draw(preset: PresetName, change: Partial<Query> = {}, title?: string) {
  const query = { ...HOME, ...change };
  return FORMATS.svg.write({
    ...{ atlas, details, query, views, preset, title, theme: 'light', width: 1144, page: LINK },
    selected: selectFor(atlas, query, undefined),
    hasPicture: () => false,
    pictureOf: () => undefined
  });
}

/** Tags of a document that parses, and its texts. */
function read(svg: string) {
  const [tags, texts]: [string[], string[]] = [[], []];
  let size: number[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push(name);
    if (name === 'svg') size = [Number(attributes['width']), Number(attributes['height'])];
  });
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  return { tags, text: texts.join('\n'), size };
}

describe.each(Object.keys(PRESETS) as PresetName[])('the %s', (preset) => {
  it('has its shape and its pixels, and says what it shows, of when, and where', async () => {
    const { tags, text, size } = read(await draw(preset, { selection: { stage: ['sandbox'] } }));
    const [width, height] = size as [number, number];
    const { aspect, pixels } = PRESETS[preset];
    expect(width / height).toBeCloseTo(aspect, 2);
    expect(Math.max(width, height)).toBeCloseTo(pixels, -1);
    expect(tags).not.toContain('script');
    expect(text).toContain('Landscape');
    expect(text).toMatch(/\d of \d+\s+shown|\d of \d+ shown/);
    expect(text).toContain('Listing of ');
    expect(text).toContain(`${LINK}?stage=sandbox`);
    expect(text).toContain('Sandbox');
  });
});

it('is called as the reader calls it, with its sentence below; markup in it is text', async () => {
  const own = `What we <script> & "use" ${'and use '.repeat(20)}`.trim();
  const svg = await draw('slide', { selection: { stage: ['sandbox'] } }, own);
  const { text, tags } = read(svg);
  expect(tags).not.toContain('script');
  expect(text.replaceAll(/\s+/g, ' ')).toContain(own);
  expect(text).toMatch(/\d of \d+ shown/);
  const [, scale] = /viewBox="0 0 ([\d.]+)/.exec(svg)!;
  for (const [, x, width] of svg.matchAll(/<text x="([\d.]+)"[^>]* textLength="([\d.]+)"/g))
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(Number(scale) - 60);
});

it('leaves little free below its picture, and shows a few as plates', async () => {
  const source = { atlas, details, width: 0, hasPicture: () => false, shown: undefined };
  const caption = { title: 'T', sentence: 'S', query: '' };
  const drawn = (change: Partial<Query>) => {
    const query = { ...HOME, ...change };
    return presetSheet(views, { ...source, query, selected: selectFor(atlas, query, undefined) }, caption, 'slide');
  };
  const { parts, height } = await drawn({});
  const tiles = parts.slice(1, -1).flatMap(({ y, tiles }) => tiles.map((tile) => y + tile.y + tile.height));
  expect(parts.at(-1)!.y - Math.max(...tiles)).toBeLessThan(height * 0.15);
  const [only] = atlas.items.filter(({ kind }) => kind === 'project');
  const [, one] = (await drawn({ only: [only!.id] })).parts;
  expect(one!.tiles[0]!.width).toBeGreaterThan(180);
});

it('shows what matches alone, whatever keeps its place on the page', async () => {
  const { text } = read(await draw('slide', { selection: { stage: ['sandbox'] }, places: 'keep' }));
  const others = atlas.items.filter(
    ({ kind, stage, name }) => kind === 'project' && stage !== 'sandbox' && name.length > 3
  );
  expect(others.filter(({ name }) => text.includes(name))).toEqual([]);
});

it('says in its legend what is listed beside what is hosted, and not where there is none', async () => {
  expect(read(await draw('slide')).text).toContain('Listed, not hosted');
  expect(read(await draw('slide', { selection: { stage: ['sandbox'] } })).text).not.toContain('Listed, not hosted');
});

it('shows a view of texts as the grid', async () => {
  expect(read(await draw('slide', { view: 'table' })).tags.filter((tag) => tag === 'rect').length).toBeGreaterThan(10);
});

it('fills its shape with a treemap', async () => {
  const { size } = read(await draw('square', { view: 'treemap' }));
  expect(size[0]).toBe(size[1]);
});

describe('the foot', () => {
  /** Its texts and legend, of a landscape with as many stages as these. */
  async function footWith(count: number, credit: string) {
    const names = Array.from({ length: count }, (_, i) => `Stage number ${i}`);
    const stages = names.map((name, i) => ({ ...atlas.stages[0]!, id: `s${i}`, name }));
    const items = atlas.items.map((item, i) => ({ ...item, stage: `s${i % count}` }));
    const source = { atlas: { ...atlas, stages, items }, details, query: HOME, width: 0, theme: 'light' as const };
    const caption = { title: 'T', sentence: 'S', query: '', link: LINK, credit, date: '2026-08-14' };
    const selected = selectFor(atlas, HOME, undefined);
    const rest = { hasPicture: () => false, shown: undefined, views };
    const sheet = await presetSheet(views, { ...source, ...rest, selected }, caption, 'a0');
    return { foot: sheet.parts.at(-1)!, measure: sheet.width - 64, height: sheet.height };
  }

  it.each([0, 1, 4, 12, 40])('has credit, link and a legend of %i stages beside or below each other', async (count) => {
    const { foot, measure, height } = await footWith(
      Math.max(1, count),
      'A credit that is as long as some are. '.repeat(4)
    );
    const [first] = foot.tiles;
    for (const { x, width } of foot.tiles) expect([x >= 0, x + width - 20 <= measure + 1]).toEqual([true, true]);
    for (const { text, size, stretch, weight, baseline } of foot.texts) {
      const end = textWidth(text, { size, stretch: stretch ?? 100, weight });
      const isBeside = foot.tiles.some(({ y }) => Math.abs(y + 12 - baseline) < 8);
      expect(end).toBeLessThanOrEqual((isBeside ? first!.x : measure) + 1);
      expect(foot.y + baseline).toBeLessThan(height - 20);
    }
  });
});

it('breaks its sentence between phrases, never between a number and what it counts', async () => {
  const { text } = read(await draw('square', { selection: { stage: ['sandbox', 'incubating'] } }));
  const lines = text.split('\n').filter((line) => /\d/.test(line));
  expect(lines.filter((line) => /\d$/.test(line) && /shown|sandbox|incubating/.test(line))).toEqual([]);
});
