/** Where the system replaces all colours, what is chosen and what stands on a solid can still be read. */
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

test('forced colours leave a label on the chosen view, and letters on their squares', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${addressOf('small')}?view=treemap`);
  const chosen = page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Treemap' });
  await expect(chosen).toHaveCSS('forced-color-adjust', 'none');
  const [text, ground] = await chosen.evaluate((link) => {
    const { color, backgroundColor } = getComputedStyle(link);
    return [color, backgroundColor];
  });
  expect(text).not.toBe(ground);
  const heading = page.locator('.treemap h2 a').first();
  await expect(heading).toHaveCSS('forced-color-adjust', 'none');
});
