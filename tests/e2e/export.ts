/** Taking away, and comparing what was taken with the screen. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Image, createCanvas } from '@napi-rs/canvas';
import { type Locator, type Page, expect } from '@playwright/test';
import { SaxesParser } from 'saxes';
import { awaken } from './page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** On a phone one stands beside the views, and in the sheet of filters, while that is open, another after it. */
export const exportButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Take away', exact: true }).last();
export const exportChoices = (page: Page): Locator => page.getByRole('group', { name: 'Take away' });

/** Opens a page so high that all of its picture is drawn. */
export async function visitWhole(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 8000 });
  await page.goto(address);
  await awaken(page);
}

/** Saves what a choice of the menu gives, and closes the menu. */
export async function take(page: Page, choice: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const button = exportButton(page);
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    exportChoices(page).getByRole('button', { name: choice, exact: true }).click()
  ]);
  const name = download.suggestedFilename();
  await expect(exportChoices(page).getByRole('status')).toHaveText(`Saved ${name}.`);
  const bytes = readFileSync(await download.path());
  await button.click();
  await page.mouse.move(2, 2);
  return { name, bytes };
}

export const takeText = async (page: Page, choice: string): Promise<string> =>
  (await take(page, choice)).bytes.toString('utf8');

/** The SVG that the command gives for a landscape. */
export async function command(landscape: string, ...options: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'landscape-export-'));
  try {
    const out = join(folder, 'out.svg');
    const args = ['scripts/run.mjs', 'landscape', 'export', landscape, '--out', out, ...options];
    await promisify(execFile)('node', args, { cwd: root });
    return await readFile(out, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Names attributes that could run or load something; `href` may hold a picture itself. */
export function dangers(svg: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => found.push(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    if (/script|foreignObject|iframe|object|embed|animate|set$|^a$|use/i.test(name)) found.push(name);
    for (const { local, value } of Object.values(attributes)) {
      if (/^on/i.test(local)) found.push(`${name} ${local}`);
      if (/^(href|src)$/.test(local) && !/^data:image\/webp;base64,[\w+/=]+$/.test(value)) found.push(value);
      if (/url\((?!#\w+\))/.test(value)) found.push(value);
    }
  });
  parser.write(svg).close();
  return found;
}

export interface Drawn {
  /** x, y, width, height of every shape, from the picture's corner. */
  readonly boxes: readonly (readonly number[])[];
  readonly lines: readonly string[];
}

/** What stands on the page as a box: an element of its own, or the ground of a whole tile. */
export const BOXES = 'i, .scene-art[style*="background"]';

/** Per tile, in reading order, and last the headings: what stands on the page's screen. */
export const drawnOnScreen = (page: Page): Promise<Drawn[]> =>
  page.locator('#picture').evaluate((picture, BOXES) => {
    const corner = picture.getBoundingClientRect();
    const boxOf = (element: Element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x - corner.x, y - corner.y, width, height];
    };
    const linesOf = (elements: Iterable<Element>) =>
      [...elements]
        .filter((element) => element.childElementCount === 0 && !element.closest('.faint > .scene-art'))
        .map(({ textContent }) => textContent.trim())
        .filter((line) => line !== '');
    const tiles = [...picture.querySelectorAll('ul > li')].map((tile) => {
      const faint = tile.querySelector('.faint');
      return {
        // The one box of a faint tile is the hairline around it.
        boxes: faint ? [boxOf(faint)] : [...tile.querySelectorAll(BOXES)].map(boxOf),
        lines: linesOf(tile.querySelectorAll('span'))
      };
    });
    const headings = [...picture.querySelectorAll('h2, h3')].flatMap((h) => linesOf(h.querySelectorAll('span'))).sort();
    return [...tiles, { boxes: [], lines: headings }];
  }, BOXES);

/** The same of an SVG that stands in the page. Strokes stand across the edge of a rectangle, borders inside it. */
export const drawnInSvg = (page: Page): Promise<Drawn[]> =>
  page.locator('svg').evaluate((svg) => {
    const corner = svg.getBoundingClientRect();
    const linesOf = (text: Element) =>
      (text.childElementCount === 0 ? [text] : [...text.children]).map(({ textContent }) => textContent.trim());
    const parts = [...svg.querySelectorAll(':scope > g > g')];
    const tiles = parts.flatMap((part) => [...part.querySelectorAll(':scope > g')]);
    return [
      ...tiles.map((tile) => ({
        boxes: [...tile.querySelectorAll('rect:not([fill^="url"])')].map((shape) => {
          const { x, y, width, height } = shape.getBoundingClientRect();
          const stroke = Number(shape.getAttribute('stroke-width') ?? 0);
          return [x - corner.x - stroke / 2, y - corner.y - stroke / 2, width + stroke, height + stroke];
        }),
        lines: [...tile.querySelectorAll('text')].flatMap(linesOf)
      })),
      { boxes: [], lines: parts.flatMap((part) => [...part.querySelectorAll(':scope > text')].flatMap(linesOf)).sort() }
    ];
  });

/** All shapes and lines in a part of the page, in no order. */
export const shapesOf = (part: Locator, shapes: string, texts: string): Promise<Drawn> =>
  part.evaluate(
    (root, [shapes, texts]) => {
      const corner = root.getBoundingClientRect();
      const boxes = [...root.querySelectorAll(shapes)].map((shape) => {
        const { x, y, width, height } = shape.getBoundingClientRect();
        const stroke = Number(shape.getAttribute('stroke-width') ?? 0);
        return [x - corner.x - stroke / 2, y - corner.y - stroke / 2, width + stroke, height + stroke];
      });
      const lines = [...root.querySelectorAll(texts)]
        .filter((text) => text.childElementCount === 0 && !text.matches('.visually-hidden, .visually-hidden *'))
        .map(({ textContent }) => textContent.trim());
      return { boxes, lines: lines.filter((line) => line !== '').sort() };
    },
    [shapes, texts] as const
  );

/** The boxes of one drawing that no box of the other stands within half a pixel of. */
export const strangers = (of: Drawn['boxes'], among: Drawn['boxes']): Drawn['boxes'] =>
  of.filter((box) => !among.some((other) => other.every((value, i) => Math.abs(value - box[i]!) <= 0.5)));

/** Puts an SVG in the place of all that the page holds; the page's own font stays. */
export async function showAlone(page: Page, svg: string): Promise<void> {
  await page.evaluate(
    (text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
      documentElement.style.display = 'block';
      document.body.replaceChildren(document.adoptNode(documentElement));
      window.scrollTo(0, 0);
      // The page has the typeface, and its policy lets no other in.
    },
    svg.replace(/<style>[^]*?<\/style>/, '')
  );
}

/** Takes the legend below a treemap out of the SVG alone in a page, where the screen has one of its own; returns its words. */
export const cutLegend = (page: Page, height: number): Promise<string> =>
  page.locator('svg').evaluate((svg, height) => {
    const parts = [...svg.querySelectorAll(':scope > g > g')].filter((part) =>
      part.querySelector(':scope > title')!.textContent.startsWith('Legend: ')
    );
    for (const part of parts) part.remove();
    const [left, top, width] = svg.getAttribute('viewBox')!.split(' ');
    svg.setAttribute('viewBox', [left, top, width, height].join(' '));
    svg.setAttribute('height', String(height));
    return parts.flatMap((part) => [...part.querySelectorAll('text')].map(({ textContent }) => textContent)).join('\n');
  }, height);

/** Hides all words, on the screen and in an SVG alike; the letters of categories stand on a box that stays. */
export const hideTexts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#picture * { color: transparent !important } text { visibility: hidden }');
    document.adoptedStyleSheets = [sheet];
  });

/** The page's picture, as large as an SVG says it is. */
export async function pictureShot(page: Page, svg: string): Promise<Buffer> {
  const [, width, height] = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number);
  const { x, y } = (await page.locator('#picture').boundingBox())!;
  return page.screenshot({ clip: { x, y, width: width!, height: height! } });
}

/** The share of pixels that differ in any colour by more than `tolerance` of 255. */
export function difference(a: Buffer, b: Buffer, tolerance = 0): number {
  const [first, second] = [pixelsOf(a), pixelsOf(b)];
  expect([first.width, first.height]).toEqual([second.width, second.height]);
  let differing = 0;
  for (let i = 0; i < first.data.length; i += 4)
    if ([0, 1, 2].some((c) => Math.abs(first.data[i + c]! - second.data[i + c]!) > tolerance)) differing += 1;
  return differing / (first.data.length / 4);
}

export function pixelsOf(png: Buffer): { width: number; height: number; data: Uint8ClampedArray } {
  const image = new Image();
  image.src = png;
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}
