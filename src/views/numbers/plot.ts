/**
 * Charts by Observable Plot. Its style element is taken out before it reaches the page, whose policy forbids it; what it
 * said stands in Chart.svelte. Inks are tokens, so a chart follows the theme; for files they are replaced by colours.
 */
import { axisX, axisY, barX, gridY, plot, rectY, ruleX, ruleY, text, textX } from '@observablehq/plot';
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

const INKS = ['var(--ink)', 'var(--mid)', 'var(--rule)', 'var(--wash)'];
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
      range: series.length === 2 ? [INKS[0]!, INKS[2]!] : INKS.slice(0, series.length)
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
      rectY(steps, {
        x1: ({ from }: Step) => date(from),
        x2: ({ to }: Step) => date(to),
        y: 'value',
        fill: 'series',
        href: 'href',
        order: series.map(({ id }) => id),
        inset: 0,
        shapeRendering: 'crispEdges',
        title: ({ from, series: id, value }: Step) =>
          `${fullDay(from)}: ${grouped(value)} ${series.find((one) => one.id === id)?.name ?? id}`
      }),
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
        // What would run into the next chart is cut; the table has it whole.
        lineWidth: 9,
        textOverflow: 'ellipsis-end',
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

interface End {
  readonly day: string;
  readonly y: number;
  readonly says: string;
}

/** What stands at the right end of each band, in its middle, but not closer than a line. */
function ends_(series: StepChart['series'], steps: readonly Step[], last: string | undefined): End[] {
  if (last === undefined) return [];
  const value = (id: string) => steps.findLast((step) => step.series === id)?.value ?? 0;
  const total = series.reduce((sum, { id }) => sum + value(id), 0);
  let below = 0;
  let lowest = 0;
  return series.flatMap(({ id, name }) => {
    const own = value(id);
    const y = Math.max(below + own / 2, lowest);
    below += own;
    lowest = y + total * 0.11;
    return own === 0 ? [] : [{ day: last, y, says: `${grouped(own)} ${name}` }];
  });
}

export interface BarChart {
  readonly bars: readonly { readonly label: string; readonly value: number; readonly href?: string | undefined }[];
}

/** Bars of counts, the labels left of them. */
export function drawBars({ bars }: BarChart, drawing: Drawing): SVGSVGElement {
  const svg = plot({
    ...sized(drawing),
    marginLeft: 120,
    marginRight: 40,
    x: { axis: null },
    y: { label: null, domain: bars.map(({ label }) => label), tickSize: 0 },
    marks: [
      barX(bars, { x: 'value', y: 'label', fill: 'var(--ink)', href: 'href', insetTop: 2, insetBottom: 2 }),
      text(bars, {
        x: 'value',
        y: 'label',
        text: ({ value }: BarChart['bars'][number]) => grouped(value),
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--ink)'
      })
    ],
    document: drawing.document
  }) as SVGSVGElement;
  return withoutStyle(svg);
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
  const inks = NEUTRALS[theme];
  const whole = svg.outerHTML
    .replace(
      '<svg',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" style="background:${inks['paper']}"`
    )
    .replaceAll(/var\(--(\w+)\)/g, (_, ink: string) => inks[ink] ?? 'currentColor');
  return whole.replaceAll(
    /xmlns="http:\/\/www\.w3\.org\/2000\/svg"(?= xmlns:xlink)([^>]*) xmlns="http:\/\/www\.w3\.org\/2000\/svg"/g,
    'xmlns="http://www.w3.org/2000/svg"$1'
  );
}
