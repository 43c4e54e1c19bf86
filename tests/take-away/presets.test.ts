import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { HOME, type Query } from '#atlas/query.ts';
import { selectFor } from '#atlas/selection.ts';
import { FORMATS } from '#take-away/formats.ts';
import { PRESETS, type PresetName } from '#take-away/presets.ts';
import { views } from '#views/index.ts';
import { atlas, details } from '#scripts/tools/gallery/specimens.ts';

const LINK = 'https://landscape.example.org/';

function draw(preset: PresetName, change: Partial<Query> = {}) {
  const query = { ...HOME, ...change };
  return FORMATS.svg.write({
    ...{ atlas, details, query, views, preset, theme: 'light', width: 1144, page: LINK },
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

it('shows what matches alone, whatever keeps its place on the page', async () => {
  const { text } = read(await draw('slide', { selection: { stage: ['sandbox'] }, places: 'keep' }));
  const others = atlas.items.filter(
    ({ kind, stage, name }) => kind === 'project' && stage !== 'sandbox' && name.length > 3
  );
  expect(others.filter(({ name }) => text.includes(name))).toEqual([]);
});

it('shows a view of texts as the grid', async () => {
  expect(read(await draw('slide', { view: 'table' })).tags.filter((tag) => tag === 'rect').length).toBeGreaterThan(10);
});

it('fills its shape with a treemap', async () => {
  const { size } = read(await draw('square', { view: 'treemap' }));
  expect(size[0]).toBe(size[1]);
});
