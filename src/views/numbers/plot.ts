/**
 * Charts by Observable Plot. Its style element is taken out before it reaches the page, whose policy forbids it; what it
 * said stands in Chart.svelte. Inks are tokens, so a chart follows the theme; for files they are replaced by colours.
 */
import { axisX, axisY, gridY, plot, rectY, ruleX, ruleY, text, textX } from '@observablehq/plot';
import { NEUTRALS } from '#paint/palette.ts';
import type { Theme } from '#layout/inks.ts';
import { grouped } from '#text/numbers.ts';
import { fullDay } from '#text/day.ts';

/** A value of a series from one day to the next. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly series: string;
  readonly value: number;
  /** Where what it counts is to be seen. */
  readonly href?: string | undefined;
  /** Nothing new was told of this time: an older value was repeated. */
  readonly quiet?: boolean;
}

export interface StepChart {
  /** From the bottom up, each with what stands at its right end. */
  readonly series: readonly { readonly id: string; readonly name: string }[];
  readonly steps: readonly Step[];
  /** A day with a sentence. */
  readonly mark?: { readonly day: string; readonly says: string } | undefined;
  readonly short?: (value: number) => string;
}

export interface Drawing {
  readonly document: Document;
  readonly width: number;
  readonly height: number;
}

/** Bands from the bottom up, by how many there are: what lies beside each other differs in both themes. */
const INKS = [['ink'], ['ink', 'third'], ['ink', 'mid', 'third'], ['ink', 'mid', 'rule2', 'rule']] as const;
const inksOf = (bands: number) => INKS[Math.min(bands, INKS.length) - 1]!.map((ink) => `var(--${ink})`);
const QUIET_OPACITY = 0.45;
/** Of a chart on the page and in files, px. */
export const HEIGHT = 230;
const LABELS = 112;
/** Less room has fewer years. */
const NARROW = 520;

export function drawSteps({ series, steps, mark, short = grouped }: StepChart, drawing: Drawing): SVGSVGElement {
  const date = (day: string) => new Date(day);
  const last = steps.at(-1)?.to;
  const ends = ends_(series, steps, last);
  const svg = plot({
    ...sized(drawing),
    marginRight: LABELS,
    x: { type: 'utc', label: null },
    y: { label: null, nice: true },
    color: {
      type: 'ordinal',
      domain: series.map(({ id }) => id),
      range: inksOf(Math.max(1, series.length))
    },
    marks: [
      gridY({ stroke: 'var(--rule)', strokeOpacity: 1, ticks: 4 }),
      axisY({ ticks: 4, tickSize: 0, fill: 'var(--ink2)', tickFormat: (value: number) => short(value) }),
      axisX({
        ticks: drawing.width < NARROW ? '2 years' : 'year',
        tickSize: 4,
        fill: 'var(--ink2)',
        color: 'var(--ink)',
        tickFormat: (day: Date) => String(day.getUTCFullYear()),
        textAnchor: 'start',
        textAlign: 'left',
        tickPadding: 4,
        dx: 3
      } as never),
      ...[false, true].map((quiet) =>
        rectY(
          steps.filter((step) => (step.quiet ?? false) === quiet),
          {
            x1: ({ from }: Step) => date(from),
            x2: ({ to }: Step) => date(to),
            y: 'value',
            fill: 'series',
            href: 'href',
            order: series.map(({ id }) => id),
            inset: 0,
            shapeRendering: 'crispEdges',
            title: ({ from, series: id, value }: Step) =>
              `${fullDay(from)}: ${grouped(value)} ${series.find((one) => one.id === id)?.name ?? id}${quiet ? ', repeated' : ''}`,
            ...(quiet ? { fillOpacity: QUIET_OPACITY } : {})
          }
        )
      ),
      ruleY([0], { stroke: 'var(--ink)' }),
      ...(mark
        ? [
            ruleX([date(mark.day)], { stroke: 'var(--ink)', strokeDasharray: '1 2' }),
            textX([mark], {
              x: ({ day }: typeof mark) => date(day),
              text: 'says',
              frameAnchor: 'top',
              textAnchor: drawing.width < NARROW ? 'start' : 'end',
              dx: drawing.width < NARROW ? 34 - drawing.width / 2 : -6,
              dy: -10,
              fill: 'var(--ink)'
            })
          ]
        : []),
      text(ends, {
        x: ({ day }: End) => date(day),
        y: 'y',
        text: 'says',
        // What would run into the next chart breaks.
        lineWidth: 9,
        title: 'says',
        textAnchor: 'start',
        dx: 10,
        fill: 'var(--ink)'
      })
    ],
    document: drawing.document
  }) as SVGSVGElement;
  return withoutStyle(svg);
}

/** In a line at the right end of a chart, more or less. */
const LETTERS = 16;

interface End {
  readonly day: string;
  readonly y: number;
  readonly says: string;
}

/** What stands at the right end of each band, in its middle, but not closer than a line. */
function ends_(series: StepChart['series'], steps: readonly Step[], last: string | undefined): End[] {
  if (last === undefined) return [];
  const value = (id: string) => steps.findLast((step) => step.series === id)?.value ?? 0;
  const sums = new Map<string, number>();
  for (const { from, value } of steps) sums.set(from, (sums.get(from) ?? 0) + value);
  /** As high as the highest stack, in lines of text. */
  const line = Math.max(...sums.values()) * 0.085;
  let below = 0;
  let lowest = -line / 2;
  return series.flatMap(({ id, name }) => {
    const own = value(id);
    const says = `${grouped(own)} ${name}`;
    // Text stands by its middle: half of its lines below it, half above.
    const half = (Math.ceil(says.length / LETTERS) * line) / 2;
    const y = Math.max(below + own / 2, lowest + half);
    below += own;
    lowest = y + half;
    return [{ day: last, y, says }];
  });
}

const sized = ({ width, height }: Drawing) => ({
  width,
  height,
  marginTop: 24,
  marginBottom: 24,
  marginLeft: 34,
  style: { background: 'none' },
  className: 'plot'
});

function withoutStyle(svg: SVGSVGElement): SVGSVGElement {
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Hundreds of marks are no stops of the keyboard: the table beside them has the same links.
  for (const link of svg.querySelectorAll('a')) {
    link.setAttribute('tabindex', '-1');
    const href = link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? link.getAttribute('xlink:href');
    if (href !== null) link.setAttribute('href', href);
  }
  svg.removeAttribute('style');
  return svg;
}

/** A chart as a file: in the colours of a theme, with what the page's stylesheet says. */
export function chartFile(svg: SVGSVGElement, theme: Theme): string {
  const inks: Readonly<Record<string, string | undefined>> = {
    ...NEUTRALS[theme],
    third: NEUTRALS[theme][theme === 'dark' ? 'rule2' : 'rule']
  };
  const attributes = [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
    ['style', `background:${inks['paper']}`],
    ['font-family', "Archivo, 'Helvetica Neue', Arial, sans-serif"],
    ['font-size', '11']
  ] as const;
  const own = svg.cloneNode(true) as SVGSVGElement;
  for (const [name] of attributes) own.removeAttribute(name);
  return own.outerHTML
    .replace('<svg', `<svg ${attributes.map(([name, value]) => `${name}="${value}"`).join(' ')}`)
    .replaceAll(/var\(--(\w+)\)/g, (_, ink: string) => inks[ink] ?? 'currentColor');
}
