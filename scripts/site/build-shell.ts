/**
 * Bundles the explorer's page and code into a folder and lists the packages that became part of it, for the licenses of a
 * package: `node scripts/run.mjs site/build-shell DIR LIST`. Called by shell.ts.
 */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { root } from '../place.ts';
import { noteBundled } from '../tools/package/bundled.ts';

const [outDir, list] = process.argv.slice(2);
if (!outDir || !list) throw new Error('name a folder and a file');

// The loader of this very program has set it to development, and Svelte would bring all its warnings along.
process.env['NODE_ENV'] = 'production';

const bundled = new Set<string>();
await build({
  root: join(root, 'src'),
  configFile: join(root, 'vite.config.ts'),
  publicDir: join(root, 'public'),
  mode: 'production',
  logLevel: 'error',
  plugins: [noteBundled(bundled)],
  build: { outDir, emptyOutDir: true }
});
// As seen from the program: what is kept of it is found again where the program has moved.
writeFileSync(list, JSON.stringify([...bundled].map((folder) => relative(root, folder))));
