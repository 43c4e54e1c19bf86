import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { diffLandscapes, fieldNames } from '#landscape/change/diff.ts';
import { type Fixed, applyFixes } from '#landscape/problems/fix.ts';
import type { Landscape } from '#landscape/model.ts';
import { compiled } from '../../builders.ts';
import { generatedLandscape, generator } from '#scripts/tools/landscapes/generated.ts';

const TOP = `# All of it, by hand
stages:
  - { id: sandbox, name: Sandbox }
  - { id: graduated, name: Graduated }
layers: [{ id: training, name: Training }, { id: serving, name: Serving }]
organizations: [{ id: acme, name: Acme Inc. }]
landscape:
  - name: Data
    subcategories:
      - name: Storage
        items:
`;
/** A landscape with one item that has these lines. */
const withLines = (...lines: readonly string[]) =>
  `${TOP}          - name: Milvus   # the name\n${lines.map((line) => `            ${line}\n`).join('')}`;

function fixed(text: string): Fixed {
  const { doc, report } = compiled(text);
  return applyFixes(doc!, report.fixes);
}
/** As often as there is something to fix. */
function fixedWholly(text: string): string {
  const { text: next, fixes } = fixed(text);
  return fixes.length === 0 ? next : fixedWholly(next);
}
/** The lines of the item after the fixes. */
const linesOf = (...lines: readonly string[]) =>
  fixedWholly(withLines('homepage_url: https://milvus.io', ...lines))
    .slice(withLines('homepage_url: https://milvus.io').length)
    .split('\n')
    .map((line) => line.slice(12))
    .slice(0, -1);

describe('what is beyond doubt is corrected', () => {
  it.each([
    ['license: Apache 2.0   # ours', 'license: Apache-2.0   # ours'],
    ['license: Mozilla Public License 2.0', 'license: MPL-2.0'],
    ['license: BSD 3-Clause License', 'license: BSD-3-Clause'],
    ['license: AGPL 3.0 or later', 'license: AGPL-3.0-or-later'],
    ["license: 'Apache License, Version 2.0'", "license: 'Apache-2.0'"],
    ['license: "MIT License"', 'license: "MIT"'],
    ['license: lgpl-2.1-only', 'license: LGPL-2.1-only'],
    ['license: Lesser GPL 2.0 only', 'license: LGPL-2.0-only'],
    ['license: BSD 2-Clause "Simplified" License', 'license: BSD-2-Clause'],
    ['license: MIT or Apache 2.0', 'license: MIT OR Apache-2.0'],
    ['license: Solderpad 2.1', 'license: Apache-2.0 WITH SHL-2.1'],
    ['license: Open Database License', 'license: ODbL-1.0'],
    ['license: CC0', 'license: CC0-1.0'],
    ['licence: MIT', 'license: MIT'],
    ['licence: apache 2', 'license: Apache-2.0'],
    ['"licence": MIT', '"license": MIT'],
    ['project: gradauted', 'project: graduated'],
    ['project: "sandbx"', 'project: "sandbox"'],
    ['layers: [trainign, servin]', 'layers: [training, serving]'],
    ['layers: [~, Serving]', 'layers: [~, serving]'],
    ['host: Acme, Inc', 'host: acme'],
    ['extra: { blogs_url: https://a.example.org }', 'extra: { blog_url: https://a.example.org }'],
    ['repo_url: https//github.com/a/b', 'repo_url: https://github.com/a/b'],
    ['repo_url: htps://github.com/a/b', 'repo_url: https://github.com/a/b'],
    ['repo_url: https://https://github.com/a/b', 'repo_url: https://github.com/a/b'],
    ['repo_url: <https://github.com/a/b>', 'repo_url: https://github.com/a/b'],
    ['repo_url: www.github.com/a/b', 'repo_url: https://github.com/a/b'],
    ['repo_url: github.com/a/b', 'repo_url: https://github.com/a/b'],
    ['repo_url: git@github.com:a/b.git', 'repo_url: https://github.com/a/b'],
    ['repo_url: ssh://git@gitlab.com/a/b/c.git', 'repo_url: https://gitlab.com/a/b/c'],
    ['repo_url: git+https://github.com/a/b.git', 'repo_url: https://github.com/a/b'],
    ['repo_url: git://codeberg.org/a/b/', 'repo_url: https://codeberg.org/a/b'],
    ["repo_url: ' https://github.com/a/b '", "repo_url: 'https://github.com/a/b'"],
    ['repo_url: "https://github.com/a/b\\t"', 'repo_url: "https://github.com/a/b"'],
    ['description: 3.10 # ours', "description: '3.10' # ours"],
    ['description: 0x1F', "description: '0x1F'"],
    ['aliases: [007, 1e3, true, 2024-01-01]', "aliases: ['007', '1e3', 'true', 2024-01-01]"],
    ['license: 2.0', "license: '2.0'"],
    ['second_path: [data / storage]', 'second_path: [Data / Storage]']
  ])('%s', (before, after) => {
    expect(linesOf(before)).toEqual([after]);
  });

  it.each([
    ['3.10', "'3.10'"],
    ['2024-01-01', "'2024-01-01'"],
    ['no', "'no'"],
    ['1_000', "'1_000'"],
    ['12:30', "'12:30'"],
    ['Apache  Milvus', 'Apache Milvus'],
    ['"Apache \\t Milvus"', '"Apache Milvus"'],
    ["'2024  01'", "'2024 01'"],
    ['Apache\n              Milvus', 'Apache\n              Milvus'],
    ["'true'", "'true'"],
    ['Release 3.10', 'Release 3.10']
  ])('the name %s', (before, after) => {
    const named = (name: string) => withLines('homepage_url: https://milvus.io').replace('Milvus ', `${name} `);
    expect(fixedWholly(named(before))).toBe(named(after));
  });

  it('in every way in which an alias leads to it, once', () => {
    const item = (name: string, license: string) =>
      `- { name: ${name}, homepage_url: https://x.example.org, license: ${license} }`;
    expect(
      linesOf('license: MIT').concat(
        fixedWholly(`${TOP}          ${item('A', '&l Apache 2.0')}\n          ${item('B', '*l')}\n`)
          .slice(TOP.length)
          .split('\n')
      )
    ).toEqual(['license: MIT', `          ${item('A', '&l Apache-2.0')}`, `          ${item('B', 'Apache-2.0')}`, '']);
  });
});

describe('what needs a thought stays', () => {
  it.each([
    ['license: GPLv3'],
    ['license: LGPL 2 only, GPL'],
    ['license: Lesser GPL 2.0'],
    ['license: MIT/Apache-2.0'],
    ['license: Apache 2.0, Solderpad 2.1, EPL 2.0'],
    ['license: Llama 2 Community License'],
    ['license: MIT and Apache 2.0'],
    ['license: MIT, modified'],
    ['license: not MIT'],
    ['license: Apache 2.0 with Commons Clause'],
    ['license: CC BY-NC 4.0 International, in part'],
    ['license: Apache'],
    ['license: BSD'],
    ['license: see the site'],
    ['project: xyz'],
    ['layers: [ing]'],
    ['mascot: bird'],
    ['repo_url: http://github.com/a/b'],
    ['repo_url: www.example.org/a/b'],
    ['repo_url: github.com/a'],
    ['repo_url: git@git.example.org:a/b.git'],
    ['repo_url: nil'],
    ['repo_url: "https://evil\\u202emoc.example.org/"'],
    ['repo_url: javascript:alert(1)'],
    ['accepted: 2020-01-01'],
    // Two keys, one meaning: neither is better.
    ['licence: MIT', 'licens: ISC'],
    // There, but of another type.
    ['layer: training']
  ])('%s', (...lines) => {
    expect(linesOf(...lines)).toEqual(lines);
  });

  it.each([['license: >-\n              Apache\n              2.0'], ['license: |\n              Apache 2.0']])(
    'a text of several lines: %j',
    (line) => {
      expect(fixed(withLines('homepage_url: https://milvus.io', line)).fixes).toEqual([]);
    }
  );

  it('what comes through a merge of mappings', () => {
    const text = `x: &x { licence: MIT }\n${TOP}          - { <<: *x, name: A, homepage_url: https://a.example.org }\n`;
    expect(fixed(text).text).toBe(text);
  });
});

/** Lines that may be wrong, in every style. */
const LINES: readonly (readonly string[])[] = [
  ['license: Apache 2.0', "license: 'MIT License'   # why", 'license: GPLv3', 'licence: "apache 2"', 'license: ISC'],
  ['project: gradauted', 'project: "sandbx"', 'projekt: sandbox', 'project: graduated'],
  [
    'layers: [trainign, "servin"]',
    'layers:\n              - servin # main\n              - training',
    'layer: [serving]'
  ],
  ['repo_url: https//github.com/a/b', "repo_url: ' https://github.com/a/b '", 'repo_ulr: htps://github.com/a/ü'],
  [
    'hompage_url: https://é.example.org/',
    'homepage_url: <https://a.example.org>',
    '"homepage_url": https://a.example.org'
  ],
  [
    'descripton: "It\\u0027s → 🚀 \\"fine\\""',
    "description: 'a: b # c'",
    '# nothing',
    'aliases: [Mil, "vus"]',
    'description: 3.10',
    'aliases: [1e3, 2.50 , "7"]',
    'symbol: 0x1F'
  ],
  ['host: ACME inc', 'host: acme', 'mascot: bird', 'extra: { blogs_url: https://a.example.org, tag: x }']
];
const lines = fc
  .tuple(...LINES.map((options) => fc.option(fc.constantFrom(...options), { nil: undefined })))
  .map((chosen) => chosen.filter((line) => line !== undefined));
const broken = fc
  .tuple(fc.array(lines, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'))
  .map(([items, end, mark]) => {
    const text = items.map(
      (item, i) => `          - name: Item ${i}\n${item.map((line) => `            ${line}\n`).join('')}`
    );
    // One that is right, so that the category stays one of projects.
    return mark + `${TOP}          - { name: Right, project: sandbox }\n${text.join('')}`.replaceAll('\n', end);
  });

/** What stands between the fixed places, before and after: the same bytes. */
function untouched(text: string, { text: after, fixes }: Fixed): void {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const offset = ({ line, column }: { line: number; column: number }) =>
    (text.startsWith('\ufeff') ? 1 : 0) + lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  let rebuilt = '';
  let at = 0;
  for (const fix of fixes.toSorted((a, b) => offset(a) - offset(b))) {
    expect(text.slice(offset(fix), offset(fix) + fix.before.length)).toBe(fix.before);
    rebuilt += text.slice(at, offset(fix)) + fix.after;
    at = offset(fix) + fix.before.length;
  }
  expect(rebuilt + text.slice(at)).toBe(after);
}

/** Nothing of the items differs but what the fixed keys say. */
function sameItems(before: Landscape, after: Landscape): void {
  const diff = diffLandscapes(before, after);
  expect([
    diff.added,
    diff.removed,
    diff.renamed,
    diff.moved.filter(({ after: places }) => !Array.isArray(places))
  ]).toEqual([[], [], [], []]);
  const FIXABLE = new Set<string>([
    'stage',
    'layers',
    'license',
    'host',
    'homepage_url',
    'repo_url',
    'links',
    'description',
    'extra'
  ]);
  expect(fieldNames.filter((name) => diff.fields[name].length > 0 && !FIXABLE.has(name))).toEqual([]);
}

describe('of any landscape', () => {
  it('no byte outside of the corrected places changes, the items stay, and nothing is left to correct', () => {
    let corrected = 0;
    fc.assert(
      fc.property(broken, (text) => {
        const first = fixed(text);
        untouched(text, first);
        const whole = fixedWholly(text);
        sameItems(compiled(text).landscape!, compiled(whole).landscape!);
        expect(fixed(whole)).toEqual({ text: whole, fixes: [] });
        corrected += first.fixes.length;
      }),
      { numRuns: 150 }
    );
    expect(corrected).toBeGreaterThan(200);
  });
});

const fixtures = process.env['LANDSCAPE_FIXTURES'];
const read = (name: string, file: string) => {
  const path = join(fixtures ?? '', name, file);
  return fixtures !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

/** Plain licenses and stages, misspelt here and there. */
function spoilt(text: string): string {
  const random = generator(7);
  return text
    .replaceAll(/license: Apache-2\.0/g, (said) => (random() < 0.1 ? 'license: Apache 2.0' : said))
    .replaceAll(/project: graduated/g, (said) => (random() < 0.1 ? 'project: gradauted' : said))
    .replaceAll(/^( +)homepage_url:/gm, (said, indent: string) => (random() < 0.05 ? `${indent}homepage_ulr:` : said));
}

describe.each(['lfai', 'cncf'])('the landscape %s', (name) => {
  const text = read(name, 'landscape.yml') ?? spoilt(generatedLandscape(name === 'lfai' ? 482 : 2413));
  const settings = read(name, 'settings.yml');
  const compiledHere = (data: string) =>
    compile({
      data: { file: 'landscape.yml', text: data },
      ...(settings === undefined ? {} : { settings: { file: 'settings.yml', text: settings } })
    });

  it('is corrected in some places, and in nothing else', () => {
    const { doc, report, landscape } = compiledHere(text);
    const first = applyFixes(doc!, report.fixes);
    expect(first.fixes.length).toBeGreaterThan(2);
    untouched(text, first);
    const after = compiledHere(first.text);
    sameItems(landscape!, after.landscape!);
    const codes = (of: typeof report) => of.problems.map(({ code }) => code);
    expect(codes(after.report).length).toBeLessThan(codes(report).length);
    expect(applyFixes(after.doc!, after.report.fixes).text).toBe(first.text);
  });
});
