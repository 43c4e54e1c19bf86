/** How far everything is from a keyboard, at the highest zoom and on a phone. */
import { type Page, expect, test } from './test.ts';
import { awaken } from './page.ts';
import { addressOf } from './sites.ts';

async function open(page: Page, search: string) {
  await page.goto(`${addressOf('ours')}${search}`);
  await expect(page.getByRole('main')).toBeVisible();
  await awaken(page);
  // What loads later stands in the page.
  await page.locator('main > .bar').waitFor({ state: 'attached' });
}

/** The name and the place of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement!;
    const name = active.getAttribute('aria-label') ?? active.textContent;
    return { name: name.replace(/\s+/g, ' ').trim(), inFilters: active.closest('aside, #picture') !== null };
  });

for (const search of ['', '?layer=serving', '?view=treemap', '?scope=members']) {
  test(`at most twelve tab stops stand before the first facet, or what stands in its place: ${search || 'the first view'}`, async ({
    page
  }) => {
    await open(page, search);
    const stops: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const { name, inFilters } = await focused(page);
      if (inFilters || stops.length > 40) break;
      stops.push(name);
    }
    expect(stops.length, stops.join(' | ')).toBeLessThanOrEqual(12);
    expect(stops[0]).toBe('Skip to the landscape');
  });
}

test('without the way past the header forty tab stops lead to the table: a facet is one, and what explains it', async ({
  page
}) => {
  await open(page, '?view=table');
  const inTable = () => page.evaluate(() => document.activeElement!.closest('[role=grid]') !== null);
  let stops = 0;
  do await page.keyboard.press('Tab');
  while (!(await inTable()) && ++stops < 60);
  expect(stops).toBeLessThanOrEqual(40);
});

test('the arrows lead to all that one tab stop stands for, and around', async ({ page }) => {
  await open(page, '');
  for (const [group, count] of [
    ['header nav', 4],
    ['h1', 7],
    ['nav[aria-label="Workflow layers"] ol', 12],
    ['nav[aria-label=View]', 2],
    ['.tools[data-rove]', 3]
  ] as const) {
    const stops = page.locator(`${group} >> :is(a, button, select)`);
    expect(await stops.count(), group).toBeGreaterThanOrEqual(count);
    await stops.first().focus();
    const seen = new Set<string>();
    for (let i = 0; i < (await stops.count()); i++) {
      seen.add((await focused(page)).name);
      await page.keyboard.press('ArrowRight');
    }
    await expect(stops.first(), group).toBeFocused();
    expect(seen.size, group).toBe(await stops.count());
    await page.keyboard.press('ArrowLeft');
    await expect(stops.last(), group).toBeFocused();
    // One Tab leaves the group; coming back finds the place where one was.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(stops.last(), group).toBeFocused();
  }
});

test('Hosted only is the first row of the stages, counts what is hosted, and is a link', async ({ page }) => {
  await open(page, '');
  const row = page.getByRole('group', { name: 'Stage' }).getByRole('checkbox').first();
  const count = /(\d+)\shosted/.exec((await page.getByRole('heading', { level: 1 }).textContent())!)![1]!;
  await expect(row).toHaveAccessibleName(`Hosted only ${count}`);
  await row.check();
  await expect(page).toHaveURL(/\?stage=graduated,incubating,sandbox$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${count} of `);
  await page.reload();
  await expect(row).toBeChecked();
  await row.uncheck();
  await expect(page).not.toHaveURL(/stage=/);
});

test('at 400 % zoom what sticks takes less than a fifth of the height', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const search of ['', '?layer=serving', '?view=treemap', '?scope=members', '?item=milvus']) {
    await open(page, search);
    await page.mouse.wheel(0, 700);
    const scrolled = () => page.evaluate(() => scrollY + (document.querySelector('.item')?.scrollTop ?? 0));
    await expect.poll(scrolled).toBeGreaterThan(0);
    const covered = await page.evaluate(() => {
      const isBar = (element: Element | null): boolean => {
        if (!element) return false;
        const { position } = getComputedStyle(element);
        // What opens over the whole window is no bar.
        const low = element.getBoundingClientRect().height < innerHeight * 0.8;
        return ((position === 'fixed' || position === 'sticky') && low) || isBar(element.parentElement);
      };
      const rows = Array.from({ length: innerHeight }, (_, y) => document.elementFromPoint(innerWidth / 2, y));
      return rows.filter(isBar).length;
    });
    expect(covered, search).toBeLessThan(256 / 5);
  }
});

test('the chosen layer is in sight where the strip scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?layer=trust');
  const strip = page.getByRole('navigation', { name: 'Workflow layers' });
  await expect(strip.locator('[aria-current=true]')).toBeInViewport({ ratio: 1 });
  await expect(strip).toHaveCSS('overflow-x', 'auto');
});

test('layers are named on two lines, and say that a project counts in several', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '');
    const cells = page.getByRole('navigation', { name: 'Workflow layers' }).getByRole('link');
    const lines = await cells.evaluateAll((all) => all.map((cell) => cell.querySelectorAll('.name > span').length));
    expect(new Set(lines), `${width}`).toEqual(new Set([2]));
    await expect(cells.first()).toHaveAttribute('title', /in each of its layers: the cells add up to more than/);
  }
});

test('what a stage means is said to fingers and keys too', async ({ page }) => {
  await open(page, '?item=milvus');
  const said = 'with contributors from several organizations';
  for (const part of [page.getByRole('group', { name: 'Stage' }), page.getByRole('dialog', { name: 'Milvus' })]) {
    await expect(part.getByText(said)).toBeHidden();
    await part.getByText('What is this?').first().press('Enter');
    await expect(part.getByText(said)).toBeVisible();
  }
});
