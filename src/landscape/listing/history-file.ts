/**
 * `landscape.history.json`: what was listed when, beside the landscape as a lock file is. A span is a stretch of days in
 * which an item stayed as it was: it begins on `from` and is over on `to`, or not yet. Keys are item ids, as they are now.
 */
import { z } from 'zod';
import { type SourceText, readJson } from '../sources.ts';
import { compareText } from '#text/order.ts';
import { isDay } from '#text/day.ts';
import { present } from '#text/value.ts';
import { withoutUnseen } from '#text/unseen.ts';

/** As in model.ts, which builds on this. */
const KINDS = ['project', 'member', 'organization'] as const;

/** All that the history tells of an item on a day. */
export interface Listed {
  readonly item: string;
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  /** Names, not ids: categories come and go. */
  readonly category: string;
  readonly subcategory: string;
  readonly stage?: string;
  readonly tier?: string;
}

export interface Span extends Listed {
  readonly from: string;
  readonly to?: string;
  /** Where it did not go, but was found to be one with another item: that item's id. */
  readonly into?: string;
}

export interface ListingHistory {
  /** Where it was read. */
  readonly source?: string;
  /** The first day that it tells of: what was there then had been there before. */
  readonly from: string;
  /** The last day that it tells of. */
  readonly until: string;
  /** The last commit that was read, where it was read in a git repository. */
  readonly commit?: string;
  /** By item, then by day. */
  readonly spans: readonly Span[];
}

const day = z.custom<string>(isDay, { message: 'expected a day' });
const shape = z.strictObject({
  version: z.literal(1),
  source: z.string().optional(),
  from: day,
  until: day,
  commit: z.string().optional(),
  spans: z.array(
    z
      .strictObject({
        item: z.string(),
        from: day,
        to: day.optional(),
        kind: z.enum(KINDS),
        name: z.string(),
        category: z.string(),
        subcategory: z.string(),
        stage: z.string().optional(),
        tier: z.string().optional(),
        into: z.string().optional()
      })
      .refine(({ from, to }) => to === undefined || from < to, { message: 'a span ends after it begins' })
  )
});

/** The history, or the reason why the text is none. */
export function parseListingHistory(source: SourceText): ListingHistory | { readonly reason: string } {
  const read = readJson(source, shape);
  if ('reason' in read) return read;
  const { version: _version, spans, ...rest } = read.value;
  const seen = (span: Span) => ({
    ...span,
    name: withoutUnseen(span.name),
    category: withoutUnseen(span.category),
    subcategory: withoutUnseen(span.subcategory)
  });
  return { ...present(rest), spans: inOrder(spans.map((span) => seen(present(span) as Span))) };
}

/** Its text: a line per span, the same for the same content. */
export function formatListingHistory({ source, from, until, commit, spans }: ListingHistory): string {
  const head = Object.entries(present({ version: 1, source, from, until, commit }));
  const rows = inOrder(spans).map(
    ({ item, from, to, kind, name, category, subcategory, stage, tier, into }) =>
      `{${Object.entries(present({ item, from, to, kind, name, category, subcategory, stage, tier, into }))
        .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
        .join(', ')}}`
  );
  const lines = head.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${[...lines, `"spans": [\n${rows.join(',\n')}\n]`].join(',\n')}\n}\n`;
}

const inOrder = (spans: readonly Span[]): Span[] =>
  spans.toSorted((a, b) => compareText(a.item, b.item) || compareText(a.from, b.from));
