/** What `npm start` promises: edit the landscape file and the open page follows. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { headline } from './page.ts';
import { startOn } from './serve-while-working.ts';
import { expect, test } from './test.ts';

const SANDPIPER = '          - { name: Sandpiper,';
const ADDED = `          - { name: Newcomer, homepage_url: 'https://new.example/', repo_url: 'https://github.com/new/new' }\n`;

test('the open page follows the file: an item more, a mistake, and its mending', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'landscape-start-'));
  const file = join(folder, 'landscape.yml');
  const text = await readFile(new URL('../gallery/landscape.yml', import.meta.url), 'utf8');
  await writeFile(file, text);
  const server = await startOn(file);
  try {
    await page.goto(`${server.address}?item=sandpiper`);
    await expect(headline(page)).toContainText('14 projects on the map');
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self'; /);
    // Gone after a reload.
    await page.evaluate(() => void document.documentElement.setAttribute('data-visit', 'the same'));

    await writeFile(file, text.replace(SANDPIPER, `${ADDED}${SANDPIPER}`));
    await expect(headline(page)).toContainText('15 projects on the map');
    await expect(page.getByRole('link', { name: /^Newcomer/ })).not.toHaveCount(0);

    await writeFile(file, text.replace(SANDPIPER, `\t${SANDPIPER}`));
    const notice = page.getByText(/landscape\.yml:\d+:\d+ fatal file_unreadable/);
    await expect(notice).toBeVisible();
    await expect(headline(page)).toContainText('15 projects on the map');

    // As some editors save: emptied, and written a moment later.
    await writeFile(file, '');
    await wait(20);
    await writeFile(file, text);
    await expect(headline(page)).toContainText('14 projects on the map');
    await rm(file);
    await expect(page.getByText(/no file .*landscape\.yml/)).toBeVisible();
    await writeFile(file, text);
    await expect(page.getByText(/no file .*landscape\.yml/)).toHaveCount(0);
    await expect(notice).toHaveCount(0);
    await expect(page.getByRole('dialog', { name: 'Sandpiper' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-visit', 'the same');
  } finally {
    // A page that is left asks no more for a server that has gone.
    await page.goto('about:blank');
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
