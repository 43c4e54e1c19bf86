/** One run of the program that works on logos. It may hang or die: then it takes one image along. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { DrawingOutcome } from '../draw/draw.ts';
import { besideProgram, isCompiled, root } from '../../place.ts';
import { note } from '../problems.ts';
import { SPENT } from './cpu-limit.ts';
import type { Job, JobAnswer, JobQuestion } from './job.ts';

export type Program = readonly [path: string, ...args: string[]];

/** By default worker.ts. */
export const WORKER: Program = isCompiled
  ? [besideProgram('worker.js')]
  : [join(root, 'scripts/run.mjs'), 'logos/jobs/worker'];
const STARTS_WITHIN_MS = 60_000;

export interface JobLimits {
  /** How long one image may keep the processor busy, in milliseconds. */
  readonly cpuMs: number;
  /** How long one image may take in all, for what hangs without doing anything. */
  readonly capMs: number;
}

export interface Worked {
  readonly outcome: DrawingOutcome;
  /** The program should be replaced before the next image. */
  readonly worn: boolean;
  /** Whether the same would come of the same image again. */
  readonly lasting: boolean;
}

/** What ends a program whose own code does what it must not. */
const FAULTS: ReadonlySet<string> = new Set(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGILL', 'SIGFPE', 'SIGTRAP']);

type Exit = readonly [code: number | null, signal: NodeJS.Signals | null];

export class Child {
  readonly #process: ChildProcess;
  readonly #gone: Promise<Exit>;
  #complaint = '';

  private constructor([path, ...args]: Program, signal: AbortSignal) {
    const child = fork(path, args, {
      serialization: 'advanced',
      execArgv: [],
      // What works on foreign files holds no secret.
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/token|secret|password/i.test(name))),
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
      // By then its last word has been read, too.
      child.once('close', (code, signal) => resolve([code, signal]));
      // Also told of what is sent to a child that has just died; only without a process there will be no end.
      child.on('error', () => child.pid ?? resolve([null, null]));
    }).finally(() => {
      signal.removeEventListener('abort', kill);
      process.off('exit', kill);
    });
  }

  /** Rejects if the program does not start. */
  static async start(program: Program, signal: AbortSignal): Promise<Child> {
    const child = new Child(program, signal);
    if ((await child.#answer(STARTS_WITHIN_MS)) === 'ready') return child;
    await child.end();
    signal.throwIfAborted();
    throw new Error(`The program that works on logos did not start. ${child.#complaint}`.trim());
  }

  async work(job: Job, bytes: Uint8Array, { cpuMs, capMs }: JobLimits): Promise<Worked> {
    this.#process.send({ job, bytes, cpuMs } satisfies JobQuestion);
    const answer = (await this.#answer(capMs)) as JobAnswer | 'late' | 'gone';
    if (answer === 'late') return lost(`it takes longer than ${capMs / 1000} s`, false);
    if (answer !== 'gone') return { ...answer, lasting: true };
    const [code, signal] = await this.#gone;
    if (this.#complaint.endsWith(SPENT)) return lost(`it takes more than ${cpuMs / 1000} s of the processor`, false);
    // An end from outside, as when memory runs out, and an exception are not always the image's doing.
    const lasting = signal !== null && FAULTS.has(signal);
    return lost(`it ends the program that works on it (${signal ?? `exit code ${code}`})`, lasting);
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

const lost = (reason: string, lasting: boolean): Worked => ({
  outcome: { notes: [note('logo_unreadable', reason)] },
  worn: true,
  lasting
});
