/** Measures a site in Chromium: what its first full view loads and costs, and what reading it costs after that. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, CDPSession, Page, Request } from '@playwright/test';

export interface FirstView {
  readonly requests: number;
  /** As a server with brotli would send them. */
  readonly bytes: number;
  /** Of the entry script alone. */
  readonly script: number;
  readonly elements: number;
  /** Main-thread CPU from the request to the full view, ms. */
  readonly cpu: number;
  /** Sum of layout shifts; 0 is none. */
  readonly shift: number;
  /** Visible items that have a logo, and how many of them show it. */
  readonly logos: number;
  readonly shown: number;
  /** What loads afterwards, when the reader stirs. */
  readonly laterRequests: number;
  readonly laterBytes: number;
}

const VIEWPORT = { width: 1440, height: 900 };
/** For the plain page of the largest landscape on a busy machine, ms. */
const PATIENCE = 240_000;

/** A page in a context of its own, nothing cached, with its main thread's clock and a way to wait for its network. */
export async function openPage(
  browser: Browser
): Promise<{ context: BrowserContext; page: Page; cdp: CDPSession; quiet: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { context, page, cdp, quiet: watchTraffic(page) };
}

/** CPU of the page's main thread so far, ms. */
async function cpuOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * Loads a site until everything in the viewport is painted and the network is quiet.
 * @param pictured the item indices that have a picture, where tiles are named after indices
 */
export async function firstView(
  browser: Browser,
  address: string,
  pictured: readonly number[] = []
): Promise<FirstView> {
  const { context, page, cdp, quiet } = await openPage(browser);
  const bodies: Promise<Sent>[] = [];
  page.on('response', (response) => {
    // Addresses of what is in memory already are no requests.
    if (!response.url().startsWith('http')) return;
    const [url, type] = [response.url(), response.headers()['content-type'] ?? ''];
    bodies.push(
      response.body().then(
        (body) => ({ url, type, body }),
        () => ({ url, type, body: Buffer.alloc(0) })
      )
    );
  });
  await page.addInitScript(watchShifts);
  const before = await cpuOf(cdp);
  await page.goto(address);
  await page.waitForFunction(viewIsFull, undefined, { polling: 50 });
  await quiet();
  await page.waitForFunction(viewIsFull, undefined, { polling: 50 });
  const cpu = (await cpuOf(cdp)) - before;
  const first = await Promise.all(bodies);
  const { elements, shift, logos, shown } = await page.evaluate(countView, pictured);
  await page.mouse.move(5, 5);
  await page.waitForTimeout(300);
  await quiet();
  const later = (await Promise.all(bodies)).slice(first.length);
  await context.close();
  const sum = (list: readonly Sent[]) => list.reduce((total, sent) => total + encodedSize(sent), 0);
  return {
    requests: first.length,
    // Compressed when somebody asks: for the largest landscapes that takes longer than all else.
    get bytes() {
      return sum(first);
    },
    get script() {
      return sum(first.filter(({ url }) => /\/index-[^/]*\.js$|plain\.js$/.test(url)));
    },
    elements,
    cpu,
    shift,
    logos,
    shown,
    laterRequests: later.length,
    get laterBytes() {
      return sum(later);
    }
  };
}

/** No request is under way, nor was one in this time, ms. Shorter than the time after which a still page loads the rest. */
const QUIET = 250;

/** Resolves whenever the network has been quiet; addresses of what is in memory are no requests. */
function watchTraffic(page: Page): () => Promise<void> {
  const pending = new Set<unknown>();
  let last = Date.now();
  const note = (change: (request: Request) => void) => (request: Request) => {
    if (!request.url().startsWith('http')) return;
    change(request);
    last = Date.now();
  };
  page.on('request', note((request) => pending.add(request))); // prettier-ignore
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', note((request) => pending.delete(request))); // prettier-ignore
  return async () => {
    while (pending.size > 0 || Date.now() - last < QUIET) await page.waitForTimeout(25);
  };
}

interface Sent {
  readonly url: string;
  readonly type: string;
  readonly body: Buffer;
}

/**
 * Text is sent compressed; fonts and pictures are compressed already. Only once all is measured: compressing takes
 * seconds, in which the page would go on to what it loads later.
 */
function encodedSize({ type, body }: Sent): number {
  return /html|javascript|json|css|svg/.test(type) ? brotliCompressSync(body).length : body.length;
}

/** CPU of doing something and painting it, ms: the median over the steps. */
export async function cpuPerStep(
  page: Page,
  cdp: CDPSession,
  steps: readonly (() => Promise<void>)[]
): Promise<number> {
  const costs: number[] = [];
  for (const step of steps) {
    const before = await cpuOf(cdp);
    await step();
    await settled(page);
    costs.push((await cpuOf(cdp)) - before);
  }
  return median(costs);
}

export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))
  );

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/* The functions below run in the page. */

function watchShifts(): void {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    (window as unknown as { shifts: number }).shifts = sum;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The explorer stands, or the plain page does, and no picture in sight is still on its way. */
function viewIsFull(): boolean {
  if (!document.querySelector('[data-tile], main > section a')) return false;
  return [...document.images]
    .filter((image) => {
      // Asking for a box would lay out what the browser skips.
      if (!image.checkVisibility({ contentVisibilityAuto: true })) return false;
      const { top, bottom, width } = image.getBoundingClientRect();
      return width > 0 && bottom > 0 && top < innerHeight;
    })
    .every((image) => image.complete && image.naturalWidth > 0);
}

function countView(pictured: readonly number[]) {
  const has = new Set(pictured);
  const seen = [...document.querySelectorAll<HTMLElement>('[data-tile], main > section a')].filter((tile) => {
    if (!tile.checkVisibility({ contentVisibilityAuto: true })) return false;
    const { top, bottom, height } = tile.getBoundingClientRect();
    const index = Number(tile.dataset['tile']?.split(':')[1]);
    return height > 0 && bottom > 0 && top < innerHeight && (has.size === 0 || has.has(index));
  });
  const painted = seen.filter((tile) => {
    const image = tile.querySelector('img');
    return image?.complete && image.naturalWidth > 0;
  });
  return {
    elements: document.querySelectorAll('*').length,
    shift: (window as unknown as { shifts?: number }).shifts ?? 0,
    logos: seen.length,
    shown: painted.length
  };
}
