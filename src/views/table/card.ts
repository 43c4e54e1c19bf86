/** What a card tells besides its name: words that fit their line, and the figure that stands out. */
import type { Fact, FactRow } from '#atlas/facts/fact.ts';
import { MIN_STRETCH, textWidth } from '#layout/text-width.ts';
import { month } from '#text/day.ts';
import { datedNumber } from '#text/numbers.ts';
import { paceWords } from './cells.ts';

export interface ColumnFact {
  readonly column: FactRow;
  readonly fact: Fact;
}

/** What reads best beside each other stands first: terms, then days, then numbers. */
const FORMS = ['text', 'names', 'rank', 'day', 'number', 'weeks'];
/** Said elsewhere on the card, or by numbers that mean nothing there. */
const ELSEWHERE = new Set(['stage', 'layers', 'topics']);
const FACE = { size: 12, weight: 420 };
const WIDTHS = [100, 86, 78];

/** The words of a card in one line, as many as fit, and how narrow they are set, per cent. */
export function cardWords(facts: readonly ColumnFact[], room: number): { text: string; stretch: number } {
  const words = facts
    .filter(({ column, fact }) => !ELSEWHERE.has(column.id) && !fact.weeks)
    .toSorted((a, b) => FORMS.indexOf(a.column.form) - FORMS.indexOf(b.column.form))
    .map(wordOf);
  const fits = (text: string, stretch: number) => widthAt(text, stretch) <= room;
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text} · ${word}`;
    if (text === '' || fits(longer, WIDTHS.at(-1)!)) text = longer;
  }
  return { text, stretch: lineStretch(text, room) };
}

const widthAt = (text: string, stretch: number) => textWidth(text, { ...FACE, stretch });

/** How narrow a line of a card is set, per cent, so that nothing of it is cut off. */
export const lineStretch = (text: string, room: number): number =>
  WIDTHS.find((stretch) => widthAt(text, stretch) <= room) ?? MIN_STRETCH;

function wordOf({ column: { id, form, label }, fact }: ColumnFact): string {
  if (id === 'language') return String(fact.order);
  const name = label.toLowerCase();
  if (form === 'day') return `${name} ${typeof fact.order === 'string' ? month(fact.order) : fact.text}`;
  return form === 'number' ? `${name} ${fact.text}` : fact.text;
}

/** The figure of a card, short. */
export const leadWords = ({ fact }: ColumnFact): string =>
  fact.weeks ? paceWords(fact) : typeof fact.order === 'number' ? datedNumber(fact.order, undefined) : fact.text;
