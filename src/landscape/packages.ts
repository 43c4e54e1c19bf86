/** Packages of registries that count downloads, as files and figures write them: `pypi:torch`. */
import { hasOneNear, nearest } from '#text/nearest.ts';

export type Registry = 'pypi' | 'npm' | 'crates';

export interface Package {
  readonly registry: Registry;
  readonly name: string;
}

interface RegistryRow {
  /** A whole name. */
  readonly name: RegExp;
  /** The path of a package's page, on these hosts. */
  readonly page: RegExp;
}

const ROWS: Readonly<Record<Registry, RegistryRow>> = {
  pypi: {
    name: /^[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9])?$/i,
    page: /^https?:\/\/(?:www\.)?pypi\.(?:python\.)?org\/(?:project|pypi)\/([^/?#]+)/i
  },
  npm: {
    name: /^(?:@[a-z0-9~-][a-z0-9._~-]{0,98}\/)?[a-z0-9~-][a-z0-9._~-]{0,98}$/i,
    page: /^https?:\/\/(?:www\.)?npmjs\.(?:com|org)\/package\/((?:(?:@|%40)[^/?#]+(?:\/|%2f))?[^/?#]+)/i
  },
  crates: {
    name: /^[a-z][a-z0-9_-]{0,63}$/i,
    page: /^https?:\/\/(?:www\.)?crates\.io\/crates\/([^/?#]+)/i
  }
};

export const REGISTRIES = Object.keys(ROWS) as readonly Registry[];

/** The package that a text names; undefined for other texts. */
export function parsePackage(text: string): Package | undefined {
  const [, registry, name] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  return registry === undefined ? undefined : packageOf(registry, name!);
}

/** `pypi:torch` */
export const formatPackage = ({ registry, name }: Package): string => `${registry}:${name}`;

/** The package whose page has this address. */
export function packageAt(address: string): Package | undefined {
  for (const registry of REGISTRIES) {
    const name = ROWS[registry].page.exec(address)?.[1];
    if (name !== undefined) return packageOf(registry, name.replace(/%40/i, '@').replace(/%2f/i, '/'));
  }
  return undefined;
}

/** What a text that names no package most likely means, and whether there is no doubt about it. */
export function proposePackage(text: string): { readonly fix: string | undefined; readonly isSafe: boolean } {
  const page = packageAt(text);
  if (page) return { fix: formatPackage(page), isSafe: true };
  const [, word = '', name = ''] = /^([^:/]+?)\s*[:/]\s*(.+)$/.exec(text) ?? [];
  const registry = nearest(word, REGISTRIES);
  const meant = registry === undefined ? undefined : packageOf(registry, name);
  return { fix: meant && formatPackage(meant), isSafe: meant !== undefined && hasOneNear(word, REGISTRIES) };
}

function packageOf(registry: string, name: string): Package | undefined {
  const known = REGISTRIES.find((each) => each === registry);
  return known !== undefined && ROWS[known].name.test(name) ? { registry: known, name } : undefined;
}
