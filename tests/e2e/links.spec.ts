import { expect, test } from './test.ts';
import { countOf, countWith } from './items.ts';
import { searchBox } from './page.ts';
import { addressOf } from './sites.ts';

test('a link carries the whole view to the next reader', async ({ page, context }) => {
  await page.goto(addressOf('ours'));
  await page
    .getByRole('group', { name: 'Stage', exact: true })
    .getByRole('checkbox', { name: /^Graduated/ })
    .check();
  await page.getByRole('link', { name: /^Angel-ML, graduated/ }).click();
  await expect(page).toHaveURL(`${addressOf('ours')}?stage=graduated&item=angel-ml`);

  const next = await context.newPage();
  await next.goto(page.url());
  await expect(next.getByRole('dialog', { name: 'Angel-ML' })).toBeVisible();
  await expect(
    next.getByRole('group', { name: 'Stage', exact: true }).getByRole('checkbox', { name: /^Graduated/ })
  ).toBeChecked();
  await expect(next.getByRole('heading', { level: 1 })).toContainText(
    `${countWith('ours', { stage: 'graduated' })} of ${countOf('ours')} shown`
  );
});

test('back undoes one step at a time, forward does it again', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const graduated = page
    .getByRole('group', { name: 'Stage', exact: true })
    .getByRole('checkbox', { name: /^Graduated/ });
  await graduated.check();
  await page.getByRole('link', { name: /^Angel-ML, graduated/ }).click();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(graduated).toBeChecked();
  await page.goBack();
  await expect(graduated).not.toBeChecked();
  await page.goForward();
  await expect(graduated).toBeChecked();
});

test('typing is one step, however many keys it took', async ({ page }) => {
  await page.goto(addressOf('ours'));
  await searchBox(page).pressSequentially('onnx');
  await expect(page).toHaveURL(/\?q=onnx$/);
  await page.goBack();
  await expect(page).toHaveURL(addressOf('ours'));
  await expect(searchBox(page)).toHaveValue('');
});

test('an unknown value is reported once, with what was probably meant, and the rest is shown', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?stage=gradated&layer=storage`);
  await expect(page.getByText('stage=gradated')).toHaveCount(1);
  await expect(page.getByText('did you mean graduated?')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    `${countWith('ours', { layers: 'storage' })} of ${countOf('ours')} shown`
  );
});

test('links of the older generators open what they meant', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?selected=milvus&format=card-mode&grouping=category`);
  await expect(page.getByRole('dialog', { name: 'Milvus' })).toBeVisible();
  await page.goto(
    `${addressOf('ours')}?group=projects-and-products&view-mode=grid&item=generative-ai--tools--monocole`
  );
  await expect(page.getByRole('dialog', { name: 'Monocle' })).toBeVisible();
});

test('an item that is not there gets the nearest names', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?item=milvos`);
  const panel = page.getByRole('dialog', { name: 'Unknown item' });
  await panel.getByRole('link', { name: 'Milvus', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Milvus' })).toBeVisible();
});

test('the site works under a sub-path: every request stays below it', async ({ page }) => {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(request.url()));
  await page.goto(`${addressOf('ours')}?item=onnx`);
  await expect(page.getByRole('dialog', { name: 'ONNX' })).toBeVisible();
  expect(paths.filter((url) => !url.startsWith(addressOf('ours')))).toEqual([]);
});
