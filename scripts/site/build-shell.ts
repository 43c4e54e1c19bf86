/**
 * Bundles the explorer's page and code into a folder: `node scripts/run.mjs site/build-shell DIR [LIST]`. Called by shell.ts,
 * and for packing, which also wants the list of packages that became part of it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../place.ts';
import { noteBundled } from '../tools/package/bundled.ts';

const [outDir, list] = process.argv.slice(2);
if (!outDir) throw new Error('name a folder');

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
if (list) writeFileSync(list, JSON.stringify([...bundled]));
