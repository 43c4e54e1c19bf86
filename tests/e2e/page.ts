/** The parts of the page that tests name often, found as readers find them: by role and name. */
import type { Locator, Page } from '@playwright/test';

export const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 });

export const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: /^Search/ });

export const hits = (page: Page): Locator => page.getByRole('listbox', { name: 'Best hits' }).getByRole('option');

export const option = (page: Page, facet: string, name: RegExp): Locator =>
  page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name });

/** Waits until everything that loads once the first view stands has loaded; moving the pointer makes it come at once. */
export async function awaken(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some((entry) => /\/later-[^/]*\.js$/.test(entry.name) && (entry as PerformanceResourceTiming).responseEnd > 0)
  );
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Goes on to another link of the same page, as Back and Forward do: it is not loaded anew. */
export async function goOn(page: Page, search: string): Promise<void> {
  await page.evaluate(
    (to) => {
      (document.activeElement as HTMLElement | null)?.blur();
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    search || location(page)
  );
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const location = (page: Page) => new URL(page.url()).pathname;
