/** The order of what was found: by how it was found first, then by how well, then by stars. */
import type { Match } from './found.ts';
import type { MeantSet } from './meaning/meaning.ts';
import { type FieldText, fields } from './texts.ts';

export interface Arranged {
  readonly index: number;
  /** Absent where nothing but the meaning of the words found it. */
  readonly match?: Match;
  readonly aside?: true;
}

interface Known {
  readonly texts: readonly FieldText[];
  /** Per item, -1 where nobody counted. */
  readonly stars: readonly number[];
}

/** Ways to be found, the best first. */
const CALLED_SO = 0;
const MEANT = 1;
const CALLED_LIKE = 2;
const MEANT_IN_PART = 3;
const HAS_WORDS = 4;
const RESEMBLES = 5;
const DESCRIBED = 6;

/** The same in words, in their order. */
export const WAY_WORDS: readonly string[] = [
  'items that are called just so',
  'items of the topic, stage, license or other choice that the words mean',
  'items whose names have the words',
  'items of a choice that the words mean in part',
  'items that have the words elsewhere',
  'items whose names resemble the words, typing errors forgiven',
  'items whose description alone has the words; they are counted apart'
];

/** What being called by the words adds to the fit of an item that they mean. */
const NAMED = 0.1;

interface Candidate {
  readonly index: number;
  readonly match?: Match;
  readonly way: number;
  readonly score: number;
}

/**
 * Matches of texts and the items of a meaning, merged. What only a description has comes last, aside, as soon as there
 * is anything else.
 */
export function arranged(
  matches: readonly (readonly [index: number, match: Match])[],
  set: MeantSet | undefined,
  { texts, stars }: Known
): Arranged[] {
  const byMatch = matches.map(([index, match], rank): Candidate => {
    const { field } = texts[match.text]!;
    const isName = field === 'name' || field === 'alias';
    const fit = set?.fits.get(index);
    const way = wayOf(match, field);
    if (fit === undefined || way === CALLED_SO) return { index, match, way, score: -rank };
    const named = isName && match.exact && !match.apart ? match.score : 0;
    return { index, ...(named > 0 ? { match } : {}), way: meantWay(set!, way), score: fit + named * NAMED };
  });
  const known = new Set(byMatch.map(({ index }) => index));
  const others = [...(set?.fits ?? [])].flatMap(([index, fit]) =>
    known.has(index) ? [] : [{ index, way: set!.exact ? MEANT : MEANT_IN_PART, score: fit }]
  );
  const all: Candidate[] = [...byMatch, ...others].filter((candidate) => !(set?.exact && isNoise(candidate)));
  all.sort((a, b) => a.way - b.way || b.score - a.score || stars[b.index]! - stars[a.index]! || a.index - b.index);
  const least = all[0]?.way ?? DESCRIBED;
  const isAside = (way: number) =>
    (way === DESCRIBED && least < RESEMBLES) || (way === HAS_WORDS && set?.exact === true && least < HAS_WORDS);
  return all.map(({ index, match, way }) => ({
    index,
    ...(match ? { match } : {}),
    ...(isAside(way) ? { aside: true as const } : {})
  }));
}

/** Beside what was meant just so: names that have the words inside of others, and what only resembles them. */
const isNoise = ({ way, match }: Candidate) =>
  way === RESEMBLES || (way === CALLED_LIKE && match !== undefined && match.score < INSIDE_OF_WORD);
const INSIDE_OF_WORD = 0.7;

function wayOf(match: Match, field: FieldText['field']): number {
  if (!match.exact) return RESEMBLES;
  if (field === 'description') return DESCRIBED;
  if (match.apart || (field !== 'name' && field !== 'alias')) return HAS_WORDS;
  return match.score >= fields.alias.weight ? CALLED_SO : CALLED_LIKE;
}

/** An item of the meaning stands with the others of it, unless it is called by the words and they only mean it in part. */
const meantWay = (set: MeantSet, way: number) =>
  set.exact ? MEANT : way === CALLED_LIKE ? CALLED_LIKE : MEANT_IN_PART;
