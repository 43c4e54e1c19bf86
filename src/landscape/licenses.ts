/**
 * Licenses by SPDX: what is a valid expression, what was probably meant, and which class an expression falls into.
 *
 * Ids and exceptions: the SPDX license list, through spdx-expression-parse. Classes are ours, for filtering, no legal
 * advice: permissive, weak copyleft, copyleft, network copyleft, data & content, source available.
 */
import spdxCorrect from 'spdx-correct';
import spdxParse from 'spdx-expression-parse';

export interface LicenseClass {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** From the fewest obligations to the most; `AND` takes the later class of its parts, `OR` the earlier. */
export const licenseClasses: readonly LicenseClass[] = [
  { id: 'permissive', name: 'Permissive', description: 'Use, change and pass on with notice only: MIT, BSD, Apache.' },
  {
    id: 'weak-copyleft',
    name: 'Weak copyleft',
    description: 'Changes to its own files or library stay open: MPL, LGPL, EPL.'
  },
  { id: 'copyleft', name: 'Copyleft', description: 'What is built on it and passed on stays open: GPL.' },
  { id: 'network-copyleft', name: 'Network copyleft', description: 'Also when it is only offered as a service: AGPL.' },
  { id: 'content', name: 'Data & content', description: 'Made for data, models or documents: Creative Commons, CDLA.' },
  { id: 'source-available', name: 'Source available', description: 'The source can be read, but use is restricted.' },
  { id: 'other', name: 'Other', description: 'A license that this table does not class.' }
];

const PATTERNS: readonly (readonly [pattern: RegExp, id: string])[] = [
  [/^(AGPL|OSL|EUPL)/, 'network-copyleft'],
  [
    /^(SSPL|BUSL|BSL-1\.1|Elastic|PolyForm|CC-BY-NC|CC-BY-ND|LicenseRef-.*(Commercial|Proprietary|Source))/i,
    'source-available'
  ],
  [/^(LGPL|MPL|EPL|CDDL|CPL|MS-RL|APSL|CPAL)/, 'weak-copyleft'],
  [/^(GPL|CECILL-2|Sleepycat)/, 'copyleft'],
  [/^(CC-BY|CC0|CDLA|ODbL|ODC|PDDL|OpenMDW|GFDL|OGL|Community-Spec)/i, 'content'],
  [
    /^(MIT|BSD|Apache|ISC|0BSD|Zlib|Unlicense|PostgreSQL|PSF|Python|BSL-1\.0|UPL|NCSA|X11|WTFPL|AFL|Artistic|MulanPSL|NTP|libpng|curl|JSON|W3C|ECL|BlueOak|OpenSSL|FTL|HPND|Ruby|PHP|Vim|MS-PL|TCL|ICU|Unicode|bzip2)/i,
    'permissive'
  ]
];

/** Whether a text is an SPDX license expression, with current ids. */
export function isLicense(expression: string): boolean {
  return parse(expression) !== undefined;
}

/** The expression that a free text such as `Apache 2.0` probably stands for, or undefined. */
export function proposeLicense(text: string): string | undefined {
  const known = FREQUENT.get(text.toLowerCase().replace(/[^a-z0-9]+/g, ''));
  if (known) return known;
  // Ids of GNU licenses in other capitals, which spdx-correct takes for those of others.
  const gnu = text.trim().replace(/^[al]?gpl-.*/i, (id) => id.toUpperCase().replace(/-(ONLY|OR-LATER)$/, lower));
  if (isLicense(gnu)) return gnu;
  const corrected = text.trim() === '' ? undefined : spdxCorrect(text, { upgrade: true });
  return corrected && isLicense(corrected) ? corrected : undefined;
}

/**
 * Whether a text says just what a proposal says: its name, its version, for GNU licenses whether later ones will do, and
 * nothing else. `Apache` has several versions, `GPLv3` two readings, `MIT and Apache 2.0` names two.
 */
export function saysJust(text: string, proposal: string): boolean {
  const [written, meant] = [wordsOf(text), wordsOf(proposal)];
  const isNumber = (word: string) => /^\d/.test(word);
  // “Mozilla Public License” is MPL; its last letter is that of a word that says nothing by itself.
  const initials = written.map((word) => (isNumber(word) || FILLERS.has(word) ? '' : word[0])).join('');
  const spelledOut = `${initials}l`.startsWith(meant[0]!)
    ? new Set(written.filter((word) => !isNumber(word)))
    : undefined;
  return (
    written.every((word) => meant.includes(word) || FILLERS.has(word) || spelledOut?.has(word)) &&
    meant.every((word) => written.includes(word) || (word === meant[0] && spelledOut) || word === 'clause')
  );
}

/** Words that say nothing of which license it is. */
const FILLERS = new Set(['the', 'license', 'licence', 'version', 'v', 'gnu', 'any', 'software']);

/** Words and numbers, `v2.0` as `2`. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\d+(?:\.\d+)*|\p{L}+/gu) ?? []).map((word) => word.replace(/(\.0)+$/, ''));

const lower = (text: string) => text.toLowerCase();

/** Spellings that spdx-correct leaves open or reads as something rarer. */
const FREQUENT = new Map([
  ['gpl30', 'GPL-3.0-only'],
  ['gpl3', 'GPL-3.0-only'],
  ['gpl20', 'GPL-2.0-only'],
  ['gpl2', 'GPL-2.0-only'],
  ['apache', 'Apache-2.0'],
  ['bsd3', 'BSD-3-Clause'],
  ['bsd2', 'BSD-2-Clause']
]);

/** The class of an expression; `other` for one that the table does not know. */
export function licenseClassOf(expression: string): string {
  const tree = parse(expression);
  return tree ? (licenseClasses[rank(tree)]?.id ?? 'other') : 'other';
}

/** The single ids that an expression names, in order: `Apache-2.0 OR MIT` → both. */
export function licenseIdsOf(expression: string): string[] {
  const ids: string[] = [];
  const walk = (tree: Tree): void => {
    if ('license' in tree) ids.push(tree.license);
    else {
      walk(tree.left);
      walk(tree.right);
    }
  };
  const tree = parse(expression);
  if (tree) walk(tree);
  return [...new Set(ids)];
}

/**
 * What people type who mean an id: `Apache-2.0` is “apache”, “apache 2”, “apache2” and “apache 2.0”; `GPL-3.0-or-later`
 * is “gpl”, “gpl 3” and “gplv3”.
 */
export function licenseWords(id: string): string[] {
  const [, family, version] = /^(.+?)(?:-(\d+(?:\.\d+)*))?(?:-only|-or-later|-Clause.*)?$/.exec(id) ?? [];
  const name = family?.replaceAll('-', ' ').toLowerCase() ?? '';
  if (version === undefined) return name === id.toLowerCase() ? [] : [name];
  const short = version.replace(/(\.0)+$/, '');
  return [...new Set([name, `${name} ${short}`, `${name} ${version}`, `${name}v${short}`])];
}

type Tree =
  | { readonly license: string; readonly plus?: boolean; readonly exception?: string }
  | { readonly left: Tree; readonly right: Tree; readonly conjunction: 'and' | 'or' };

function parse(expression: string): Tree | undefined {
  try {
    return spdxParse(expression) as Tree;
  } catch {
    return undefined;
  }
}

function rank(tree: Tree): number {
  if ('license' in tree) {
    const id = PATTERNS.find(([pattern]) => pattern.test(tree.license))?.[1] ?? 'other';
    return licenseClasses.findIndex((entry) => entry.id === id);
  }
  const ranks = [rank(tree.left), rank(tree.right)];
  return tree.conjunction === 'and' ? Math.max(...ranks) : Math.min(...ranks);
}
