/**
 * Query ⇄ link, by the table of parameters. The address bar holds a query, and nothing mirrors it.
 *
 * Canonical: rows in order, defaults left out, lists joined by commas in the order of their options.
 */
import type { Facet } from './atlas.ts';
import { HOME, type LinkTerms, type Note, type Query, RESERVED, params } from './query.ts';

/** Something in a link that means nothing here. */
export interface Unknown {
  readonly param: string;
  readonly value: string;
  /** What could have been meant. */
  readonly candidates: readonly string[];
}

export interface ReadQuery {
  readonly query: Query;
  readonly unknown: readonly Unknown[];
}

type Change = Partial<Record<keyof Query, unknown>>;

const rows = Object.entries(params) as unknown as readonly [keyof Query, (typeof params)['text']][];

/** Reads a link. Never throws: what is unknown is left out and reported once. */
export function readQuery(link: Iterable<readonly [string, string]>, terms: LinkTerms): ReadQuery {
  const unknown: Unknown[] = [];
  const note = (param: string) => (value: string, candidates: readonly string[]) => {
    if (unknown.some((other) => other.param === param && other.value === value)) return;
    unknown.push({ param, value, candidates });
  };
  const said: Change = {};
  const selection: Record<string, readonly string[]> = {};
  for (const [param, value] of link) {
    const [key, row] = rows.find(([, { param: name }]) => name === param) ?? [];
    const facet = terms.facets.find(({ id }) => id === param);
    if (key && row) {
      const read = row.read(value, terms, note(param));
      if (read !== undefined) said[key] = read;
    } else if (facet) {
      const chosen = chosenIn(facet, [...(selection[param] ?? []), ...value.split(',')], note(param));
      if (chosen.length > 0) selection[param] = chosen;
    } else if (!IGNORED.test(param)) {
      note(param)('', [...RESERVED, ...terms.facets.map(({ id }) => id)]);
    }
  }
  let query: Query = { ...HOME, ...terms.home, ...(said as Partial<Query>), selection };
  // What one parameter means may depend on others, wherever they stand.
  for (const [key, { param, check }] of rows) if (check) query = { ...query, [key]: check(query, terms, note(param!)) };
  return { query, unknown };
}

/** The options of a facet that are asked for, in the facet's order. */
function chosenIn({ options }: Facet, asked: readonly string[], note: Note): string[] {
  const wanted = new Set(asked.filter((id) => id !== ''));
  const ids = options.map(({ id }) => id);
  for (const id of wanted) if (!ids.includes(id)) note(id, ids);
  return ids.filter((id) => wanted.has(id));
}

/** Campaign parameters that other sites append; they mean nothing here and are nobody's mistake. */
const IGNORED = /^(utm_.*|fbclid|gclid|mc_[ce]id|ref)$/;

/** Writes a query as the part of a link after `?`; empty for the home view. */
export function writeQuery(query: Query, terms: LinkTerms): string {
  const parts = rows.flatMap(([key, { param, write }]): readonly (readonly [string, string])[] =>
    param === undefined ? choicesOf(query, terms) : [[param, write(query[key] as string, terms, query)]]
  );
  return parts
    .filter(([, value]) => value !== '')
    .map(([param, value]) => `${encode(param)}=${encode(value)}`)
    .join('&');
}

const choicesOf = ({ selection }: Query, { facets }: LinkTerms) =>
  facets.map(({ id, options }) => {
    const chosen = options.filter((option) => selection[id]?.includes(option.id));
    return [id, chosen.map((option) => option.id).join(',')] as const;
  });

/** As URLSearchParams writes, but commas stay readable. Lone surrogates, which no link can hold, are replaced. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%20', '+')
    .replaceAll('%2C', ',');
}
