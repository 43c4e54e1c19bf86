import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { awaken } from './page.ts';
import { addressOf } from './sites.ts';

const STATES = {
  'the first view': '',
  'a narrowed view': '?stage=graduated,incubating',
  'an open item': '?item=milvus',
  'an open member': '?scope=members&item=ibm',
  'an empty selection': '?stage=graduated&license=copyleft',
  'an unknown link': '?stage=gradated&item=nobody',
  members: '?scope=members',
  organizations: '?scope=organizations',
  everything: '?scope=all',
  'the index': '?zoom=index',
  plates: '?zoom=plates',
  compact: '?stage=archived&compact=1'
} as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test.describe(`axe finds nothing, ${colorScheme}, ${width} px`, () => {
      test.use({ viewport: { width, height: 900 }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

      for (const [state, search] of Object.entries(STATES)) {
        test(state, async ({ page }) => {
          await page.goto(`${addressOf('ours')}${search}`);
          // Before the explorer is there, the page holds the outline.
          await expect(page.getByRole('main')).toBeVisible();
          await awaken(page);
          const { violations } = await new AxeBuilder({ page }).analyze();
          const told = violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
                .join(' | ')}`
          );
          expect(told).toEqual([]);
        });
      }
    });
  }
}
