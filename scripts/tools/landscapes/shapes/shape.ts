/** A landscape made up after the shape of public ones, and what is in it by plain counting. */
import { dump } from 'js-yaml';
import { generator } from '../generated.ts';

export type Entry = Readonly<Record<string, unknown>> & {
  readonly name: string;
  readonly second_path?: readonly string[];
};
/** Category → subcategory → items. */
export type Tree = Readonly<Record<string, Readonly<Record<string, readonly Entry[]>>>>;
export type Kind = 'project' | 'member' | 'organization';

export interface Shape {
  /** What it stands for. */
  readonly about: string;
  readonly tree: Tree;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly guide?: Readonly<Record<string, unknown>>;
  /** What a person would call the items of a category; all others are projects. `Category / Subcategory` for a part of one. */
  readonly kinds?: Readonly<Record<string, Kind>>;
}

interface Group {
  readonly name: string;
  readonly categories: readonly string[];
}

export interface Counted {
  readonly items: number;
  readonly secondPlaces: number;
  readonly kinds: Readonly<Record<Kind, number>>;
  /** By `Category / Subcategory`, the names that stand there, each once. */
  readonly boxes: ReadonlyMap<string, ReadonlySet<string>>;
  /** By category. */
  readonly categories: ReadonlyMap<string, ReadonlySet<string>>;
  /** By name of a group with any item. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Items are told apart by their names, which are unique in a shape. */
export function counted({ tree, settings = {}, kinds = {} }: Shape): Counted {
  const groups = (settings['groups'] ?? []) as readonly Group[];
  const isShown = (category: string) =>
    category in tree || groups.length === 0 || groups.some(({ categories }) => categories.includes(category));
  const boxes = new Map<string, Set<string>>();
  const inCategory = new Map<string, Set<string>>();
  const byKind = { project: 0, member: 0, organization: 0 };
  let [items, secondPlaces] = [0, 0];
  const put = (path: string, name: string) => {
    const category = path.split(' / ')[0]!;
    boxes.set(path, (boxes.get(path) ?? new Set()).add(name));
    inCategory.set(category, (inCategory.get(category) ?? new Set()).add(name));
  };
  for (const [category, parts] of Object.entries(tree))
    for (const [part, entries] of Object.entries(parts))
      for (const { name, second_path = [] } of entries) {
        const home = `${category} / ${part}`;
        items += 1;
        secondPlaces += second_path.length;
        byKind[kinds[home] ?? kinds[category] ?? 'project'] += 1;
        for (const path of [home, ...second_path]) if (isShown(path.split(' / ')[0]!)) put(path, name);
      }
  const ofGroup = ({ categories }: Group) => new Set(categories.flatMap((name) => [...(inCategory.get(name) ?? [])]));
  return {
    ...{ items, secondPlaces, kinds: byKind, boxes, categories: inCategory },
    groups: new Map(groups.map((group) => [group.name, ofGroup(group)] as const).filter(([, { size }]) => size > 0))
  };
}

export const dataOf = ({ tree }: Shape): string => {
  const landscape = Object.entries(tree).map(([category, parts]) => ({
    category: null,
    name: category,
    subcategories: Object.entries(parts).map(([name, items]) => ({
      subcategory: null,
      name,
      items: items.map((item) => ({ item: null, ...item }))
    }))
  }));
  return dump({ landscape }, { lineWidth: -1 });
};

export const settingsOf = ({ settings }: Shape): string | undefined =>
  settings && dump({ foundation: 'Example Foundation', url: 'https://landscape.example.org', ...settings });

export const guideOf = ({ guide }: Shape): string | undefined => guide && dump(guide);

/** Makers of names and picks, seeded. */
export function maker(seed: number) {
  const random = generator(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const taken = new Set<string>();
  const once = (make: () => string): string => {
    for (;;) {
      const name = make();
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
  const word = () => {
    const text = Array.from({ length: 2 + below(2) }, () => pick(SYLLABLES)).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return {
    random,
    below,
    pick,
    /** What a project may be called. */
    project: () => once(() => `${word()}${pick(['', '', '', ' DB', 'Flow', ' Engine', 'Mesh', ' ML', '.js', '-io'])}`),
    /** What a company may be called. */
    company: () =>
      once(
        () => `${word()} ${pick(COMPANIES)}${pick(['', '', '', ', Inc.', ' GmbH', ' Co., Ltd.', ' (Member)', ' LLC'])}`
      )
  };
}
const SYLLABLES =
  'al an ber bo cor dan del do el fa fi gra hal in jo ka kin la lo ma mer mi na no or pa plu qua ra ri ro sa sen so ta tel tri va ve vor xi zen'.split(
    ' '
  );
const COMPANIES =
  'Systems|Technologies|Labs|Networks|Software|Solutions|Bank|Energy|Telecom|University|Institute of Technology|Cloud|Holdings|Semiconductor|Data|Group|Insurance|Consulting'.split(
    '|'
  );

const slugged = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export const anEntry = (name: string, more: Readonly<Record<string, unknown>> = {}): Entry => ({
  name,
  homepage_url: `https://${encodeURIComponent(slugged(name))}.example.org/`,
  logo: `${slugged(name)}.svg`,
  ...more
});

export const aRepository = (name: string, owner = slugged(name)): { readonly repo_url: string } => ({
  repo_url: `https://github.com/${owner}/${slugged(name)}`
});

export const aCompany = (name: string, more: Readonly<Record<string, unknown>> = {}): Entry =>
  anEntry(name, {
    crunchbase: `https://www.crunchbase.com/organization/${slugged(name.replace(/(,? Inc\.| GmbH| Co\., Ltd\.| LLC| \(Member\))$/, ''))}`,
    ...more
  });
