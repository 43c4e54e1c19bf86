import { expect, test } from '@playwright/test';
import { addressOf } from './sites.ts';

test('the first view names how many projects there are', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('367 projects on the map, 64 hosted');
});
