/**
 * The program that works on logos: `node scripts/run.mjs logos/jobs/worker`, started by child.ts. It gets the bytes of one
 * image after the other from its parent and answers what it found or drew. Apart from the parent, because neither a
 * renderer nor a long look at a file can be interrupted, and a fault in one would take the whole run along.
 */
import { cpuLimit } from './cpu-limit.ts';
import type { Job, JobAnswer, JobQuestion } from './job.ts';

/** Memory in bytes beyond which a program is replaced. */
const LARGEST = 400 << 20;

/** Looking loads no renderer. */
const JOBS: Readonly<Record<Job, (bytes: Uint8Array) => Promise<JobAnswer>>> = {
  look: async (bytes) => {
    const { lookAt } = await import('../look.ts');
    return { outcome: { notes: lookAt(bytes) }, worn: isLarge() };
  },
  draw: async (bytes) => {
    const [{ drawLogo }, { rendering }] = await Promise.all([import('../draw/draw.ts'), import('../draw/render.ts')]);
    const outcome = await drawLogo(bytes);
    return { outcome, worn: rendering.failed || isLarge() };
  },
  emblem: async (bytes) => {
    const [{ drawEmblem }, { rendering }] = await Promise.all([
      import('../draw/emblem.ts'),
      import('../draw/render.ts')
    ]);
    const outcome = await drawEmblem(bytes);
    return { outcome, worn: rendering.failed || isLarge() };
  }
};

const isLarge = () => process.memoryUsage.rss() > LARGEST;
const within = cpuLimit();

process.on('message', ({ job, bytes, cpuMs }: JobQuestion) => {
  void within(cpuMs, () => JOBS[job](bytes)).then((answer) => process.send!(answer));
});
process.on('disconnect', () => process.exit());
process.send!('ready');
