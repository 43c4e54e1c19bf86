/** What axe finds on a page, in words: nothing, if all can use it. */
import AxeBuilder from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** The rules whose outcome depends on colours: all that a theme changes. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** By every rule in the light theme, and in the dark one by those of colour: markup and sizes are the same in both. */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  expect(page.frames()).toHaveLength(1);
  // What is read out comes a moment after it is seen.
  for (const status of await page.locator('h1 + [role=status]').all()) await expect(status).not.toBeEmpty();
  const told: string[] = [];
  const shapes: string[][] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    shapes.push(await page.locator('body').evaluate(shapeOf));
    // Only what is wrong is gathered, and in the page itself, which has no frames: that takes a tenth of the time.
    const builder = new AxeBuilder({ page })
      .setLegacyMode()
      .include(part)
      .options({ resultTypes: ['violations'], ...(colorScheme === 'dark' ? { runOnly: OF_COLOUR } : {}) });
    for (const { id, nodes } of (await builder.analyze()).violations)
      told.push(
        `${colorScheme} ${id}: ${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
          .join(' | ')}`
      );
  }
  const [light, dark] = shapes as [string[], string[]];
  const strange = dark.flatMap((line, i) => (line === light[i] ? [] : [`${line}, in light ${light[i]}`])).slice(0, 3);
  expect([dark.length, ...strange], 'both themes have the same elements').toEqual([light.length]);
  return told;
}

/** Runs in the page: every element with all that tools may read of it and its box, colours apart. */
function shapeOf(body: HTMLElement): string[] {
  return [...body.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const attributes = [...element.attributes].filter(({ name }) => /^(aria-|role|href|alt|title|tabindex)/.test(name));
    const text = element.childElementCount === 0 ? element.textContent : '';
    // What is folded away has a box or none, as it happens.
    const box = element.checkVisibility() ? [x, y, width, height] : [];
    return [element.localName, ...attributes.map(({ value }) => value), text, ...box].join(' ');
  });
}
