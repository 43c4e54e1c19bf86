import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { headline, option } from './page.ts';
import { addressOf } from './sites.ts';

interface PublicItem {
  readonly kind: string;
  readonly name: string;
  readonly stage: string | null;
  readonly layers: readonly string[];
  readonly license: string | null;
}
const items = (
  JSON.parse(readFileSync(join(process.env['LANDSCAPE_FOLDER_OURS']!, 'api/v1/items.json'), 'utf8')) as {
    items: PublicItem[];
  }
).items.filter(({ kind }) => kind === 'project');

test('the first view names how many projects there are, as the public data has them', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const hosted = items.filter(({ stage }) => stage !== null).length;
  await expect(headline(page)).toContainText(`${items.length} projects on the map, ${hosted} hosted`);
});

test('a facet narrows sentence, option, headings, layers and tiles to the same count', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await option(page, 'Stage', /^Graduated/).check();
  const graduated = items.filter(({ stage }) => stage === 'graduated');
  await expect(headline(page)).toContainText(
    `${graduated.length} of ${items.length} shown: ${graduated.length} graduated`
  );
  await expect(option(page, 'Stage', /^Graduated/)).toHaveAccessibleName(`Graduated ${graduated.length}`);

  const inStorage = graduated.filter(({ layers }) => layers.includes('storage')).length;
  await expect(option(page, 'Workflow layer', /^Data Sources/)).toHaveAccessibleName(
    `Data Sources & Storage ${inStorage}`
  );
  await expect(
    page.getByRole('navigation', { name: 'Workflow layers' }).getByRole('link', { name: /Data Sources/ })
  ).toContainText(String(inStorage));
  await expect(page.getByRole('heading', { level: 2, name: /^A, Machine Learning/ })).toHaveAccessibleName(
    'A, Machine Learning, 1 of 45'
  );

  await page.goto(`${addressOf('ours')}?stage=graduated&compact=1`);
  await expect(page.locator('[data-tile]')).toHaveCount(graduated.length);
});

test('each facet leaves its own choices out of its counts', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?stage=graduated`);
  const sandbox = items.filter(({ stage }) => stage === 'sandbox').length;
  await expect(option(page, 'Stage', /^Sandbox/)).toHaveAccessibleName(`Sandbox ${sandbox}`);
  await option(page, 'Stage', /^Sandbox/).check();
  await expect(page).toHaveURL(/\?stage=graduated,sandbox$/);
});

test('options that would leave nothing stay in place, disabled', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?stage=graduated`);
  await expect(option(page, 'Category', /^Security/)).toBeDisabled();
  await expect(option(page, 'Category', /^Security/)).toHaveAccessibleName(/ 0$/);
});

test('what matches out of sight is one click away', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?license=copyleft`);
  const tile = page.locator('#picture a[data-tile]').first();
  await expect(tile).toBeHidden();
  await page.getByRole('button', { name: /in sight: the nearest is in \w+/ }).click();
  await expect(tile).toBeFocused();
  await expect(tile).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: /in sight/ })).toBeHidden();
});

test('at zero the page says which single choice to drop, and what comes back', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?stage=graduated&license=copyleft`);
  await expect(headline(page)).toContainText(`0 of ${items.length} shown`);
  const graduated = items.filter(({ stage }) => stage === 'graduated').length;
  await expect(page.getByText(`brings back ${graduated}`)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Copyleft', exact: true }).click();
  await expect(page).toHaveURL(/\?stage=graduated$/);
});

test('each part of the sentence is a link to what it counts', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await page.getByRole('link', { name: /24\sincubating/ }).click();
  await expect(page).toHaveURL(/\?stage=incubating$/);
  await expect(headline(page)).toContainText('24 of 367 shown: 24 incubating');
});
