/**
 * THE TABLE OF ORDERS: how people ask for the first of something, and the column that tells it. What else they typed is
 * what the order is of: “most downloaded vector databases”.
 */
import type { FactRow } from '../../facts/fact.ts';
import { isGeneric, stemsOf } from '../meaning/stems.ts';

/** The order of a column, as a link has it, and how it is called. */
export interface Order {
  readonly sort: string;
  /** Which stand first: `most stars`. */
  readonly first: string;
}

interface AskedOrder {
  readonly words: RegExp;
  /** The likeliest first. */
  readonly orders: readonly Order[];
}

const STARS: Order = { sort: 'stars', first: 'most stars' };
const DOWNLOADS: Order = { sort: 'downloads', first: 'most downloads' };
const DEPENDENTS: Order = { sort: 'dependents', first: 'most dependents' };
const CONTRIBUTORS: Order = { sort: 'contributors', first: 'most contributors' };
const COMMITS: Order = { sort: 'commits', first: 'most commits a week' };
const JOINED: Order = { sort: 'since', first: 'the newest here' };
const BEGUN: Order = { sort: 'first-commit', first: 'the youngest' };
const OLDEST: Order = { sort: '-first-commit', first: 'the oldest' };

const MOST = '(?:most|more|highest|top)[ -]';
const words = (...ways: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${ways.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const ORDERS: readonly AskedOrder[] = [
  {
    words: words(
      `${MOST}(?:popular|starred|stars|liked|loved|famous|known)`,
      'popular',
      'popularity',
      'trending',
      'hottest',
      'biggest',
      'largest',
      'well[ -]known',
      'best[ -]known',
      'by stars'
    ),
    orders: [STARS]
  },
  {
    words: words(`${MOST}(?:used|widely used|adopted|downloaded|downloads|installed)`, 'widely used', 'by downloads'),
    orders: [DOWNLOADS, DEPENDENTS, STARS]
  },
  {
    words: words(`${MOST}(?:contributors|developers|people)`, '(?:biggest|largest) community', 'by contributors'),
    orders: [CONTRIBUTORS]
  },
  { words: words(`${MOST}commits`, 'busiest'), orders: [COMMITS] },
  {
    words: words('(?:latest|newest|recent) releases?', 'recently released', 'released recently'),
    orders: [{ sort: 'last-release', first: 'the latest release' }]
  },
  {
    words: words('(?:recently|last|latest) (?:updated|changed|active)', '(?:latest|recent) commits?'),
    orders: [{ sort: 'last-commit', first: 'the latest commit' }]
  },
  {
    words: words('recently (?:added|joined|accepted|listed)', 'newly (?:added|joined|accepted|listed)', 'newcomers'),
    orders: [JOINED]
  },
  { words: words('newest', 'youngest', 'latest', 'most recent'), orders: [JOINED, BEGUN] },
  { words: words('oldest', 'longest running', 'most established', 'veterans?'), orders: [OLDEST] },
  {
    words: words('(?:openssf|ossf|cii)(?: best practices)?(?: badges?)?', 'best practices(?: badges?)?'),
    orders: [{ sort: 'badge', first: 'the highest badge' }]
  }
];

/** Columns that are asked for first, and what is left of the words. */
export interface OrderAsked {
  readonly orders: readonly Order[];
  readonly rest: string;
}

/** What is asked for first, and what is left of the words; undefined where no order is asked for that these columns tell. */
export function readOrder(text: string, columns: readonly Pick<FactRow, 'id'>[]): OrderAsked | undefined {
  // The longest words are what was meant: “biggest community” is not what is biggest.
  const found = ORDERS.flatMap(({ words, orders }) => {
    const [match] = words.exec(text) ?? [];
    const told = orders.filter(({ sort }) => columns.some(({ id }) => id === sort.replace(/^-/, '')));
    return match !== undefined && told.length > 0 ? [{ match, orders: told }] : [];
  }).sort((a, b) => b.match.length - a.match.length)[0];
  if (!found) return undefined;
  const rest = text.replace(found.match, ' ').replace(/\s+/g, ' ').trim();
  return { orders: found.orders, rest: stemsOf(rest).every(isGeneric) ? '' : rest };
}
