/** Measures checking a file beside merely parsing it, how it grows with size, and how much memory it takes. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { compile } from '#core/compile.ts';
import type { Effects } from '../effects.ts';
import { median } from './browse.ts';
import { benchLandscapes } from './landscapes.ts';
import { type Row, atMost } from './table.ts';

const SIZES = [1000, 2000, 5000, 10_000, 20_000, 50_000];

export async function benchCheck(folder: string, effects: Pick<Effects, 'tell'>): Promise<Row[]> {
  const rows: Row[] = [];
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
  const { generatedLandscape } = await import('../../tests/generated.ts');
  const times = SIZES.map((size) => {
    const text = generatedLandscape(size);
    const run = () => compile({ data: { file: 'landscape.yml', text } });
    if (size <= 2000) run();
    return [size, Math.min(...Array.from({ length: size > 10_000 ? 1 : 3 }, () => time(run)))] as const;
  });
  effects.tell(`  ${times.map(([size, ms]) => `${size}: ${ms.toFixed(0)} ms`).join(', ')}`);
  // n log n over these sizes has the exponent 1.10.
  rows.push(atMost('1,000 to 50,000', 'exponent of checking time over size', exponent(times), 1.15));
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

/** Peak resident memory of the check command in a process of its own, MB. */
async function peakMemory(data: string, settings: string | undefined): Promise<number> {
  const program = fileURLToPath(new URL('../run.mjs', import.meta.url));
  const report = `process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS + '\\n'));`;
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(report)}`,
      program,
      'landscape',
      'check',
      data,
      ...(settings ? ['--settings', settings] : [])
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] }
  );
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (told += part));
  await new Promise((done) => child.on('close', done));
  const kilobytes = Number(/PEAK (\d+)/.exec(told)?.[1]);
  return kilobytes / 1000;
}
