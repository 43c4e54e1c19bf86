import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WORKER } from '#scripts/logos/jobs/child.ts';
import { LogoWorkers, workOn } from '#scripts/logos/jobs/pool.ts';

const stub = fileURLToPath(new URL('./stub-worker.mjs', import.meta.url));

interface Options {
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly stub?: string;
  /** How long an image may take. */
  readonly capMs?: number;
}

/** What became of each image: its note, and whether it is kept. Notes of the stub are the id of its process. */
async function run(words: readonly string[], options: Options = {}) {
  const images = words.map((word) => Buffer.from(word));
  const finished: (readonly [text: string, lasting: boolean])[] = [];
  const { workers = 1, signal, capMs = 60_000 } = options;
  const program = [stub, ...(options.stub ? [options.stub] : [])] as const;
  await workOn('draw', images, { workers, capMs, signal, program }, (index, { notes }, lasting) => {
    finished[index] = [notes[0]!.message.replace(/^The image cannot be read: (.*)\.$/, '$1'), lasting];
    return Promise.resolve();
  });
  return finished;
}

const isAlive = (pid: string) => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

describe('work on many images', () => {
  it('keeps one process for all, and none afterwards', async () => {
    const [first, second, third] = await run(['a', 'b', 'c']);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(isAlive(first![0])).toBe(false);
  });

  it('gives up an image that takes too long, and goes on in a new process', async () => {
    const [before, late, after] = await run(['a', 'hang', 'b'], { capMs: 400 });
    expect(late).toEqual(['it takes longer than 0.4 s', false]);
    expect(after![0]).not.toBe(before![0]);
    expect(isAlive(before![0])).toBe(false);
  });

  it('loses only the image that ends its process', async () => {
    const outcomes = await run(['abort', 'a', 'exit', 'b']);
    expect(outcomes.map(([text, lasting]) => [text.replace(/^\d+$/, 'drawn'), lasting])).toEqual([
      ['it ends the program that works on it (SIGABRT)', true],
      ['drawn', true],
      ['it ends the program that works on it (exit code 3)', false],
      ['drawn', true]
    ]);
  });

  it('does not hold a process that was killed from outside against the image', async () => {
    expect(await run(['killed'])).toEqual([['it ends the program that works on it (SIGKILL)', false]]);
  });

  it('replaces a process that is worn', async () => {
    const [worn, next] = await run(['worn', 'a']);
    expect(next![0]).not.toBe(worn![0]);
  });

  it('says why when the program does not start', async () => {
    await expect(run(['a', 'b'], { stub: 'broken', workers: 2 })).rejects.toThrow('no renderer for this machine');
  });

  it('stops at once when told to, also in the middle of an image', async () => {
    // An image might take longer than a test may: whoever waited for one would be told.
    const options = { workers: 2, signal: AbortSignal.timeout(150), capMs: 3_600_000 };
    await expect(run(['hang', 'hang', 'a'], options)).rejects.toThrow(/abort/);
  });

  it('does nothing for no images', async () => {
    expect(await run([])).toEqual([]);
  });
});

it('an image that takes too much of the processor is given up, however long that takes by the clock', async () => {
  const large = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${'<g><path d="M0 0h9v9z"/></g>'.repeat(90_000)}</svg>`
  );
  const small = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
  const workers = new LogoWorkers({ workers: 1, cpuMs: 60, program: WORKER });
  try {
    const { outcome, lasting } = await workers.run('look', large);
    expect(outcome.notes.map(({ message }) => message)).toEqual([
      'The image cannot be read: it takes more than 0.06 s of the processor.'
    ]);
    expect(lasting).toBe(false);
  } finally {
    await workers.end();
  }
  const unhurried = new LogoWorkers({ workers: 1 });
  expect((await unhurried.run('look', small)).outcome).toEqual({ notes: [] });
  await unhurried.end();
});

it('a look at what may be too much for a renderer refuses what drawing it would refuse', async () => {
  const white = (size: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M0 0${'h9v9h-9z'.repeat(size / 8)}"/></svg>`;
  const images = [white(8_000), white(600_000)].map((text) => Buffer.from(text));
  const told = new Map<string, readonly string[]>();
  for (const job of ['look', 'draw'] as const)
    await workOn(job, images, { workers: 1 }, (index, { notes }) => {
      told.set(
        `${job} ${index}`,
        notes.map(({ code }) => code)
      );
      return Promise.resolve();
    });
  expect(told.get('draw 1')).toEqual(['logo_blank']);
  expect(told.get('look 1')).toEqual(told.get('draw 1'));
  expect(told.get('look 0')).toEqual([]);
});
