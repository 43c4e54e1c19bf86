/**
 * Deciding by comparison: the same task by keyboard alone and by touch alone, its actions counted; then what a comparison
 * says, held against the public data.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { violations } from './access.ts';
import { itemsOf, projectsOf } from './items.ts';
import { awaken, headline } from './page.ts';
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

/** An action is a tap, a key, or one typed text. */
const MOST = 10;
const WANTED = 'graduated incubating workflow orchestration permissive';
const names = projectsOf('ours')
  .filter(
    ({ stage, topics }) => /^(graduated|incubating)$/.test(stage ?? '') && topics.includes('workflow-orchestration')
  )
  .map(({ name }) => name);

/** The record that an action saves says that two of those are compared, and nothing of what they have in common. */
async function isRecorded(page: Page, save: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  expect(download.suggestedFilename()).toMatch(/\.md$/);
  const record = await readFile(await download.path(), 'utf8');
  const [, first, second] = /\[(.+?) and (.+?): \d+ facts differ/.exec(record)!;
  expect(names).toEqual(expect.arrayContaining([first, second]));
  expect(record).toContain('## What differs');
  expect(record).not.toContain('## What is the same');
}

test('by keyboard alone, from an empty page to a decision record', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await expect(page.getByRole('main')).toBeVisible();
  await awaken(page);
  let actions = 0;
  const press = async (key: string) => {
    actions += 1;
    await page.keyboard.press(key);
  };
  await press('/');
  actions += 1;
  await page.keyboard.type(WANTED);
  await expect(page.getByRole('option', { name: /Workflow orchestration.*3/ }).first()).toBeVisible();
  await press('Enter');
  await expect(headline(page)).toContainText(`${names.length} of`);
  await press('Tab');
  await expect(page.getByRole('link', { name: /^Compare/ })).toBeFocused();
  await press('Enter');
  const offers = page.getByRole('button', { name: /^Add / });
  await expect(offers.first()).toBeFocused();
  await press('Enter');
  await expect(offers.first()).toBeFocused();
  await press('Enter');
  await expect(headline(page)).toContainText('facts differ');
  await press('d');
  await expect(page.getByRole('button', { name: 'Differences only' })).toHaveAttribute('aria-pressed', 'true');
  await press('r');
  await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused();
  await isRecorded(page, () => press('Enter'));
  expect(actions).toBeLessThanOrEqual(MOST);
});

test('by touch alone, on a phone, from an empty page to a decision record', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  await page.goto(addressOf('ours'));
  let actions = 0;
  const tap = async (role: 'button' | 'link' | 'option', name: RegExp | string) => {
    actions += 1;
    await page.getByRole(role, { name }).first().tap();
  };
  await tap('button', 'Search');
  actions += 1;
  await page.getByRole('combobox', { name: /^Search/ }).fill(WANTED);
  await tap('option', /Workflow orchestration.*3/);
  await tap('link', /^Compare/);
  await tap('button', /^Add /);
  await tap('button', /^Add /);
  await tap('button', 'Differences only');
  await tap('button', 'Decision record');
  await isRecorded(page, () => tap('button', 'Save as Markdown'));
  expect(actions).toBeLessThanOrEqual(MOST);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

test('a comparison has every fact once, moves by keyboard and is read by all tools', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?view=compare&items=milvus,vald,vespa`);
  const labels = page.locator('tbody th[scope=row]');
  await expect(labels.first()).toBeVisible();
  await awaken(page);
  const shown = await labels.allTextContents();
  expect(new Set(shown).size).toBe(shown.length);

  const records = ['milvus', 'vald', 'vespa'].map((id) => itemsOf('ours').find((item) => item.id === id)!);
  for (const [label, key] of Object.entries({ Stars: 'stars', Contributors: 'contributors', Forks: 'forks' })) {
    const row = page.getByRole('row', { name: new RegExp(`(^| )${label} `) });
    for (const { figures } of records) {
      const figure = figures[key] as { readonly value: number } | undefined;
      await expect(row).toContainText(figure ? figure.value.toLocaleString('en') : 'not recorded');
    }
  }

  await page.getByRole('button', { name: 'Move Milvus to the right' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/items=vald,milvus,vespa$/);
  await expect(page.getByRole('button', { name: 'Move Milvus to the right' })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/items=milvus,vald,vespa$/);

  for (const { name } of records) await expect(page.getByRole('main')).toContainText(name, { useInnerText: true });
  expect(await violations(page)).toEqual([]);
});

test('a comparison, as it is told', async ({ page }) => {
  await page.goto(`${addressOf('small')}?view=compare&items=marbled-ledger,incremental-lake`);
  await expect(page.getByRole('table')).toBeVisible();
  await awaken(page);
  await expect(page.locator('#picture')).toMatchAriaSnapshot({ name: 'comparison.aria.yml' });
});
