/** Measures the drawing of whole folders of logos: how long it takes, what falls back, how far it is from Chromium's. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { compareText } from '#text/order.ts';
import { shuffled } from '../landscapes/generated.ts';
import type { Effects } from '../../effects.ts';
import { type Artwork, makeArtwork } from '../../logos/index.ts';
import { benchLandscapes } from './landscapes.ts';
import { type Likeness, likenesses, toldLikeness } from './likeness.ts';
import { type BenchRow, atMost } from './table.ts';

/** Of each folder, compared with the browser's drawing. */
const SAMPLE = 200;
const WORST = 10;
/** Seconds for all logos of a folder, with an empty cache and with a full one. */
const TARGETS: Readonly<Record<string, readonly [cold: number, warm: number]>> = { lfai: [10, 1], cncf: [30, 1] };

export async function benchLogos(
  browser: Browser,
  folder: string,
  effects: Pick<Effects, 'tell' | 'progress'>
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, logos } of await benchLandscapes(folder, Object.keys(TARGETS))) {
    const names = (await readdir(logos!)).sort(compareText);
    const cache = await mkdtemp(join(folder, 'bench-logos-'));
    try {
      const progress = (done: number, total: number) => effects.progress('Logos', done, total);
      const cold = await timed(() => makeArtwork(names, logos, { cache, progress }));
      const warm = await timed(() => makeArtwork(names, logos, { cache }));
      const [coldTarget, warmTarget] = TARGETS[name] ?? [];
      rows.push(
        ...coverage(name, cold.artwork, effects),
        atMost(name, 'all logos with an empty cache', cold.seconds, coldTarget, ' s'),
        atMost(name, 'the same with a full cache', warm.seconds, warmTarget, ' s'),
        atMost(name, 'of those, drawn again', warm.artwork.counts.rendered, 0)
      );
    } finally {
      await rm(cache, { recursive: true, force: true });
    }
    const sample = shuffled(names, 1).slice(0, SAMPLE);
    const { compared, missing } = await likenesses(
      browser,
      sample.map((file) => join(logos!, file))
    );
    rows.push(...likenessRows(name, compared));
    for (const text of missing) effects.tell(`  not compared: ${text}`);
    for (const like of compared.slice(0, WORST)) effects.tell(`  ${toldLikeness(like)}`);
  }
  return rows;
}

async function timed(run: () => Promise<Artwork>): Promise<{ artwork: Artwork; seconds: number }> {
  const start = performance.now();
  const artwork = await run();
  return { artwork, seconds: (performance.now() - start) / 1000 };
}

/** Every logo is shown or named; those of which a part was left out or that needed help are named too. */
function coverage(name: string, { counts, index, problems }: Artwork, effects: Pick<Effects, 'tell'>): BenchRow[] {
  for (const { file, code, message } of problems) effects.tell(`  ${file} ${code} ${message}`);
  const hidden = problems.filter(({ file }) => !Object.hasOwn(index, file));
  const given = problems.filter(({ message }) => /of the processor|longer than|ends the program/.test(message)).length;
  const named = new Set(hidden.map(({ file }) => file)).size;
  return [
    { landscape: name, what: 'logos of the folder that are shown', measured: `${counts.shown} of ${counts.asked}` },
    atMost(name, 'not shown and not named', counts.asked - counts.shown - named, 0),
    atMost(name, 'that hung or ended the drawing program', given, 0),
    { landscape: name, what: 'fallbacks and left-out parts, each named', measured: String(problems.length) }
  ];
}

function likenessRows(name: string, compared: readonly Likeness[]): BenchRow[] {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [worst] = compared;
  return [
    atMost(
      name,
      `${compared.length} logos beside Chromium’s drawing, mean difference of 255`,
      mean(compared.map(({ drawn }) => drawn)),
      1
    ),
    atMost(name, 'the same after compression to WebP', mean(compared.map(({ encoded }) => encoded))),
    ...(worst ? [{ landscape: name, what: 'the least alike', measured: toldLikeness(worst) }] : [])
  ];
}
