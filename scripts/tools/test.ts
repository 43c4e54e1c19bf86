/**
 * `npm test`: everything that must hold, in one run: types, lint, format, unit, property and component tests, and the
 * browser tests through the built site. `npm test -- static`, `unit` or `browser` runs one part.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.ts';
import { inParallel } from '../in-parallel.ts';

interface Step {
  readonly name: string;
  readonly part: 'static' | 'unit' | 'browser';
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => `${root}node_modules/.bin/${name}`;

const steps: readonly Step[] = [
  { name: 'lint', part: 'static', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  { name: 'types of core', part: 'static', command: [bin('tsc'), '-p', 'src/core'] },
  {
    name: 'types',
    part: 'static',
    command: [bin('svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
  },
  { name: 'format', part: 'static', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'unit, property and component tests', part: 'unit', command: [bin('vitest'), 'run'] },
  { name: 'browser tests', part: 'browser', command: [bin('playwright'), 'test', '--config', 'tests/e2e'] }
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((part) => !steps.some((step) => step.part === part));
if (unknown) {
  console.error(`There is no part “${unknown}”; there are static, unit and browser.`);
  process.exit(2);
}
const failed: string[] = [];
const isWanted = ({ part }: Step) => wanted.length === 0 || wanted.includes(part);
// Each static check keeps one core busy, lint the longest; the other steps use all cores by themselves.
await inParallel(
  steps.filter((step) => step.part === 'static' && isWanted(step)),
  2,
  (step) => report(step, () => run(step.command, { held: true }))
);
for (const step of steps)
  if (step.part !== 'static' && isWanted(step))
    await report(step, () => (step.part === 'browser' ? runInBrowser(step) : run(step.command)));
console.error(failed.length === 0 ? '\nAll passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

async function report({ name }: Step, work: () => Promise<boolean>): Promise<void> {
  const started = Date.now();
  console.error(`\n— ${name} —`);
  const ok = await work();
  console.error(`${name}: ${ok ? 'passed' : 'FAILED'} after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!ok) failed.push(name);
}

/** Browser tests are never skipped: without a browser they fail and say where one was looked for. */
async function runInBrowser({ command }: Step): Promise<boolean> {
  try {
    const { executablePath, from, args, env } = await findBrowser();
    console.error(`Chromium from ${from}: ${executablePath}`);
    return await run(command, {
      env: { ...env, LANDSCAPE_CHROMIUM: executablePath, LANDSCAPE_CHROMIUM_ARGS: args.join('\n') }
    });
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What the program says is told when it has ended, so that programs side by side do not mix their words. */
  readonly held?: boolean;
}

function run([program, ...args]: readonly string[], { env = {}, held = false }: RunOptions = {}): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program!, args, {
      cwd: root,
      stdio: held ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32'
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('close', (code) => {
      process.stderr.write(Buffer.concat(said));
      done(code === 0);
    });
  });
}
