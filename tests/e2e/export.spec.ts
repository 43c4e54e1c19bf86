/** What is taken away is what the screen shows: its boxes, lines and rows; and the command gives the same file. */
import { type Page, expect, test } from './test.ts';
import { csvParse } from 'd3';
import { violations } from './access.ts';
import {
  BOXES,
  command,
  cutLegend,
  dangers,
  difference,
  drawnInSvg,
  drawnOnScreen,
  exportButton,
  exportChoices,
  hideTexts,
  pictureShot,
  pixelsOf,
  shapesOf,
  strangers,
  showAlone,
  take,
  takeText,
  visitWhole
} from './export.ts';
import { projectsWith } from './items.ts';
import { awaken } from './page.ts';
import { addressOf } from './sites.ts';

/** The width of the picture in a window of 1440. */
const WIDTH = 1144;

test.describe('the SVG', () => {
  // With how many edges of boxes there are to compare at least.
  for (const [theme, search, edges] of [
    ['light', '', 400],
    ['dark', '', 400],
    ['light', '?stage=graduated&places=keep', 400],
    ['dark', '?stage=graduated&places=keep', 400],
    ['light', '?stage=graduated', 4 * projectsWith('ours', { stage: 'graduated' }).length],
    ['dark', '?stage=graduated,archived', 4 * projectsWith('ours', { stage: 'archived' }).length],
    ['dark', '?scope=all&q=data&archived=dim', 400],
    ['dark', '?scope=all&q=data&archived=dim&places=keep', 400]
  ] as const) {
    test(`is the screen, ${theme}, ${search === '' ? 'everything' : search}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await visitWhole(page, `${addressOf('ours')}${search}`);
      const svg = await takeText(page, 'SVG');
      const screen = await drawnOnScreen(page);
      await hideTexts(page);
      const shot = await pictureShot(page, svg);
      await showAlone(page, svg);
      const painted = await drawnInSvg(page);

      expect(painted.map(({ lines }) => lines)).toEqual(screen.map(({ lines }) => lines));
      expect(painted.map(({ boxes }) => boxes.length)).toEqual(screen.map(({ boxes }) => boxes.length));
      const off = screen.flatMap(({ boxes }, tile) =>
        boxes.flatMap((box, i) => box.map((value, side) => Math.abs(value - painted[tile]!.boxes[i]![side]!)))
      );
      expect(off.length).toBeGreaterThanOrEqual(edges);
      expect(Math.max(...off)).toBeLessThanOrEqual(0.5);
      expect(difference(shot, await page.locator('svg').screenshot())).toBeLessThanOrEqual(0.01);
    });
  }

  for (const [theme, search, boxes] of [
    ['light', '', 100],
    ['dark', '?stage=graduated', projectsWith('ours', { stage: 'graduated' }).length],
    ['dark', '?stage=graduated&places=keep', 100],
    ['light', '?path=data&area=count&tint=license', 100]
  ] as const) {
    test(`is the treemap on the screen, and that of the command, ${theme}, ${search}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`${addressOf('ours')}${search === '' ? '?' : `${search}&`}view=treemap`);
      await awaken(page);
      const svg = await takeText(page, 'SVG');
      const { height } = (await page.locator('.treemap').boundingBox())!;
      // Few tiles need not all of the room that the window leaves.
      const room = await page
        .locator('.treemap')
        .evaluate((picture) => parseFloat(picture.parentElement!.style.minHeight));
      const options = ['--view', 'treemap', '--theme', theme, '--height', String(room)];
      expect(svg === (await command('landscape.yml', '--query', search, ...options))).toBe(true);

      const screen = await shapesOf(page.locator('.treemap'), BOXES, 'span');
      await hideTexts(page);
      const shot = await page.locator('.treemap').screenshot();
      await showAlone(page, svg);
      expect(await cutLegend(page, height)).toMatch(/Colour: .*(All tiles have the same area|Area: log of stars)/s);
      const painted = await shapesOf(page.locator('svg'), 'g rect:not([fill^="url"])', 'text, tspan');
      expect(painted.lines).toEqual(screen.lines);
      expect(painted.boxes.length).toBeGreaterThan(boxes);
      expect(strangers(screen.boxes, painted.boxes)).toEqual([]);
      expect(strangers(painted.boxes, screen.boxes)).toEqual([]);
      expect(difference(shot, await page.locator('svg').screenshot())).toBeLessThanOrEqual(0.01);
    });
  }

  for (const [theme, search, zoom] of [
    ['light', '', ''],
    ['dark', '?stage=graduated&places=pack', ''],
    ['light', '?scope=all&size=plates&q=lang+chain', '']
  ] as const) {
    test(`is that of the command to the byte, ${theme}, ${search === '' ? 'everything' : search}${zoom}`, async ({
      page
    }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`${addressOf('ours')}${search}`);
      const svg = await takeText(page, 'SVG');
      const options = ['--query', search, '--theme', theme, '--width', String(WIDTH)];
      expect(svg === (await command('landscape.yml', ...options))).toBe(true);
    });
  }

  test('is the screen still where a reader has moved things: folds of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(addressOf('ours'));
    const fold = page.getByRole('button', { name: /: unfold$/ }).first();
    await fold.click();
    await expect(page.getByRole('button', { name: /: fold$/ })).toHaveCount(2);
    const height = await page.locator('#picture').evaluate(({ clientHeight }) => clientHeight);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('button', { name: 'Display and take away' }).click();
    const svg = await takeText(page, 'SVG');
    expect(Number(/height="([\d.]+)"/.exec(svg)![1])).toBeCloseTo(height, -0.5);
  });
});

test('an SVG is XML without scripts, handlers or references, even of a hostile landscape', async ({ page }) => {
  expect(dangers('<svg onload="1"><script/><a href="javascript:1"/></svg>')).toHaveLength(4);
  for (const search of ['', '?scope=all', '?size=plates', '?size=index']) {
    await page.goto(`${addressOf('hostile')}${search}`);
    const svg = await takeText(page, 'SVG');
    expect(dangers(svg)).toEqual([]);
    expect(svg).toContain('&#60;script&#62;');
    expect(svg === (await command('tests/e2e/hostile.yml', '--query', search))).toBe(true);
  }
  const told: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => told.push(dialog.message())));
  page.on('pageerror', (error) => told.push(error.message));
  await showAlone(page, await command('tests/e2e/hostile.yml', '--query', 'scope=all'));
  expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined();
  expect(told).toEqual([]);
});

test.describe('the data', () => {
  /** Ids of the tiles that match, as they stand on the screen, each once. */
  const idsOnScreen = (page: Page) =>
    page
      .locator('#picture a[data-tile]')
      .evaluateAll((tiles) => [
        ...new Set(tiles.map((tile) => new URL((tile as HTMLAnchorElement).href).searchParams.get('item')!))
      ]);

  for (const search of ['', '?stage=graduated,incubating&layer=storage', '?q=data', '?scope=all&q=data']) {
    test(`holds the rows of the screen, each once, ${search === '' ? 'everything' : search}`, async ({ page }) => {
      await visitWhole(page, `${addressOf('ours')}${search}`);
      // With the details there, the search looks at everything.
      await takeText(page, 'CSV');
      const shown = await idsOnScreen(page);
      expect(shown.length).toBeGreaterThan(3);

      const csv = csvParse((await takeText(page, 'CSV')).slice(1));
      const ids = csv.map(({ id }) => id!);
      expect(ids.toSorted()).toEqual(shown.toSorted());

      const json = JSON.parse(await takeText(page, 'JSON')) as {
        total: number;
        query: string;
        items: { id: string; name: string }[];
      };
      expect(json).toMatchObject({ version: 1, total: ids.length, query: search.slice(1) });
      const response = await page.request.get(`${addressOf('ours')}api/v1/items.json`);
      const { items } = (await response.json()) as { items: { id: string }[] };
      const records = new Map(items.map((item) => [item.id, item]));
      expect(json.items).toEqual(ids.map((id) => records.get(id)));

      const rows = (await takeText(page, 'Markdown'))
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .slice(2);
      expect(rows).toHaveLength(ids.length);
      for (const [i, { name }] of json.items.entries()) expect(rows[i]!.replaceAll('\\', '')).toContain(name);
    });
  }
});

test.describe('a PNG', () => {
  test('is the SVG in the page’s own font, pixel by pixel', async ({ page }) => {
    await visitWhole(page, `${addressOf('ours')}?stage=graduated`);
    const { name, bytes } = await take(page, 'PNG 1×');
    expect(name).toBe('lf-ai-data-landscape-graduated.png');
    const svg = await takeText(page, 'SVG');
    await showAlone(page, svg);
    const right = difference(bytes, await page.locator('svg').screenshot(), 48);
    expect(right).toBeLessThan(0.002);
    // The same picture in another font is another picture.
    await showAlone(page, svg.replace('Archivo, ', ''));
    expect(difference(bytes, await page.locator('svg').screenshot(), 48)).toBeGreaterThan(5 * right);
  });

  test('has as many pixels per px as was chosen', async ({ page }) => {
    await page.goto(`${addressOf('ours')}?stage=graduated`);
    const one = pixelsOf((await take(page, 'PNG 1×')).bytes);
    expect(one.width).toBe(WIDTH);
    for (const scale of [2, 3, 4]) {
      const { name, bytes } = await take(page, `PNG ${scale}×`);
      expect(name).toBe(`lf-ai-data-landscape-graduated.${scale}x.png`);
      const { width, height } = pixelsOf(bytes);
      expect([width, height]).toEqual([one.width * scale, one.height * scale]);
    }
  });

  test('that the browser cannot draw is told in words, and the next choice works', async ({ page }) => {
    // Some 300,000 pixels high.
    await page.goto(`${addressOf('cncf')}?size=plates`);
    await exportButton(page).click();
    await exportChoices(page).getByRole('button', { name: 'PNG 4×' }).click();
    await expect(exportChoices(page).getByRole('status')).toHaveText(
      'That failed: at 4× the picture is larger than this browser draws; take a smaller one, or SVG.'
    );
    expect(await takeText(page, 'Markdown')).toMatch(/^# /);
  });
});

test.describe('the menu', () => {
  test('works from the keyboard and gives the focus back', async ({ page }) => {
    await page.goto(addressOf('ours'));
    const button = exportButton(page);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(exportChoices(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(exportChoices(page).getByRole('button', { name: 'SVG', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(exportChoices(page)).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test('closes when the reader goes on elsewhere', async ({ page }) => {
    await page.goto(addressOf('ours'));
    await exportButton(page).click();
    await expect(exportChoices(page)).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click({ position: { x: 2, y: 2 } });
    await expect(exportChoices(page)).toHaveCount(0);
    await exportButton(page).click();
    await exportChoices(page).getByRole('button', { name: 'Print' }).focus();
    await page.keyboard.press('Tab');
    await expect(exportChoices(page)).toHaveCount(0);
  });

  test('has nothing that axe would report, in either theme', async ({ page }) => {
    await page.goto(addressOf('ours'));
    await exportButton(page).click();
    await expect(exportChoices(page)).toBeVisible();
    expect(await violations(page, '.tools')).toEqual([]);
  });

  test('copies the link of what is shown', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${addressOf('ours')}?stage=graduated`);
    await exportButton(page).click();
    await exportChoices(page).getByRole('button', { name: 'Copy link', exact: true }).click();
    await expect(exportChoices(page).getByRole('status')).toHaveText('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${addressOf('ours')}?stage=graduated`);
  });

  test('prints, without itself on the paper', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => void document.documentElement.setAttribute('data-printed', 'yes');
    });
    await page.goto(addressOf('ours'));
    await exportButton(page).click();
    await exportChoices(page).getByRole('button', { name: 'Print' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    await page.emulateMedia({ media: 'print' });
    await expect(exportButton(page)).toBeHidden();
  });

  test('prints the whole selection, drawn and in the index, and nothing else', async ({ page }) => {
    await page.goto(`${addressOf('ours')}?stage=graduated`);
    const items = (JSON.parse(await takeText(page, 'JSON')) as { items: { name: string }[] }).items;
    const names = items.map(({ name }) => name).sort();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const drawn = await page.locator('.print .tile .scene-name').allTextContents();
    expect(drawn.map((name) => name.trim()).sort()).toEqual(names);
    const listed = await page.locator('.print .index li').allTextContents();
    expect(listed).toHaveLength(names.length);
    for (const name of names) expect(listed.filter((line) => line.includes(name))).not.toEqual([]);
  });

  test('loads its painters when it is opened first, from the site alone, and violates no policy', async ({ page }) => {
    const asked: string[] = [];
    const told: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') told.push(message.text());
    });
    await visitWhole(page, addressOf('ours'));
    const scripts = () => asked.filter((address) => address.endsWith('.js')).length;
    const before = scripts();
    await take(page, 'PNG 1×');
    for (const choice of ['SVG', 'CSV', 'JSON', 'Markdown']) await take(page, choice);
    expect(scripts()).toBeGreaterThan(before);
    expect(
      asked.filter((address) => !/^(blob:|data:)/.test(address) && !address.startsWith(addressOf('ours')))
    ).toEqual([]);
    expect(told).toEqual([]);
  });

  test('says so when a part of it cannot be loaded', async ({ page, mayComplain }) => {
    mayComplain(/Failed to load resource/);
    await page.route(/details-.*\.json$/, (route) => route.abort());
    await page.goto(addressOf('ours'));
    await exportButton(page).click();
    await exportChoices(page).getByRole('button', { name: 'JSON' }).click();
    await expect(exportChoices(page).getByRole('status')).toHaveText(
      'That failed: the details of the items could not be loaded.'
    );
  });

  test('stands among the filters on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${addressOf('ours')}?stage=graduated`);
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('button', { name: 'Display and take away' }).click();
    const { name, bytes } = await take(page, 'CSV');
    expect(name).toBe('lf-ai-data-landscape-graduated.csv');
    expect(csvParse(bytes.toString('utf8').slice(1))).not.toHaveLength(0);
  });
});
