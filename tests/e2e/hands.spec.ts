/** The same task by keyboard alone and by touch alone: a graduated project for data storage under Apache-2.0, opened. */
import { expect, test } from './test.ts';
import { countOf, projectsWith } from './items.ts';
import { headline } from './page.ts';
import { addressOf } from './sites.ts';

const found = projectsWith('ours', { stage: 'graduated', layers: 'storage', license: 'Apache-2.0' });
const names = found.map(({ name }) => name);

test('by keyboard alone', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await expect(page.getByRole('main')).toBeVisible();
  const tabTo = async (wanted: RegExp, limit = 120) => {
    for (let i = 0; i < limit; i++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => {
        const active = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
        return active.getAttribute('aria-label') ?? active.labels?.[0]?.textContent ?? active.textContent ?? '';
      });
      if (wanted.test(label.replace(/\s+/g, ' ').trim())) return;
    }
    throw new Error(`no tab stop called ${String(wanted)} within ${limit}`);
  };

  await tabTo(/^Data Sources & Storage, \d+ projects$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/layer=storage/);
  // A facet is one tab stop; the arrows move within it.
  await tabTo(/^Hosted only/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await tabTo(/^Apache-2.0/);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?stage=graduated&layer=storage&spdx=Apache-2.0$/);
  await expect(headline(page)).toContainText(`${found.length} of ${countOf('ours')} shown: ${found.length} graduated`);

  // One tab stop for the whole picture; the arrows move within it, Enter opens, Escape closes and gives the focus back.
  await tabTo(/^[^:]+, graduated, [^:]+$/);
  const first = await page.evaluate(() => document.activeElement!.getAttribute('aria-label')!);
  await page.keyboard.press('ArrowRight');
  const focused = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label')!);
  await expect.poll(focused).not.toBe(first);
  const second = await focused();
  for (const label of [first, second]) expect(names).toContain(label.split(',')[0]);
  const opened = page.getByRole('dialog', { name: second.split(',')[0]!, exact: true });
  await page.keyboard.press('Enter');
  await expect(opened).toBeVisible();
  await expect(opened).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(focused).toBe(second);
});

/** A phone in somebody's hand. */
const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce'
} as const;

test('by touch alone, on a phone', async ({ browser }) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(addressOf('ours'));
  await page.getByRole('button', { name: 'Filters' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('checkbox', { name: /^Graduated/ }).tap({ force: true });
  await sheet.getByRole('button', { name: /^Workflow layer/ }).tap();
  await sheet.getByRole('checkbox', { name: /^Data Sources & Storage/ }).tap({ force: true });
  await sheet.getByRole('button', { name: /^License id/ }).tap();
  await sheet.getByRole('checkbox', { name: /^Apache-2.0/ }).tap({ force: true });
  await sheet.getByRole('button', { name: `Show ${found.length} projects` }).tap();
  await expect(headline(page)).toContainText(`${found.length} of ${countOf('ours')} shown`);
  await page.getByRole('link', { name: /^Milvus, graduated/ }).tap();
  await expect(page.getByRole('dialog', { name: 'Milvus' })).toBeVisible();
  await page.getByRole('dialog').getByRole('link', { name: 'Close' }).tap();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await context.close();
});

test('on a phone Back closes filters and search, keeps what was done there, and then undoes it', async ({
  browser
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(addressOf('ours'));
  const bar = page.getByRole('navigation', { name: 'Tools' });
  const dialog = page.getByRole('dialog');
  await bar.getByRole('button', { name: 'Filters' }).tap();
  expect((await dialog.boundingBox())!.y).toBe(200);
  await dialog.getByRole('checkbox', { name: /^Graduated/ }).tap({ force: true });
  await expect(headline(page)).toBeInViewport({ ratio: 1 });
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\?stage=graduated$/);

  await bar.getByRole('button', { name: 'Search' }).tap();
  await page.getByRole('combobox', { name: /^Search/ }).fill('vector db');
  const topic = page.getByRole('option', { name: /^Topic: Vector database/ });
  await expect(topic).toBeVisible();
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\?q=vector\+db&stage=graduated$/);

  await bar.getByRole('button', { name: 'Search' }).tap();
  await topic.tap();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/\?stage=graduated&topic=vector-database$/);
  for (const step of [/\?q=vector\+db&stage=graduated$/, /\?stage=graduated$/, /\/ours\/$/]) {
    await page.goBack();
    await expect(page).toHaveURL(step);
  }
  await context.close();
});

test('the arrows reach every tile of a frame, Home and End the ends, letters the next name', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.locator('[data-tile]').first().focus();
  const start = await focused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).not.toBe(start);
  await page.keyboard.press('ArrowUp');
  await expect.poll(focused).toBe(start);
  await page.keyboard.press('End');
  await expect.poll(focused).not.toBe(start);
  await page.keyboard.press('Home');
  await expect.poll(focused).toBe(start);
  for (const letter of 'milvus') await page.keyboard.press(letter);
  await expect.poll(focused).toMatch(/^Milvus/);
});

test('a focused tile is never under the bars that stick to the top', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await page.locator('[data-tile]').first().focus();
  for (const key of ['End', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Home']) {
    await page.keyboard.press(key);
    // Tiles are drawn where one looks: a far one takes a moment until it can have the focus.
    const isInSight = () =>
      page.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect();
        return top >= 100 && bottom <= innerHeight;
      });
    await expect.poll(isInSight, key).toBe(true);
  }
});

test('single-key shortcuts can be switched off', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Menu' }).getByLabel('Single-key shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: /^Search/ })).not.toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Search/ })).toBeFocused();
});

test('the card that the pointer brings comes with the focus too, and Escape dismisses it', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const card = page.locator('.card');
  await page.getByRole('link', { name: /^Angel-ML/ }).hover();
  await expect(card).toContainText('Angel-ML');
  await card.hover();
  await page.waitForTimeout(300);
  await expect(card).toContainText('Angel-ML');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await page.mouse.move(5, 5);
  await page.locator('[data-tile]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(card).toBeVisible();
});

test('at 400 % zoom everything reflows into one column', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 256 });
  await page.goto(addressOf('ours'));
  await expect(page.getByRole('main')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.goto(`${addressOf('ours')}?item=milvus`);
  await expect(page.getByRole('dialog', { name: 'Milvus' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('targets are at least 24 px, or have that much room around them', async ({ page }) => {
  for (const search of ['', '?item=milvus', '?scope=members', '?size=index']) {
    await page.goto(`${addressOf('ours')}${search}`);
    await expect(page.getByRole('main')).toBeVisible();
    const small = await page.evaluate(() => {
      const inText = (element: Element) => getComputedStyle(element).display === 'inline';
      return [...document.querySelectorAll('a[href], button, select, label:has(input)')]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && height > 0 && !inText(element) && (width < 24 || height < 24);
        })
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(small, search).toEqual([]);
  }
});
