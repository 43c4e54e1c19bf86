import { readFile } from 'node:fs/promises';
import { expect, test } from './test.ts';
import { violations } from './access.ts';
import { projectsOf } from './items.ts';
import { awaken } from './page.ts';
import { addressOf } from './sites.ts';

interface Starred {
  readonly value: number;
}

const starsOf = ({ figures }: { readonly figures: Readonly<Record<string, unknown>> }) =>
  (figures['stars'] as Starred | undefined)?.value;

test('the table sorted by stars has the order of the public data, both ways, as its CSV', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?view=table&sort=stars`);
  await expect(page.getByRole('grid', { name: 'Facts' })).toBeVisible();
  await awaken(page);
  const ids = new Map(projectsOf('ours').map((item) => [item.name, starsOf(item)]));
  const shown = () => page.locator('[role=grid] a[data-index]').allTextContents();
  const known = [...ids.values()].filter((stars) => stars !== undefined).toSorted((a, b) => b - a);
  const unknown = ids.size - known.length;
  const starsShown = async () => (await shown()).map((name) => ids.get(name));
  expect(await starsShown()).toEqual([...known, ...Array.from({ length: unknown }, () => undefined)]);

  const names = await shown();
  await page.getByRole('button', { name: 'Take away', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('group', { name: 'Take away' }).getByRole('button', { name: 'CSV' }).click()
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n').slice(1);
  const inFile = lines.map((line) => line.split(',')[0]!);
  const idOf = new Map(projectsOf('ours').map(({ id, name }) => [name, id]));
  expect(inFile).toEqual(names.map((name) => idOf.get(name)));
  await page.keyboard.press('Escape');

  await page
    .getByRole('columnheader', { name: /^Stars/ })
    .getByRole('button')
    .click();
  expect((await starsShown()).slice(0, known.length)).toEqual(known.toReversed());
  expect((await starsShown()).slice(known.length).every((stars) => stars === undefined)).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('a row is few elements: our own table has at most 1,500 beside its links, in a large window, wherever it is', async ({
  page
}) => {
  await page.setViewportSize({ width: 2560, height: 1440 });
  await page.goto(`${addressOf('ours')}?view=table`);
  await expect(page.getByRole('grid', { name: 'Facts' })).toBeVisible();
  await awaken(page);
  const beyond = () => page.evaluate(() => document.querySelectorAll(':not([role=grid] a[data-index])').length);
  expect(await beyond()).toBeLessThanOrEqual(1500);
  for (const by of [700, 4_321]) {
    await page.evaluate((y) => scrollBy(0, y), by);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await beyond()).toBeLessThanOrEqual(1500);
  }
});

test('thousands of rows are links all, and cells stand only near the window', async ({ page }) => {
  await page.goto(`${addressOf('cncf')}?view=table`);
  await expect(page.getByRole('grid', { name: 'Facts' })).toBeVisible();
  const links = page.locator('[role=grid] a[data-index]');
  const rows = Number(await page.getByRole('grid', { name: 'Facts' }).getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(projectsOf('cncf').length);
  await expect(links).toHaveCount(rows - 1);
  const beyond = async () => (await page.locator('*').count()) - (await links.count());
  expect(await beyond()).toBeLessThanOrEqual(1500);

  await page.getByRole('button', { name: 'Name', exact: true }).focus();
  await page.keyboard.press('Control+End');
  const last = page.getByRole('row').last();
  await expect(last).toHaveAttribute('aria-rowindex', String(rows));
  await expect(last.locator('[data-cell]:focus')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(last.getByRole('checkbox')).toBeFocused();
  expect(await beyond()).toBeLessThanOrEqual(1500);

  // What scrolls is no stop; a row that goes hands the focus on; the panel gives it back.
  const cell = page.locator('[data-cell]:focus, [data-cell] > :focus');
  await page.setViewportSize({ width: 900, height: 700 });
  await page.evaluate(() => scrollTo(0, 0));
  await expect(cell).toBeInViewport();
  await page.evaluate(() => scrollBy(0, 900));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => scrollY)).toBe(900);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Columns/ })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const place = await cell.getAttribute('data-cell');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cell).toHaveAttribute('data-cell', place!);
});
