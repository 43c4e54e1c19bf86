/** Bundles the explorer's page and code into a folder: `node scripts/run.mjs site/build-shell DIR`. Called by shell.ts. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [outDir] = process.argv.slice(2);
if (!outDir) throw new Error('name a folder');

// The loader of this very program has set it to development, and Svelte would bring all its warnings along.
process.env['NODE_ENV'] = 'production';

await build({
  root: join(root, 'src'),
  configFile: join(root, 'vite.config.ts'),
  publicDir: join(root, 'public'),
  mode: 'production',
  logLevel: 'error',
  build: { outDir, emptyOutDir: true }
});
