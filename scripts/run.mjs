/**
 * Runs one of the project's TypeScript programs: `node scripts/run.mjs NAME ...`. Plain Node, so that it works right
 * after cloning: first installs what is missing, then lets Vite load the program as it loads the site's own code. What
 * runs often is compiled once and then runs without Vite: the command itself, and the program that works on logos.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledCommand } from './clone/compiled.mjs';
import { setUp } from './clone/setup.mjs';

setUp();
const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...args] = process.argv.splice(2);
process.argv.push(...args);
const compiled = { landscape: 'landscape.js', 'logos/jobs/worker': 'worker.js' }[name];
if (compiled) {
  const folder = await compiledCommand(async (draft) => {
    const { compileCommand } = await load('tools/package/compile');
    await compileCommand(draft, root);
  });
  await import(pathToFileURL(join(folder, compiled)).href);
} else await load(name);

/** What a program exports. Vite's word about its own mode does not stay in the environment of the command. */
async function load(name) {
  const { NODE_ENV: mode } = process.env;
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), {
    configFile: false,
    logLevel: 'error',
    root
  });
  if (mode === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = mode;
  return module;
}
