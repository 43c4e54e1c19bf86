/** What went wrong once between two parts of the page, each of them right by itself. */
import type { Page } from '@playwright/test';
import { headline } from './page.ts';
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

const toView = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'View' }).getByRole('link', { name, exact: true }).click();
const nearest = (page: Page) => page.getByRole('button', { name: /the nearest is in|match is in/ });

test('the way to the nearest match goes with the grid and comes with it', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?layer=trust&places=keep`);
  await expect(page.locator('.grid [data-tile]').first()).toBeAttached();
  await page.mouse.wheel(0, 20_000);
  await toView(page, 'Treemap');
  await expect(page.locator('.treemap')).toBeVisible();
  await page.mouse.wheel(0, 200);
  await expect(nearest(page)).toHaveCount(0);

  await page.goto(`${addressOf('ours')}?view=treemap&layer=trust&places=keep`);
  await expect(page.locator('.treemap')).toBeVisible();
  await toView(page, 'Grid');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(nearest(page).or(page.locator('.grid [data-tile]').first())).not.toHaveCount(0);
});

test('what is pressed can be read with the pointer on it, what is asked for has room, and Escape closes', async ({
  page
}) => {
  await page.goto(`${addressOf('ours')}?item=milvus`);
  const panel = page.getByRole('dialog', { name: 'Milvus', exact: true });
  await panel.getByRole('checkbox', { name: 'Compare Milvus' }).check();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  const stage = page.getByRole('group', { name: 'Stage' });
  await stage.getByText('What is this?').click();
  expect((await stage.locator('dl').boundingBox())!.width).toBeGreaterThan(150);

  await toView(page, 'Treemap');
  const colours = () =>
    page.getByRole('link', { name: 'Treemap', exact: true }).evaluate((link) => {
      const { backgroundColor, color } = getComputedStyle(link);
      const { color: ink } = getComputedStyle(document.body);
      return [backgroundColor === ink, color === ink];
    });
  await expect.poll(colours).toEqual([true, false]);
});

test('a link with a search finds what typing it finds', async ({ page }) => {
  const text = 'apache';
  await page.goto(`${addressOf('small')}?q=${text}`);
  await expect(headline(page)).toContainText('match');
  const linked = await headline(page).textContent();
  expect(linked).not.toMatch(/^0 /);

  await page.goto(addressOf('small'));
  await page.getByRole('combobox', { name: /^Search/ }).fill(text);
  await expect(headline(page)).toHaveText(linked!);
});

test('the hits of a search stay on a phone’s screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(addressOf('ours'));
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox').fill('data');
  const hits = page.getByRole('listbox', { name: 'Best hits' });
  await expect(hits.getByRole('option').first()).toBeVisible();
  const { left, right } = await hits.evaluate((list) => list.getBoundingClientRect());
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(390);
});

/** The code that searches for places comes when it is released. */
async function holdPlacing(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/place-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('tiles of another size wait for the code that places them, where they were', async ({ page }) => {
  const release = await holdPlacing(page);
  await page.goto(addressOf('ours'));
  const tile = page.locator('.grid [data-tile]').first();
  const before = (await tile.boundingBox())!;
  await page.getByLabel('Tiles').selectOption('Plates');
  await expect(page).toHaveURL(/size=plates/);
  expect(await tile.boundingBox()).toEqual(before);
  release();
  await expect.poll(async () => (await tile.boundingBox())?.height).toBe(196);
});

test('a new width is taken at once, also before the code that keeps places is there', async ({ page }) => {
  const release = await holdPlacing(page);
  const spare = () =>
    page.locator('.grid').evaluate((grid) => {
      const ends = [...grid.children].map((part) => part.getBoundingClientRect().right);
      return Math.round(Math.max(...ends) - grid.getBoundingClientRect().right);
    });
  await page.goto(addressOf('ours'));
  await page.locator('.grid [data-tile]').first().waitFor();
  for (const width of [1280, 800, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(spare, `${width} px`).toBe(0);
  }
  release();
});

test('a part that comes later comes dressed, and plain where its styles are lost', async ({ page, mayComplain }) => {
  const styles = /\/later-[^/]*\.css$/;
  const table = page.getByRole('grid');
  let send = () => {};
  const held = new Promise<void>((sent) => (send = sent));
  await page.route(styles, async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest(styles);
  await page.goto(`${addressOf('small')}?view=table`);
  await asked;
  await expect(headline(page)).toBeVisible();
  await expect(table).toHaveCount(0);
  send();
  await expect(table).toBeVisible();
  expect(await page.evaluate(() => [...document.styleSheets].length)).toBe(2);

  mayComplain(/Failed to load resource/);
  await page.unrouteAll();
  await page.route(styles, (route) => route.abort());
  await page.reload();
  await expect(table).toBeVisible();
});
