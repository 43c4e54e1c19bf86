/**
 * Spoils landscapes and checks them, for as long as one says: `npm run fuzz -- [--minutes N] [--seed S] [--from K]`. Takes
 * the public landscapes of LANDSCAPE_FIXTURES in turn, and a generated one. What goes wrong is told and its file kept;
 * exit 1 then. It ends with how to go on.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printable } from '#text/clean.ts';
import { MOST_MS, spoilt, tried } from './fuzz/trial.ts';
import { generatedLandscape } from './landscapes/generated.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' }
  }
});
const [minutes, seed, from] = [Number(values.minutes), Number(values.seed), Number(values.from)];
if (!(minutes > 0) || !Number.isInteger(seed) || !Number.isInteger(from) || from < 0) {
  console.error('Usage: npm run fuzz -- [--minutes N] [--seed WHOLE NUMBER] [--from WHOLE NUMBER]');
  process.exit(2);
}

const fixtures = process.env['LANDSCAPE_FIXTURES'];
const found = ['lfai', 'cncf'].flatMap((name) => {
  const path = fixtures === undefined ? '' : join(fixtures, name, 'landscape.yml');
  return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : [];
});
if (found.length === 0) console.error('LANDSCAPE_FIXTURES names no public landscapes: generated ones alone are tried.');
const texts = [...found, ['generated', generatedLandscape(40)] as const].map(([name, text]) => {
  // What the whole file takes is no fault of what spoils it: it may take twice that, and no less than the limit.
  const whole = tried(Buffer.from(text), Infinity);
  return { name, text, most: Math.max(MOST_MS, 2 * whole.cpuMs) };
});

const started = Date.now();
const ran = new Map(texts.map(({ name }) => [name, 0]));
let [n, readable, wrong, longest] = [from, 0, 0, 0];
let kept: string | undefined;
let stopped = false;
process.once('SIGINT', () => (stopped = true));
let told = started;
while (!stopped && Date.now() - started < minutes * 60_000) {
  const { name, text, most } = texts[n % texts.length]!;
  const trial = tried(spoilt(text, seed, n), most);
  ran.set(name, ran.get(name)! + 1);
  if (trial.readable) readable += 1;
  longest = Math.max(longest, trial.cpuMs);
  if (trial.complaints.length > 0) {
    wrong += 1;
    kept ??= mkdtempSync(join(tmpdir(), 'landscape-fuzz-'));
    const path = join(kept, `${seed}-${n}.yml`);
    writeFileSync(path, trial.bytes);
    console.error(printable(`${name} ${n}: ${trial.complaints.slice(0, 3).join('; ')}`), `\n  ${path}`);
  }
  n += 1;
  if (Date.now() - told > 10_000) {
    told = Date.now();
    console.error(`${n - from} tried, ${wrong} wrong; ${Math.round((told - started) / 1000)} s`);
    // Signals are heard between two turns.
    await new Promise((go) => setImmediate(go));
  }
}
const each = [...ran].map(([name, count]) => `${count} of ${name}`).join(', ');
console.log(
  `${n - from} spoilt files: ${each}; ${readable} could be shown, ${wrong} went wrong, the longest took ${Math.round(longest)} ms of CPU. Seed ${seed}; go on with --seed ${seed} --from ${n}`
);
process.exitCode = wrong > 0 ? 1 : 0;
