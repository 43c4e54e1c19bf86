/** What membership costs, in words and as an estimate by size. */
import type { Dues, Membership, TierTerms } from '#landscape/publish/packed.ts';
import { grouped } from '#text/numbers.ts';

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

/** `$45,000`; free for 0. */
export function money(amount: number, currency = ''): string {
  if (amount === 0) return 'free';
  const sign = Object.hasOwn(SIGNS, currency) ? SIGNS[currency]! : '';
  return sign ? sign + grouped(amount) : `${grouped(amount)} ${currency}`.trim();
}

type Price = 'price' | 'reduced';

const rangeOf = (dues: readonly Dues[], key: Price): readonly [least: number, most: number] | undefined => {
  const amounts = dues.flatMap((row) => row[key] ?? []);
  return amounts.length === 0 ? undefined : [Math.min(...amounts), Math.max(...amounts)];
};

function rangeText(range: readonly [number, number], currency: string | undefined): string {
  const [least, most] = range;
  if (most === 0) return 'free';
  return least === most ? money(most, currency) : `${money(least, currency)} to ${money(most, currency)}`;
}

/** “$10,000 to $45,000 a year by size, $5,000 to $25,000 for members of …”; empty where nothing is said. */
export function duesInShort({ dues, condition }: TierTerms, { currency, reducedFor }: Membership): string {
  const whole = rangeOf(dues, 'price');
  const reduced = rangeOf(dues, 'reduced');
  const bySize = dues.length > 1 ? ' by size' : '';
  const yearly = (range: readonly [number, number]) =>
    rangeText(range, currency) + (range[1] === 0 ? '' : ` a year${whole === range ? bySize : ''}`);
  const who = reducedFor ? ` for ${reducedFor}` : ', reduced';
  const parts = whole
    ? [yearly(whole), ...(reduced ? [rangeText(reduced, currency) + who] : [])]
    : reduced
      ? [yearly(reduced) + who]
      : [];
  const text = [parts.join(', '), condition].filter(Boolean).join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The row of dues for so many employees; undefined where none covers them. */
export const duesFor = (dues: readonly Dues[], employees: number): Dues | undefined =>
  dues.find(({ employeesFrom = 0, employeesTo = Infinity }) => employees >= employeesFrom && employees <= employeesTo);

export interface Estimate {
  readonly tier: string;
  /** A year; undefined where it cannot be had. */
  readonly amount?: number;
}

/** What each tier would cost an organization of so many employees. */
export const estimates = ({ tiers }: Membership, employees: number, reduced: boolean): Estimate[] =>
  tiers.map(({ tier, dues }) => {
    const row = duesFor(dues, employees);
    const amount = reduced ? (row?.reduced ?? row?.price) : row?.price;
    return amount === undefined ? { tier } : { tier, amount };
  });

/** `2,000 to 4,999 employees`; empty where dues do not depend on size. */
export function sizeText({ employeesFrom, employeesTo }: Dues): string {
  if (employeesTo === undefined)
    return employeesFrom === undefined ? '' : `${grouped(employeesFrom)} employees or more`;
  return employeesFrom
    ? `${grouped(employeesFrom)} to ${grouped(employeesTo)} employees`
    : `up to ${grouped(employeesTo)} employees`;
}
