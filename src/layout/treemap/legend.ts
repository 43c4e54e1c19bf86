/** How to read a treemap that is taken away: what fullness, colours and areas stand for, and of when the data is. */
import { type Atlas, type AtlasItem } from '#atlas/atlas.ts';
import { NONE } from '#landscape/publish/packed.ts';
import { grouped } from '#text/numbers.ts';
import type { Area } from '#atlas/query.ts';
import { box } from '../tile/looks.ts';
import { stageLook } from '../tile/marks.ts';
import type { Sheet, SheetPart, TextLine } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import { NO_NAME } from './mark.ts';
import { type TreemapScene, indicesIn } from './scene.ts';
import type { Tinting } from './tints.ts';
import { treemapWords, windowWords } from './words.ts';

export interface LegendSource {
  readonly atlas: Atlas;
  readonly scene: TreemapScene;
  /** Per item of the atlas, 1 where it matches. */
  readonly matches: Uint8Array;
  readonly tinting: Tinting;
  readonly area: Area;
  readonly by: string;
  /** Whether only hosted projects are shown. */
  readonly hosted: boolean;
  readonly width: number;
}

interface Key {
  readonly name: string;
  readonly count: number;
  readonly hue?: number | undefined;
  readonly letter?: string | undefined;
  /** Of a stage: its glyph stands before it instead of a colour. */
  readonly stage?: string;
}

const NAME = { size: 12, weight: 420, stretch: 100 };
const LABEL = { size: 12, weight: 640, stretch: 100 };
const LETTER = { size: 9, weight: 700, stretch: 100 };
const MARK = 14;
const ROW = 22;
const GAP = 16;
const LINE = 18;

/** Keys of what matches anything, in rows, and sentences below them. */
export function treemapLegend(source: LegendSource): Sheet {
  const { atlas, scene, tinting, width } = source;
  const projects = indicesIn(scene)
    .filter((index) => source.matches[index] === 1)
    .map((index) => atlas.items[index]!);
  const parts: SheetPart[] = [];
  let y = 0;
  const row = (label: string, keys: readonly Key[]) => {
    if (keys.length === 0) return;
    const heading = { text: label, x: 0, baseline: y + 12, ...LABEL, fill: 'ink' as const };
    parts.push({ ...part(label), texts: [heading] });
    const from = Math.min(textWidth(label, LABEL) + GAP, width / 3);
    let x = from;
    for (const key of keys) {
      const needs = widthOf(key);
      if (x > from && x + needs > width) [x, y] = [from, y + ROW];
      parts.push(keyAt(key, x, y));
      x += needs + GAP;
    }
    y += ROW;
  };
  const stages = stageKeys(atlas, projects);
  if (stages.length > 1 && tinting.facet !== 'stage') row(facetLabel(atlas, 'stage'), stages);
  row(`Colour: ${facetLabel(atlas, tinting.facet)}`, colourKeys(tinting, projects));
  // Where colours are of a window, that stands beside their keys on the page.
  const words = [...treemapWords(source), windowWords(tinting.facet, atlas)].filter((text) => text !== '');
  const lines = wrapped(words.join(' '), width);
  parts.push({
    ...part('areas'),
    texts: lines.map((text, i) => ({ text, x: 0, baseline: y + 14 + i * LINE, ...NAME, fill: 'ink2' }))
  });
  return { width, height: y + lines.length * LINE + 4, parts };
}

const part = (title: string, hue?: number): SheetPart => ({
  ...{ x: 0, y: 0, hue, title: `Legend: ${title}`, shapes: [], texts: [], tiles: [] }
});

function keyAt({ name, count, hue, letter, stage }: Key, x: number, y: number): SheetPart {
  const at = (text: string, left: number, face: typeof NAME, fill: TextLine['fill'], baseline = 12): TextLine => ({
    ...{ text, x: left, baseline, ...face, fill }
  });
  const texts = [
    at(name, MARK + 6, NAME, 'ink'),
    at(grouped(count), MARK + 6 + textWidth(name, NAME) + 6, NAME, 'ink2'),
    ...(letter ? [at(letter, (MARK - textWidth(letter, LETTER)) / 2, LETTER, 'onSolid', 11.3)] : [])
  ];
  if (stage === undefined) {
    return { ...part(name, hue), x, y, shapes: [box({ x: 0, y: 1, width: MARK, height: MARK }, 'solid')], texts };
  }
  const look = stageLook(stage === NONE ? undefined : stage);
  const tile = {
    ...{ x: 0, y: 0, width: MARK, height: MARK, title: name, shapes: [], texts: [], name: NO_NAME },
    glyph: { look, x: 2, y: 3, size: 10, fill: 'ink' as const }
  };
  return { ...part(name), x, y, texts, tiles: [tile] };
}

const widthOf = ({ name, count }: Key) => MARK + 12 + textWidth(name, NAME) + textWidth(grouped(count), NAME);

const facetLabel = ({ facets }: Atlas, facet: string) => facets.find(({ id }) => id === facet)?.label ?? 'Category';

function stageKeys({ stages }: Atlas, projects: readonly AtlasItem[]): Key[] {
  const countOf = (id: string | undefined) => projects.filter(({ stage }) => stage === id).length;
  return [
    ...stages.map(({ id, name }) => ({ name, stage: id, count: countOf(id) })),
    { name: 'Listed, not hosted', stage: NONE, count: countOf(undefined) }
  ].filter(({ count }) => count > 0);
}

function colourKeys({ options, nameOf }: Tinting, projects: readonly AtlasItem[]): Key[] {
  const counts = new Map<string, number>();
  for (const entry of projects) counts.set(nameOf(entry), (counts.get(nameOf(entry)) ?? 0) + 1);
  return options
    .map(({ name, hue, letter }) => ({ name, hue, letter, count: counts.get(name) ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** Broken at spaces; a word that is too long stands alone. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, NAME) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
