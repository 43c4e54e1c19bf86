/** A draft and all that was found out about it → an item. Observed figures join it by id. */
import { termsOf } from '../licenses/terms.ts';
import { type Item, type Place, STATUSES, type Successor } from '../model.ts';
import { parsePackage } from '../packages.ts';
import { toldOf } from '../read/item-fields.ts';
import type { Snapshot } from '../read/snapshot.ts';
import type { Figures } from '../figures.ts';
import { slug } from '#text/slug.ts';
import { present } from '#text/value.ts';
import type { FurtherFacets } from './facets/further.ts';
import type { Identified } from './identify.ts';
import type { Organizations } from './organizations.ts';
import type { Places } from './places/places.ts';
import type { Topics } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { OpennessFramework } from '../openness/framework.ts';
import { readOpenness } from '../openness/reading.ts';

/** An item as it is before symbols are given: it may have declared one. */
export type UnsymbolledItem = Omit<Item, 'symbol'> & { readonly symbol?: string };

/** What the phases before this one found. */
export interface Findings {
  readonly vocabulary: Vocabulary;
  readonly organizations: Organizations;
  readonly places: Places;
  readonly layers: ReadonlySet<string>;
  readonly trust: ReadonlySet<string>;
  readonly topics: Topics;
  readonly openness: OpennessFramework | undefined;
  /** The names of items by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly further: FurtherFacets;
  readonly snapshot: Snapshot;
  /** Subcategories whose projects the settings show larger. */
  readonly featured: ReadonlySet<string>;
}

export function itemOf(
  entry: Identified,
  { vocabulary, organizations, places, layers, trust, topics, openness, names, further, snapshot, featured }: Findings
): UnsymbolledItem {
  const { draft, id, kind, member } = entry;
  const first = places.place(entry.category, entry.subcategory);
  const name = (kind === 'member' && member?.name) || draft.name;
  return present({
    ...toldOf(draft),
    ...present({ homepage: member?.homepage, logo: member?.logo }),
    id,
    kind,
    name,
    aliases: unique([...draft.aliases, ...(member?.aliases ?? []), ...(member?.listedAs ?? []), draft.name], name),
    symbol: draft.symbol,
    places: uniquePlaces(
      first,
      draft.secondPaths.flatMap((path) => places.second(path) ?? [])
    ),
    stage: kind === 'project' && draft.stage ? vocabulary.stage(draft.stage) : undefined,
    featured: kind === 'project' && featured.has(entry.subcategory) ? (true as const) : undefined,
    tier: kind === 'member' ? vocabulary.tier(entry.subcategory) : undefined,
    host: kind === 'project' ? organizations.hostOf(entry) : undefined,
    contributedBy: organizations.known(draft.contributedBy),
    layers: [...new Set(draft.layers)].filter((layer) => layers.has(layer)),
    topics: topics.of(entry),
    trust: trustOf(draft.trust, trust),
    openness: openness && draft.components && readOpenness(openness, draft.components),
    status: STATUSES.find((status) => status === draft.status),
    successors: draft.successors.length > 0 ? draft.successors.map(successorOf(names)) : undefined,
    ...termsOf(draft.license),
    organization: organizations.known([member?.organization ?? ''])[0],
    packages: packagesOf(draft.packages),
    links: draft.links,
    dates: {
      ...draft.dates,
      ...present({ joined: member?.joined ?? draft.dates.joined, joinedBefore: member?.joinedBefore })
    },
    values: further.valuesOf(entry),
    more: draft.more,
    figures: figuresOf([id, ...draft.aliases.map(slug).filter((former) => !names.has(former))], snapshot),
    line: draft.line
  });
}

/** What was observed under its id or, until figures are collected anew, under that which it had by a former name. */
function figuresOf(ids: readonly string[], { items }: Snapshot): Figures {
  const known = ids.find((id) => Object.hasOwn(items, id));
  return known === undefined ? {} : items[known]!;
}

/** Why it serves each dimension that the landscape has, in the order of those. */
function trustOf(said: Identified['draft']['trust'], dimensions: ReadonlySet<string>): Item['trust'] {
  const own = [...dimensions].flatMap((id) => (said && Object.hasOwn(said, id) ? [[id, said[id]!] as const] : []));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** Those that a registry can be asked for. */
function packagesOf(texts: readonly string[]): readonly string[] | undefined {
  const known = [...new Set(texts)].filter((text) => parsePackage(text));
  return known.length > 0 ? known : undefined;
}

const successorOf =
  (names: Findings['names']) =>
  ({ name, url }: Omit<Successor, 'item'>): Successor =>
    names.has(name) ? { name: names.get(name)!, item: name } : present({ name, url });

function unique(names: readonly string[], except: string): string[] {
  return [...new Set(names)].filter((name) => name !== except);
}

function uniquePlaces(first: Place, more: readonly Place[]): [Place, ...Place[]] {
  const places: [Place, ...Place[]] = [first];
  for (const place of more) {
    if (!places.some((other) => other.category === place.category && other.subcategory === place.subcategory))
      places.push(place);
  }
  return places;
}
