/** The history of a landscape for the page: what was listed when, and how far projects came. */
import type { Item, Landscape } from '../../model.ts';
import type { PackedHistory } from '../packed.ts';
import type { Span } from '../../listing/history-file.ts';
import { livesOf } from './lives.ts';
import { present } from '#text/value.ts';

const DAY_MS = 86_400_000;
const numberOf = (day: string) => Date.parse(day) / DAY_MS;

/** Undefined where neither a history nor the items themselves tell of days. */
export function packHistory(landscape: Landscape): PackedHistory | undefined {
  const { history, items } = landscape;
  const spans = history?.spans ?? datedSpans(items);
  const index = new Map(items.map(({ id }, i) => [id, i]));
  const gone: (PackedHistory['gone'][number] & { into?: number })[] = [];
  for (const { item, kind } of spans) {
    if (index.has(item)) continue;
    index.set(item, items.length + gone.length);
    const last = spans.findLast((span) => span.item === item)!;
    const into = last.into === undefined ? undefined : index.get(last.into);
    gone.push(present({ id: item, kind, name: last.name, into }));
  }
  const lives = livesOf(landscape, index, gone, spans);
  if (spans.length === 0 && lives.length === 0) return undefined;
  const words = tableOf<string>();
  const places = tableOf<string>();
  return present({
    from: history?.from,
    until: history?.until ?? newestDay(landscape, spans, lives),
    source: history?.source,
    feeds: landscape.siteUrl && `${landscape.siteUrl}feeds/`,
    published: landscape.publishedFigures,
    series: landscape.series?.map(({ told: _told, ...series }) => series),
    gone,
    lives,
    spans: spans.flatMap((span) => {
      const at = index.get(span.item)!;
      const today = items[at]?.name ?? gone[at - items.length]!.name;
      return [
        at,
        numberOf(span.from),
        span.to === undefined ? 0 : numberOf(span.to),
        span.name === today ? -1 : words.of(span.name),
        places.of(`${span.category}\n${span.subcategory}`),
        span.stage === undefined ? -1 : words.of(span.stage),
        span.tier === undefined ? -1 : words.of(span.tier)
      ];
    }),
    words: words.values,
    places: places.values.map((place) => place.split('\n') as [string, string])
  });
}

/** Without a history: members from the day on which they joined, as they are now. */
function datedSpans(items: readonly Item[]): Span[] {
  return items.flatMap(({ id, kind, name, tier, dates: { joined } }): Span[] =>
    kind === 'member' && joined
      ? [present({ item: id, kind, name, category: '', subcategory: '', tier, from: joined })]
      : []
  );
}

/** The day up to which the items' own days tell. */
function newestDay({ listing, observed }: Landscape, spans: readonly Span[], lives: PackedHistory['lives']): string {
  const days = [...spans.map(({ from }) => from), ...lives.flatMap(({ steps }) => steps.map(([day]) => day))];
  return [...days, ...[listing.date ?? observed ?? ''].filter(Boolean)].reduce((a, b) => (a > b ? a : b));
}

function tableOf<T>() {
  const indices = new Map<T, number>();
  const values: T[] = [];
  return {
    values,
    of(value: T): number {
      const known = indices.get(value);
      if (known !== undefined) return known;
      indices.set(value, values.length);
      return values.push(value) - 1;
    }
  };
}
