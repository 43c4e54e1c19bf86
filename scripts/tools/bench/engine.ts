/** Measures what runs without a page: facets, search and checking, each beside the plain way in the same run. */
import Fuse from 'fuse.js';
import type { Landscape } from '#landscape/model.ts';
import { type Atlas, unpack } from '#atlas/atlas.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { squeeze } from '#text/slug.ts';
import { searchOf } from '#atlas/search/search.ts';
import { searchEntries } from '#atlas/search/entries.ts';
import { select } from '#atlas/select.ts';
import { generator } from '../landscapes/generated.ts';
import { prepare } from '../../site/prepare.ts';
import { median } from './browse.ts';

export interface Ratio {
  /** ms per operation. */
  readonly ours: number;
  readonly plain: number;
  readonly ratio: number;
}

/** CPU time of the process, ms. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs both in turns, so that what else the machine does meets both alike; the median of the rounds' ratios. */
function compare(
  ours: () => void,
  plain: () => void,
  { rounds = 9, times = [1, 1] as readonly [number, number] } = {}
) {
  const cost = (run: () => void, n: number) => {
    const before = cpu();
    for (let i = 0; i < n; i++) run();
    return (cpu() - before) / n;
  };
  cost(ours, times[0]);
  cost(plain, times[1]);
  const results = Array.from({ length: rounds }, () => [cost(ours, times[0]), cost(plain, times[1])] as const);
  return {
    ours: median(results.map(([a]) => a)),
    plain: median(results.map(([, b]) => b)),
    ratio: median(results.map(([a, b]) => a / b))
  };
}

/** All live counts under three choices, against touching each code once. */
export function benchFacets(atlas: Atlas): Ratio {
  const { columns, items: entries } = atlas;
  const within = new Uint8Array(entries.length).fill(1);
  const active = columns.filter(({ optionCount }) => optionCount > 1).slice(0, 3);
  const choices = columns.map((column) => ({ chosen: active.includes(column) ? [0, 1] : [] }));
  let sink = 0;
  const scan = () => {
    for (const { codes, starts } of columns)
      for (let i = 0; i + 1 < starts.length; i++) for (let k = starts[i]!; k < starts[i + 1]!; k++) sink += codes[k]!;
  };
  const n = Math.max(20, Math.round(4_000_000 / entries.length));
  const result = compare(() => (sink += select(columns, choices, within).total), scan, { times: [n, n] });
  if (sink < 0) throw new Error('unreachable');
  return result;
}

/** Finding names with one typing error, against Fuse over four keys: medians over the same queries. */
export function benchSearch(landscape: Landscape, atlas: Atlas): Ratio & { readonly build: number } {
  const details = packDetails(landscape);
  const entries = searchEntries(atlas, details);
  const before = cpu();
  const search = searchOf(atlas, details);
  const build = cpu() - before;
  const fuse = new Fuse(
    entries.map(({ name, description = '', organizations, license = '' }) => ({
      name,
      description,
      organizations,
      license
    })),
    { keys: ['name', 'description', 'organizations', 'license'], threshold: 0.35, ignoreLocation: true }
  );
  const queries = typos(
    entries.map(({ name }) => name),
    60
  );
  const timed = (run: (query: string) => unknown, count: number) =>
    median(
      queries.slice(0, count).map((query) => {
        const start = performance.now();
        run(query);
        return performance.now() - start;
      })
    );
  const ours = (query: string) => search.find(query, 8);
  const plain = (query: string) => fuse.search(query);
  timed(ours, queries.length);
  const plainMs = timed(plain, entries.length > 5000 ? 12 : queries.length);
  const oursMs = timed(ours, queries.length);
  return { ours: oursMs, plain: plainMs, ratio: oursMs / plainMs, build };
}

/** Names with two neighbouring letters swapped. */
function typos(names: readonly string[], count: number): string[] {
  const random = generator(7);
  const long = names.filter((name) => squeeze(name).length >= 5);
  return Array.from({ length: count }, () => {
    const name = long[Math.floor(random() * long.length)]!;
    const i = 1 + Math.floor(random() * (name.length - 2));
    return name.slice(0, i) + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2);
  });
}

export const atlasOf = (landscape: Landscape): Atlas => unpack(prepare(landscape).first());
