/**
 * Prints the least CPU time, in ms, of checking a generated landscape of as many items as the first argument says. A
 * program of its own, so that each size starts from the same heap: in one process, what the smaller sizes left behind
 * is collected at the expense of the larger ones.
 */
import { compile } from '#landscape/compile.ts';
import { generatedLandscape } from '../landscapes/generated.ts';
import { realEffects as effects } from '../../effects.ts';

/** Items checked before the measure, in small files: every size is measured with the same compiled code. */
const WARMED = 40_000;
const SMALL = 2000;
/** Items checked while measuring, but at least so many runs: chance disturbs short runs more than long ones. */
const MEASURED = 60_000;
const RUNS = 3;

const size = Number(process.argv[2]);
const checkOf = (items: number) => {
  const text = generatedLandscape(items);
  return () => compile({ data: { file: 'landscape.yml', text } });
};
const warm = checkOf(SMALL);
for (let items = 0; items < WARMED; items += SMALL) warm();
const check = checkOf(size);
const times = Array.from({ length: Math.max(RUNS, Math.ceil(MEASURED / size)) }, () => {
  // Garbage is left to the engine: each run collects about as much as it leaves. Forcing it out beforehand would cost
  // small runs more than large ones, since the sweeping goes on during the run, and growth would look better than it is.
  const before = process.cpuUsage();
  check();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
});
effects.print(String(Math.min(...times)));
