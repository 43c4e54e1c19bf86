/** Bundles the command of this clone into a folder: `node scripts/run.mjs tools/bundle-command DIR`. Called by run.mjs. */
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './bundle.ts';

const [outDir] = process.argv.slice(2);
if (!outDir) throw new Error('name a folder');
await bundleCommand(outDir, fileURLToPath(new URL('../..', import.meta.url)));
