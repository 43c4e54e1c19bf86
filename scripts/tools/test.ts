/**
 * `npm test`: everything that must hold, in one run. `npm test -- static` (or unit, data, browser) runs one part, and
 * `npm test -- FILE` one file of whichever part it belongs to.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../usage.ts';
import { findBrowser } from './browser.ts';
import { inParallel } from '../in-parallel.ts';
import { type Step, plan } from './test-plan.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const failed: string[] = [];

try {
  const steps = plan(process.argv.slice(2), root);
  const isStatic = ({ part }: Step) => part === 'static';
  // Each static check keeps one core busy, lint the longest; the other steps use all cores by themselves.
  await inParallel(steps.filter(isStatic), 2, (step) => report(step, () => run(step, { held: true })));
  for (const step of steps.filter((step) => !isStatic(step)))
    await report(step, () => (step.part === 'browser' ? runInBrowser(step) : run(step)));
  console.error(failed.length === 0 ? '\nAll passed.' : `\nFailed: ${failed.join(', ')}.`);
  process.exit(failed.length === 0 ? 0 : 1);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(2);
}

async function report({ name }: Step, work: () => Promise<boolean>): Promise<void> {
  const started = Date.now();
  console.error(`\n— ${name} —`);
  const ok = await work();
  console.error(`${name}: ${ok ? 'passed' : 'FAILED'} after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!ok) failed.push(name);
}

/** Browser tests are never skipped: without a browser they fail and say where one was looked for. */
async function runInBrowser(step: Step): Promise<boolean> {
  try {
    const { executablePath, from, args, env } = await findBrowser();
    console.error(`Chromium from ${from}: ${executablePath}`);
    return await run(step, {
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

function run({ program, args }: Step, { env = {}, held = false }: RunOptions = {}): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program === 'node' ? process.execPath : `${root}node_modules/.bin/${program}`, args, {
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
