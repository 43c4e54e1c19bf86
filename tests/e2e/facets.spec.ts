import { slug } from '#text/slug.ts';
import { expect, test } from './test.ts';
import { countOf, countWith, hostedStagesOf, projectsOf, projectsWith } from './items.ts';
import { headline, option } from './page.ts';
import { addressOf } from './sites.ts';

const items = projectsOf('ours');

test('the first view names how many projects there are, as the public data has them', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const stages = hostedStagesOf('ours');
  const hosted = items.filter(({ stage }) => stage !== null && stages.includes(stage)).length;
  await expect(headline(page)).toContainText(`${items.length} projects on the map, ${hosted} hosted`);
});

test('a facet narrows sentence, option, headings, layers and tiles to the same count', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await option(page, 'Stage', /^Graduated/).check();
  const graduated = items.filter(({ stage }) => stage === 'graduated');
  await expect(headline(page)).toContainText(
    `${graduated.length} of ${items.length} shown: ${graduated.length} graduated`
  );
  await expect(option(page, 'Stage', /^Graduated/)).toHaveAccessibleName(`Graduated ${graduated.length}`);

  const inStorage = graduated.filter(({ layers }) => layers.includes('storage')).length;
  await expect(
    page.getByRole('navigation', { name: 'Workflow layers' }).getByRole('link', { name: /Data Sources/ })
  ).toHaveAccessibleName(`Data Sources & Storage, ${inStorage} projects`);
  const all = countWith('ours', { category: 'Machine Learning' });
  const left = countWith('ours', { category: 'Machine Learning', stage: 'graduated' });
  await expect(page.getByRole('heading', { level: 2, name: /^A, Machine Learning/ })).toHaveAccessibleName(
    `A, Machine Learning, ${left} of ${all}`
  );

  await page.goto(`${addressOf('ours')}?stage=graduated`);
  await expect(page.locator('[data-tile]')).toHaveCount(graduated.length);
});

test('each facet leaves its own choices out of its counts', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?stage=graduated`);
  const sandbox = items.filter(({ stage }) => stage === 'sandbox').length;
  await expect(option(page, 'Stage', /^Sandbox/)).toHaveAccessibleName(`Sandbox ${sandbox}`);
  await option(page, 'Stage', /^Sandbox/).check();
  await expect(page).toHaveURL(/\?stage=graduated,sandbox$/);
});

/** A project whose category has none of a stage. */
const itemWithoutOthers = (stage: string) =>
  items.find(({ category }) => projectsWith('ours', { category, stage }).length === 0)!;

test('options that would leave nothing stay in place, disabled', async ({ page }) => {
  const { category } = itemWithoutOthers('graduated');
  await page.goto(`${addressOf('ours')}?stage=graduated`);
  await expect(option(page, 'Category', new RegExp(`^${category} \\d`))).toBeDisabled();
  await expect(option(page, 'Category', new RegExp(`^${category} \\d`))).toHaveAccessibleName(/ 0$/);
});

test('what matches out of sight is one click away', async ({ page }) => {
  const { category } = projectsOf('lfai').at(-1)!;
  await page.goto(`${addressOf('lfai')}?category=${slug(category)}&places=keep`);
  const tile = page.locator('#picture a[data-tile]').first();
  await expect(tile).toBeHidden();
  await page.getByRole('button', { name: /in sight: the nearest is in \w+/ }).click();
  await expect(tile).toBeFocused();
  await expect(tile).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: /in sight/ })).toBeHidden();
});

test('at zero the page says which single choice to drop, and what comes back', async ({ page }) => {
  await page.goto(`${addressOf('small')}?stage=archived&license=permissive`);
  await expect(headline(page)).toContainText(`0 of ${countOf('small')} shown`);
  await expect(page.getByText(`brings back ${countWith('small', { stage: 'archived' })}`)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Permissive', exact: true }).click();
  await expect(page).toHaveURL(/\?stage=archived$/);
});

test('each part of the sentence is a link to what it counts', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const incubating = countWith('ours', { stage: 'incubating' });
  await page.getByRole('link', { name: new RegExp(`${incubating}\\sincubating`) }).click();
  await expect(page).toHaveURL(/\?stage=incubating$/);
  await expect(headline(page)).toContainText(`${incubating} of ${countOf('ours')} shown: ${incubating} incubating`);
});
