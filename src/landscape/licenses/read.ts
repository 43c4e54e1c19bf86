/**
 * What a license as somebody wrote it means: an SPDX expression as far as one says it, its class, and why it is read so.
 * Nothing that was written is dropped: a part that is not known stays in the expression under a name of its own.
 */
import { licenseClassOf } from './classes.ts';
import { isLicense, withCurrentIds } from './expression.ts';
import exceptions from 'spdx-exceptions';
import { isSeveral, licenseKey, licenseNamed } from './names.ts';

export interface LicenseReading {
  /** An SPDX expression; absent where none can be told. */
  readonly expression?: string;
  /** The id of its class; absent where nothing is said of a license at all. */
  readonly class?: string;
  /** Why, where the text is not the expression itself. */
  readonly because?: string;
  /** Whether the expression says just what the text says. */
  readonly same: boolean;
}

/** What says that nobody recorded a license, or only where it stands. */
const NOTHING =
  /^(|-+|n\/?a|none|null|nil|unknown( license)?|tbd.*|todo|noassertion!?|no licen[sc]e( file| found| given| specified)?|not (recorded|known|specified).*|see .*|\?+)$/i;

/** Reads a license in whatever words. */
export function readLicense(text: string): LicenseReading {
  const written = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (isLicense(written)) {
    const expression = withCurrentIds(written);
    const isFormer = expression.toLowerCase() !== written.toLowerCase();
    const because = isFormer ? { because: 'SPDX has replaced ids in it' } : {};
    return { expression, class: licenseClassOf(expression), same: true, ...because };
  }
  if (NOTHING.test(written)) return { because: 'it names no license', same: false };
  if (written.length > LONGEST) return { class: 'other', because: 'it is too long for a name', same: false };
  const read = readAny(written);
  if (!read.isKnown) {
    const known = licenseClassOf(refOf(written));
    return { class: known, because: unknownWords(written, known), same: false };
  }
  const because = read.notes.length > 0 ? read.notes.join('; ') : 'the same in SPDX ids';
  return {
    expression: read.expression,
    class: licenseClassOf(read.expression),
    because,
    same: read.notes.length === 0
  };
}

/** A text longer than this is the license itself, or a story. */
const LONGEST = 300;

function unknownWords(name: string, id: string): string {
  if (isSeveral(name)) return 'it does not say which of several licenses';
  return id === 'other' ? 'SPDX has no license of this name' : 'classed by its name; SPDX has no id for it';
}

interface Read {
  readonly expression: string;
  readonly isKnown: boolean;
  /** What is left open. */
  readonly notes: readonly string[];
}

function readAny(text: string): Read {
  const bare = text
    .replace(/^(licen[sc]e :: )?(osi approved :: )?/i, '')
    // As R packages name the file that has the names and years.
    .replace(/ ?[+|] ?file licen[sc]e$/i, '')
    .replace(/^(dual|multi|triple)([- ]?licen[sc]ed?( under)?)?:? /i, '')
    .replace(/^\((.*)\)$/, (all, inner: string) => (inner.includes('(') ? all : inner));
  if (isLicense(bare)) return { expression: withCurrentIds(bare), isKnown: true, notes: [] };
  const named = licenseNamed(bare) ?? licenseNamed(wordsOfAddress(bare));
  if (named) return { expression: named.expression, isKnown: true, notes: named.because ? [named.because] : [] };
  return (
    readList(bare) ??
    readException(bare) ??
    readRemarked(bare) ?? { expression: refOf(bare), isKnown: false, notes: [] }
  );
}

/** `https://www.apache.org/licenses/LICENSE-2.0` in the words of a name. */
function wordsOfAddress(text: string): string {
  const [, host, path] = /^https?:\/\/(?:www\.)?([^/\s]+)\/(\S*)$/i.exec(text) ?? [];
  if (host === undefined) return '';
  const owner = { 'apache.org': 'apache', 'creativecommons.org': 'cc' }[host] ?? '';
  return `${owner} ${path!.replace(/\.(html?|php|txt|en)\b|\b(licenses?|publicdomain)\/|deed.*/gi, ' ')}`;
}

/** How parts are joined, and whether the text leaves it open. The first kind of separator that occurs parts the text. */
const JOINTS: readonly { readonly at: RegExp; readonly word: 'AND' | 'OR'; readonly note?: string }[] = [
  { at: /;/, word: 'AND', note: 'a list, read as all of them' },
  { at: /,/, word: 'AND', note: 'a list, read as all of them' },
  { at: / OR /, word: 'OR' },
  { at: / or /i, word: 'OR' },
  { at: / ?[/|] ?/, word: 'OR', note: 'a stroke, read as either' },
  { at: / AND /, word: 'AND' },
  { at: / and | & | \+ | plus /i, word: 'AND', note: '“and”, read as all of them' }
];

function readList(text: string): Read | undefined {
  // “or later”, “version 2 or 3” and texts in brackets are no joints.
  const shielded = text
    .replace(/ (or|and)(?= (any )?(later|newer|above|higher)\b)/gi, `${MARK}$1`)
    .replace(/\(([^()]*)\)/g, (all) => all.replaceAll(' ', MARK).replaceAll('/', SLASH).replaceAll(',', COMMA));
  const joint = JOINTS.find(({ at }) => at.test(shielded));
  if (!joint) return undefined;
  // “MIT, BSD or Apache”: the last joint is that of all.
  const [, before, last, after] = /^(.*,.*?),? (or|and) ([^,]*)$/i.exec(shielded) ?? [];
  const isLast = last !== undefined && joint.at.source === ',' && !/ (or|and) /i.test(`${before} ${after}`);
  const isEither = isLast ? last.toLowerCase() === 'or' : joint.word === 'OR';
  const parts = glued((isLast ? `${before},${after}` : shielded).split(new RegExp(joint.at, 'gi')).map(unshield));
  if (parts.length < 2) return undefined;
  const reads = parts.map((part) => readAny(part));
  if (!reads.some(({ isKnown }) => isKnown)) return undefined;
  const word = isEither ? 'OR' : 'AND';
  return {
    expression: unique(reads.map(({ expression }) => inBrackets(expression, word))).join(` ${word} `),
    isKnown: true,
    notes: [
      ...(joint.note && !(isLast && isEither) ? [joint.note] : []),
      ...reads.flatMap(({ isKnown, notes }, i) =>
        isKnown ? notes.map((note) => `of “${parts[i]!}”: ${note}`) : [unknownPart(parts[i]!)]
      )
    ]
  };
}

const unknownPart = (part: string): string =>
  isSeveral(part) ? `“${part}” does not say which of several` : `“${part}” is no license of SPDX`;

const [MARK, SLASH, COMMA] = ['\u0001', '\u0002', '\u0003'];
const unshield = (part: string): string =>
  part.replaceAll(MARK, ' ').replaceAll(SLASH, '/').replaceAll(COMMA, ',').trim();

/** What begins with a version belongs to the part before it: `Apache License, Version 2.0`. */
function glued(parts: readonly string[]): string[] {
  const list: string[] = [];
  for (const part of parts.filter((part) => part !== ''))
    if (list.length > 0 && /^(version |ver\.? |v)?\d/i.test(part)) list.push(`${list.pop()!}, ${part}`);
    else list.push(part);
  return list;
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

const inBrackets = (expression: string, word: 'AND' | 'OR'): string =>
  expression.includes(word === 'AND' ? ' OR ' : ' AND ') ? `(${expression})` : expression;

function readException(text: string): Read | undefined {
  const [, of, exception] = /^(.+?) (?:with|w\/) (?:the )?(.+)$/i.exec(text) ?? [];
  const base = of === undefined ? undefined : readAny(of);
  if (!base?.isKnown || exception === undefined) return undefined;
  const key = exceptionKey(exception);
  const id = exceptions.find((known) => exceptionKey(known) === (SHORT_EXCEPTIONS[key] ?? key));
  const isSimple = id !== undefined && !/ (AND|OR|WITH) /.test(base.expression);
  return {
    expression: isSimple ? `${base.expression} WITH ${id}` : `${base.expression} AND ${refOf(exception)}`,
    isKnown: true,
    notes: [...base.notes, ...(isSimple ? [] : [`“with ${exception}” is no exception of SPDX`])]
  };
}

/** A name with a remark in brackets: for what it holds, since when. */
function readRemarked(text: string): Read | undefined {
  const [, name, remark] = /^([^()]+?) ?(\([^()]*\))$/.exec(text) ?? [];
  const read = name === undefined ? undefined : readAny(name);
  return read?.isKnown ? { ...read, notes: [...read.notes, `“${remark!}” is no part of an expression`] } : undefined;
}

/** As they are called for short. */
const SHORT_EXCEPTIONS: Readonly<Record<string, string>> = { cpe: 'classpath' };

const exceptionKey = (name: string): string => licenseKey(name).replace(/ exceptions?\b.*/, '');

/** A name that SPDX leaves to whoever writes it. */
function refOf(text: string): string {
  const name = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return `LicenseRef-${name === '' ? 'unnamed' : name}`;
}
