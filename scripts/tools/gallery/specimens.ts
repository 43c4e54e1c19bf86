/** The pictures of the gallery: every layout in its states, drawn to SVG from one small landscape. */
import type { TileSize } from '#atlas/query.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Atlas, type AtlasItem, unpack } from '#atlas/atlas.ts';
import { type Details } from '#landscape/publish/packed.ts';
import { compile } from '#landscape/compile.ts';
import { pack, packDetails } from '#landscape/publish/pack.ts';
import { packHistory } from '#landscape/publish/history/pack-history.ts';
import { packParts } from '#landscape/publish/parts.ts';
import { historyOf } from '#atlas/history/history.ts';
import { HOME, type Query } from '#atlas/query.ts';
import { gridSheet } from '#layout/grid/sheet.ts';
import { freshGrid } from '#layout/grid/fresh.ts';
import { isFaint, tileSubjects } from '#layout/grid/shown.ts';
import { placeTile } from '#layout/grid/tile.ts';
import { categoryHues } from '#layout/hues.ts';
import { PLATE, plateMarks } from '#layout/tile/plate.ts';
import { placeRegister, prominenceOf } from '#layout/register/place.ts';
import { registerSheet } from '#layout/register/sheet.ts';
import type { Sheet, SheetTile } from '#layout/scene.ts';
import { views } from '#views/index.ts';
import { wholePicture } from '#take-away/picture.ts';
import { placeWordmark } from '#layout/tile/wordmark.ts';
import { THEMES, type Theme } from '#layout/inks.ts';
import { paintSvg } from '#paint/svg.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const { landscape } = compile({
  data: { file: 'landscape.yml', text: read('../../../tests/gallery/landscape.yml') },
  snapshot: { file: 'landscape.snapshot.json', text: read('../../../tests/gallery/landscape.snapshot.json') },
  history: { file: 'landscape.history.json', text: read('../../../tests/gallery/landscape.history.json') }
});
export const atlas: Atlas = unpack(pack(landscape!));
export const details: Details = packDetails(landscape!);
export const parts = packParts(landscape!);
const history = historyOf(atlas, packHistory(landscape!)!);
const hues = categoryHues(atlas);

export interface Specimen {
  readonly name: string;
  readonly svg: string;
}

/** Colours differ by theme, places do not: only tiles are drawn in both. */
export const specimens = async (): Promise<Specimen[]> => [
  ...THEMES.flatMap((theme) =>
    (['index', 'elements', 'plates'] as const).map((size) => specimen(`tiles-${size}-${theme}`, anatomy(size), theme))
  ),
  ...[358, 744, 1136].flatMap((width) =>
    (['index', 'elements', 'plates'] as const).map((size) => specimen(`grid-${size}-${width}`, grid(size, width)))
  ),
  specimen(
    'grid-narrowed',
    grid('elements', 744, ({ stage }) => stage === 'graduated')
  ),
  specimen(
    'grid-empty',
    grid('elements', 744, () => false)
  ),
  ...(
    await Promise.all(
      views.map(async ({ id, more }) =>
        (await more()).picture ? [specimen(`view-${id}`, await picture({ view: id }))] : []
      )
    )
  ).flat(),
  specimen('timeline-then', await picture({ view: 'timeline', at: '2021-06-30', width: 1136 })),
  specimen('treemap-phone', await treemap({ width: 358 })),
  specimen('treemap-zoomed', await treemap({ path: [atlas.categories[0]!.id] })),
  specimen('treemap-packed', await treemap({ places: 'pack' }, ({ index }) => index % 2 === 0)),
  specimen('treemap-by-stage', await treemap({ by: 'stage', tint: 'stage' })),
  ...[358, 1136].map((width) => specimen(`members-${width}`, members(width))),
  specimen('wordmarks', wordmarks()),
  specimen('plates-of-panels', panelPlates())
];

const specimen = (name: string, sheet: Sheet, theme: Theme = 'light'): Specimen => ({
  name,
  svg: paintSvg(sheet, { theme, title: name })
});

/** One tile of each stage, and with artwork, side by side. */
function anatomy(size: TileSize): Sheet {
  const sizes = { index: [220, 24], elements: [148, 164], plates: [236, 196] } as const;
  const subjects = atlas.items.filter(({ kind }) => kind === 'project').slice(0, 5);
  let x = 0;
  const tiles = [false, true].flatMap((faint) =>
    subjects.map((entry): SheetTile => {
      const [width, height] = size === 'elements' && !entry.stage ? [72, 80] : sizes[size];
      const stageName = atlas.stages.find(({ id }) => id === entry.stage)?.name;
      const place = { key: entry.id, x, y: 0, width, height };
      x += width + 8;
      return {
        ...placeTile({ entry, stageName, faint, details: details.items[entry.index] }, place, size),
        title: entry.name
      };
    })
  );
  return {
    width: x,
    height: sizes[size][1],
    parts: [{ x: 0, y: 0, hue: hues.get(0), title: size, shapes: [], texts: [], tiles }]
  };
}

function grid(size: TileSize, width: number, matching: (entry: Atlas['items'][0]) => boolean = () => true): Sheet {
  const matches = Uint8Array.from(atlas.items, (entry) => (matching(entry) ? 1 : 0));
  const query = { ...HOME, size };
  const shown = { matches, narrowed: matches.includes(0) };
  const subjectOf = tileSubjects({ atlas, size, hasPicture: () => true, detailsOf: (index) => details.items[index] });
  return gridSheet({
    atlas,
    scene: freshGrid(atlas, query, shown, { width, total: 0 }),
    size,
    hues,
    subjectOf: (index) => ({ ...subjectOf(index), faint: isFaint(atlas.items[index]!, query, matches) })
  });
}

const treemap: typeof picture = (query, matching) => picture({ view: 'treemap', ...query }, matching);

/** As it is taken away. */
function picture(
  { width = 744, ...query }: Partial<Query> & { readonly width?: number },
  matching: (entry: AtlasItem) => boolean = () => true
): Promise<Sheet> {
  const matches = Uint8Array.from(atlas.items, (entry) => (entry.kind === 'project' && matching(entry) ? 1 : 0));
  const total = matches.reduce((sum, match) => sum + match, 0);
  return wholePicture(views, {
    ...{ atlas, details, width, today: atlas, history, hasPicture: () => true },
    query: { ...HOME, ...query },
    selected: { matches, total, counts: [] }
  });
}

function members(width: number): Sheet {
  const frames = atlas.frames.filter(({ category }) => atlas.categories[category]!.kind === 'member');
  const groups = frames.map(({ index, name }, at) => {
    const entries = atlas.items.filter((entry) => entry.frames.includes(index));
    return {
      key: String(index),
      title: name,
      prominence: at === frames.length - 1 ? ('line' as const) : prominenceOf(at, frames.length, entries.length),
      subjects: entries.map((entry) => ({
        key: entry.id,
        entry,
        contributed: entry.owner
          ? atlas.items.filter(({ stage }) => stage === 'graduated' || stage === 'incubating')
          : []
      }))
    };
  });
  return registerSheet(atlas, placeRegister(groups, width), (index) =>
    hues.get(atlas.frames[atlas.items[index]!.frames[0]!]!.category)
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
  const tiles = atlas.items
    .filter(({ kind, stage }) => kind !== 'project' || stage)
    .slice(0, 8)
    .map((entry, i): SheetTile => ({
      ...plateMarks(entry, atlas.stages.find(({ id }) => id === entry.stage)?.name),
      x: i * (PLATE.width + 8),
      y: 0,
      title: entry.name
    }));
  return {
    width: tiles.length * (PLATE.width + 8),
    height: PLATE.height,
    parts: [{ x: 0, y: 0, hue: hues.get(0), title: 'Plates', shapes: [], texts: [], tiles }]
  };
}
