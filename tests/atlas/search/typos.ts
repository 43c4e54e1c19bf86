/** Queries with one typing error, and the real names to try them on. */
import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { SearchEntry } from '#atlas/search/search.ts';
import { squeeze } from '#text/slug.ts';

export interface ListedItem extends SearchEntry {
  readonly stage?: string;
}

export interface Typo {
  readonly query: string;
  /** The squeezed name that was meant. */
  readonly meant: string;
}

/** Numbers from 0 up to, but without, a limit; the same for the same seed. */
function lcg(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Queries one edit away from names of at least five letters: a letter put in, left out, replaced, or swapped with its
 * neighbour. Edits that give another item's name or alias are left out.
 */
export function makeTypos(entries: readonly SearchEntry[], seed: number, count: number): Typo[] {
  const random = lcg(seed);
  const taken = new Set(entries.flatMap(({ name, aliases }) => [name, ...aliases].map(squeeze)));
  const names = [...new Set(entries.map(({ name }) => name.toLowerCase()))].filter((name) => squeeze(name).length >= 5);
  const typos: Typo[] = [];
  while (typos.length < count) {
    const name = names[random(names.length)]!;
    const query = edited(name, random);
    if (!taken.has(squeeze(query))) typos.push({ query, meant: squeeze(name) });
  }
  return typos;
}

function edited(name: string, random: (limit: number) => number): string {
  const letters = [...name];
  const letter = LETTERS[random(LETTERS.length)]!;
  const at = random(letters.length);
  switch (random(4)) {
    case 0:
      return letters.toSpliced(random(letters.length + 1), 0, letter).join('');
    case 1:
      return letters.toSpliced(at, 1).join('');
    case 2:
      return letters.toSpliced(at, 1, letter).join('');
    default: {
      const before = Math.min(at, letters.length - 2);
      return letters.toSpliced(before, 2, letters[before + 1]!, letters[before]!).join('');
    }
  }
}

interface Listing {
  readonly landscape: readonly {
    readonly name: string;
    readonly subcategories: readonly {
      readonly name: string;
      readonly items: readonly Record<string, unknown>[] | null;
    }[];
  }[];
}

/**
 * The items of a real landscape (`lfai`, `cncf`) under `LANDSCAPE_FIXTURES`; without them as many made-up ones, and a
 * word about it.
 */
export function readItems(folder: string, count: number): { items: ListedItem[]; real: boolean } {
  const file = `${process.env.LANDSCAPE_FIXTURES ?? ''}/${folder}/landscape.yml`;
  if (!process.env.LANDSCAPE_FIXTURES || !existsSync(file)) {
    console.info(`LANDSCAPE_FIXTURES has no ${folder}: made-up names are used instead.`);
    return { items: madeUpItems(count), real: false };
  }
  const { landscape } = load(readFileSync(file, 'utf8')) as Listing;
  const items = landscape.flatMap((category) =>
    category.subcategories.flatMap((subcategory) =>
      (subcategory.items ?? []).map((item) => listedItem(item, [category.name, subcategory.name]))
    )
  );
  return { items, real: true };
}

function listedItem(item: Record<string, unknown>, places: string[]): ListedItem {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const slug = /^https:\/\/github\.com\/([^/]+\/[^/?#]+)/.exec(text(item.repo_url) ?? '')?.[1];
  const organization =
    text(item.crunchbase)?.split('/').findLast(Boolean)?.replaceAll('-', ' ') ??
    text((item.organization as { name?: unknown } | undefined)?.name);
  const [license, description, stage] = [item.license, item.description, item.project].map(text);
  return {
    name: String(item.name),
    aliases: [],
    slugs: slug ? [slug] : [],
    organizations: organization ? [organization] : [],
    places,
    layers: [],
    ...(license && { license }),
    ...(description && { description }),
    ...(stage && { stage })
  };
}

const SYLLABLES = 'ka flo vex tor mi lam dro sen qui bar ne stel go wyn pha ris ul zed cor ti'.split(' ');
const ENDINGS = ['', '', 'DB', ' AI', 'Flow', ' Framework', '-ML', 'Hub'];

/** Names from syllables, the same every time. */
function madeUpItems(count: number): ListedItem[] {
  const random = lcg(count);
  const pick = (list: readonly string[]) => list[random(list.length)]!;
  const word = () => Array.from({ length: 2 + random(3) }, () => pick(SYLLABLES)).join('');
  return Array.from({ length: count }, (_, i) => {
    const name = word().replace(/^./, (letter) => letter.toUpperCase()) + pick(ENDINGS);
    const organizations = [word()];
    const slugs = [`${organizations[0]}/${squeeze(name)}`];
    const places = [`Category ${i % 10}`];
    const description = `${word()} for ${word()} and ${word()}`;
    return {
      name,
      aliases: [],
      slugs,
      organizations,
      places,
      layers: [],
      description,
      ...(i % 7 === 0 && { stage: 'sandbox' })
    };
  });
}
