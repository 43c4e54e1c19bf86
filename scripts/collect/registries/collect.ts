/**
 * How often the packages of a landscape are downloaded in a month, in batches of items. After each the snapshot is saved,
 * so that whatever stops the run leaves a whole snapshot, and the next run asks only for what is missing.
 */
import type { Figures, Item, Source } from '#landscape/model.ts';
import {
  type Package,
  REGISTRIES,
  type Registry,
  formatPackage,
  packageAt,
  parsePackage
} from '#landscape/packages.ts';
import type { Snapshot } from '#landscape/read/snapshot.ts';
import type { Effects, WebAnswer } from '../../effects.ts';
import { type Observed, merge } from '../merge.ts';
import { type Opened, isFresh } from '../opened.ts';
import { NOT_THERE, Unanswered } from '../patience.ts';
import type { Collected, Fault } from '../summary.ts';
import { Web } from '../web.ts';
import { SERVERS, countOf } from './servers.ts';

/** The key of the source in snapshots. */
const KEY = 'registries';
const SOURCE: Source = {
  label: 'registries',
  name: 'PyPI Stats, npm and crates.io: downloads in a month',
  note: 'all kinds of downloads, mirrors and automation included; crates.io counts 90 days, of which a third is told'
};
const BATCH = 25;
const MOST_BYTES = 4 * 1024 * 1024;

type Count = number | { readonly reason: string };
type Wanted = readonly (readonly [item: Item, packages: readonly Package[]])[];

/** The packages of an item: those that its file names, else those of its addresses and of the figure that it had. */
export function packagesOf({ packages, links }: Item, { downloads }: Figures = {}): Package[] {
  const addresses = links.flatMap(({ kind, url }) => (kind === 'package manager' ? (packageAt(url) ?? []) : []));
  const before = (downloads?.value ?? []).map(([text]) => text);
  const found = packages
    ? packages.flatMap((text) => parsePackage(text) ?? [])
    : [...addresses, ...before.flatMap((text) => parsePackage(text) ?? [])];
  return [...new Map(found.map((one) => [formatPackage(one), one])).values()];
}

export async function collectRegistries(
  { items, before, maxAgeMs, save }: Opened,
  origins: Readonly<Record<Registry, string>>,
  effects: Effects
): Promise<Collected> {
  const wanted = items.flatMap((item) => {
    const packages = packagesOf(item, Object.hasOwn(before.items, item.id) ? before.items[item.id] : {});
    return packages.length > 0 ? [[item, packages] as const] : [];
  });
  const due = wanted.filter(([{ id }]) => !isFresh(before, KEY, id, maxAgeMs, effects.now()));
  const registries = new Registries(origins, effects);
  const refreshed: Item[] = [];
  const faults: Fault[] = [];
  let snapshot: Snapshot = before;
  let isStopped = false;
  for (let start = 0; start < due.length && !isStopped; start += BATCH) {
    effects.progress('Registries', start, due.length);
    const batch = due.slice(start, start + BATCH);
    await registries.ask(batch.flatMap(([, packages]) => packages));
    const observed = observedOf(batch, registries, faults);
    refreshed.push(...batch.flatMap(([item]) => (observed.get(item.id)?.values.downloads ? item : [])));
    snapshot = merge(snapshot, KEY, SOURCE, observed, effects.now());
    await save(snapshot);
    isStopped = effects.signal.aborted;
  }
  if (!isStopped && due.length > 0) effects.progress('Registries', due.length, due.length);
  const fresh = wanted.filter((one) => !due.includes(one)).map(([item]) => item);
  return { refreshed, fresh, faults, moved: [], isStopped };
}

/** What is told of items. One of whose packages nobody could say anything stays as it was: its figure is of one day. */
function observedOf(batch: Wanted, registries: Registries, faults: Fault[]): Map<string, Observed> {
  const observed = new Map<string, Observed>();
  for (const [item, packages] of batch) {
    const told = packages.map((one) => [formatPackage(one), registries.counts.get(formatPackage(one))] as const);
    const reasons = told.flatMap(([name, count]) => (typeof count === 'object' ? [[name, count.reason] as const] : []));
    faults.push(...reasons.map(([name, reason]) => ({ item, reason: `${name}: ${reason}` })));
    if (told.some(([, count]) => count === undefined) || reasons.some(([, reason]) => reason !== NOT_THERE)) continue;
    const downloads = told.flatMap(([name, count]) => (typeof count === 'number' ? [[name, count] as const] : []));
    observed.set(item.id, { values: downloads.length > 0 ? { downloads } : {}, isWhole: true });
  }
  return observed;
}

/** Each registry is asked one question at a time, with a pause before the next; each package once. */
class Registries {
  /** By package; what is not here was not asked. */
  readonly counts = new Map<string, Count>();
  readonly #origins: Readonly<Record<Registry, string>>;
  readonly #effects: Effects;
  readonly #webs = new Map<Registry, Web>();

  constructor(origins: Readonly<Record<Registry, string>>, effects: Effects) {
    this.#origins = origins;
    this.#effects = effects;
  }

  /** Fills in the counts; ends early when it is stopped. */
  async ask(packages: readonly Package[]): Promise<void> {
    const unknown = new Map(packages.map((one) => [formatPackage(one), one]));
    for (const known of this.counts.keys()) unknown.delete(known);
    await Promise.all(
      REGISTRIES.map(async (registry) => {
        try {
          for (const one of unknown.values()) if (one.registry === registry) await this.#askOne(one);
        } catch (error) {
          if (!this.#effects.signal.aborted) throw error;
        }
      })
    );
  }

  async #askOne(one: Package): Promise<void> {
    const { pauseMs, path } = SERVERS[one.registry];
    const before = this.#webs.get(one.registry);
    const web = before ?? new Web(this.#effects, { accept: 'application/json', most: MOST_BYTES, faultOf: notJson });
    this.#webs.set(one.registry, web);
    if (before && web.down === undefined) await this.#effects.wait(pauseMs);
    try {
      const { text } = await web.get(`${this.#origins[one.registry]}${path(one.name)}`);
      this.counts.set(formatPackage(one), countOf(one, text));
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      this.counts.set(formatPackage(one), { reason: error.message });
    }
  }
}

function notJson({ text }: WebAnswer): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return 'the answer is no JSON';
  }
}
