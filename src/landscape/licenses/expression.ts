/** SPDX license expressions: ids and exceptions of the SPDX license list, joined by AND, OR and WITH. */
import spdxParse from 'spdx-expression-parse';

export interface LicenseLeaf {
  readonly license: string;
  /** `+`: or any later version. */
  readonly plus?: true;
  readonly exception?: string;
}

export type LicenseTree =
  LicenseLeaf | { readonly left: LicenseTree; readonly right: LicenseTree; readonly conjunction: 'and' | 'or' };

/** The expression as a tree; undefined for what is none. */
export function parseLicense(expression: string): LicenseTree | undefined {
  try {
    return spdxParse(expression) as LicenseTree;
  } catch {
    return undefined;
  }
}

/** Whether a text is an SPDX license expression. */
export const isLicense = (expression: string): boolean => parseLicense(expression) !== undefined;

/** What a tree comes to: the value of each license, joined pair by pair. */
export function foldLicense<T>(
  tree: LicenseTree,
  valueOf: (leaf: LicenseLeaf) => T,
  join: (conjunction: 'and' | 'or', left: T, right: T) => T
): T {
  if ('license' in tree) return valueOf(tree);
  const [left, right] = [tree.left, tree.right].map((side) => foldLicense(side, valueOf, join)) as [T, T];
  return join(tree.conjunction, left, right);
}

/** The single ids that an expression names, in order: `Apache-2.0 OR MIT` → both. */
export function licenseIdsOf(expression: string): string[] {
  const tree = parseLicense(expression);
  if (!tree) return [];
  const ids = foldLicense(
    tree,
    ({ license }) => [license],
    (_, left, right) => [...left, ...right]
  );
  return [...new Set(ids)];
}

/**
 * The expression as SPDX writes it today: operators in capitals, GNU ids that say whether later versions will do
 * (`GPL-3.0` is `GPL-3.0-only`, `GPL-3.0+` is `GPL-3.0-or-later`).
 */
export function withCurrentIds(expression: string): string {
  return expression
    .replace(/(?<=[\s)])(and|or|with)(?=[\s(])/g, (word) => word.toUpperCase())
    .replace(GNU, (_, id: string, plus: string) => `${id}-${plus === '+' ? 'or-later' : 'only'}`);
}

const GNU = /(?<![\w.-])((?:[AL]?GPL|GFDL)-\d\.\d)(\+?)(?![\w.+-])/g;

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
