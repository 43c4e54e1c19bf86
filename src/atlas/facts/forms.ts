/** The forms in which facts are read. */
import type { Figure, Kind } from '#landscape/model.ts';
import { NONE } from '#landscape/publish/packed.ts';
import { daysInWords, fullDay } from '#text/day.ts';
import { fullNumber } from '#text/numbers.ts';
import { present } from '#text/value.ts';
import type { Fact, FactContext, FactPart, Known } from './fact.ts';

export const PROJECTS: readonly Kind[] = ['project'];

/** What is true, in words; nothing is said of what is not. */
export const yes = (value: boolean | undefined) => (value ? 'yes' : undefined);

/** What the file says of an item, with what its evidence notes under a key. */
export function written(
  known: Known,
  context: FactContext,
  text: string | undefined,
  more: Pick<Fact, 'order' | 'parts' | 'note'> & { readonly key?: string } = {}
): Fact | undefined {
  if (text === undefined || text === '') return undefined;
  const { key, note, ...rest } = more;
  return present({ text, note: note ?? (key && noteOf(known, key)), ...rest, seen: context.written(known) });
}

/** A day that the file says. */
export const writtenDay = (known: Known, context: FactContext, day: string | undefined, words = '', key?: string) =>
  written(known, context, day && `${words}${fullDay(day)}`, present({ order: day, key }));

/** A value that was observed; undefined without one. */
export function observed<T>(
  context: FactContext,
  figure: Figure<T> | undefined,
  read: (value: T) => Omit<Fact, 'seen'> | undefined
): Fact | undefined {
  const fact = figure && read(figure.value);
  return fact && { ...fact, seen: context.observed(figure) };
}

export const number = (context: FactContext, figure: Figure<number> | undefined) =>
  observed(context, figure, (value) => ({ text: fullNumber(value), order: value }));

export const day = (context: FactContext, figure: Figure<string> | undefined, words = '') =>
  observed(context, figure, (value) => ({ text: `${words}${fullDay(value)}`, order: value }));

/** Values of a facet, each leading into the selection of it. */
export function chosen(facet: string, ids: readonly string[], context: FactContext): readonly FactPart[] {
  const names = context.options.get(facet);
  return ids.map((option) => ({ text: names?.get(option) ?? option, facet, option }));
}

/** An item's options of a facet; undefined where it has none. */
export function listed(known: Known, context: FactContext, facet: string): Fact | undefined {
  const { atlas } = context;
  const at = atlas.facets.findIndex(({ id }) => id === facet);
  if (at < 0) return undefined;
  const { starts, codes } = atlas.columns[at]!;
  const { index } = known.entry;
  const ids = Array.from(
    codes.subarray(starts[index], starts[index + 1]),
    (code) => atlas.facets[at]!.options[code]!.id
  );
  return named(
    known,
    context,
    chosen(
      facet,
      ids.filter((id) => id !== NONE),
      context
    )
  );
}

/** Parts, joined. */
export const named = (known: Known, context: FactContext, parts: readonly FactPart[], key?: string) =>
  written(known, context, parts.map(({ text }) => text).join(', '), present({ parts, key }));

/** What evidence says besides: a note, and how sure a basis is where it is not quite. */
export function noteOf({ details: { evidence } }: Known, key: string): string | undefined {
  const said = evidence && Object.hasOwn(evidence, key) ? evidence[key] : undefined;
  if (!said) return undefined;
  const unsure =
    said.confidence === 'medium' || said.confidence === 'low' ? `${said.confidence} confidence` : undefined;
  const words = [unsure, said.note].filter(Boolean).join('; ');
  return words === '' ? undefined : daysInWords(words);
}

/** A text whose shares do not break, neither before their sign nor after their name: `Go 95 %, Shell 2 %`. */
export const wholeShares = (text: string): string => text.replace(/ (?=\d+ %|%)/g, '\u00a0');
