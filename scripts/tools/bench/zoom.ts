/** Measures how smoothly the treemap zooms: frames drawn in the 750 ms after a zoom starts, of 45 possible. */
import type { Browser } from '@playwright/test';
import { median, settled } from './browse.ts';
import type { BenchRow } from './table.ts';

const WINDOW = 750;

export async function benchZoom(
  browser: Browser,
  landscape: string,
  address: string,
  size: number
): Promise<BenchRow[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${address}?view=treemap`);
  const group = page.locator('#picture a[href*="path="]').first();
  await group.waitFor();
  await settled(page);
  const counts: number[] = [];
  for (let i = 0; i < 5; i++) {
    const frames = page.evaluate(
      (wait) =>
        new Promise<number>((done) => {
          let count = 0;
          const start = performance.now();
          const tick = (now: number) => {
            if (now - start > wait) return done(count);
            count += 1;
            requestAnimationFrame(tick);
          };
          requestAnimationFrame(tick);
        }),
      WINDOW
    );
    await (i % 2 === 0 ? group.click() : page.keyboard.press('Escape'));
    counts.push(await frames);
    await settled(page);
  }
  await context.close();
  const frames = median(counts);
  return [
    {
      landscape,
      what: `frames in the ${WINDOW} ms of a zoom, of 45`,
      measured: String(frames),
      ...(size === 2413 ? { target: '≥ 44', met: frames >= 44 } : {})
    }
  ];
}
