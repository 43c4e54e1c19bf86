import { expect, test } from './test.ts';
import { countOf, projectsWith } from './items.ts';
import { hits, searchBox } from './page.ts';
import { addressOf } from './sites.ts';

for (const [typed, first] of [
  ['pytroch', 'PyTorch'],
  ['kuberflow', 'Kubeflow'],
  ['tensrflow', 'TensorFlow'],
  ['feather', 'Feathr'],
  ['lang chain', 'Langchain']
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

test('“hugingface” finds projects of Hugging Face, and says that it matched the organization', async ({ page }) => {
  await page.goto(addressOf('ours'));
  const theirs = projectsWith('ours', { host: 'Hugging Face' });
  await searchBox(page).fill('hugingface');
  await expect(hits(page).first()).toContainText('organization: Hugging Face');
  await expect(hits(page).first()).toContainText(new RegExp(theirs.map(({ name }) => name).join('|')));
});

test('a misspelt name of the older listing finds the project', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?q=Monocole`);
  await searchBox(page).focus();
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

test('it says how many more match outside the current choices', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?stage=graduated`);
  await searchBox(page).fill('pytorch');
  await expect(page.getByRole('search')).toContainText(/\d+\s+match(es)? here, \d+ more outside the current choices\./);
});

test('what resembles nothing finds nothing', async ({ page }) => {
  await page.goto(`${addressOf('ours')}?q=zzzqqq`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`0 of ${countOf('ours')} match “zzzqqq”`);
});
