/**
 * The program that works on logos: `node scripts/run.mjs logos/jobs/worker`, started by child.ts. It gets the bytes of one
 * image after the other from its parent and answers what it found or drew. Apart from the parent, because neither a
 * renderer nor a long look at a file can be interrupted, and a fault in one would take the whole run along.
 */
import type { Note } from '../problems.ts';
import { cpuLimit } from './cpu-limit.ts';
import type { Job, JobAnswer, JobQuestion } from './job.ts';

/** Memory in bytes beyond which a program is replaced. */
const LARGEST = 400 << 20;

/** Bytes from which a drawing may be more than a renderer can do: nine of the 2,946 files of two foundations are larger. */
const HARD = 500_000;

/** Looking loads no renderer, but for what may be too much for one: a check refuses what a build would. */
const JOBS: Readonly<Record<Job, (bytes: Uint8Array) => Promise<JobAnswer>>> = {
  look: async (bytes) => {
    const { lookAt } = await import('../look.ts');
    if (bytes.length < HARD) return { outcome: { notes: lookAt(bytes) }, worn: isLarge() };
    const { outcome, worn } = await JOBS.draw(bytes);
    const notes = outcome.pictures ? [...outcome.notes, ...lookAt(bytes)] : outcome.notes;
    return { outcome: { notes: eachOnce(notes) }, worn };
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

const eachOnce = (notes: readonly Note[]) => [
  ...new Map(notes.map((each) => [`${each.code} ${each.message}`, each])).values()
];
const isLarge = () => process.memoryUsage.rss() > LARGEST;
const within = cpuLimit();

process.on('message', ({ job, bytes, cpuMs }: JobQuestion) => {
  void within(cpuMs, () => JOBS[job](bytes)).then((answer) => process.send!(answer));
});
process.on('disconnect', () => process.exit());
process.send!('ready');
