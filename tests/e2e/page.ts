/** The parts of the page that tests name often, found as readers find them: by role and name. */
import type { Locator, Page } from '@playwright/test';

export const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 });

export const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: /^Search/ });

export const hits = (page: Page): Locator => page.getByRole('listbox', { name: 'Best hits' }).getByRole('option');

export const option = (page: Page, facet: string, name: RegExp): Locator =>
  page.getByRole('group', { name: facet, exact: true }).getByRole('checkbox', { name });
