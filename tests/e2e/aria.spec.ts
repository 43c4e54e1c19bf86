/** What readers' tools are told, kept as snapshots: a change in them is a change for somebody. */
import { expect, test } from '@playwright/test';
import { awaken } from './page.ts';
import { addressOf } from './sites.ts';

const PARTS = {
  header: ['', 'banner'],
  'headline and tools': ['', '.top'],
  'workflow layers': ['', 'nav[aria-label="Workflow layers"]'],
  filters: ['?stage=graduated', 'aside'],
  'first category': ['', '#picture section >> nth=0'],
  'narrowed category': ['?stage=graduated', '#picture section >> nth=0'],
  members: ['?scope=members', '#picture'],
  'an open item': ['?item=milvus', '[role=dialog]'],
  'an item that is not there': ['?item=milvos', '[role=dialog]'],
  'an empty selection': ['?stage=graduated&license=copyleft', '#picture > div >> nth=0']
} as const;

for (const [name, [search, selector]] of Object.entries(PARTS)) {
  test(`${name}`, async ({ page }) => {
    await page.goto(`${addressOf('ours')}${search}`);
    await expect(page.getByRole('main')).toBeVisible();
    await awaken(page);
    const part = selector === 'banner' ? page.getByRole('banner') : page.locator(selector);
    await expect(part).toMatchAriaSnapshot({ name: `${name.replaceAll(' ', '-')}.aria.yml` });
  });
}

test('search results', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await page.getByRole('combobox', { name: /^Search/ }).fill('pytroch');
  await expect(page.getByRole('search')).toMatchAriaSnapshot({ name: 'search-results.aria.yml' });
});

test('filters on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${addressOf('ours')}?stage=graduated`);
  await page.getByRole('button', { name: 'Filters 1' }).click();
  await expect(page.getByRole('dialog', { name: 'Filters' })).toMatchAriaSnapshot({
    name: 'filters-on-a-phone.aria.yml'
  });
});
