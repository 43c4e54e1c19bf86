import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './test.ts';
import { awaken, searchBox } from './page.ts';
import { addressOf, folderOf } from './sites.ts';

const files = ['index.html', 'api/v1/items.json', 'api/v1/landscape.json'];
const read = (path: string) => readFileSync(join(folderOf('hostile'), path), 'utf8');

test('hostile values stay text: nothing runs, nothing is loaded, no policy is violated', async ({ page }) => {
  const outside: string[] = [];
  const told: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(addressOf('hostile'))) outside.push(request.url());
  });
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => told.push(dialog.message())));

  for (const search of [
    '',
    '?scope=all',
    '?scope=organizations',
    '?size=plates',
    '?item=__proto__',
    '?item=constructor',
    '?q=<script>',
    '?layer=__proto__&host=constructor&__proto__=1'
  ]) {
    await page.goto(`${addressOf('hostile')}${search}`);
    await expect(page.getByRole('main')).toBeVisible();
    await awaken(page);
  }
  await page.goto(addressOf('hostile'));
  for (const tile of await page.locator('[data-tile]').all()) {
    await tile.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('dialog').getByRole('link', { name: 'Close' }).click();
  }
  await searchBox(page).fill('<img src=x onerror=window.pwned=1>');
  await page.mouse.move(400, 400);

  expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined();
  expect(await page.evaluate(() => (({}) as Record<string, unknown>)['polluted'])).toBeUndefined();
  expect(outside).toEqual([]);
  expect(told).toEqual([]);
});

test('every link of a hostile landscape is http or https, or stays on the page', async ({ page }) => {
  await page.goto(`${addressOf('hostile')}?item=script-window-pwned-10-script`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await awaken(page);
  const protocols = await page.evaluate(() => [
    ...new Set([...document.querySelectorAll('a')].map(({ protocol }) => protocol))
  ]);
  expect(protocols.filter((protocol) => !['http:', 'https:'].includes(protocol))).toEqual([]);
});

test('the strict policy stands in the page, and the page needs no exception from it', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).toContain(`script-src 'self'`);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('no file of a hostile site holds markup or addresses that a value brought', () => {
  // The small icon is the site's own, and a picture.
  expect(read('index.html').replace(/<link rel="icon" href="data:image\/png;base64,[\w+/=]+"/, '')).not.toMatch(
    /<(script>|img|iframe|svg)|href="?(javascript|data|vbscript):/
  );
  for (const file of files) expect(read(file), file).not.toMatch(/etc\/passwd|\p{Cc}(?<!\n)|[\u202e\u2066]/u);
  const { items } = JSON.parse(read('api/v1/items.json')) as {
    items: { id: string; homepage_url: string | null; logo: string | null }[];
  };
  for (const { id, homepage_url, logo } of items) {
    expect(id).toMatch(/^[\p{L}\p{N}-]+$/u);
    expect(homepage_url ?? 'https://').toMatch(/^https?:\/\//);
    expect(logo).toBeNull();
  }
});
