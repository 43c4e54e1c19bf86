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

test('what stands in a window of 1440 px has the places and sizes of its design, within 4 px', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const tiles = page.locator('#picture [data-tile]');
  await tiles.first().waitFor();
  const layer = page.getByRole('link', { name: /^Data Sources & Storage, / });
  const headings = page.locator('#picture h3');
  const parts = {
    header: page.getByRole('banner'),
    search: page.getByRole('combobox', { name: /^Search/ }),
    sentence: page.getByRole('heading', { level: 1 }),
    layer,
    facet: page.getByRole('group', { name: /^Stage/ }),
    picture: page.locator('#picture'),
    hosted: tiles.first(),
    listed: tiles.filter({ hasText: 'AutoGluon' }),
    premier: page.getByText('Premier members').locator('..')
  };
  // The length that is undefined is as long as what it holds.
  const wanted: Record<keyof typeof parts, readonly (number | undefined)[]> = {
    header: [0, 0, 1440, 56],
    search: [undefined, 10, 300, 36],
    sentence: [24, 96, 1392, 42],
    layer: [24, 148, 116, 70],
    facet: [24, 228, 216, undefined],
    picture: [272, 228, 1144, undefined],
    hosted: [272, 293, 144, 164],
    listed: [undefined, 293, 70, 80],
    premier: [0, 852, 1440, 48]
  };
  for (const [part, locator] of Object.entries(parts)) {
    const { x, y, width, height } = (await locator.boundingBox())!;
    const found = [x, y, width, height];
    for (const [i, length] of wanted[part as keyof typeof parts].entries())
      if (length !== undefined)
        expect(Math.abs(found[i]! - length), `${part}: ${found.join(' ')}`).toBeLessThanOrEqual(4);
  }
  // Three frames of four, four and seven columns stand beside each other, flush left and right, a gutter of 23 between.
  const boxes = await headings.evaluateAll((all) =>
    all.slice(0, 3).map((heading) => {
      const { left, right, top } = heading.getBoundingClientRect();
      return { left, right, top };
    })
  );
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
  expect([boxes[0]!.left, boxes[2]!.right]).toEqual([272, 1416]);
  for (const i of [1, 2]) expect(Math.abs(boxes[i]!.left - boxes[i - 1]!.right - 23)).toBeLessThanOrEqual(4);
});

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
