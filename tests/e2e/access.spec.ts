import { expect, test } from './test.ts';
import { violations } from './access.ts';
import { awaken, goOn } from './page.ts';
import { addressOf } from './sites.ts';

const STATES = {
  'the first view': '',
  'a narrowed view': '?stage=graduated,incubating',
  members: '?scope=members',
  organizations: '?scope=organizations',
  everything: '?scope=all',
  'the index': '?size=index',
  plates: '?size=plates',
  'every place kept': '?stage=archived&places=keep',
  'an open item': '?item=milvus',
  'an unknown link': '?stage=gradated&item=nobody',
  'an open member': '?scope=members&item=ibm'
} as const;

/** What looks the same, but for its width, on a phone: `npm run gallery -- access` looks at it there. */
const WIDE = ['a narrowed view', 'everything', 'the index', 'every place kept', 'an unknown link', 'an open member'];

for (const width of [390, 1440]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing in either theme', async ({ page }) => {
      await page.goto(addressOf('ours'));
      await awaken(page);
      for (const [state, search] of Object.entries(STATES)) {
        if (width < 720 && WIDE.includes(state)) continue;
        await goOn(page, search);
        expect.soft(await violations(page), state).toEqual([]);
      }
      await page.goto(`${addressOf('small')}?stage=archived&license=permissive`);
      await awaken(page);
      expect.soft(await violations(page), 'an empty selection').toEqual([]);
    });
  });
}

test('one tile of another colour among many does not escape', async ({ page }) => {
  await page.goto(addressOf('small'));
  await awaken(page);
  const name = page.locator('#picture a[data-tile] .scene-name').last();
  await name.evaluate((element) => void (element.style.color = 'rgb(236, 236, 230)'));
  expect(await violations(page)).toEqual([expect.stringMatching(/^light color-contrast: /)]);
});
