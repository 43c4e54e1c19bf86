/**
 * `npm run gallery -- access [VIEW …]`: what axe finds in every view of this landscape, at the widths of a phone and of a
 * desk, in both themes, by every rule. `npm test` looks at one pair of each. `--site DIR` takes a site that is built.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AxeResults } from 'axe-core';
import { type Page, chromium } from '@playwright/test';
import { findBrowser } from '../browser.ts';
import { realEffects as effects } from '../../effects.ts';
import { runCommand } from '../../commands/index.ts';
import { serveSite } from '../../site/serve-site.ts';

/** Where each view is looked at. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  grid: ['', '?stage=graduated', '?at=2021-06-30', '?item=milvus', '?size=plates'],
  treemap: ['?view=treemap', '?view=treemap&stage=graduated'],
  members: ['?scope=members'],
  organizations: ['?scope=organizations'],
  workflow: ['?view=workflow', '?view=workflow&at=2021-06-30'],
  timeline: ['?view=timeline', '?view=timeline&at=2021-06-30'],
  table: ['?view=table', '?view=table&at=2021-06-30'],
  compare: ['?view=compare&items=milvus,vespa'],
  placement: ['?view=placement&scope=members&item=ibm'],
  readiness: ['?view=readiness', '?view=readiness&item=feast'],
  numbers: ['?view=numbers', '?view=numbers&what=stars,hosted&to=2023-05-31'],
  changes: ['?view=changes'],
  shortlist: ['?view=shortlist'],
  guide: ['?view=guide']
};
const WIDTHS = [
  [390, 844],
  [1440, 900]
] as const;
const THEMES = ['light', 'dark'] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== 'access'),
  options: { site: { type: 'string' } },
  allowPositionals: true
});
const unknown = positionals.filter((view) => !Object.hasOwn(PLACES, view));
if (unknown.length > 0) throw new Error(`no view is called ${unknown.join(', ')}: ${Object.keys(PLACES).join(', ')}`);
const asked = positionals.length > 0 ? positionals : Object.keys(PLACES);

const made = values.site === undefined ? await mkdtemp(join(tmpdir(), 'gallery-')) : undefined;
const site = values.site ?? join(made!, 'site');
if (made !== undefined) await runCommand(['build', 'landscape.yml', '--out', site], effects);
const server = await serveSite(site, 0);
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
let wrong = 0;
let pairs = 0;
try {
  for (const view of asked) {
    for (const [width, height] of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
      for (const search of PLACES[view]!)
        for (const theme of THEMES) {
          pairs += 1;
          for (const found of await violations(page, server.address + search, theme)) {
            wrong += 1;
            effects.print(`${view} ${width} ${theme} ${search}: ${found}`);
          }
        }
      await page.close();
    }
    effects.tell(`${view}: looked at.`);
  }
} finally {
  await browser.close();
  await server.close();
  if (made !== undefined) await rm(made, { recursive: true, force: true });
}
effects.print(`${asked.length} views, ${pairs} pairs of width and theme, ${wrong} things wrong.`);
process.exitCode = wrong > 0 ? 1 : 0;

/** By every rule, once the page is still. */
async function violations(page: Page, address: string, colorScheme: (typeof THEMES)[number]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.goto(address, { waitUntil: 'networkidle' });
  for (let before = -1, now = 0; before !== now;) {
    before = now;
    await page.waitForTimeout(300);
    now = await page.evaluate(() => document.body.innerHTML.length);
  }
  await page.evaluate(AXE);
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (...args: readonly unknown[]) => Promise<AxeResults> } };
    return (await axe.run(document, { resultTypes: ['violations'] })).violations;
  });
  return results.map(
    ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]!.html.slice(0, 160)} ${nodes[0]!.failureSummary ?? ''}`
  );
}
