/** The treemap through the built site: by keyboard, by touch, by link, and for readers' tools. */
import { type Page, expect, test } from './test.ts';
import { violations } from './access.ts';
import { countOf, countWith, projectsOf, projectsWith } from './items.ts';
import { awaken, goOn, headline } from './page.ts';
import { addressOf } from './sites.ts';

const TREEMAP = () => `${addressOf('ours')}?view=treemap`;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const step = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}, \\d+: zoom in$`) });
const path = (page: Page) => new URL(page.url()).searchParams.get('path') ?? '';

async function open(page: Page, search = '') {
  await page.goto(`${TREEMAP()}${search}`);
  await expect(page.locator('.treemap [data-tile]').first()).toBeVisible();
}

test('by keyboard alone: into a category, to a project, and out again', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await expect(page.getByRole('main')).toBeVisible();
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Grid' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?view=treemap$/);
  await expect(page.locator('.treemap')).toBeVisible();

  // One tab stop for the whole picture, before the legend and the buttons.
  await expect(page.locator('.treemap [tabindex="0"]')).toHaveCount(1);
  await page.locator('.treemap [tabindex="0"]').focus();
  const data = `Data, ${countWith('ours', { category: 'Data' })}: zoom in`;
  expect(await focused(page)).toBe(data);
  await page.keyboard.press('Enter');
  await expect.poll(() => path(page)).toBe('data');
  const store = `Store & Format, ${countWith('ours', { category: 'Data', subcategory: 'Store & Format' })}: zoom in`;
  await expect.poll(() => focused(page)).toBe(store);

  // The arrows move by geometry, Home and End to the ends, letters to the next name.
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toMatch(/, Store & Format, .* stars$/);
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).not.toMatch(/Store & Format/);
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).toBe(store);
  for (const letter of 'milvus') await page.keyboard.press(letter);
  await expect.poll(() => focused(page)).toMatch(/^Milvus, graduated, Store & Format, .* stars$/);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Milvus' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => focused(page)).toMatch(/^Milvus, graduated, Store & Format, .* stars$/);

  // Plus leads towards what has the focus, minus and Escape out, to where one came from.
  await page.keyboard.press('+');
  await expect.poll(() => path(page)).toBe('data,store-format');
  await page.keyboard.press('-');
  await expect.poll(() => path(page)).toBe('data');
  await expect.poll(() => focused(page)).toBe(store);
  await page.keyboard.press('Escape');
  await expect.poll(() => path(page)).toBe('');
  await expect.poll(() => focused(page)).toBe(data);
});

test('what opens at the foot of the picture leaves the page where it stood', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page);
  // By key: the driver's own click would scroll.
  await page.locator('.treemap a[aria-label$="zoom in"]').evaluateAll((links: HTMLElement[]) => {
    const bottom = (link: HTMLElement) => link.getBoundingClientRect().bottom;
    links.toSorted((a, b) => bottom(b) - bottom(a))[0]!.focus({ preventScroll: true });
  });
  await page.keyboard.press('Enter');
  await expect.poll(() => path(page)).not.toBe('');
  await expect(page.locator('.treemap [data-tile]:focus')).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('Escape dismisses the card before it leads out', async ({ page }) => {
  await open(page, '&path=data');
  await page.getByRole('link', { name: /^Milvus/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.card')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.card')).toHaveCount(0);
  expect(path(page)).toBe('data');
  await page.keyboard.press('Escape');
  await expect.poll(() => path(page)).toBe('');
});

test('by touch alone, on a phone', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  await page.goto(addressOf('ours'));
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Treemap' }).tap();
  await step(page, 'Machine Learning').tap();
  await expect.poll(() => path(page)).toBe('machine-learning');
  await step(page, 'Library').tap();
  await expect.poll(() => path(page)).toBe('machine-learning,library');
  await page.getByRole('link', { name: /^OpenCV/ }).tap();
  await expect(page.getByRole('dialog', { name: 'OpenCV' })).toBeVisible();
  await page.getByRole('dialog').getByRole('link', { name: 'Close' }).tap();
  await page.getByRole('button', { name: 'Zoom out' }).tap();
  await expect.poll(() => path(page)).toBe('machine-learning');
  await page.getByRole('navigation', { name: 'Zoomed to' }).getByRole('link', { name: 'All' }).tap();
  await expect.poll(() => path(page)).toBe('');

  // Two fingers do what the buttons do.
  const box = (await step(page, 'Model').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await pinch(page, { x, y }, 10, 60);
  await expect.poll(() => path(page)).toBe('model');
  await pinch(page, { x: 195, y }, 60, 10);
  await expect.poll(() => path(page)).toBe('');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});

/** Two fingers that start `from` px to both sides of a point and end `to` px away. */
async function pinch(page: Page, { x, y }: { x: number; y: number }, from: number, to: number) {
  const session = await page.context().newCDPSession(page);
  const fingers = (away: number) => [
    { x: x - away, y, id: 0 },
    { x: x + away, y, id: 1 }
  ];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) });
  for (let i = 1; i <= 5; i++) {
    const away = from + ((to - from) * i) / 5;
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(away) });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

test('the wheel zooms with Ctrl, and scrolls the page without', async ({ page }) => {
  await open(page);
  await step(page, 'Deep Learning').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect.poll(() => path(page)).toBe('deep-learning');
  await page.waitForTimeout(400);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 120);
  await page.keyboard.up('Control');
  await expect.poll(() => path(page)).toBe('');
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(path(page)).toBe('');
  // Who has zoomed with it knows how.
  await expect(page.getByText('turn the wheel to zoom')).toHaveCount(0);
});

test('who scrolls over the picture is told once how the wheel zooms', async ({ page }) => {
  const hint = page.getByText('Hold Ctrl or ⌘ and turn the wheel to zoom');
  await open(page);
  await step(page, 'Deep Learning').hover();
  await page.mouse.wheel(0, 100);
  await expect(hint).toBeVisible();
  expect(path(page)).toBe('');
  await expect(hint).toHaveCount(0);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await expect(hint).toHaveCount(0);
});

test('fingers, buttons, keys and wheel lead to the same places', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 820, height: 1100 }, hasTouch: true });
  const page = await context.newPage();
  await open(page);
  // What loads later moves what stands.
  await awaken(page);
  const heading = step(page, 'Model');
  const centre = async () => {
    const box = (await heading.boundingBox())!;
    return { x: box.x + 40, y: box.y + box.height / 2 };
  };
  const ways: Record<string, readonly [() => Promise<void>, () => Promise<void>]> = {
    fingers: [async () => pinch(page, await centre(), 10, 60), () => pinch(page, { x: 400, y: 600 }, 60, 10)],
    buttons: [
      async () => {
        await heading.focus();
        await page.getByRole('button', { name: 'Zoom in: Model' }).click();
      },
      () => page.getByRole('button', { name: 'Zoom out' }).click()
    ],
    keys: [() => heading.press('+'), () => page.keyboard.press('-')],
    wheel: [
      async () => {
        await heading.hover();
        await page.keyboard.down('Control');
        await page.mouse.wheel(0, -120);
      },
      async () => {
        await page.waitForTimeout(400);
        await page.mouse.wheel(0, 120);
        await page.keyboard.up('Control');
      }
    ]
  };
  for (const [way, [zoomIn, zoomOut]] of Object.entries(ways)) {
    await zoomIn();
    await expect.poll(() => path(page), way).toBe('model');
    await zoomOut();
    await expect.poll(() => path(page), way).toBe('');
  }
  await context.close();
});

test('a link leads to its level, and Back undoes one step at a time', async ({ page }) => {
  await open(page, '&path=model,workflow');
  const zoomedTo = page.getByRole('navigation', { name: 'Zoomed to' });
  await expect(zoomedTo).toHaveText(/All\s*Model\s*Workflow/);
  await zoomedTo.getByRole('link', { name: 'Model' }).click();
  await expect.poll(() => path(page)).toBe('model');
  await page.getByRole('button', { name: /^Zoom in/ }).click();
  await expect.poll(() => path(page)).toMatch(/^model,/);
  await page.goBack();
  await expect.poll(() => path(page)).toBe('model');
  await page.goBack();
  await expect.poll(() => path(page)).toBe('model,workflow');
  await expect(zoomedTo.locator('b')).toHaveText('Workflow');
});

test('the legend of the colours filters, and says how many it leaves', async ({ page }) => {
  // Large enough for a tile of each.
  await page.setViewportSize({ width: 1920, height: 1200 });
  await open(page, '&tint=license&places=keep');
  const entry = page.getByRole('group', { name: 'Colour: License' }).getByRole('button', { name: /^Weak copyleft/ });
  const count = Number(/\d+$/.exec((await entry.textContent())!.trim())![0]);
  const before = await tileBoxes(page);
  await entry.click();
  await expect(page).toHaveURL(/license=weak-copyleft/);
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  await expect(headline(page)).toContainText(`${count} of ${countOf('ours')} shown`);
  await expect(page.locator('.treemap .tile[href]')).toHaveCount(count);
  // Nothing has moved: what does not match has faded in its place.
  expect(await tileBoxes(page)).toEqual(before);
  await entry.click();
  await expect(page).not.toHaveURL(/license=/);
});

const tileBoxes = (page: Page) =>
  page.locator('.treemap .tile').evaluateAll((tiles) =>
    tiles.map((tile) => {
      const { left, top, width, height } = (tile as HTMLElement).style;
      return [left, top, width, height].join(' ');
    })
  );

test('only what matches has a place, and everything again on demand', async ({ page }) => {
  await open(page, '&stage=graduated&places=keep');
  const graduated = projectsWith('ours', { stage: 'graduated' });
  const headings = page.locator('.treemap h2 a');
  const before = await headings.evaluateAll((links) => links.map((link) => link.getAttribute('style')));
  const keep = page.getByRole('button', { name: /^Keep every place/ });
  await keep.click();
  await expect(page.locator('.treemap .tile')).toHaveCount(graduated.length);
  await expect(headings).toHaveCount(new Set(graduated.map(({ category }) => category)).size);
  await keep.click();
  await expect(headings).toHaveCount(before.length);
  expect(await headings.evaluateAll((links) => links.map((link) => link.getAttribute('style')))).toEqual(before);
});

test('groups, areas and colours are chosen, and kept in the link', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Group', exact: true }).selectOption('stage');
  await page.getByRole('combobox', { name: 'Size', exact: true }).selectOption('commits in a year, log');
  await page.getByRole('combobox', { name: 'Colour', exact: true }).selectOption('activity');
  await expect(page).toHaveURL(/\?view=treemap&area=commits&tint=activity&by=stage$/);
  await expect(step(page, 'Graduated')).toBeVisible();
  await expect(page.locator('.legend')).toContainText('Area: log of commits in a year.');
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Grid' }).click();
  expect(new URL(page.url()).search).toBe('');
});

test('items without a figure are told by word and look', async ({ page }) => {
  await open(page);
  const without = projectsOf('ours').filter(({ figures }) => !figures['stars']).length;
  await expect(page.locator('.legend')).toContainText(`${without} have no figure: smallest size`);
  await expect(page.locator('.treemap a[aria-label*="no figure of stars"]').first()).toBeAttached();
});

test('every name is in the page, drawn or not', async ({ page }) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const text = (await page.locator('#picture').evaluate((picture) => picture.textContent)) ?? '';
    const { items } = (await (await page.request.get(`${addressOf('ours')}api/v1/items.json`)).json()) as {
      items: { name: string; kind: string }[];
    };
    const squeezed = text.replace(/\s+/g, '');
    const missing = items.filter(
      ({ kind, name }) => kind === 'project' && !squeezed.includes(name.replace(/\s+/g, ''))
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  }
});

test('targets are at least 24 px', async ({ page }) => {
  for (const [site, width] of [
    ['ours', 390],
    ['lfai', 1440],
    ['cncf', 390],
    ['cncf', 1440]
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${addressOf(site)}?view=treemap`);
    await expect(page.locator('.treemap [data-tile]').first()).toBeVisible();
    await awaken(page);
    const small = await page.locator('.treemap a:not(:is(h2, h3) a)').evaluateAll((links) =>
      links
        .filter((link) => {
          const { width, height } = link.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((link) => link.outerHTML.slice(0, 160))
    );
    expect(small, `${site} ${width}`).toEqual([]);
  }
});

test('levels move for at most 300 ms, and not at all where motion is not wanted', async ({ browser }) => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion });
    const page = await context.newPage();
    await open(page);
    await step(page, 'Data').click();
    await expect.poll(() => path(page)).toBe('data');
    const durations = await page.evaluate(() =>
      document.getAnimations().map((animation) => Number(animation.effect!.getComputedTiming().duration))
    );
    if (reducedMotion === 'reduce') expect(durations.filter((duration) => duration > 0)).toEqual([]);
    else expect(Math.max(0, ...durations)).toBeLessThanOrEqual(300);
    await context.close();
  }
});

test('its code is loaded only by those who look at it', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    // What is fetched ahead may still be on its way when the test ends.
    if (response.url().endsWith('.js')) scripts.push(response.text().catch(() => ''));
  });
  // Names of files say nothing: what it alone says tells its code.
  const own = async () => (await Promise.all(scripts)).filter((code) => code.includes('Light letters: a symbol'));
  await page.goto(addressOf('ours'));
  await expect(page.getByRole('main')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await own()).toEqual([]);
  await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Treemap' }).click();
  await expect(page.locator('.treemap')).toBeVisible();
  expect((await own()).length).toBeGreaterThan(0);
});

/** One width for what is drawn in few ways; `npm run gallery -- access` looks at all widths. */
const STATES = {
  all: '',
  'one subcategory': '&path=data,store-format',
  'another group, area and colour': '&by=stage&area=stars&tint=license'
} as const;

test('is axe-clean in either theme', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?view=treemap`);
  await expect(page.locator('.treemap')).toBeAttached();
  await awaken(page);
  for (const [state, search] of Object.entries(STATES)) {
    await goOn(page, `?view=treemap${search}`);
    expect.soft(await violations(page), state).toEqual([]);
  }
});

for (const [name, search, selector] of [
  ['treemap trail', '&path=stores', 'nav[aria-label="Zoomed to"]'],
  ['treemap level', '&path=stores', '.treemap'],
  ['treemap group', '', '.treemap section >> nth=-1'],
  ['treemap legend', '', '.legend']
] as const) {
  test(`readers’ tools are told: ${name}`, async ({ page }) => {
    await page.goto(`${addressOf('small')}?view=treemap${search}`);
    await expect(page.locator('.treemap [data-tile]').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.locator(selector)).toMatchAriaSnapshot({ name: `${name.replaceAll(' ', '-')}.aria.yml` });
  });
}
