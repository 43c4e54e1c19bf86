/** Works on images in child processes, one image at a time each. */
import { availableParallelism } from 'node:os';
import type { DrawingOutcome } from '../draw/draw.ts';
import { Child, type JobLimits, type Program, WORKER } from './child.ts';
import type { Job } from './job.ts';

export interface PoolOptions extends Partial<JobLimits> {
  /** How many at once; by default two, or one on a single core. */
  readonly workers?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The program to start and its arguments; by default worker.ts. */
  readonly program?: Program | undefined;
}

/** A usual logo takes a few hundredths of the first; the second is for a machine that others keep busy. */
const LIMITS: JobLimits = { cpuMs: 4000, capMs: 120_000 };

export interface LogoWork {
  readonly outcome: DrawingOutcome;
  /** Whether the same would come of the same image again. */
  readonly lasting: boolean;
}

/** Programs that are started when first needed and wait for more until `end`. */
export class LogoWorkers {
  readonly #limits: JobLimits;
  readonly #program: Program;
  readonly #signal: AbortSignal;
  readonly #idle: Child[] = [];
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor({ workers = usual(), signal, program = WORKER, cpuMs, capMs }: PoolOptions = {}) {
    this.#limits = { cpuMs: cpuMs ?? LIMITS.cpuMs, capMs: capMs ?? LIMITS.capMs };
    this.#program = program;
    this.#signal = signal ?? new AbortController().signal;
    this.#free = workers;
  }

  /** What became of an image. Rejects if the program does not start, or with the reason of the signal. */
  async run(job: Job, bytes: Uint8Array): Promise<LogoWork> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((turn) => this.#waiting.push(turn));
    try {
      this.#signal.throwIfAborted();
      const child = this.#idle.pop() ?? (await Child.start(this.#program, this.#signal));
      const { outcome, worn, lasting } = await child.work(job, bytes, this.#limits);
      if (worn) await child.end();
      else this.#idle.push(child);
      this.#signal.throwIfAborted();
      return { outcome, lasting };
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((child) => child.end()));
  }
}

const usual = () => Math.min(2, availableParallelism());

/** What became of an image; `lasting` unless it might well be different next time. */
export type Finish = (index: number, outcome: DrawingOutcome, lasting: boolean) => Promise<void>;

/**
 * Works on all images and calls `finish` for each, in any order. Rejects if the program does not start or the signal
 * aborts; no process is left then, and no call of `finish` is under way.
 */
export async function workOn(
  job: Job,
  images: readonly Uint8Array[],
  options: PoolOptions,
  finish: Finish
): Promise<void> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  const workers = new LogoWorkers({ ...options, signal });
  let next = 0;
  const lane = async () => {
    try {
      while (next < images.length) {
        const index = next;
        next += 1;
        const { outcome, lasting } = await workers.run(job, images[index]!);
        await finish(index, outcome, lasting);
      }
    } catch (error) {
      stop.abort(error);
      throw error;
    }
  };
  const lanes = Array.from({ length: Math.min(options.workers ?? usual(), images.length) }, lane);
  const failed = (await Promise.allSettled(lanes)).some(({ status }) => status === 'rejected');
  await workers.end();
  if (failed) throw signal.reason;
}
