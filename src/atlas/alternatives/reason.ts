/** Why one project is named in place of another: what both have in common, and what is to be known of it, in words. */
import type { Details, ItemDetails } from '#landscape/publish/packed.ts';
import { month } from '#text/day.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';
import type { Alternative, Deciding, Ending } from './alternatives.ts';

/** `Same topic and place; layers 1 and 9, too. About as many stars; begun 2019, too. Go, too.` */
export function reasonOf(atlas: Atlas, { items }: Details, index: number, alternative: Alternative): string {
  const [mine, theirs] = [items[index]!, items[alternative.entry.index]!];
  const [own, other] = [languageOf(mine), languageOf(theirs)];
  return [
    alternative.isSuccessor ? `The makers of ${atlas.items[index]!.name} point to it` : '',
    capitalized(commonWords(atlas, mine, theirs, alternative)),
    capitalized(decidedWords(atlas, [atlas.items[index]!, mine], theirs, alternative)),
    other === undefined ? '' : other === own ? `${other}, too` : other,
    theirs.license === mine.license ? '' : (theirs.license ?? ''),
    alternative.ended ? ENDING_WORDS[alternative.ended](theirs) : ''
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** By what a list of alternatives is ordered: `topic, layers, place and stars`. What decided nothing is left out. */
export function orderWords({ facets, layers }: Atlas, found: readonly Alternative[]): string {
  const isDeciding = (one: Deciding) => found.some(({ decided }) => decided.includes(one));
  return listed([
    ...(facets.some(({ id }) => id === 'topic') ? ['topic'] : []),
    ...(layers.length > 0 ? ['layers'] : []),
    'place',
    ...(isDeciding('use') ? ['stars'] : []),
    ...(isDeciding('age') ? ['age'] : [])
  ]);
}

const ENDING_WORDS: Readonly<Record<Ending, (item: ItemDetails) => string>> = {
  archived: () => 'No longer developed',
  succeeded: ({ successors }) => `Succeeded${successors ? ` by ${successors.map(({ name }) => name).join(', ')}` : ''}`,
  maintenance: () => 'In maintenance only',
  quiet: ({ figures }) => `No commit since ${month(figures.lastCommit!.value)}`
};

/** What is the same in both; then what is so in part. */
function commonWords(
  { facets, layers: declared }: Atlas,
  mine: ItemDetails,
  theirs: ItemDetails,
  { topics, layers, samePlace }: Alternative
): string {
  const options = facets.find(({ id }) => id === 'topic')?.options ?? [];
  const nameOf = (topic: string) => options.find(({ id }) => id === topic)?.name ?? topic;
  const isFirst = topics.length > 0 && topics[0] === mine.topics[0];
  const isAll = layers.length > 0 && layers.length === mine.layers.length;
  const same = [
    isFirst
      ? mine.topics.length === 1
        ? 'topic'
        : topics.length === mine.topics.length
          ? 'topics'
          : 'main topic'
      : '',
    isAll ? (layers.length === 1 ? 'layer' : 'layers') : '',
    samePlace ? 'place' : ''
  ].filter(Boolean);
  const numbers = layers.map((id) => declared.findIndex((layer) => layer.id === id) + 1);
  return [
    mine.topics.length > 0 && topics.length === 0 ? 'another topic' : '',
    same.length > 0 ? `same ${listed(same)}` : '',
    isFirst && theirs.topics[0] !== topics[0] ? `there after ${nameOf(theirs.topics[0]!)}` : '',
    isFirst || topics.length === 0 ? '' : `${topics.map(nameOf).join(', ')}, too`,
    isAll || layers.length === 0 ? '' : `${layers.length === 1 ? 'layer' : 'layers'} ${listed(numbers)}, too`
  ]
    .filter(Boolean)
    .join('; ');
}

/** What decided among those that have as much in common, where it is known. */
function decidedWords(
  { stages }: Atlas,
  [{ name }, mine]: readonly [AtlasItem, ItemDetails],
  theirs: ItemDetails,
  { entry, decided }: Alternative
): string {
  const words: Readonly<Record<Deciding, string | undefined>> = {
    use: starsWords(mine.figures.stars?.value, theirs.figures.stars?.value),
    age: begunWords(name, mine, theirs),
    stage: stages.find(({ id }) => id === entry.stage)?.name.toLowerCase()
  };
  return decided.flatMap((one) => words[one] ?? []).join('; ');
}

/** So many times as many are more; so many times are far more. */
const MORE = 1.5;
const FAR_MORE = 10;

function starsWords(mine: number | undefined, theirs: number | undefined): string | undefined {
  if (mine === undefined || theirs === undefined) return undefined;
  const [few, many] = [Math.min(mine, theirs), Math.max(mine, theirs)];
  if (many <= few * MORE) return 'about as many stars';
  return `${many >= few * FAR_MORE ? 'far ' : ''}${theirs > mine ? 'more' : 'fewer'} stars`;
}

/** By the year of the first commit. */
function begunWords(name: string, mine: ItemDetails, theirs: ItemDetails): string | undefined {
  const [own, year] = [mine, theirs].map(({ figures }) => figures.firstCommit?.value.slice(0, 4));
  if (own === undefined || year === undefined) return undefined;
  return own === year ? `begun ${year}, too` : `begun ${year}, ${name} in ${own}`;
}

const listed = (parts: readonly (string | number)[]): string =>
  [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ');

const languageOf = ({ figures }: ItemDetails): string | undefined => figures.languages?.value[0]?.[0];

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
