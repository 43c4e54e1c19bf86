/** What a newcomer sees before scrolling: what the page is, and what is on the map. */
import { foundationOf } from './items.ts';
import { addressOf } from './sites.ts';
import { expect, test } from './test.ts';

for (const site of ['ours', 'lfai', 'cncf'] as const) {
  test(`${site}: the first tile begins in the upper third of the window`, async ({ page }) => {
    await page.goto(addressOf(site));
    const tiles = page.locator('#picture [data-tile]');
    await tiles.first().waitFor();
    const tops = await tiles.evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().top));
    expect(Math.min(...tops)).toBeLessThanOrEqual(900 / 3);
  });
}

for (const site of ['ours', 'small', 'lfai', 'cncf'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844]
  ] as const) {
    test(`${site}, ${width} px: the page says what it is, and leads to who makes it`, async ({ page }) => {
      const { name, shortName, url, description } = foundationOf(site);
      await page.setViewportSize({ width, height });
      await page.goto(addressOf(site));
      const main = page.getByRole('main');
      const told = description ? main.getByText(description) : main;
      await expect(told).toBeInViewport();
      if (!url) return;
      const link = told.getByRole('link', { name: new RegExp(`^(${[name, shortName].join('|')})$`) });
      await expect(link).toHaveAttribute('href', url);
      await expect(link).toBeInViewport({ ratio: 1 });
    });
  }
}
