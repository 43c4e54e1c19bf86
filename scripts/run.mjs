/**
 * Runs one of the project's TypeScript programs: `node scripts/run.mjs NAME ...`. Plain Node, so that it works right
 * after cloning: first installs what is missing, then lets Vite load the program as it loads the site's own code.
 */
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

setUp();
const { runnerImport } = await import('vite');
const [name, ...args] = process.argv.splice(2);
process.argv.push(...args);
await runnerImport(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), {
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('..', import.meta.url))
});
