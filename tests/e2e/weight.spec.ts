/** What the first view may cost a reader on a slow line, in requests and bytes: figures that no machine's load moves. */
import { brotliCompressSync } from 'node:zlib';
import { heapAfterRounds } from '#scripts/tools/soak/rounds.ts';
import { awaken } from './page.ts';
import { type Page, expect, test } from './test.ts';
import { addressOf } from './sites.ts';

/** Bytes of the entry script, and of all that the first view loads, as a server with brotli would send them. */
const ENTRY = 45_700;
const REQUESTS = 5;
const WHOLE = { ours: 190_000, lfai: 270_000, cncf: 340_000 } as const;
/** Instances of the font, each a weight in a width: a browser makes each before it draws a letter of it. */
const INSTANCES = 14;

/** Of the texts that can be seen in the window. */
const instancesIn = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      const range = document.createRange();
      range.selectNode(texts.currentNode);
      const { top, bottom } = range.getBoundingClientRect();
      if (!textContent?.trim() || !element?.checkVisibility({ visibilityProperty: true })) continue;
      if (bottom <= 0 || top >= innerHeight) continue;
      const { fontWeight, fontStretch } = getComputedStyle(element);
      found.add(`${fontWeight} ${fontStretch}`);
    }
    return [...found];
  });

for (const site of ['ours', 'lfai', 'cncf'] as const) {
  test(`${site}: ${REQUESTS} requests of ${WHOLE[site] / 1000} kB, an entry of 45 kB and 1,500 elements make the first view`, async ({
    page
  }) => {
    const bodies: Promise<readonly [url: string, bytes: number]>[] = [];
    page.on('response', (response) => {
      if (!response.url().startsWith('http')) return;
      bodies.push(response.body().then((body) => [response.url(), brotliCompressSync(body).length] as const));
    });
    // Still: on a slow machine the page would find it time to load the rest.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    await page.goto(addressOf(site));
    await page.locator('[data-tile]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const first = await Promise.all(bodies);
    expect(first.length).toBeLessThanOrEqual(REQUESTS);
    const [, entry] = first.find(([url]) => /\/index-[^/]*\.js$/.test(url))!;
    expect(entry).toBeLessThanOrEqual(ENTRY);
    expect(first.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(WHOLE[site]);
    expect(await page.locator('*').count()).toBeLessThanOrEqual(1500);
    expect((await instancesIn(page)).length).toBeLessThanOrEqual(INSTANCES);
  });
}

test('going on and on holds on to nothing that is over: views, filters, searches, items', async ({ page }) => {
  await page.goto(addressOf('small'));
  await awaken(page);
  const { before, after, growth } = await heapAfterRounds(page, 20, 60);
  expect(growth).toBeLessThanOrEqual(0.05);
  // What is held on to adds one a round at least; what was opened last may be gone by now, or not yet.
  expect(after.listeners).toBeLessThan(before.listeners + 20);
  expect(after.nodes).toBeLessThanOrEqual(1.05 * before.nodes);
});
