/**
 * The symbol drawn for an item: two to four letters, unique in the landscape whatever the letter case.
 *
 * Items take their symbols in order, hosted ones first, and each takes the first free candidate of its name. So nothing
 * that comes later displaces what was there. What an item declares as its symbol is never given to another.
 */
import { compareText } from '#text/order.ts';

export interface SymbolItem {
  readonly id: string;
  readonly name: string;
  readonly hosted: boolean;
  /** `YYYY-MM-DD`; items without a date come after those with one. */
  readonly date?: string;
  /** Declared in the listing: kept as it is. */
  readonly symbol?: string;
}

const STOP_WORDS = new Set(['for', 'of', 'the', 'and', 'to', 'in', 'by']);
const VENDORS = new Set(['apache', 'eclipse', 'google', 'microsoft', 'intel', 'alibaba']);
/** After two lower-case letters, or before a capitalised word of three letters. */
const WHERE_CASE_TURNS = /(?<=\p{Ll}{2})(?=\p{Lu})|(?<=[\p{L}\p{N}])(?=\p{Lu}\p{Ll}{2})/u;
const LONGEST = 4;
/** Letters of a name tried one at a time, and those tried in twos and threes: bounds the candidates of one name. */
const TRIED_ALONE = 64;
const TRIED_TOGETHER = 12;

/** Whether a text can be declared as a symbol: two to four letters, digits or signs that names of few letters have. */
export const isSymbol = (text: string): boolean => /^(?:[\p{L}\p{N}+#&]\p{M}*){2,4}$/u.test(text);

/** Every item's symbol by the item's id. */
export function assignSymbols(items: readonly SymbolItem[]): Map<string, string> {
  const symbols = new Map(items.flatMap(({ id, symbol }) => (symbol?.trim() ? [[id, symbol]] : [])));
  const free = new FreeSymbols(symbols.values());
  for (const { id, name } of items.toSorted(byPrecedence)) {
    if (!symbols.has(id)) symbols.set(id, free.take([name, id].map(printed).find(hasLetters) ?? 'X'));
  }
  return symbols;
}

/** The ids of items that declare the same symbol: the one that has it, and the one that repeats it. */
export function symbolCollisions(
  items: readonly Pick<SymbolItem, 'id' | 'symbol'>[]
): [first: string, second: string][] {
  const owners = new Map<string, string>();
  const collisions: [string, string][] = [];
  for (const { id, symbol } of items) {
    if (!symbol?.trim()) continue;
    const owner = owners.get(fold(symbol));
    if (owner === undefined) owners.set(fold(symbol), id);
    else collisions.push([owner, id]);
  }
  return collisions;
}

const byPrecedence = (a: SymbolItem, b: SymbolItem) =>
  Number(b.hosted) - Number(a.hosted) || compareText(a.date ?? '~', b.date ?? '~') || compareText(a.id, b.id);

/** Equal for texts that differ in letter case only; upper case last, because that joins σ and ς too. */
const fold = (text: string) =>
  /^[\w+#&]*$/.test(text) ? text.toUpperCase() : text.trim().normalize('NFKC').toLowerCase().toUpperCase();

/** The name without emoji, trademark signs and invisible characters, compatible forms made equal. */
const printed = (name: string) => name.replace(/[\p{So}\p{Cf}\p{Variation_Selector}]/gu, '').normalize('NFKC');

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);

/**
 * The symbols not taken yet. The fuller a landscape, the more of a name's candidates are taken, so those are passed over
 * without being made: by the letters that end a taken symbol of the same beginning. Numbers, which many names share, are
 * walked once, each name going on where the one before stopped: what is taken stays taken.
 */
class FreeSymbols {
  readonly #taken = new Set<string>();
  /** The beginning of taken symbols → the letters that follow as their last. All folded. */
  readonly #ends = new Map<string, Set<string>>();
  readonly #ahead = new Map<string, Iterator<string>>();

  constructor(taken: Iterable<string>) {
    for (const symbol of taken) this.#give(symbol);
  }

  /** The first free symbol for a name of at least one letter or digit. */
  take(name: string): string {
    const words = wordsOf(name);
    const letters = words.flatMap(lettersOf);
    const symbol =
      this.#firstFree(candidates(name, words)) ??
      this.#combined(letters.slice(0, TRIED_ALONE)) ??
      this.#numbered(letters.slice(0, 2), 10, LONGEST) ??
      this.#numbered(letters.slice(0, 1), 10, LONGEST) ??
      this.#numbered(letters.slice(0, 1), 36, LONGEST) ??
      this.#numbered([], 36, Infinity)!;
    this.#give(symbol);
    return symbol;
  }

  #give(symbol: string): void {
    const folded = fold(symbol);
    this.#taken.add(folded);
    const beginning = folded.slice(0, -1);
    const ends = this.#ends.get(beginning) ?? new Set();
    this.#ends.set(beginning, ends.add(folded.slice(-1)));
  }

  /** The first letter with each of the others, with each two of the nearest, then with each three; consonants first. */
  #combined([first = '', ...others]: readonly string[]): string | undefined {
    const start = letterOf(cased([first]));
    const rest = others.map((letter) => letterOf(cased(['', letter])));
    const near = rest.slice(0, TRIED_TOGETHER - 1);
    for (const [size, letters] of [
      [1, rest],
      [2, near],
      [3, near]
    ] as const) {
      const consonants = letters.filter(({ text }) => isConsonant(text));
      const symbol = this.#longer(start, consonants, size) ?? this.#longer(start, letters, size);
      if (symbol) return symbol;
    }
    return undefined;
  }

  /** The first free symbol that starts so and goes on with `size` of the letters from an index on, in their order. */
  #longer(start: Letter, letters: readonly Letter[], size: number, from = 0): string | undefined {
    const ends = size === 1 ? this.#ends.get(start.folded) : undefined;
    for (let i = from; i <= letters.length - size; i++) {
      const { text, folded } = letters[i]!;
      if (ends?.has(folded)) continue;
      const symbol = start.text + text;
      if (size === 1) {
        if (!this.#taken.has(fold(symbol))) return symbol;
        continue;
      }
      const longer = this.#longer({ text: symbol, folded: start.folded + folded }, letters, size - 1, i + 1);
      if (longer) return longer;
    }
    return undefined;
  }

  #firstFree(symbols: Iterator<string>): string | undefined {
    for (let next = symbols.next(); !next.done; next = symbols.next()) {
      if (!this.#taken.has(fold(next.value))) return next.value;
    }
    return undefined;
  }

  #numbered(letters: readonly string[], base: number, longest: number): string | undefined {
    const prefix = cased(letters);
    return this.#firstFree(this.#shared(`numbers ${base} ${fold(prefix)}`, () => numbered(prefix, base, longest)));
  }

  #shared(key: string, start: () => Iterator<string>): Iterator<string> {
    const symbols = this.#ahead.get(key) ?? start();
    this.#ahead.set(key, symbols);
    return symbols;
  }
}

/** A letter, or the letters of a beginning, as drawn and as compared. */
interface Letter {
  readonly text: string;
  readonly folded: string;
}

const letterOf = (text: string): Letter => ({ text, folded: fold(text) });

/** What the words of a name offer, best first, repeats included. */
function* candidates(name: string, words: readonly string[]): Generator<string> {
  const acronym = acronymOf(name);
  if (acronym) yield acronym;
  if (words.length === 1 && [...words[0]!].length <= LONGEST) yield words[0]!;

  const letters = words.map(lettersOf);
  const [one = [], two = [], three = []] = letters;
  if (words.length === 1) yield cased(one.slice(0, 2));
  else {
    yield cased([one, two, three].flatMap((word) => word.slice(0, 1)));
    yield cased([...one.slice(0, 2), ...two.slice(0, 1)]);
    yield cased([...one.slice(0, 1), ...two.slice(0, 2)]);
  }

  yield cased(letters.flat().slice(0, 2));
}

function* numbered(prefix: string, base: number, longest: number): Generator<string> {
  for (let number = 1; ; number++) {
    const symbol = prefix + number.toString(base);
    if ([...symbol].length > longest) return;
    yield symbol;
  }
}

/** An acronym that the name itself gives in parentheses: `Open Platform for Enterprise AI (OPEA)`. */
function acronymOf(name: string): string | undefined {
  const acronym = /\(\s*([\p{L}\p{N}]{2,4})\s*\)/u.exec(name)?.[1];
  return acronym && /\p{Lu}.*\p{Lu}/u.test(acronym) ? acronym : undefined;
}

/** The words that make the symbol, at least one: letters and digits only, but a single short word keeps `+`, `#`, `&`. */
function wordsOf(name: string): readonly string[] {
  const outside = splitAtSpaces(name.replace(/\([^()]*\)/g, ' '));
  const words = outside.length > 0 ? outside : splitAtSpaces(name);
  const telling = withoutIfAny(words, (word) => STOP_WORDS.has(word.toLowerCase()));
  const own = withoutIfAny(telling, (word, i) => i === 0 && VENDORS.has(word.toLowerCase()));
  if (own.length === 1 && /^[\p{L}\p{N}\p{M}+#&]{1,4}$/u.test(own[0]!)) return own;
  return own.flatMap((word) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, '').split(WHERE_CASE_TURNS));
}

const splitAtSpaces = (text: string) => text.split(/[\s\-_./,:;|()]+/).filter(hasLetters);

const lettersOf = (word: string): string[] => word.match(/[\p{L}\p{N}]/gu) ?? [];

const isConsonant = (letter: string) => !/[aeiou]/i.test(letter.normalize('NFD'));

/** First letter a capital, the others not; a letter that would become two (ß) stays. */
function cased(letters: readonly string[]): string {
  const inCase = (letter: string, i: number) => {
    const other = i === 0 ? letter.toUpperCase() : letter.toLowerCase();
    return other.length === 1 || [...other].length === 1 ? other : letter;
  };
  return letters.map(inCase).join('');
}

function withoutIfAny<T>(list: readonly T[], drop: (value: T, i: number) => boolean): readonly T[] {
  const kept = list.filter((value, i) => !drop(value, i));
  return kept.length > 0 ? kept : list;
}
