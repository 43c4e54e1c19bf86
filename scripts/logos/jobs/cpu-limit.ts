/**
 * Ends this program when a piece of work takes too much of the processor. No renderer and no loop can be interrupted from
 * within, so a thread beside it looks at the clock of the processor, which stands while others keep the machine busy.
 */
import { Worker } from 'node:worker_threads';

/** What a program writes to standard error as its last word. */
export const SPENT = 'more of the processor than it may have';

const EVERY_MS = 50;

/** Plain, because a thread is started without what reads the project's sources. */
const WATCH = `
  const { writeSync } = require('node:fs');
  const { limit, word } = require('node:worker_threads').workerData;
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const most = Atomics.load(limit, 0);
    if (most === 0 || (user + system) / 1000 <= most) return;
    writeSync(2, word);
    process.kill(process.pid, 'SIGKILL');
  }, ${EVERY_MS});
`;

/** Starts the watch. What comes back does a piece of work within so many milliseconds, or not at all. */
export function cpuLimit(): <T>(ms: number, work: () => Promise<T>) => Promise<T> {
  const limit = new Int32Array(new SharedArrayBuffer(4));
  new Worker(WATCH, { eval: true, workerData: { limit, word: SPENT } }).unref();
  return async (ms, work) => {
    const { user, system } = process.cpuUsage();
    Atomics.store(limit, 0, Math.ceil((user + system) / 1000 + ms));
    try {
      return await work();
    } finally {
      Atomics.store(limit, 0, 0);
    }
  };
}
