/**
 * A timeline: one row a project, from the day it was accepted to now, as full as its stage. The name stands left of its
 * bar, on a phone above it. What lies after the day that is looked at is pale.
 */
import { scaleLinear } from 'd3';
import { type Life, numberOfDay } from '#atlas/history/history.ts';
import { month } from '#text/day.ts';
import type { Shape, TextLine } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import { stageLook } from '../tile/marks.ts';
import { type TimelineGroup, beginOf } from './rows.ts';

export interface TimelineRow {
  readonly life: Life;
  readonly y: number;
  /** In px from the left edge of the scene, and from the top of the row. */
  readonly shapes: readonly Shape[];
  readonly texts: readonly TextLine[];
}

export interface TimelineScene {
  readonly width: number;
  readonly height: number;
  /** Of one row. */
  readonly row: number;
  /** Where the first and the last day stand. */
  readonly axis: readonly [left: number, right: number];
  readonly days: readonly [first: string, last: string];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly headings: readonly { readonly y: number; readonly name: string; readonly count: number }[];
  readonly rows: readonly TimelineRow[];
  /** The day that is looked at, down to the last project that was there; none at the end. */
  readonly marker?: { readonly x: number; readonly height: number };
}

const HEAD = 28;
const BAR = 8;
const HEADING = 34;
/** Room for names left of the first bars, and for what is told at the end. */
const WIDE = { left: 150, right: 132, row: 14, top: 2 };
const NARROW = { left: 2, right: 2, row: 28, top: 17 };
const FACE = { size: 11, stretch: 100 };

export interface TimelineOptions {
  readonly width: number;
  readonly from: string;
  readonly until: string;
  /** The day that is looked at. */
  readonly at: string;
}

export function timelineScene(groups: readonly TimelineGroup[], options: TimelineOptions): TimelineScene {
  const { width, from, until, at } = options;
  const metrics = width < 720 ? NARROW : WIDE;
  const axis = [metrics.left, Math.max(metrics.left + 1, width - metrics.right)] as const;
  const x = scaleLinear()
    .domain([numberOfDay(from), numberOfDay(until)])
    .range([...axis])
    .clamp(true);
  const place = (day: string) => Math.round(x(numberOfDay(day)) * 2) / 2;
  let y = HEAD;
  const rows: TimelineRow[] = [];
  const headings: TimelineScene['headings'][number][] = [];
  for (const { name, lives } of groups) {
    if (name !== '') headings.push({ y, name, count: lives.length });
    if (name !== '') y += HEADING;
    for (const life of lives) {
      rows.push({ life, y, ...marksOf(life, { place, at, until, metrics, width }) });
      y += metrics.row;
    }
    if (name !== '') y += 10;
  }
  const last = rows.filter(({ life }) => beginOf(life) <= at).at(-1);
  return {
    ...{ width, height: y, row: metrics.row, axis, days: [from, until], headings, rows },
    years: yearsOf(from, until, axis[1] - axis[0]).map((year) => ({ x: place(`${year}-01-01`), label: String(year) })),
    ...(at < until && last ? { marker: { x: place(at), height: last.y + metrics.row } } : {})
  };
}

/** Years with a label: each, or fewer where there is no room. */
function yearsOf(from: string, until: string, room: number): number[] {
  const [first, last] = [Number(from.slice(0, 4)) + (from.slice(5) > '01-01' ? 1 : 0), Number(until.slice(0, 4))];
  const every = Math.max(1, Math.ceil(((last - first + 1) * 34) / room));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (year) => (last - year) % every === 0
  );
}

interface Marking {
  readonly place: (day: string) => number;
  readonly at: string;
  readonly until: string;
  readonly metrics: typeof WIDE;
  readonly width: number;
}

function marksOf(life: Life, marking: Marking): Pick<TimelineRow, 'shapes' | 'texts'> {
  const { place, at, until, metrics, width } = marking;
  const end = life.end?.[0] ?? (life.steps.length === 0 ? life.listed?.[1] : undefined);
  const stretches = life.steps.length > 0 ? life.steps : [[beginOf(life), undefined] as const];
  const shapes = stretches.flatMap(([from, stage], i) => {
    const to = stretches[i + 1]?.[0] ?? end ?? until;
    const parts =
      from < at && at < to
        ? ([
            [from, at],
            [at, to]
          ] as const)
        : ([[from, to]] as const);
    return parts.flatMap(([a, b], k) => {
      const [left, right] = [place(a), place(b)];
      // A step leaves a hair of paper, a day that is looked at does not.
      const gap = k === parts.length - 1 && i < stretches.length - 1 ? 1 : 0;
      return right - left - gap <= 0 ? [] : [bar(stage, left, right - left - gap, a >= at, metrics.top)];
    });
  });
  const isThere = beginOf(life) <= at && (end === undefined || end > at);
  const left = place(beginOf(life));
  const texts: TextLine[] = [];
  const face = { ...FACE, weight: isThere ? 580 : 400, fill: isThere ? ('ink' as const) : ('ink2' as const) };
  const nameWidth = textWidth(life.name, face);
  if (metrics === NARROW) {
    texts.push({ ...face, text: life.name, x: Math.max(0, Math.min(left, width - nameWidth - 2)), baseline: 12 });
  } else {
    const fits = Math.min(100, Math.max(62, (100 * (left - 8)) / nameWidth));
    texts.push({
      ...face,
      stretch: fits < 100 ? fits : 100,
      text: life.name,
      x: Math.max(0, left - 6 - (nameWidth * fits) / 100),
      baseline: 11
    });
  }
  if (end !== undefined) {
    const x = place(end);
    shapes.push({ x: x + 1, y: metrics.top - 2, width: 1, height: BAR + 4, fill: 'ink2' });
    const text = `${life.end?.[1] ?? 'removed'} ${month(end)}`;
    const told = { ...FACE, weight: 400, fill: 'ink2' as const, text };
    const room = metrics === NARROW ? width - nameWidth - 16 : width - x - 6;
    const size = textWidth(text, told);
    const stretch = Math.max(62, Math.min(100, (100 * room) / size));
    texts.push(
      metrics === NARROW
        ? {
            ...told,
            stretch,
            x: left + nameWidth + 8 + size < width ? left + nameWidth + 8 : Math.max(0, left - size - 8),
            baseline: 12
          }
        : { ...told, stretch, x: x + 5, baseline: 11 }
    );
  }
  return { shapes, texts };
}

/** As full as the stage; what only is listed is a line. */
function bar(stage: string | undefined, x: number, width: number, later: boolean, top: number): Shape {
  const box = { x, y: top, width, height: BAR };
  switch (stage === undefined ? 'point' : stageLook(stage)) {
    case 'full':
      return { ...box, fill: later ? 'rule2' : 'ink' };
    case 'half':
      return { ...box, fill: later ? 'rule' : 'mid' };
    case 'struck':
      return { ...box, fill: 'none', hatch: true };
    case 'empty':
      return { ...box, fill: 'none', stroke: { ink: later ? 'rule2' : 'ink', width: 1 } };
    default:
      return { ...box, y: top + 3, height: 2, fill: later ? 'rule' : 'mid' };
  }
}
