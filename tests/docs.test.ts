/** Pages that are made from tables of the source are what the tables say now. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problems } from '#landscape/problems/catalogue.ts';
import { problemsPage } from '#scripts/explain.ts';
import { extraLevel, itemLevel } from '#landscape/read/item-fields.ts';
import { PICTURES } from '#landscape/phases/site/look.ts';
import { UNFOLLOWED } from '#landscape/rules/beside/unfollowed.ts';
import { formerFiles } from '#scripts/site/former/files.ts';
import { formerPages } from '#scripts/site/pages/former.ts';
import { KEYS_PAGE, keysPage } from '#scripts/tools/schema/keys-page.ts';
import { aLandscape, anItem, compiled } from './builders.ts';

it('docs/problems.md is the catalogue of problems: npm run -s landscape -- check --explain all > docs/problems.md', () => {
  const page = readFileSync(fileURLToPath(new URL('../docs/problems.md', import.meta.url)), 'utf8');
  expect(page.trimEnd()).toBe(problemsPage().trimEnd());
  for (const code of Object.keys(problems)) expect(page).toContain(`### ${code}\n`);
});

it(`${KEYS_PAGE} is the table of keys: node scripts/run.mjs tools/schema`, () => {
  expect(readFileSync(fileURLToPath(new URL(`../${KEYS_PAGE}`, import.meta.url)), 'utf8')).toBe(keysPage());
});

describe('docs/landscape2.md, for those who come from there', () => {
  const page = readFileSync(fileURLToPath(new URL('../docs/landscape2.md', import.meta.url)), 'utf8');
  /** Keys that landscape2 does not have. */
  const ours = new Set(
    'item kind id symbol aliases description_source packages host contributed_by layers topics trust status status_source successor evidence icon annual_review extra'.split(
      ' '
    )
  );

  it('says of each key of an item and of each setting what becomes of it', () => {
    const keys = [...Object.keys(itemLevel.fields), ...Object.keys(extraLevel.fields)].filter(
      (key) => !ours.has(key) && !/^(components|openness|license_)/.test(key)
    );
    const settings = [...Object.values(PICTURES), ...UNFOLLOWED.map(([key]) => key)];
    expect([...keys, ...settings].filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });

  it('names each old address that is there', () => {
    const landscape = compiled(aLandscape({ A: { B: [anItem('C', { project: 'graduated' })] } })).landscape!;
    const pages = [...formerPages(landscape).keys()].map((path) => path.replace('/index.html', ''));
    const files = [...formerFiles(landscape, { logoOf: () => undefined }).keys()].map((path) =>
      path.startsWith('api/') ? path.split('/', 2).join('/') : path.replace(/embed_(full_)?.*/, 'embed_$1KEY.json')
    );
    expect([...new Set([...pages, ...files])].filter((path) => !page.includes(path))).toEqual([]);
  });
});
