/** What stands in a cell: a value, beneath it when it was seen. Each cell is one element; its marks are drawn by styles. */
import type { Atlas } from '#atlas/atlas.ts';
import type { Fact, FactContext, FactRow, Known } from '#atlas/facts/fact.ts';
import { barsPath, glyphPath, stageLook } from '#layout/tile/marks.ts';
import { fullNumber } from '#text/numbers.ts';
import { present } from '#text/value.ts';
import { cellStretch, paceStretch, textFit } from './widths.ts';

export interface Cell {
  /** Its classes: the form of its column, and how it is set. */
  readonly look: string;
  readonly text: string;
  /** In a line of its own beneath the value. */
  readonly seen?: string;
  readonly style?: string;
  /** Whoever said so, and what else to know. */
  readonly title?: string;
}

/** Px, of weeks as bars: those of long ago are lower. */
const BARS = { width: 100, height: 20, old: 14 } as const;
const GLYPH = 10;

/** Words that a cell may have no room for. */
const more = ({ text, head = text }: Fact) => (head.length > 12 ? text : undefined);

/** The cell of an item in a column so wide, px; empty where nobody recorded anything. */
export function cellOf(column: FactRow, known: Known, context: FactContext, width: number): Cell {
  const fact = column.read(known, context);
  if (!fact) return { look: column.form, text: '' };
  const look = (further = '') => [column.form, further, fact.seen.old && 'old'].filter(Boolean).join(' ');
  const about = present({
    seen: fact.head === undefined ? fact.seen.month : fact.text.slice(fact.head.length + 2),
    title: [more(fact), fact.note, fact.seen.label].filter(Boolean).join('; ')
  });
  const words = (text: string, lines: number) => {
    const { tight, stretch, long } = textFit(text, width, lines);
    return {
      ...about,
      look: look(['words', tight && 'tight', long && 'long'].filter(Boolean).join(' ')),
      text,
      style: `font-stretch:${stretch}%`
    };
  };
  /** In a line, however narrow; what is too long even for that breaks. */
  const word = (text: string) => {
    const stretch = cellStretch(text, width);
    return stretch === undefined
      ? words(text, 1)
      : { ...about, look: look('word'), text, style: `font-stretch:${stretch}%` };
  };
  if (column.id === 'stage') {
    const glyph = glyphPath({ look: stageLook(known.entry.stage), size: GLYPH });
    return { ...about, look: look('stage'), text: fact.text.replace(/,.*/, ''), style: marked(glyph, ' evenodd,') };
  }
  if (column.id === 'layers') return { ...about, look: look('word'), text: layersOf(known, context.atlas) };
  if (fact.weeks) {
    const text = paceWords(fact);
    return {
      ...about,
      look: look(),
      text,
      style: `font-stretch:${paceStretch(text, fact.seen, width)}%;${barsStyle(fact)}`
    };
  }
  if (column.id === 'language') return word(String(fact.order));
  if (fact.head !== undefined) return word(fact.head);
  if (column.form === 'number') return { ...about, look: look(), text: figureWords(fact) };
  if (column.form === 'day') return { ...about, look: look(), text: fact.text.replace(/^on or before /, 'by ') };
  return words(fact.text, fact.seen.month === undefined ? 2 : 1);
}

/** Their numbers, as they stand above the picture. */
const layersOf = ({ details }: Known, { layers }: Pick<Atlas, 'layers'>) =>
  details.layers
    .map((id) => layers.findIndex((layer) => layer.id === id) + 1)
    .sort((a, b) => a - b)
    .join(' ');

/** The figure alone, where its words say more of it: `14,919,489`, `100 %`. */
const figureWords = ({ text, order }: Fact) =>
  typeof order !== 'number' ? text : text.includes(' % ') ? `${order} %` : fullNumber(order);

/** `17 a week`, `2.4 a week`: with its unit, since a number before a month would read as a day. */
export const paceWords = ({ text }: Pick<Fact, 'text'>): string => `${text} a week`;

/** The weeks as bars on the square root of commits, to be cut out of the colour behind them. */
export function barsStyle({ weeks = [], seen }: Fact, { width, height, old }: Size = BARS): string {
  const tall = seen.old ? old : height;
  const most = Math.max(1, ...weeks.map(Math.sqrt));
  const heights = weeks.map((commits) => (Math.sqrt(commits) / most) * tall);
  return `--tall:${tall}px;${marked(barsPath({ x: 0, y: 0, width, height: tall, fill: 'solid', heights }))}`;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly old: number;
}

const marked = (path: string, rule = '') => `--mark:path(${rule}'${path}')`;
