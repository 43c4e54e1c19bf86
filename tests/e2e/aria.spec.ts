/**
 * What readers' tools are told, kept as snapshots of the small landscape: a change in them is a change for somebody, and a
 * project more in the listing is none.
 */
import { expect, test } from './test.ts';
import { awaken, goOn } from './page.ts';
import { addressOf } from './sites.ts';

const PARTS = {
  header: ['', 'banner'],
  'headline and tools': ['', '.top'],
  'workflow layers': ['', 'nav[aria-label="Workflow layers"]'],
  filters: ['?stage=sandbox', 'aside'],
  'first category': ['', '#picture section >> nth=0'],
  'narrowed category': ['?stage=sandbox', '#picture section >> nth=0'],
  'no match': ['?stage=sandbox&category=stores', '#picture p:has(> button)'],
  members: ['?scope=members', '#picture'],
  'an open item': ['?item=marbled-ledger', '[role=dialog]'],
  'an item that is not there': ['?item=marbeld-ledger', '[role=dialog]'],
  'an empty selection': ['?stage=archived&license=permissive', '#picture > div >> nth=0']
} as const;

test('the parts of the page', async ({ page }) => {
  await page.goto(addressOf('small'));
  await awaken(page);
  for (const [name, [search, selector]] of Object.entries(PARTS)) {
    await goOn(page, search);
    const part = selector === 'banner' ? page.getByRole('banner') : page.locator(selector);
    await expect.soft(part, name).toMatchAriaSnapshot({ name: `${name.replaceAll(' ', '-')}.aria.yml` });
  }
});

test('search results', async ({ page }) => {
  await page.goto(addressOf('small'));
  await page.getByRole('combobox', { name: /^Search/ }).fill('sandpipre');
  await expect(page.getByRole('search')).toMatchAriaSnapshot({ name: 'search-results.aria.yml' });
});

test('filters on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${addressOf('small')}?stage=sandbox`);
  await page.getByRole('button', { name: 'Filters 1' }).click();
  await expect(page.getByRole('dialog', { name: 'Filters' })).toMatchAriaSnapshot({
    name: 'filters-on-a-phone.aria.yml'
  });
});
