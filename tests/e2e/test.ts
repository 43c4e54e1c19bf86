/**
 * The `test` of every spec. It fails on what a page complains about, errors that nobody caught and errors on the console,
 * in whichever window of the test that happens. A test that provokes one says so beforehand: `mayComplain(/…/)`.
 */
import { type BrowserContext, test as base, expect } from '@playwright/test';

export { expect, type Page } from '@playwright/test';

interface Watched {
  /** Declares a complaint that the test provokes; one that then does not come fails the test too. */
  readonly mayComplain: (what: RegExp) => void;
}

export const test = base.extend<Watched>({
  mayComplain: [
    async ({ browser }, use) => {
      const complaints: string[] = [];
      const expected: RegExp[] = [];
      const watch = (context: BrowserContext) => {
        context.on('weberror', (error) => void complaints.push(`uncaught: ${error.error().message}`));
        context.on('console', (message) => {
          if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
        });
      };
      browser.on('context', watch);
      await use((what) => void expected.push(what));
      browser.off('context', watch);

      const isExpected = (complaint: string) => expected.some((what) => what.test(complaint));
      expect(
        [...new Set(complaints)].filter((complaint) => !isExpected(complaint)),
        'what pages complained about'
      ).toEqual([]);
      const missing = expected.filter((what) => !complaints.some((complaint) => what.test(complaint)));
      expect(missing, 'complaints that were to come').toEqual([]);
    },
    { auto: true }
  ]
});
