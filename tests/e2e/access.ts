/** What axe finds on a page, in words: nothing, if all can use it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { type Page, expect } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose outcome depends on colours: all that a theme changes, and what takes most of the time. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** Only what is wrong is gathered. */
const WRONG = { resultTypes: ['violations'] } satisfies RunOptions;

/**
 * By every rule in the light theme, and in the dark one by those of colour: markup and sizes are the same in both. Rules of
 * colour look at one element of each look: hundreds of tiles and options have a few dozen.
 */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  expect(page.frames()).toHaveLength(1);
  // What is read out comes a moment after it is seen.
  if ((await page.locator('h1 + [role=status]').count()) > 0)
    await page.waitForFunction(() => {
      const [seen, read] = ['h1', 'h1 + [role=status]'].map((part) => document.querySelector(part)!.textContent);
      return seen!.replace(/\s+/g, ' ').trim() === read!.replace(/\s+/g, ' ').trim();
    });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const told: string[] = [];
  const shapes: string[][] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await still(page);
    shapes.push(await page.locator('body').evaluate(shapeOf));
    await page.locator('body').evaluate(markRepeated);
    const rest = Object.fromEntries(OF_COLOUR.map((rule) => [rule, { enabled: false }]));
    const found = [
      ...(colorScheme === 'light' ? await run(page, [part], [], { ...WRONG, rules: rest }) : []),
      ...(await run(page, [part], ['[data-repeated]'], { ...WRONG, runOnly: OF_COLOUR }))
    ];
    for (const { id, nodes } of found)
      told.push(
        `${colorScheme} ${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
          .join(' | ')}`
      );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const [light, dark] = shapes as [string[], string[]];
  const strange = dark.flatMap((line, i) => (line === light[i] ? [] : [`${line}, in light ${light[i]}`])).slice(0, 3);
  expect([dark.length, ...strange], 'both themes have the same elements').toEqual([light.length]);
  return told;
}

/** Until what is made when there is time, as links of names, is made: nothing came for a while. */
async function still(page: Page) {
  let before = -1;
  for (;;) {
    const now = await page.evaluate(() => document.body.innerHTML.length);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(250);
  }
}

const run = (page: Page, include: readonly string[], exclude: readonly string[], options: RunOptions) =>
  page.evaluate(
    async ([context, options]) => {
      const { axe } = window as unknown as { axe: { run: (...args: readonly unknown[]) => Promise<AxeResults> } };
      return (await axe.run(context, options)).violations;
    },
    [{ include, exclude }, options] as const
  );

/**
 * Runs in the page: marks each tile, and each text elsewhere, that has no colour, ground, size or weight that one before it
 * has not.
 */
function markRepeated(body: HTMLElement): void {
  const seen = new Set<string>();
  const mark = (element: Element, look: string) => {
    element.toggleAttribute('data-repeated', seen.has(look));
    seen.add(look);
  };
  const lookOf = (element: Element) => {
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight } = getComputedStyle(element);
    // Where letters count as large, less contrast will do.
    const isLarge = parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
    return [color, backgroundColor, backgroundImage, opacity, isLarge].join(' ');
  };
  const TILES = '.tile, .scene-tile';
  for (const tile of body.querySelectorAll(TILES))
    mark(tile, [...new Set([tile, ...tile.querySelectorAll('*')].map(lookOf))].sort().join());
  for (const element of body.querySelectorAll('*')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    if (!hasText || element.closest(TILES)) continue;
    const grounds: string[] = [element.localName, element.className.toString()];
    for (let at: Element | null = element; at; at = at.parentElement) grounds.push(lookOf(at));
    mark(element, grounds.join());
  }
}

/** Runs in the page: every element with all that tools may read of it and its box, colours apart. */
function shapeOf(body: HTMLElement): string[] {
  return [...body.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const attributes = [...element.attributes].filter(({ name }) => /^(aria-|role|href|alt|title|tabindex)/.test(name));
    // What is said to those who do not see is said a while after it stands.
    const told = element.getAttribute('role') === 'status';
    const text = element.childElementCount === 0 && !told ? element.textContent : '';
    // What is folded away has a box or none, as it happens.
    const box = element.checkVisibility() ? [x, y, width, height] : [];
    return [element.localName, ...attributes.map(({ value }) => value), text, ...box].join(' ');
  });
}
