/** Under which licenses the packages that this project is made with may be passed on: those of an allow list, no others. */
import parse from 'spdx-expression-parse';

/** SPDX ids, each of which lets the project be passed on under Apache-2.0 with what its packages ask to be named. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0'],
  ...['PSF-2.0', 'Python-2.0', 'Unlicense', 'Zlib'],
  // Of tools that are run and never passed on: changed files of theirs would be.
  'MPL-2.0',
  // Tables and fonts.
  ...['CC-BY-3.0', 'CC-BY-4.0', 'OFL-1.1']
]);

/** What a lock file says of a package. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
}

export interface Refused {
  readonly name: string;
  readonly version: string;
  /** As the lock file writes it; absent where it names none. */
  readonly license?: string;
}

/** The packages of a lock file whose license is not allowed, or not named. The project itself is none of them. */
export function refusedLicenses(packages: Readonly<Record<string, LockedPackage>>): readonly Refused[] {
  return Object.entries(packages).flatMap(([path, { version = '', license, link }]): Refused[] => {
    if (path === '' || link === true || (license !== undefined && allows(license))) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [{ name, version, ...(license === undefined ? {} : { license }) }];
  });
}

type Parsed =
  { readonly license: string } | { readonly conjunction: 'and' | 'or'; readonly left: Parsed; readonly right: Parsed };

function allows(expression: string): boolean {
  try {
    return holds(parse(expression) as Parsed);
  } catch {
    return false;
  }
}

/** Of alternatives one is enough; of licenses that hold together each is needed. */
function holds(info: Parsed): boolean {
  if ('conjunction' in info) {
    const sides = [holds(info.left), holds(info.right)];
    return info.conjunction === 'or' ? sides.some(Boolean) : sides.every(Boolean);
  }
  return ALLOWED.has(info.license);
}
