/** A query read as a question: the items that it names, the words that say what is asked of them, and what is left. */
import type { Meaning, MeantSet } from '../meaning/meaning.ts';
import { isGeneric, isSilent, stemsIn, stemsOf } from '../meaning/stems.ts';
import { type Cue, type Form, FORMS, type Left, cueIn } from './forms.ts';
import type { Named, Names } from './names.ts';

export interface Question {
  readonly form: Form;
  readonly named: readonly Named[];
  /** What is left beside names and cues, together; names that nothing here has. */
  readonly asked: string;
  readonly left: readonly string[];
  /** The options that they mean, where a question is narrowed so. */
  readonly set?: MeantSet;
}

export interface Reading {
  readonly names: Names;
  readonly meaning: Meaning;
  /** The item that a misspelt or shortened name resembles. */
  readonly resembling: (text: string) => number | undefined;
  /** Whether words are what a fact is called, or one of its values. */
  readonly isFact: (text: string) => boolean;
}

const MOST_WORDS = 16;
/** Longer stretches describe something rather than name it. */
const LONGEST_UNKNOWN = 3;

/** Undefined where the words ask nothing that the table of questions has. */
export function readQuestion(text: string, reading: Reading): Question | undefined {
  const words = text
    .split(/[\s,;?!“”"]+/)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  if (words.length < 2 || reading.names.has(words.join(' '))) return undefined;
  const cues = new Set(words.flatMap((word) => stemsIn(word).flatMap((stem) => cueIn(stem) ?? [])));
  // “vector similarity search” is what something is for.
  if (cues.has('likeness') && reading.meaning.setOf(text)?.exact) cues.delete('likeness');
  for (const [named, left] of readings(words, cues, reading))
    for (const form of FORMS) {
      const found = fitting(form, { cues, named, left }, reading);
      if (found) return found;
    }
  return undefined;
}

/**
 * What is called like an option is named where something is wanted in its place, and nothing else is named: LangChain, its
 * makers and Python are projects, too.
 */
function readings(words: readonly string[], cues: ReadonlySet<Cue>, reading: Reading) {
  const strict = namesIn(words, cues, reading, false);
  if (strict[0].length > 0 || !(cues.has('alternatives') || cues.has('likeness'))) return [strict];
  const loose = namesIn(words, cues, reading, true);
  return loose[0].length === 1 ? [loose, strict] : [strict];
}

/** What the words of a query are: names, and what is left between names, cues and words that nobody means. */
function namesIn(
  words: readonly string[],
  cues: ReadonlySet<Cue>,
  { names, meaning }: Reading,
  /** Whether a project is named by what an option is called, too. */
  loose: boolean
) {
  const named: Named[] = [];
  const left: string[] = [];
  let open = false;
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    const isCue = isSilent(word) || stemsIn(word).some((stem) => cueIn(stem) !== undefined);
    const found = isCue ? undefined : names.at(words, at);
    // A language or a license is a narrowing rather than a name, unless it is what is compared.
    const isName =
      found && (cues.has('comparison') || (loose && found.isProject) || !meaning.isOption(found.words.join(' ')));
    if (isName) named.push(found);
    else if (!isCue) left.push([open ? left.pop() : '', word].filter(Boolean).join(' '));
    open = !isName && !isCue;
    at += isName ? found.words.length : 1;
  }
  return [named, left] as const;
}

const saysNothing = (stretch: string) => stemsOf(stretch).every(isGeneric);

interface Found {
  readonly cues: ReadonlySet<Cue>;
  readonly named: readonly Named[];
  readonly left: readonly string[];
}

function fitting(form: Form, found: Found, reading: Reading): Question | undefined {
  if (form.cue && !found.cues.has(form.cue)) return undefined;
  const { named, left } = form.cue ? resembled(form.cue, found, reading) : found;
  const [least, most] = form.names;
  if (named.length < least || named.length > most) return undefined;
  const set = left.length > 0 ? reading.meaning.setOf(left.join(' ')) : undefined;
  const unlisted = left.filter((stretch) => !saysNothing(stretch) && !reading.meaning.setOf(stretch));
  const is: Readonly<Record<Left, boolean>> = {
    nothing: left.every(saysNothing),
    set: set?.exact === true,
    fact: left.length > 0 && reading.isFact(left.join(' ')),
    unknown: left.length > 0,
    name: unlisted.length === 1 && unlisted[0]!.split(' ').length <= LONGEST_UNKNOWN
  };
  const kind = form.left.find((one) => is[one]);
  if (kind === undefined) return undefined;
  return {
    form,
    named,
    asked: left.join(' '),
    left: kind === 'unknown' || named.length === 0 ? (kind === 'name' ? unlisted : left) : [],
    ...(kind === 'set' && set ? { set } : {})
  };
}

/** With stretches that resemble names taken for these, where a cue says that names are meant. */
function resembled(cue: Cue, { named, left }: Found, { meaning, resembling }: Reading) {
  const names = [...named];
  const rest: string[] = [];
  for (const stretch of left) {
    // What options are called by narrows, unless it stands beside a name that it is compared with.
    const isSet = (cue !== 'comparison' || named.length === 0) && meaning.setOf(stretch)?.exact;
    const item = isSet || saysNothing(stretch) ? undefined : resembling(stretch);
    if (item === undefined || names.some(({ items }) => items.includes(item))) rest.push(stretch);
    else names.push({ items: [item], words: stretch.split(' '), isProject: false });
  }
  return { named: names, left: rest };
}
