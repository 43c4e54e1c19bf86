import { expect, test } from './test.ts';
import { countOf, projectsFound, projectsWith } from './items.ts';
import { EXPECTED } from '../data/typed.ts';
import { awaken, goOn, hits, searchBox } from './page.ts';
import { command } from './export.ts';
import { addressOf } from './sites.ts';

for (const [typed, first] of [
  ['pytroch', 'PyTorch'],
  ['kuberflow', 'Kubeflow'],
  ['tensrflow', 'TensorFlow'],
  ['feather', 'Feathr'],
  ['lang chain', 'LangChain']
] as const) {
  test(`“${typed}” finds ${first} first and narrows the grid`, async ({ page }) => {
    await page.goto(addressOf('ours'));
    await searchBox(page).fill(typed);
    await expect(hits(page).first()).toContainText(first);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`match “${typed}”`);
    await searchBox(page).press('Enter');
    await expect(page.getByRole('dialog', { name: first })).toBeVisible();
  });
}

test('“hugingface” finds Hugging Face, then its projects, and says that it matched the organization', async ({
  page
}) => {
  await page.goto(addressOf('ours'));
  const theirs = projectsWith('ours', { host: 'Hugging Face' });
  await searchBox(page).fill('hugingface');
  await expect(hits(page).first()).toContainText('Its name resembles it');
  await expect(hits(page).nth(1)).toContainText('Organization: Hugging Face');
  await expect(hits(page).nth(1)).toContainText(new RegExp(theirs.map(({ name }) => name).join('|')));
});

test('a misspelt name of the older listing finds the project', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?q=Monocole`);
  await searchBox(page).click();
  await expect(hits(page).first()).toContainText('Monocle');
});

test('the arrows walk through the hits, Escape closes the list and then clears', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('/');
  const box = searchBox(page);
  await expect(box).toBeFocused();
  await box.pressSequentially('learn');
  await expect(hits(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(hits(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
});

test('it tells what matches outside the current choices, and leads there', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?stage=graduated`);
  await searchBox(page).fill('pytorch');
  const list = page.getByRole('listbox', { name: 'Best hits' });
  await expect(list.getByRole('group', { name: 'Outside the current choices' })).toContainText('PyTorch');
  await page
    .getByRole('search')
    .getByRole('link', { name: /^\d+ without the choices$/ })
    .click();
  await expect(page).toHaveURL(/\?q=pytorch$/);
});

test('what resembles nothing finds nothing', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?q=zzzqqq`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`0 of ${countOf('ours')} match “zzzqqq”`);
});

/** The rows of the table that the issue of topics asks for, in one page: what is typed, and followed as a link. */
const TYPED = EXPECTED.slice(0, 30).map(([typed]) => typed);

test('thirty queries find the same typed and as a link, as the command takes them away', async ({ page }) => {
  const projectsFor = projectsFound('ours');
  const rows = page.getByRole('grid', { name: 'Facts' });
  const shown = () =>
    page
      .locator('[role=grid] a[data-index]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('item')!));
  await page.goto(`${addressOf('ours')}?view=table`);
  await awaken(page);
  for (const typed of TYPED) {
    const expected = projectsFor(typed);
    await searchBox(page).fill(typed);
    await expect(rows, typed).toHaveAttribute('aria-rowcount', String(expected.length + 1));
    expect(await shown(), `typed: ${typed}`).toEqual(expected);
  }
  await searchBox(page).press('Escape');
  for (const typed of TYPED.toReversed()) {
    await goOn(page, `?view=table&q=${encodeURIComponent(typed)}`);
    expect(await shown(), `as a link: ${typed}`).toEqual(projectsFor(typed));
  }
  // That the command takes the same of each, tests/data/search.test.ts shows; of one it does, so as people run it.
  const [typed] = TYPED;
  const json = await command('landscape.yml', '--query', `q=${typed}`, '--format', 'json');
  expect((JSON.parse(json) as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(projectsFor(typed!));
});

test('Enter sets the choices that the words mean, and Back gives the words again', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await searchBox(page).fill('graduated vector database');
  await expect(hits(page).first()).toContainText('Stage: Graduated + Topic: Vector database');
  await searchBox(page).press('Enter');
  await expect(page).toHaveURL(/\?stage=graduated&topic=vector-database$/);
  await expect(searchBox(page)).toHaveValue('');
  await page.goBack();
  await expect(searchBox(page)).toHaveValue('graduated vector database');
});

test('nothing found is no dead end: what is near can be chosen', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?q=zebra+crossing`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Nothing is called “zebra crossing”, nor like it. Near it:');
  await main.getByText('Near it:').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`of ${countOf('ours')} shown`);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(/^0 of/);
});

test('the list leaves sentence, size, export and views free, at any width', async ({ page }) => {
  await page.goto(addressOf('ours'));
  for (const [width, beside] of [
    [2560, true],
    [1440, true],
    [1280, false],
    [1024, false],
    [768, false]
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await searchBox(page).fill('');
    await searchBox(page).fill('vector db');
    await expect(hits(page).first()).toContainText('Vector database');
    const top = async () => (await page.locator('#picture').boundingBox())!.y;
    const beneath = await top();
    await searchBox(page).press('Escape');
    expect(await top(), `${width}: nothing moves on its account`).toBe(beneath);
    await searchBox(page).press('ArrowDown');
    await expect(hits(page).first()).toContainText('Vector database');
    const list = (await page.getByRole('search').locator('.search-hits').boundingBox())!;
    expect(list.width).toBe(656);
    expect(list.x + list.width, 'on the margin').toBe(width - 24);
    if (beside) expect(list.y, 'beside the sentence').toBeLessThan(104);
    const free = page.locator('main h1, main h1 a, nav[aria-label=View] a, .top select, .top button');
    const boxes = await free.evaluateAll((all) =>
      all
        .map((one) => one.getBoundingClientRect())
        .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))
    );
    expect(boxes.length).toBeGreaterThan(6);
    for (const { left, right, top, bottom } of boxes)
      expect(
        right <= list.x || left >= list.x + list.width || bottom <= list.y || top >= list.y + list.height,
        `${width}: ${left}–${right}, ${top}–${bottom}`
      ).toBe(true);
  }
});
