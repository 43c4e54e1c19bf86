import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { realEffects } from '#scripts/effects.ts';
import { checkLogos } from '#scripts/logos/check.ts';
import { lookAt } from '#scripts/logos/look.ts';
import { note } from '#scripts/logos/problems.ts';
import { problems } from '#landscape/problems/catalogue.ts';
import { aLandscape, anItem } from '../../builders.ts';
import { aFolder } from '../outside.ts';
import { lookHere } from './look-here.ts';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${inner}</svg>`;
const found = (text: string) => lookAt(new TextEncoder().encode(text)).map(({ code }) => code);

async function told(logos: readonly string[], files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = aFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const items = logos.map((logo, i) => anItem(`Item ${i}`, { logo }));
  const { doc, report } = compile({ data: { file: 'landscape.yml', text: aLandscape({ D: { S: items } }) } });
  await checkLogos(doc!, folder, report, realEffects, lookHere);
  return report.problems.map(({ code, line, file }) => `${code} ${file.replace(`${folder}/`, '')}:${line}`);
}

describe('a logo file', () => {
  it.each([
    [svg('<path d="M0 0h8v8z"/>'), []],
    [svg('<script>1</script><path d="M0 0h8v8z"/>'), ['logo_unsafe_parts']],
    [svg('<path d="M0 0h8v8z" onload="1"/>'), ['logo_unsafe_parts']],
    [svg('<image href="https://example.org/a.png" width="8" height="8"/><path d="M0 0h8v8z"/>'), ['logo_unsafe_parts']],
    [svg('<defs/>'), ['logo_blank']],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h8v8z"/></svg>', ['logo_without_viewbox']],
    ['<svg', ['logo_unreadable']],
    ['null', ['logo_not_an_image']],
    ['', ['logo_not_an_image']]
  ])('%j: %j', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  it('is as grave as the drawing pipeline says', () => {
    for (const code of ['logo_missing', 'logo_unreadable', 'logo_unsafe_parts', 'logo_blank'] as const) {
      expect(problems[code].severity).toBe('warning');
      expect(problems[code].message('a.svg', note(code, '').message)).toMatch(/^“a\.svg”: /);
    }
  });
});

describe('the logos of a landscape', () => {
  const good = svg('<path d="M0 0h8v8z"/>');

  it('are looked for by their exact name, told at the line that names them', async () => {
    const files = { 'a.svg': good, 'B.svg': good };
    expect(await told(['a.svg', 'b.svg', './a.svg', 'c.svg'], files)).toEqual([
      'logo_case_differs landscape.yml:13',
      'logo_missing landscape.yml:21'
    ]);
  });

  it('are told once per file, and those that nobody names by their own path', async () => {
    const files = { 'a.svg': svg('<script/><path d="M0 0h8v8z"/>'), 'left.svg': good, '.hidden': '' };
    expect(await told(['a.svg', 'a.svg'], files)).toEqual([
      'logo_unused left.svg:1',
      'logo_unsafe_parts landscape.yml:9'
    ]);
  });

  it('may be folders or links that lead nowhere, without harm', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'a.svg'));
    symlinkSync(join(folder, 'gone'), join(folder, 'b.svg'));
    const items = ['a.svg', 'b.svg'].map((logo) => anItem(logo, { logo }));
    const { doc, report } = compile({ data: { file: 'landscape.yml', text: aLandscape({ D: { S: items } }) } });
    await checkLogos(doc!, folder, report, realEffects, lookHere);
    expect(report.problems.map(({ code }) => code)).toEqual(['logo_unreadable', 'logo_unreadable']);
  });

  it('give the same findings from what was kept', async () => {
    const files = { 'a.svg': svg('<script/>') };
    expect(await told(['a.svg'], files)).toEqual(await told(['a.svg'], files));
  });
});
