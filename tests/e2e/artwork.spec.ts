/** Logos that try to run code or to load something: shown, opened or taken away, all that is left of them is a picture. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect, test } from './test.ts';
import { command, dangers, showAlone, take, takeText, visitWhole } from './export.ts';
import { awaken } from './page.ts';
import { LOGOS, addressOf, artworkFile, folderOf } from './sites.ts';

const folder = folderOf('artwork');
const drawings = readdirSync(join(folder, 'logos')).filter((name) => name.endsWith('.svg'));

/** What the page asks or loads from elsewhere from now on. */
function watch(page: Page): string[] {
  const told: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => told.push(`dialog: ${dialog.message()}`)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(addressOf('artwork')))
      told.push(`request: ${request.url()}`);
  });
  return told;
}

test('on the page, hostile logos are pictures of tiles and of panels', async ({ page }) => {
  const told = watch(page);
  await visitWhole(page, addressOf('artwork'));
  const pictures = page.locator('#picture [data-tile] img');
  await expect(pictures.first()).toBeVisible();
  const states = await pictures.evaluateAll((images) =>
    images.map((image) => {
      const { src, complete, naturalWidth } = image as HTMLImageElement;
      return [src.slice(0, 16), complete && naturalWidth > 0];
    })
  );
  expect(states.length).toBeGreaterThan(70);
  expect(states.filter(([start, drawn]) => start !== 'data:image/webp;' || !drawn)).toEqual([]);

  const ids = await page
    .locator('#picture [data-tile]:has(img)')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('item')!));
  const opened = new Set<string>();
  for (const id of ids) {
    await page.evaluate((item) => {
      history.pushState(null, '', `?item=${item}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, id);
    const picture = page.getByRole('dialog', { name: id, exact: true }).locator('img').first();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    opened.add((await picture.getAttribute('src'))!);
  }
  expect(opened.size).toBeGreaterThan(20);
  expect(told).toEqual([]);
});

test('opened on their own or written into another page, the drawings run and load nothing', async ({
  page,
  mayComplain
}) => {
  // The untouched files ask for a picture of a host that does not exist.
  mayComplain(/Failed to load resource/);
  const place = `${addressOf('artwork')}elsewhere.html`;
  const show = async (body: string) => {
    await page.unroute(place);
    await page.route(place, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }));
    await page.goto(place);
  };
  const told = watch(page);
  await show(readFileSync(join(LOGOS, 'script-in-defs-symbol.svg'), 'utf8'));
  await show(readFileSync(join(LOGOS, 'image-external.svg'), 'utf8'));
  // The untouched files do both here.
  expect(told).toContainEqual(expect.stringMatching(/^dialog/));
  expect(told).toContainEqual(expect.stringMatching(/^request/));

  // What they asked for is answered, and the answer told, before the drawings have the page.
  await page.waitForLoadState('networkidle');
  await page.goto('about:blank');
  told.length = 0;
  expect(drawings.length).toBeGreaterThan(20);
  await show(
    drawings
      .map((name) => `<iframe src="logos/${name}"></iframe>${readFileSync(join(folder, 'logos', name), 'utf8')}`)
      .join('\n')
  );
  expect(page.frames().length).toBe(1 + drawings.length);
  for (const frame of page.frames().slice(1))
    expect(await frame.evaluate(() => document.documentElement.localName)).toBe('svg');
  // Neither a pointer nor a key wakes anything in them.
  for (const svg of await page.locator('body > svg').all()) await svg.hover({ force: true });
  expect(told).toEqual([]);
});

test('taken away, they are WebP pictures inside the SVG, the command’s the same', async ({ page }) => {
  const told = watch(page);
  await visitWhole(page, addressOf('artwork'));
  const svg = await takeText(page, 'SVG');
  expect(dangers(svg)).toEqual([]);
  expect(svg.match(/href="data:image\/webp;base64,/g)!.length).toBeGreaterThan(70);
  expect(svg === (await command(artworkFile(), '--logos', LOGOS))).toBe(true);
  expect((await take(page, 'PNG 1×')).bytes.length).toBeGreaterThan(10_000);
  await showAlone(page, svg);
  await awaken(page);
  expect(told).toEqual([]);
});
