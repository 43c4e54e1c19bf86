import { type Page, expect, test } from './test.ts';
import { violations } from './access.ts';
import { awaken } from './page.ts';
import { addressOf } from './sites.ts';

const STATES = {
  'the first view': '',
  'a narrowed view': '?stage=graduated,incubating',
  'an open item': '?item=milvus',
  'an open member': '?scope=members&item=ibm',
  'an unknown link': '?stage=gradated&item=nobody',
  members: '?scope=members',
  organizations: '?scope=organizations',
  everything: '?scope=all',
  'the index': '?size=index',
  plates: '?size=plates',
  'every place kept': '?stage=archived&places=keep'
} as const;

async function isClean(page: Page, address: string) {
  await page.goto(address);
  // Before the explorer is there, the page holds the outline.
  await expect(page.getByRole('main')).toBeVisible();
  await awaken(page);
  expect(await violations(page)).toEqual([]);
}

for (const width of [390, 1440]) {
  test.describe(`axe finds nothing in either theme, ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const [state, search] of Object.entries(STATES)) {
      test(state, async ({ page }) => {
        await isClean(page, `${addressOf('ours')}${search}`);
      });
    }

    test('an empty selection', async ({ page }) => {
      await isClean(page, `${addressOf('small')}?stage=archived&license=permissive`);
    });
  });
}
