/** Pages that are made from tables of the source are what the tables say now. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { problems } from '#landscape/problems/catalogue.ts';
import { problemsPage } from '#scripts/explain.ts';
import { KEYS_PAGE, keysPage } from '#scripts/tools/schema/keys-page.ts';

it('docs/problems.md is the catalogue of problems: npm run -s landscape -- check --explain all > docs/problems.md', () => {
  const page = readFileSync(fileURLToPath(new URL('../docs/problems.md', import.meta.url)), 'utf8');
  expect(page.trimEnd()).toBe(problemsPage().trimEnd());
  for (const code of Object.keys(problems)) expect(page).toContain(`### ${code}\n`);
});

it(`${KEYS_PAGE} is the table of keys: node scripts/run.mjs tools/schema`, () => {
  expect(readFileSync(fileURLToPath(new URL(`../${KEYS_PAGE}`, import.meta.url)), 'utf8')).toBe(keysPage());
});
