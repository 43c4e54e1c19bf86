/** Draws many images in child processes, one image at a time each; a child that hangs or dies takes one image along. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { DrawingOutcome } from './draw.ts';
import { besideProgram, isCompiled, root } from '../../place.ts';
import { note } from '../problems.ts';
import type { DrawingAnswer } from './worker.ts';

export interface PoolOptions {
  readonly workers: number;
  readonly capMs: number;
  readonly signal?: AbortSignal | undefined;
  /** The program to start and its arguments; by default worker.ts. */
  readonly program?: Program | undefined;
}

type Program = readonly [path: string, ...args: string[]];

const WORKER: Program = isCompiled
  ? [besideProgram('worker.js')]
  : [join(root, 'scripts/run.mjs'), 'logos/draw/worker'];
const STARTS_WITHIN_MS = 60_000;

/** What became of an image; `lasting` unless it might well be different next time. */
export type Finish = (index: number, outcome: DrawingOutcome, lasting: boolean) => Promise<void>;

/**
 * Draws all images and calls `finish` for each, in any order. Rejects if the program does not start or the signal
 * aborts; no process is left then, and no call of `finish` is under way.
 */
export async function drawAll(images: readonly Uint8Array[], options: PoolOptions, finish: Finish): Promise<void> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  let next = 0;
  const lane = async () => {
    let child: Child | undefined;
    try {
      while (next < images.length) {
        signal.throwIfAborted();
        const index = next;
        next += 1;
        child ??= await Child.start(options.program ?? WORKER, signal);
        const { outcome, worn, lasting } = await child.draw(images[index]!, options.capMs);
        signal.throwIfAborted();
        if (worn) {
          await child.end();
          child = undefined;
        }
        await finish(index, outcome, lasting);
      }
    } catch (error) {
      stop.abort(error);
      throw error;
    } finally {
      await child?.end();
    }
  };
  const lanes = Array.from({ length: Math.min(options.workers, images.length) }, lane);
  const failed = (await Promise.allSettled(lanes)).some(({ status }) => status === 'rejected');
  if (failed) throw signal.reason;
}

type DrawnByWorker = DrawingAnswer & { readonly lasting: boolean };
type Exit = readonly [code: number | null, signal: NodeJS.Signals | null];

class Child {
  readonly #process: ChildProcess;
  readonly #gone: Promise<Exit>;
  #complaint = '';

  private constructor([path, ...args]: Program, signal: AbortSignal) {
    const child = fork(path, args, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc']
    });
    this.#process = child;
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#complaint = (this.#complaint + text).slice(-2000);
    });
    const kill = () => child.kill('SIGKILL');
    signal.addEventListener('abort', kill);
    process.once('exit', kill);
    this.#gone = new Promise<Exit>((resolve) => {
      child.once('exit', (code, signal) => resolve([code, signal]));
      // Also told of what is sent to a child that has just died; only without a process there will be no exit.
      child.on('error', () => child.pid ?? resolve([null, null]));
    }).finally(() => {
      signal.removeEventListener('abort', kill);
      process.off('exit', kill);
    });
  }

  static async start(program: Program, signal: AbortSignal): Promise<Child> {
    const child = new Child(program, signal);
    if ((await child.#answer(STARTS_WITHIN_MS)) === 'ready') return child;
    await child.end();
    signal.throwIfAborted();
    throw new Error(`The program that draws logos did not start. ${child.#complaint}`.trim());
  }

  async draw(image: Uint8Array, capMs: number): Promise<DrawnByWorker> {
    this.#process.send(image);
    const answer = (await this.#answer(capMs)) as DrawingAnswer | 'late' | 'gone';
    if (answer === 'late') {
      return { outcome: { notes: [note('logo_timeout', capMs / 1000)] }, worn: true, lasting: false };
    }
    if (answer !== 'gone') return { ...answer, lasting: true };
    const [code, signal] = await this.#gone;
    // Killed from outside, as when memory runs out: not always the image's doing.
    const lasting = signal !== 'SIGKILL' && signal !== 'SIGTERM' && signal !== 'SIGINT';
    return { outcome: { notes: [note('logo_crash', signal ?? `exit code ${code}`)] }, worn: true, lasting };
  }

  /** The next message, 'late' if there is none in time, 'gone' if the process ends first. */
  async #answer(withinMs: number): Promise<unknown> {
    let settle: (answer: unknown) => void = () => undefined;
    const answer = new Promise<unknown>((resolve) => (settle = resolve));
    const timer = setTimeout(() => settle('late'), withinMs);
    this.#process.once('message', settle);
    void this.#gone.then(() => settle('gone'));
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      this.#process.off('message', settle);
    }
  }

  async end(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#gone;
  }
}
