/** The pictures of the gallery: every layout in its states, drawn to SVG from one small landscape. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Atlas, type Entry, unpack } from '#atlas/atlas.ts';
import { type Details } from '#landscape/publish/packed.ts';
import { compile } from '#landscape/compile.ts';
import { pack, packDetails } from '#landscape/publish/pack.ts';
import { HOME, type Query } from '#atlas/query.ts';
import { gridSheet } from '#layout/grid/sheet.ts';
import { freshGrid, isFaint, tileSubjects } from '#layout/grid/shown.ts';
import { type Zoom, placeTile } from '#layout/grid/tile.ts';
import { categoryHues } from '#layout/hues.ts';
import { plateMarks } from '#layout/tile/plate.ts';
import { placeRegister, prominenceOf } from '#layout/register/place.ts';
import { registerSheet } from '#layout/register/sheet.ts';
import type { Sheet, SheetTile } from '#layout/scene.ts';
import { wholePicture } from '#take-away/picture.ts';
import { placeWordmark } from '#layout/tile/wordmark.ts';
import { THEMES, type Theme } from '#layout/inks.ts';
import { paintSvg } from '#paint/svg.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const { landscape } = compile({
  data: { file: 'landscape.yml', text: read('../../../tests/gallery/landscape.yml') },
  snapshot: { file: 'landscape.snapshot.json', text: read('../../../tests/gallery/landscape.snapshot.json') }
});
export const atlas: Atlas = unpack(pack(landscape!));
export const details: Details = packDetails(landscape!);
const hues = categoryHues(atlas);

export interface Specimen {
  readonly name: string;
  readonly svg: string;
}

/** Colours differ by theme, places do not: only tiles are drawn in both. */
export const specimens = (): Specimen[] => [
  ...THEMES.flatMap((theme) =>
    (['index', 'elements', 'plates'] as const).map((zoom) => specimen(`tiles-${zoom}-${theme}`, anatomy(zoom), theme))
  ),
  ...[358, 744, 1136].flatMap((width) =>
    (['index', 'elements', 'plates'] as const).map((zoom) => specimen(`grid-${zoom}-${width}`, grid(zoom, width)))
  ),
  specimen(
    'grid-narrowed',
    grid('elements', 744, ({ stage }) => stage === 'graduated')
  ),
  specimen(
    'grid-empty',
    grid('elements', 744, () => false)
  ),
  specimen('treemap', treemap({})),
  specimen('treemap-phone', treemap({ width: 358 })),
  specimen('treemap-zoomed', treemap({ path: [atlas.categories[0]!.id] })),
  specimen(
    'treemap-compact',
    treemap({ compact: true, area: 'stars' }, ({ index }) => index % 2 === 0)
  ),
  specimen('treemap-by-stage', treemap({ by: 'stage', tint: 'stage' })),
  ...[358, 1136].map((width) => specimen(`members-${width}`, members(width))),
  specimen('wordmarks', wordmarks()),
  specimen('plates-of-panels', panelPlates())
];

const specimen = (name: string, sheet: Sheet, theme: Theme = 'light'): Specimen => ({
  name,
  svg: paintSvg(sheet, { theme, title: name })
});

/** One tile of each stage, and with artwork, side by side. */
function anatomy(zoom: Zoom): Sheet {
  const sizes = { index: [220, 24], elements: [148, 164], plates: [236, 196] } as const;
  const subjects = atlas.entries.filter(({ kind }) => kind === 'project').slice(0, 5);
  let x = 0;
  const tiles = [false, true].flatMap((faint) =>
    subjects.map((entry): SheetTile => {
      const [width, height] = zoom === 'elements' && !entry.stage ? [72, 80] : sizes[zoom];
      const stageName = atlas.stages.find(({ id }) => id === entry.stage)?.name;
      const place = { key: entry.id, x, y: 0, width, height };
      x += width + 8;
      return {
        ...placeTile({ entry, stageName, faint, details: details.items[entry.index] }, place, zoom),
        title: entry.name
      };
    })
  );
  return {
    width: x,
    height: sizes[zoom][1],
    parts: [{ x: 0, y: 0, hue: hues.get(0), title: zoom, shapes: [], texts: [], tiles }]
  };
}

function grid(zoom: Zoom, width: number, matching: (entry: Atlas['entries'][0]) => boolean = () => true): Sheet {
  const matches = Uint8Array.from(atlas.entries, (entry) => (matching(entry) ? 1 : 0));
  const query = { ...HOME, zoom };
  const shown = { matches, narrowed: matches.includes(0) };
  const subjectOf = tileSubjects({ atlas, zoom, hasPicture: () => true, detailsOf: (index) => details.items[index] });
  return gridSheet({
    atlas,
    scene: freshGrid(atlas, query, shown, { width, projectTotal: 0 }),
    zoom,
    hues,
    subjectOf: (index) => ({ ...subjectOf(index), faint: isFaint(atlas.entries[index]!, query, matches) })
  });
}

/** With its legend, as it is taken away. */
function treemap(
  { width = 744, ...query }: Partial<Query> & { readonly width?: number },
  matching: (entry: Entry) => boolean = () => true
): Sheet {
  const matches = Uint8Array.from(atlas.entries, (entry) => (entry.kind === 'project' && matching(entry) ? 1 : 0));
  const total = matches.reduce((sum, match) => sum + match, 0);
  return wholePicture({
    ...{ atlas, details, width, hasPicture: () => true },
    query: { ...HOME, view: 'treemap', ...query },
    selected: { matches, total, counts: [] }
  }).sheet;
}

function members(width: number): Sheet {
  const frames = atlas.frames.filter(({ category }) => atlas.categories[category]!.kind === 'member');
  const groups = frames.map(({ index, name }, at) => {
    const entries = atlas.entries.filter((entry) => entry.frames.includes(index));
    return {
      key: String(index),
      title: name,
      prominence: at === frames.length - 1 ? ('line' as const) : prominenceOf(at, frames.length, entries.length),
      subjects: entries.map((entry) => ({
        key: entry.id,
        entry,
        contributed: entry.owner
          ? atlas.entries.filter(({ stage }) => stage === 'graduated' || stage === 'incubating')
          : []
      }))
    };
  });
  return registerSheet(atlas, placeRegister(groups, width), (index) =>
    hues.get(atlas.frames[atlas.entries[index]!.frames[0]!]!.category)
  );
}

function wordmarks(): Sheet {
  const names = [
    'IQ',
    'Northwind',
    'Ken Kennedy Institute',
    'University of Somewhere Far Away',
    'Human Feedback Foundation',
    'SpiralDB',
    'AT&T',
    'Institute for the Study of Long Names in Narrow Columns',
    'l',
    ''
  ];
  const tiles = names.map((name, i): SheetTile => ({
    x: (i % 4) * 176,
    y: Math.floor(i / 4) * 100,
    width: 168,
    height: 92,
    title: name,
    shapes: [{ x: 0, y: 0, width: 168, height: 92, fill: 'none', stroke: { ink: 'ink', width: 2 } }],
    texts: [],
    name: placeWordmark(name, { x: 12, y: 13, width: 144, height: 66, maxCap: 44 }, 640, 'ink')
  }));
  return {
    width: 4 * 176,
    height: 300,
    parts: [{ x: 0, y: 0, hue: undefined, title: 'Wordmarks', shapes: [], texts: [], tiles }]
  };
}

function panelPlates(): Sheet {
  const tiles = atlas.entries
    .filter(({ kind, stage }) => kind !== 'project' || stage)
    .slice(0, 8)
    .map((entry, i): SheetTile => ({
      ...plateMarks(entry, atlas.stages.find(({ id }) => id === entry.stage)?.name),
      x: i * 164,
      y: 0,
      title: entry.name
    }));
  return {
    width: tiles.length * 164,
    height: 156,
    parts: [{ x: 0, y: 0, hue: hues.get(0), title: 'Plates', shapes: [], texts: [], tiles }]
  };
}
