/**
 * Runs one of the project's TypeScript programs: `node scripts/run.mjs NAME ...`. Plain Node, so that it works right
 * after cloning: first installs what is missing, then lets Vite load the program as it loads the site's own code. The
 * command itself is bundled once, and again when a source has changed: it starts at once and compiles nothing.
 */
import { fileURLToPath } from 'node:url';
import { bundledCommand } from './bundled.mjs';
import { setUp } from './setup.mjs';

setUp();
const [name, ...args] = process.argv.splice(2);
process.argv.push(...args);
const bundle = name === 'landscape' && !process.env.VITEST ? await bundledCommand() : undefined;
if (bundle) await import(bundle);
else {
  const { runnerImport } = await import('vite');
  await runnerImport(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), {
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('..', import.meta.url))
  });
}
