/**
 * Names of licenses in words → their SPDX ids. Names and ids come from the SPDX license list; written alike, they are
 * found whatever their capitals, signs and fillers. The few tables here say only what that list does not: usual short
 * and former names, and what a name without a version stands for.
 */
import listed from 'spdx-license-list';

export interface NamedLicense {
  readonly expression: string;
  /** Why it is read so, where the name leaves something open; absent where it means just that. */
  readonly because?: string;
}

/** Words that say nothing of which license it is. */
const FILLERS = new Set(
  'the a license licenses version ver v international unported generic universal agreement'.split(' ')
);

const NUMBERS = ['zero', 'one', 'two', 'three', 'four'];

/** Other words for a family → the words of its ids; the longest first. */
const USUAL: readonly (readonly [usual: RegExp, words: string])[] = [
  [/\bgnu affero general public\b|\baffero general public\b|\baffero gpl\b|\bgnu agpl\b/g, 'agpl'],
  [/\b(gnu )?(lesser|library) general public\b|\blesser gpl\b|\bgnu lesser( gpl)?\b|\bgnu lgpl\b/g, 'lgpl'],
  [/\b(gnu )?general public\b|\bgnu gpl\b|\bgnu public\b/g, 'gpl'],
  [/\bgnu free documentation\b|\bgnu fdl\b/g, 'gfdl'],
  [/\b(or|and)( any)? (later|newer|above|higher)( versions?)?\b/g, 'or later'],
  [/\bmozilla public\b/g, 'mpl'],
  [/\beclipse public\b/g, 'epl'],
  [/\bcommon development and distribution\b/g, 'cddl'],
  [/\beuropean union public\b/g, 'eupl'],
  [/\bapache( software)?( foundation)?( public)?\b|\basl\b/g, 'apache'],
  [/\bboost( software)?$/g, 'bsl 1'],
  [/\bboost( software)?\b/g, 'bsl'],
  [/\bbusiness source\b|\bbsl(?= 1\.1)/g, 'busl'],
  [/\bserver side public\b/g, 'sspl'],
  [/\bel 2\b/g, 'elastic 2'],
  [/\bsolderpad( hardware)?\b/g, 'solderpad'],
  [/\bmulan permissive software\b|\bmulan psl\b/g, 'mulanpsl'],
  [/\bpython software foundation\b/g, 'psf'],
  [/\bcreative commons (zero|cc 0)\b|\bcc zero\b/g, 'cc 0'],
  [/\bcreative commons\b/g, 'cc'],
  [/\bcc attribution\b/g, 'cc by'],
  [/\bshare ?alike\b/g, 'sa'],
  [/\bnon ?commercial\b/g, 'nc'],
  [/\bno ?deriv(ative|ative work|)s?\b/g, 'nd'],
  [/\bopen data commons open database\b|\bopen database\b/g, 'odbl'],
  [/\bopen data commons attribution\b/g, 'odc by'],
  [/\bopen data commons public domain dedication( and)?\b/g, 'pddl'],
  [/\bcommunity data\b/g, 'cdla'],
  [/\bmit (x 11|expat)\b|\bexpat\b/g, 'mit'],
  [/\bzlib libpng\b/g, 'zlib'],
  [/\b(new|revised|modified|berkeley) bsd\b|\bbsd (new|revised|modified)( or revised)?\b/g, 'bsd 3 clause'],
  [/\b(simplified|freebsd) bsd\b|\bbsd (2 clause )?simplified\b|^freebsd$/g, 'bsd 2 clause'],
  [/\b(original|old) bsd\b|\bbsd (4 clause )?(original|old)( or old)?\b/g, 'bsd 4 clause'],
  [/\b(\d) clause bsd\b/g, 'bsd $1 clause'],
  [/\bbsd 3 clause (new|revised|modified)( or revised)?\b/g, 'bsd 3 clause'],
  [/\bbsd (\d)$/g, 'bsd $1 clause'],
  [/\bbsd ([1-4]) (\d) clause\b/g, 'bsd $2 clause']
];

/** Most names have none of them: one look instead of one each. */
const ANY_USUAL = new RegExp(USUAL.map(([usual]) => usual.source).join('|'));

const PERL: NamedLicense = {
  expression: 'Artistic-1.0-Perl OR GPL-1.0-or-later',
  because: 'the terms of Perl itself are either'
};

/** Names that leave the version out, where their own text says what that means, or habit does. */
const WITHOUT_VERSION: Readonly<Record<string, NamedLicense>> = {
  gpl: anyVersion('GPL-1.0-or-later'),
  lgpl: anyVersion('LGPL-2.0-or-later'),
  agpl: anyVersion('AGPL-3.0-or-later'),
  gfdl: anyVersion('GFDL-1.1-or-later'),
  'solderpad 2.1': { expression: 'Apache-2.0 WITH SHL-2.1' },
  'solderpad 2': { expression: 'Apache-2.0 WITH SHL-2.0' },
  'wtfpl 2': { expression: 'WTFPL' },
  unlicense: { expression: 'Unlicense' },
  ...Object.fromEntries(['perl', 'perl 5', 'same as perl', 'same as perl 5'].map((key) => [key, PERL]))
};

function anyVersion(expression: string): NamedLicense {
  return { expression, because: 'it names no version, and by its own text any will then do' };
}

/** A name without what does not tell licenses apart: `The Apache License, Version 2.0` is `apache 2`. */
export function licenseKey(name: string): string {
  let key = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('licence', 'license')
    .replace(/(?:>=|≥) *([\d.]+)/g, '$1+')
    .replace(/(\d)\+/g, '$1 or later')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/(?<=\p{L})v?(?=\d)/gu, ' ')
    .replace(/(\d)(?:\.0)+(?![\d.])/g, '$1')
    .replace(/\.(?!\d)|(?<!\d)\./g, ' ');
  key = key
    .split(/\s+/)
    .map((word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word)) : word))
    .filter((word) => word !== '' && !FILLERS.has(word))
    .join(' ');
  if (ANY_USUAL.test(key)) for (const [usual, words] of USUAL) key = key.replace(usual, words);
  return once(key.replace(/\s+/g, ' ').trim());
}

/** `mit mit` and `gpl 3 gpl 3`: a name, and its short form beside it. */
function once(key: string): string {
  const words = key.split(' ').filter((word, i, all) => word !== all[i - 1] || /^\d/.test(word));
  const half = words.length / 2;
  const [first, second] = [words.slice(0, half).join(' '), words.slice(half).join(' ')];
  return first === second ? first : words.join(' ');
}

interface Names {
  /** By key; what two licenses are called is nobody's name. */
  readonly ids: ReadonlyMap<string, string>;
  /** The ids of a family that differ by their version only, the oldest first. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/** GNU ids that SPDX replaced have the names of others. */
const isFormer = (id: string) => /\+$|^([AL]?GPL|GFDL)-\d\.\d($|-with)/.test(id);

const ids = (): string[] => Object.keys(listed).filter((id) => !isFormer(id));

let own: ReadonlyMap<string, string | undefined> | undefined;

/** By key, what is called like an id, which is most of what people write: a third of the work for all names. */
function ownIds(): ReadonlyMap<string, string | undefined> {
  if (own) return own;
  const found = new Map<string, string | undefined>();
  for (const id of ids()) {
    const key = licenseKey(id);
    found.set(key, found.has(key) ? undefined : id);
  }
  return (own = found);
}

let known: Names | undefined;

/** Found once somebody asks: most files hold expressions, or what is called like one. */
function names(): Names {
  if (known) return known;
  const byKey = new Map<string, string>();
  const several = new Set<string>();
  const families = new Map<string, string[]>();
  for (const id of ids().sort()) {
    for (const key of new Set([licenseKey(id), licenseKey(listed[id]!.name)])) {
      if ((byKey.get(key) ?? id) !== id) several.add(key);
      byKey.set(key, id);
    }
    // Of `IPL-1.0`, which is called “IBM Public License v1.0”: `ipl` and `ibm public`.
    const family = licenseKey(/^(.+?)-\d[\d.]*[a-z]?$/.exec(id)?.[1] ?? '');
    const called = /^(.+) \d[\d.]*$/.exec(licenseKey(listed[id]!.name))?.[1] ?? '';
    for (const key of new Set([family, called])) families.set(key, [...(families.get(key) ?? []), id]);
  }
  for (const key of several) byKey.delete(key);
  // What is called like another one's id is that other one.
  for (const id of ids()) if (several.has(licenseKey(id))) byKey.set(licenseKey(id), id);
  return (known = { ids: byKey, families });
}

/** Names of whole families that have nothing but their name in common. */
const SEVERAL = new Set(['bsl', 'bsd']);

/** Whether a name is that of several licenses which no version tells apart. */
export const isSeveral = (name: string): boolean => SEVERAL.has(licenseKey(name)) || BSD_VERSION.test(name);

/** Clauses are counted in whole numbers; “BSD 2.0” counts something else. */
const BSD_VERSION = /\bbsd\b[^,;/]*\d\.0/i;

/** The license that a name stands for; undefined for a name that is none, or that of several. */
export function licenseNamed(name: string): NamedLicense | undefined {
  const key = licenseKey(name);
  if (key === '' || isSeveral(name)) return undefined;
  if (Object.hasOwn(WITHOUT_VERSION, key)) return WITHOUT_VERSION[key];
  const byId = ownIds();
  const [id, gnu] = [byId.get(key), byId.get(`${key} only`)];
  if (id !== undefined) return { expression: id };
  if (gnu !== undefined)
    return { expression: gnu, because: 'it does not say whether later versions will do, and is read without them' };
  const { ids: byName, families } = names();
  const named = byName.get(key);
  if (named !== undefined) return { expression: named };
  const versions = families.get(key) ?? [];
  const newest = versions.at(-1);
  if (newest === undefined) return undefined;
  const because = versions.length > 1 ? { because: 'it names no version, and is read as the newest' } : {};
  return { expression: newest, ...because };
}
