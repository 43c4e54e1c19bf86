/** The watch that every browser test is under: what a page complains about fails its test. */
import { addressOf } from './sites.ts';
import { type Page, expect, test } from './test.ts';

const throwLater = (page: Page) =>
  page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a slip');
    });
  });
const told = (page: Page, words: string) => page.waitForEvent('console', (message) => message.text() === words);

test.describe('a test fails', () => {
  test.fail('on an error that nobody caught', async ({ page }) => {
    await page.goto(addressOf('small'));
    await Promise.all([page.waitForEvent('pageerror'), throwLater(page)]);
  });

  test.fail('on an error on the console of a window of its own', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await Promise.all([told(page, 'a slip'), page.evaluate(() => console.error('a slip'))]);
    await context.close();
  });

  test.fail('on a complaint that it declares and that does not come', async ({ page, mayComplain }) => {
    mayComplain(/a slip/);
    await page.goto(addressOf('small'));
  });
});

test('a complaint that a test declares is none', async ({ page, mayComplain }) => {
  mayComplain(/^uncaught: a slip$/);
  await page.goto(addressOf('small'));
  await Promise.all([page.waitForEvent('pageerror'), throwLater(page)]);
  await expect(page.getByRole('main')).toBeVisible();
});
