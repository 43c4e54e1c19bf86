/** A reader who goes on and on: what the page holds after many rounds of view, filter, search, item and back. */
import type { CDPSession, Page } from '@playwright/test';

export interface HeapRun {
  /** Bytes of the heap, nodes and listeners after the first rounds and after all, garbage collected. */
  readonly before: Held;
  readonly after: Held;
  /** Of the page's data, as a share of what it was. */
  readonly growth: number;
}

export interface Held {
  /** Of the heap. */
  readonly bytes: number;
  /** Of these what the page keeps: the browser's own code for what runs often comes and goes. */
  readonly data: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * @param page a page of a site with views, filters and tiles, loaded
 * @param settled after so many rounds all that is loaded once and kept is there
 */
export async function heapAfterRounds(page: Page, settled: number, rounds: number): Promise<HeapRun> {
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate(goRounds, [0, settled] as const);
  const before = await heldBy(cdp);
  await page.evaluate(goRounds, [settled, rounds] as const);
  const after = await heldBy(cdp);
  await cdp.detach();
  return { before, after, growth: after.data / before.data - 1 };
}

async function heldBy(cdp: CDPSession): Promise<Held> {
  // What only a finaliser let go of goes with the next collection.
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { bytes: usedSize, data: await dataIn(cdp), nodes, listeners: jsEventListeners };
}

/** What the engine keeps for itself, by the names of snapshots. */
const ENGINE = new Set(['code', 'hidden', 'native', 'synthetic', 'object shape']);

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

async function dataIn(cdp: CDPSession): Promise<number> {
  const parts: string[] = [];
  const add = ({ chunk }: { readonly chunk: string }) => void parts.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', add);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(parts.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!ENGINE.has(types[0][nodes[at + type]!]!)) bytes += nodes[at + size]!;
  return bytes;
}

/** Runs in the page: each step is over when it shows. */
async function goRounds([from, to]: readonly [number, number]): Promise<void> {
  const PATIENCE_MS = 60_000;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const until = async (what: string, holds: () => boolean) => {
    const end = performance.now() + PATIENCE_MS;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`${what} does not come: ${location.href}`);
      await frame();
    }
    await frame();
  };
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const inLink = (part: string) => new URLSearchParams(location.search).has(part);
  const headline = () => document.querySelector('h1')?.textContent ?? '';
  const tiles = () => all<HTMLElement>('#picture [data-tile]');
  const viewLinks = () => all<HTMLAnchorElement>('nav[aria-label="View"] a');
  const toView = async (link: HTMLAnchorElement | undefined) => {
    const wanted = link?.href;
    link?.click();
    await until('the view', () => location.href === wanted && viewLinks().some((each) => each.ariaCurrent !== null));
  };
  const type = (text: string) => {
    const box = document.querySelector<HTMLInputElement>('input[role=combobox]')!;
    box.focus();
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };

  for (let round = from; round < to; round += 1) {
    const others = viewLinks().slice(1);
    await toView(others[round % others.length]);
    await toView(viewLinks()[0]);
    await until('the grid', () => tiles().length > 0);

    const boxes = all<HTMLInputElement>('input[type=checkbox]').filter((box) => box.closest('[role=group], fieldset'));
    const whole = headline();
    boxes[round % boxes.length]?.click();
    await until('the filter', () => location.search !== '');
    boxes[round % boxes.length]?.click();
    await until('all', () => location.search === '');

    await until('tiles', () => tiles().length > 0);
    const [name = ''] = (tiles()[round % tiles().length]!.ariaLabel ?? '').split(',');
    type(name);
    await until('the search', () => inLink('q') && headline() !== whole);
    type('');
    await until('all again', () => !inLink('q') && headline() === whole);
    (document.activeElement as HTMLElement | null)?.blur();

    await until('tiles', () => tiles().length > 0);
    tiles()[round % Math.min(20, tiles().length)]!.click();
    await until('the item', () => inLink('item'));
    history.back();
    await until('the way back', () => !inLink('item'));
  }
}
