/** Which packages became part of what was bundled, and the licenses under which they may be passed on. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compareText } from '#text/order.ts';

/** Folders of packages. */
export type Bundled = Set<string>;

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** Adds the folders of all packages of which any code is left in the bundle, and of those whose styles are. */
export const noteBundled = (bundled: Bundled): Plugin => ({
  name: 'note-bundled',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      for (const [id, { renderedLength }] of Object.entries(part.modules)) {
        const folder = PACKAGE.exec(id.replaceAll('\0', ''))?.[1];
        if (folder !== undefined && (renderedLength > 0 || /\.css\b/.test(id))) bundled.add(folder);
      }
    }
  }
});

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** The page of licenses, one package after the other. */
export function licensesPage(bundled: Bundled): string {
  const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const entries = [...bundled].map((folder) => ({ folder, manifest: read(folder) }));
  const sorted = entries.sort((a, b) => compareText(a.manifest.name, b.manifest.name));
  return [
    'Parts of these packages are in the code and the styles of this one.',
    ...sorted.map(({ folder, manifest }) => entryOf(folder, manifest))
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

function entryOf(folder: string, { name, version, license = 'no license named', author }: Manifest): string {
  const by = typeof author === 'string' ? author : author?.name;
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)\b/i.test(file));
  return [
    `${name} ${version} (${license})${by ? `, by ${by}` : ''}`,
    ...texts.map((file) => readFileSync(join(folder, file), 'utf8').trim())
  ].join('\n\n');
}
