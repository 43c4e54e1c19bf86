/** Property tests draw the same cases in every run; `SEED=random npm test` draws others. */
import fc from 'fast-check';

const seed = process.env['SEED'];
if (seed !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed ?? 20260814) });
