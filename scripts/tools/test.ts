/**
 * `npm test`: everything that must hold, in one run. `npm test -- static` (or unit, data, browser) runs one part, and
 * `npm test -- FILE` one file of whichever part it belongs to.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../usage.ts';
import { findBrowser } from './browser.ts';
import { failureLog } from './failures.ts';
import { inParallel } from '../in-parallel.ts';
import { type Step, plan } from './test-plan.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const failed: string[] = [];
const said = new Map<string, readonly string[]>();

try {
  const steps = plan(process.argv.slice(2), root);
  const isStatic = ({ part }: Step) => part === 'static';
  // Each static check keeps one core busy, lint the longest; the other steps use all cores by themselves.
  await inParallel(steps.filter(isStatic), 2, (step) => report(step, () => run(step, { held: true })));
  for (const step of steps.filter((step) => !isStatic(step)))
    await report(step, () => (step.part === 'browser' ? runInBrowser(step) : run(step)));
  for (const [name, lines] of said) console.error(`\n— what failed: ${name} —\n${lines.join('\n')}`);
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

function run({ name, program, args }: Step, { env = {}, held = false }: RunOptions = {}): Promise<boolean> {
  // Who watches a terminal sees the run as it goes; a log is mostly read from its end.
  const piped = held || !process.stdout.isTTY;
  const log = failureLog();
  return new Promise((done) => {
    const child = spawn(program === 'node' ? process.execPath : `${root}node_modules/.bin/${program}`, args, {
      cwd: root,
      stdio: piped ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32'
    });
    const parts: string[] = [];
    for (const out of ['stdout', 'stderr'] as const)
      child[out]?.setEncoding('utf8').on('data', (part: string) => {
        log.add(part);
        if (held) parts.push(part);
        else process[out].write(part);
      });
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('close', (code) => {
      process.stderr.write(parts.join(''));
      if (code !== 0 && piped) said.set(name, log.lines());
      done(code === 0);
    });
  });
}
