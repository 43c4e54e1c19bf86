/** What is chosen packs: what matches moves up, what does not leaves its place; and every place is kept on demand. */
import { type PublicItem, countOf, projectsOf, projectsWith } from './items.ts';
import { awaken, headline, option } from './page.ts';
import { addressOf } from './sites.ts';
import { type Page, expect, test } from './test.ts';

const CHOSEN = '?stage=graduated&layer=storage';
const chosen = projectsWith('ours', { stage: 'graduated', layers: 'storage' });

const tiles = (page: Page) => page.locator('#picture [data-tile]');
const namesOf = (items: readonly PublicItem[]) => items.map(({ name }) => name).sort();

async function open(page: Page, search: string) {
  await page.goto(`${addressOf('ours')}${search}`);
  await expect(page.getByRole('main')).toBeVisible();
  await awaken(page);
}

/** The items whose tiles can be seen and clicked as they stand, to their edges. */
const inSight = (page: Page) =>
  tiles(page).evaluateAll((all) =>
    all
      .filter((tile) => {
        const { left, right, top, bottom } = tile.getBoundingClientRect();
        return [left + 2, right - 2].every((x) =>
          [top + 2, bottom - 2].every((y) => document.elementFromPoint(x, y)?.closest('[data-tile]') === tile)
        );
      })
      .map((tile) => tile.getAttribute('aria-label')!.split(',')[0]!)
      .sort()
  );

/** Where every tile that is drawn stands in the page, whether it matches or not. */
const map = (page: Page) =>
  page.locator('#picture ul > li > a').evaluateAll((all) =>
    Object.fromEntries(
      (all as HTMLElement[]).map((tile) => {
        const { x, y, width, height } = tile.getBoundingClientRect();
        return [
          `${tile.dataset['index']} in ${tile.closest('section')!.getAttribute('aria-labelledby')}`,
          [x, y + scrollY, width, height]
        ];
      })
    )
  );

/** Every frame that an item stands in, as “Category / Subcategory”. */
const framesOf = (item: PublicItem) => [`${item.category} / ${item.subcategory}`, ...(item.second_path ?? [])];
const isIn = (item: PublicItem, place: string) =>
  framesOf(item).some((frame) => `${frame} / `.startsWith(`${place} / `));
const framesWith = (items: readonly PublicItem[]) => [...new Set(items.flatMap(framesOf))];
const categoriesOf = (items: readonly PublicItem[]) => [
  ...new Set(framesWith(items).map((frame) => frame.split(' / ')[0]!))
];

for (const [width, height] of [
  [1440, 900],
  [390, 844]
] as const) {
  test(`${width} × ${height}: the first screen shows what matches and nothing else, the map on demand`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, CHOSEN);
    expect(chosen.length).toBeGreaterThan(0);
    await expect.poll(() => inSight(page)).toEqual(namesOf(chosen));
    await expect(page.locator('#picture ul > li')).toHaveCount(chosen.length);
    await expect(page.locator('#picture h2')).toHaveCount(categoriesOf(chosen).length);
    await expect(page.locator('#picture h3')).toHaveCount(framesWith(chosen).length);

    await page.getByRole('main').getByRole('button', { name: 'Keep every place', exact: true }).click();
    await expect(page).toHaveURL(/\?stage=graduated&layer=storage&places=keep$/);
    await expect(page.locator('#picture h2')).toHaveCount(categoriesOf(projectsOf('ours')).length);
    await expect(page.locator('#picture ul > li > .faint').first()).toBeAttached();
  });
}

test('with every place kept, nothing moves when something is chosen', async ({ page }) => {
  await open(page, '');
  const before = await map(page);
  await open(page, CHOSEN);
  const keep = page.getByRole('button', { name: /^Keep every place o(n|ff)$/ });
  await expect(keep).toHaveAccessibleName('Keep every place off');
  expect(await map(page)).not.toEqual(before);
  await keep.click();
  await expect(keep).toHaveAccessibleName('Keep every place on');
  await expect.poll(() => map(page)).toEqual(before);
  await option(page, 'Stage', /^Graduated/).uncheck();
  await expect(page).toHaveURL(/\?layer=storage&places=keep$/);
  expect(await map(page)).toEqual(before);
  await keep.click();
  const inStorage = projectsWith('ours', { layers: 'storage' });
  await expect(page.locator('#picture h2')).toHaveCount(categoriesOf(inStorage).length);
});

test('a choice packs, and Back brings the map back', async ({ page }) => {
  // So high that all that is packed is drawn.
  await page.setViewportSize({ width: 1440, height: 2400 });
  await open(page, '');
  const before = await map(page);
  await option(page, 'Stage', /^Graduated/).check();
  const graduated = projectsWith('ours', { stage: 'graduated' });
  await expect(page.locator('#picture ul > li')).toHaveCount(graduated.length);
  await expect(tiles(page)).toHaveCount(graduated.length);
  await page.goBack();
  await expect(headline(page)).toContainText(`${countOf('ours')} projects on the map`);
  await expect.poll(() => map(page)).toEqual(before);
});

test('headings say how many match of how many there are', async ({ page }) => {
  await open(page, CHOSEN);
  const counts = (place: string) =>
    [chosen, projectsOf('ours')].map((items) => items.filter((item) => isIn(item, place)).length);
  for (const category of categoriesOf(chosen)) {
    const [left, all] = counts(category);
    expect(left).toBeLessThan(all!);
    const heading = page.getByRole('heading', { level: 2, name: new RegExp(`^\\w, ${category}, `) });
    await expect(heading).toHaveAccessibleName(new RegExp(`, ${left} of ${all}$`));
    await expect(heading).toContainText(`${left} of ${all}`);
  }
  for (const frame of framesWith(chosen)) {
    const [left, all] = counts(frame);
    const [, subcategory] = frame.split(' / ');
    const name = `${subcategory}, ${left === all ? left : `${left} of ${all}`}`;
    await expect(page.getByRole('heading', { level: 3, name, exact: true })).toBeVisible();
  }
});

test('where most of all matches, everything keeps its place', async ({ page }) => {
  await open(page, '');
  const before = await map(page);
  expect(projectsWith('ours', { stage: null }).length).toBeGreaterThan((projectsOf('ours').length * 2) / 3);
  await open(page, '?stage=none');
  expect(await map(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Keep every place on' })).toBeVisible();
});

test('below what matches stands where nothing does, and leads there', async ({ page }) => {
  await open(page, CHOSEN);
  const [{ category }] = projectsOf('ours').filter((item) => !categoriesOf(chosen).includes(item.category)) as [
    PublicItem
  ];
  const line = page.getByRole('main').getByText('No match').locator('..');
  const all = projectsWith('ours', { category }).length;
  await expect(line).toContainText(`${category}\u00a0${all}`);
  for (const own of categoriesOf(chosen))
    await expect(line.getByRole('link', { name: own, exact: true })).toHaveCount(0);
  await line.getByRole('link', { name: category, exact: true }).click();
  await expect(headline(page)).toContainText(`${all} of ${countOf('ours')} shown`);
});

test('where nothing matches, no box stands for it', async ({ page }) => {
  for (const search of ['?stage=archived&license=copyleft', '?q=zzzqqq']) {
    await open(page, search);
    await expect(headline(page), search).toContainText(`0 of ${countOf('ours')}`);
    await expect(page.locator('#picture').locator('.tile, h2, h3, .scene-box'), search).toHaveCount(0);
  }
});
