/** Who told what of a landscape, from when to when, how many values, and under which license. */
import { link } from '#landscape/guide/blocks.ts';
import type { Inline } from '#landscape/guide/guide.ts';
import type { Figure, Figures, Landscape } from '#landscape/model.ts';
import { month } from '#text/day.ts';
import { inSeries } from '#text/lines.ts';
import { fullNumber } from '#text/numbers.ts';

interface Told {
  readonly figures: Set<string>;
  first: string;
  last: string;
  count: number;
}

/** `lastCommit` → `last commit`. */
const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A row per source, those with most values first. */
export function sourceRows({
  items,
  sources,
  history,
  evaluations
}: Landscape): (readonly (Inline | readonly Inline[])[])[] {
  const told = new Map<string, Told>();
  for (const { figures } of items) {
    for (const [name, figure] of Object.entries(figures) as [keyof Figures, Figure<unknown>][]) {
      const of = told.get(figure.source) ?? { figures: new Set(), first: figure.date, last: figure.date, count: 0 };
      of.figures.add(words(name));
      if (figure.date < of.first) of.first = figure.date;
      if (figure.date > of.last) of.last = figure.date;
      of.count += 1;
      told.set(figure.source, of);
    }
  }
  const rows = [...told]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([key, { figures, first, last, count }]) => {
      const { name, url, note, license } = sources[key] ?? { name: key };
      const what = url ? [link(name, url)] : [name];
      return [
        what,
        note ?? '',
        inSeries([...figures].sort()),
        span(first, last),
        fullNumber(count),
        license ?? 'none seen'
      ];
    });
  const listing = history && [
    'History of the listing',
    history.source ?? '',
    'what was listed when',
    span(history.from, history.until),
    fullNumber(history.spans.length),
    ''
  ];
  const openness = evaluations && [
    evaluations.url ? [link(evaluations.source ?? evaluations.url, evaluations.url)] : (evaluations.source ?? ''),
    evaluations.credit ?? '',
    'evaluations of openness',
    evaluations.date ? month(evaluations.date) : '',
    fullNumber(evaluations.models.length),
    ''
  ];
  return [...rows, ...(listing ? [listing] : []), ...(openness ? [openness] : [])];
}

const span = (first: string, last: string) =>
  month(first) === month(last) ? month(first) : `${month(first)} to ${month(last)}`;
