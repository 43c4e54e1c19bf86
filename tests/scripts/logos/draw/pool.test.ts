import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { drawAll } from '#scripts/logos/draw/pool.ts';

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
  await drawAll(images, { workers, capMs, signal, program }, (index, { notes }, lasting) => {
    finished[index] = [notes[0]!.code === 'logo_fallback' ? notes[0]!.message : notes[0]!.code, lasting];
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

describe('drawing many images', () => {
  it('keeps one process for all, and none afterwards', async () => {
    const [first, second, third] = await run(['a', 'b', 'c']);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(isAlive(first![0])).toBe(false);
  });

  it('gives up an image that takes too long, and goes on in a new process', async () => {
    const [before, late, after] = await run(['a', 'hang', 'b'], { capMs: 400 });
    expect(late).toEqual(['logo_timeout', false]);
    expect(after![0]).not.toBe(before![0]);
    expect(isAlive(before![0])).toBe(false);
  });

  it('loses only the image that ends its process', async () => {
    const outcomes = await run(['abort', 'a', 'exit', 'b']);
    expect(outcomes.map(([text, lasting]) => [text.replace(/^\d+$/, 'drawn'), lasting])).toEqual([
      ['logo_crash', true],
      ['drawn', true],
      ['logo_crash', true],
      ['drawn', true]
    ]);
  });

  it('does not hold a process that was killed from outside against the image', async () => {
    expect(await run(['killed'])).toEqual([['logo_crash', false]]);
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
