/** Where an answer leads: to the alternatives as a selection, to items side by side. */
import type { AtlasItem } from '../../atlas.ts';
import { MOST_COMPARED, type Query, pictured, withoutChoices } from '../../query.ts';
import { counted } from '#text/numbers.ts';
import { KIND_WORDS } from '../../scopes.ts';
import type { Answer } from '../question/answer.ts';
import type { Meant } from '../search.ts';
import type { Order, OrderAsked } from '../question/orders.ts';
import type { TotalOf } from './choices.ts';

/** A row that leads somewhere by itself, rather than by what it narrows to. */
export interface Way {
  readonly title: string;
  readonly note: string;
  readonly to: Query;
  /** How many items it shows, where it shows a selection. */
  readonly count?: number;
}

/** The way that stands out, and others beside it; none for what is answered in its row. */
export function waysOf(
  { asks, about, items, unknown, known, order }: Answer,
  entries: readonly Pick<AtlasItem, 'id' | 'name'>[],
  query: Query,
  totalOf: TotalOf
): readonly Way[] {
  const namesOf = (indices: readonly number[]) => indices.map((index) => entries[index]!.name);
  const compare = (indices: readonly number[]): Query => ({
    ...query,
    view: 'compare',
    items: indices.map((index) => entries[index]!.id),
    text: '',
    item: ''
  });
  if (asks === 'fact' || known) return [];
  if (asks === 'comparison') {
    const notes = [
      ...unknown.map((name) => `“${name}” is not listed here.`),
      about.length === 1 ? `Beside ${namesOf(about)[0]} stands what comes nearest to it.` : 'Side by side.'
    ];
    return [{ title: `Compare ${listed(namesOf(items))}`, note: notes.join(' '), to: compare(items) }];
  }
  if (about.length === 0) {
    const to = { ...pictured(query), text: unknown.join(' '), item: '' };
    const note = 'Below is what is called nearly so, or speaks of it.';
    return totalOf(to) > 0 ? [{ title: `“${to.text}” is not listed here`, note, to }] : [];
  }
  const [name] = namesOf(about);
  const first = items.slice(0, MOST_COMPARED - 1);
  // The words stay: they are what ranks the alternatives, and says why each is one.
  const asked = { ...pictured(query), item: '' };
  const free = { ...withoutChoices(asked), scope: 'projects' as const, tab: '' };
  const to = [asked, withoutChoices(asked)].find((way) => totalOf(way) > 1) ?? free;
  return [
    {
      title: `Alternatives to ${name}`,
      note: `${counted(items.length, KIND_WORDS.project)}${order ? `, by ${order}` : ''}.`,
      to,
      count: totalOf(to)
    },
    {
      title: first.length === 1 ? 'Compare both' : `Compare ${name} with the first ${first.length}`,
      note: '',
      to: compare([...about, ...first])
    },
    { title: 'In a table, the nearest first', note: '', to: { ...to, view: 'table' } }
  ];
}

const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');

/**
 * Who asks for the first of something is led to the order of it, where the list has that of every search: by what was
 * asked for, and of the most active by their commits.
 */
export function orderWays(
  { selection }: Pick<Meant, 'selection'>,
  to: Query,
  orders: readonly Order[] = []
): readonly Way[] {
  const asked = selection['activity']?.includes('steady') ? [...orders, BY_COMMITS] : orders;
  return asked.map(({ sort, first }) => ({
    title: `In a table, ${first} first`,
    note: '',
    to: { ...to, view: 'table', sort, item: '' }
  }));
}

const BY_COMMITS: Order = { sort: 'commits', first: 'most commits a week' };

/** The order that is asked for of everything, or of what was found: of what is meant it stands beside the choice. */
export function orderAlone({ order, meant, query, totalOf }: OrderedSearch): readonly Way[] {
  if (!order || meant.some(({ begun }) => !begun)) return [];
  const ways = orderWays({ selection: {} }, { ...pictured(query), text: order.rest }, order.orders);
  return ways.filter(({ to }) => totalOf(to) > 0);
}

interface OrderedSearch {
  readonly order?: OrderAsked | undefined;
  readonly meant: readonly Meant[];
  readonly query: Query;
  readonly totalOf: TotalOf;
}
