/**
 * `npm run bench`: measures built sites in Chromium beside a plain page of the same items, and the engine beside the plain
 * ways, in one run. `npm run bench -- ours lfai` measures some landscapes only, `check` the checking of files, `logos` the
 * drawing of whole folders of logos. Machines are noisy: ratios, counts and bytes are what to compare; times are those
 * of this run.
 */
import { cacheFolder } from '../clone/cache-folder.mjs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { artworkFor } from '../site/artwork.ts';
import { prepare } from '../site/prepare.ts';
import { writeBaseline } from './bench/baseline.ts';
import { cpuPerStep, firstView, openPage, settled } from './bench/browse.ts';
import { benchCheck } from './bench/check.ts';
import { atlasOf, benchFacets, benchSearch } from './bench/engine.ts';
import { type BenchLandscape, benchLandscapes } from './bench/landscapes.ts';
import { benchLogos } from './bench/logos.ts';
import { type BenchRow, atMost, table } from './bench/table.ts';
import { benchZoom } from './bench/zoom.ts';
import { findBrowser } from './browser.ts';
import { realEffects as effects } from '../effects.ts';
import { compileInputs } from '../inputs/compile.ts';
import { serveSite } from '../site/serve-site.ts';
import { readShell } from '../site/shell.ts';
import { siteFiles } from '../site/site.ts';

/** Costs what any page costs: it is taken off both sides. One link, for the measure to find something that stands. */
const EMPTY = '<!doctype html><title>Empty</title><main><section><a href="#">One</a></section></main>';

const cache = cacheFolder();
await mkdir(cache, { recursive: true });
const work = await mkdtemp(join(cache, 'bench-'));
const { executablePath, from, args, env } = await findBrowser();
effects.tell(`Chromium from ${from}: ${executablePath}`);
const browser = await chromium.launch({
  executablePath,
  args: [...args],
  env: { ...process.env, ...env }
});
const rows: BenchRow[] = [];
try {
  const wanted = process.argv.slice(2);
  const sites = wanted.filter((name) => !['check', 'logos'].includes(name));
  for (const landscape of wanted.length > 0 && sites.length === 0 ? [] : await benchLandscapes(cache, sites)) {
    effects.tell(`\n${landscape.name} …`);
    const measured = await measure(browser, landscape);
    for (const { what, measured: value } of measured) effects.tell(`  ${what}: ${value}`);
    rows.push(...measured);
  }
  if (wanted.length === 0 || wanted.includes('check')) rows.push(...(await benchCheck(cache, effects)));
  if (wanted.length === 0 || wanted.includes('logos')) rows.push(...(await benchLogos(browser, cache, effects)));
  effects.print(table(rows));
} finally {
  await browser.close();
  await rm(work, { recursive: true, force: true });
}

async function measure(browser: Browser, { name, data, settings, logos }: BenchLandscape): Promise<BenchRow[]> {
  const { landscape } = await compileInputs({ data, settings }, effects);
  if (!landscape) throw new Error(`${data} cannot be read.`);
  const prepared = prepare(landscape);
  const artwork = await artworkFor(prepared, logos, effects);
  const out = join(work, name.replace(/\W+/g, '-'));
  for (const [path, content] of siteFiles(prepared, await readShell(effects.tell), artwork)) {
    const file = join(out, 'ours', path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, content);
  }
  await writeBaseline(landscape, artwork, join(out, 'plain'));
  await mkdir(join(out, 'empty'), { recursive: true });
  await writeFile(join(out, 'empty', 'index.html'), EMPTY);
  const server = await serveSite(out, 0);
  try {
    const size = landscape.items.length;
    const big = size > 2000;
    const row = (what: string, value: number, most?: number, unit?: string) => atMost(name, what, value, most, unit);
    const pictured = artwork?.packed.of.flatMap((picture, index) => (picture === null ? [] : [index])) ?? [];
    const runs = [];
    const plainRuns = [];
    const emptyRuns = [];
    for (let i = 0; i < 3; i++) {
      runs.push(await firstView(browser, `${server.address}ours/`, pictured));
      plainRuns.push(await firstView(browser, `${server.address}plain/`));
      emptyRuns.push(await firstView(browser, `${server.address}empty/`));
    }
    const least = (of: readonly { cpu: number }[]) => Math.min(...of.map(({ cpu }) => cpu));
    const floor = least(emptyRuns);
    const view = runs[0]!;
    const plain = plainRuns[0]!;
    const steps = await measureSteps(browser, server.address, size);
    const atlas = atlasOf(landscape);
    const facets = benchFacets(atlas);
    const search = benchSearch(landscape, atlas);
    const bytesTarget = name.startsWith('lfai') ? 300 : name.startsWith('cncf') ? 350 : undefined;
    const measured: BenchRow[] = [
      { landscape: name, what: 'items', measured: String(size) },
      row('requests until the first full view', view.requests, 5),
      row('bytes until then, brotli', view.bytes / 1000, bytesTarget, ' kB'),
      row('entry script, brotli', view.script / 1000, 45.7, ' kB'),
      row('DOM elements', view.elements, 1500),
      row('layout shift', view.shift, 0),
      {
        landscape: name,
        what: 'visible items with a logo that show it',
        measured: `${view.shown} of ${view.logos}`,
        ...(view.logos > 0 ? { target: '≥ 90 %', met: view.shown >= 0.9 * view.logos } : {})
      },
      row('requests of the plain page', plain.requests),
      row('bytes of the plain page, brotli', plain.bytes / 1000, undefined, ' kB'),
      row('loaded later, when the reader stirs', view.laterBytes / 1000, undefined, ' kB'),
      row('CPU of the first view beyond an empty page, ms', least(runs) - floor),
      row(
        'CPU of the first view, of the plain page’s',
        (least(runs) - floor) / (least(plainRuns) - floor),
        big ? 0.15 : 0.25
      ),
      row('CPU of a facet click, ms', steps.facet),
      row('CPU of a facet click, of drawing the plain page anew', steps.facet / steps.plainFacet, big ? 0.2 : 0.5),
      row('CPU of a key press in the search, ms', steps.key),
      row('CPU of a key press, of plain Fuse and drawing anew', steps.key / steps.plainKey),
      row('all facet counts, as scans of the codes', facets.ratio, 2.5),
      row('search, as a share of plain Fuse', search.ratio, 1 / 30),
      row('search, ms per query', search.ours),
      ...(await benchZoom(browser, name, `${server.address}ours/`, size))
    ];
    return measured;
  } finally {
    await server.close();
  }
}

/** CPU per facet click and per key, ours and the plain page's. */
async function measureSteps(browser: Browser, address: string, size: number) {
  const ours = await openPage(browser);
  await ours.page.goto(`${address}ours/`);
  const boxes = ours.page.locator('aside input[type=checkbox]:enabled');
  await boxes.first().waitFor();
  await ours.page.mouse.move(5, 5);
  await ours.quiet();
  await settled(ours.page);
  // In the page: the tool's own looking and pointing would count as ours.
  const click = (at: number) => () => boxes.nth(at).evaluate((box: HTMLElement) => box.click());
  const facet = await cpuPerStep(ours.page, ours.cdp, [0, 0, 1, 1, 2, 2, 0, 0].map(click));
  await ours.page.getByRole('combobox').first().focus();
  await settled(ours.page);
  const letters = [...'kuberflow'];
  const press = (page: typeof ours.page) => (letter: string) => async () => void (await page.keyboard.press(letter));
  const key = await cpuPerStep(ours.page, ours.cdp, letters.map(press(ours.page)));
  await ours.context.close();

  const plain = await openPage(browser);
  await plain.page.goto(`${address}plain/`);
  await plain.quiet();
  const options = await plain.page.evaluate(() =>
    Object.keys(JSON.parse(document.querySelector('#facets')!.textContent || '{}') as object)
  );
  const choose = (option: string | undefined) => () =>
    plain.page.evaluate(
      (wanted) => (window as unknown as { choose: (facet: string, option?: string) => void }).choose('stage', wanted),
      option
    );
  // Of the largest it takes seconds to draw anew, each time as long.
  const most = size > 20_000 ? 3 : Infinity;
  await choose(undefined)();
  const stages = options.length > 0 ? options : ['none', 'graduated'];
  const plainFacet = await cpuPerStep(
    plain.page,
    plain.cdp,
    [stages[0], undefined, stages[1], undefined, stages[2], undefined, stages[0], undefined].slice(0, most).map(choose)
  );
  await plain.page.focus('#search');
  const plainKey = await cpuPerStep(plain.page, plain.cdp, letters.slice(0, most).map(press(plain.page)));
  await plain.context.close();
  return { facet, plainFacet, key, plainKey };
}
