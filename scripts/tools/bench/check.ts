/** Measures checking a file beside merely parsing it, how it grows with size, and how much memory it takes. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { compile } from '#landscape/compile.ts';
import type { Effects } from '../../effects.ts';
import { median } from './browse.ts';
import { benchLandscapes } from './landscapes.ts';
import { type BenchRow, atMost } from './table.ts';

const SIZES = [1000, 2000, 5000, 10_000, 20_000, 50_000];
/** Each size is measured so often, in turns: what else the machine does meanwhile falls on all of them. */
const ROUNDS = 2;

export async function benchCheck(folder: string, effects: Pick<Effects, 'tell'>): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, data, settings } of await benchLandscapes(folder, ['lfai', 'cncf'])) {
    const text = await readFile(data, 'utf8');
    const settingsText = settings && (await readFile(settings, 'utf8'));
    const check = () =>
      compile({
        data: { file: 'landscape.yml', text },
        ...(settingsText ? { settings: { file: 'settings.yml', text: settingsText } } : {})
      });
    check();
    load(text);
    const ratios = Array.from({ length: 7 }, () => time(check) / time(() => load(text)));
    rows.push(atMost(name, 'warm check, as bare parses', median(ratios), name.startsWith('cncf') ? 10 : undefined));
    rows.push(atMost(name, 'peak memory of check', await peakMemory(data, settings), 400, ' MB'));
    effects.tell(`  ${name}: checked`);
  }
  rows.push(await growth(effects));
  return rows;
}

function time(run: () => void): number {
  const { user, system } = process.cpuUsage();
  run();
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / 1000;
}

/** The slope of a least-squares line through the logarithms. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (i: 0 | 1) => logs.reduce((sum, point) => sum + point[i], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

/** How checking time grows with size, beside how n log n grows over the same sizes. */
async function growth(effects: Pick<Effects, 'tell'>): Promise<BenchRow> {
  const least = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of SIZES) {
      const { printed } = await run([program, 'tools/bench/growth', String(size)]);
      least.set(size, Math.min(least.get(size) ?? Infinity, Number(printed)));
    }
  }
  effects.tell(`  ${[...least].map(([size, ms]) => `${size}: ${ms.toFixed(0)} ms`).join(', ')}`);
  const fitted = exponent([...least]);
  const nLogN = exponent(SIZES.map((n) => [n, n * Math.log(n)]));
  effects.tell(`  time grows as n to the ${fitted.toFixed(3)}; n log n as n to the ${nLogN.toFixed(3)}`);
  return atMost('1,000 to 50,000', 'exponent of checking time over size; n log n has the target', fitted, nLogN);
}

const program = fileURLToPath(new URL('../../run.mjs', import.meta.url));

/** Peak resident memory of the check command in a process of its own, MB. */
async function peakMemory(data: string, settings: string | undefined): Promise<number> {
  const report = `process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS + '\\n'));`;
  const reporting = ['--import', `data:text/javascript,${encodeURIComponent(report)}`];
  const beside = settings ? ['--settings', settings] : [];
  const { told } = await run([...reporting, program, 'landscape', 'check', data, ...beside]);
  return Number(/PEAK (\d+)/.exec(told)?.[1]) / 1000;
}

/** What Node prints and tells when it runs so, in a process of its own. */
async function run(args: readonly string[]): Promise<{ printed: string; told: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { printed: '', told: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said.printed += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said.told += part));
  await new Promise((done) => child.on('close', done));
  return said;
}
