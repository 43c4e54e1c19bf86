/** One mistake planted into a landscape that has none: found, where it stands, and nothing else is said. */
import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

/** Without licenses, hosts and slips: what `check` says of it is nothing. */
const clean = generatedLandscape(300, 5).split('\n');
const starts = clean.flatMap((line, i) => (line.trim() === '- item:' && clean[i + 3]!.includes('repo_url') ? [i] : []));
const INDENT = ' '.repeat(12);

/** A hosted project in the middle of the file: the index of its first line. */
const target = starts[Math.floor(starts.length / 2)]!;
const other = starts[10]!;
const end = clean.findIndex((line, i) => i > target && /^ *- /.test(line));
const indexOf = (key: string, from = target) =>
  clean.findIndex((line, i) => i > from && line.trim().startsWith(`${key}:`));
const valueOf = (key: string, from = target) => clean[indexOf(key, from)]!.trim().slice(key.length + 2);

type Planted = readonly [lines: readonly string[], line: number, column: number];

/** Puts lines in place of others; the mistake is on the line `at`, counted from the first new one. */
function put(index: number, gone: number, lines: readonly string[], at = 0, column?: number): Planted {
  const text = [...clean.slice(0, index), ...lines, ...clean.slice(index + gone)];
  return [text, index + at + 1, column ?? lines[at]!.search(/\S/) + 1];
}
const set = (key: string, value: string): Planted =>
  put(indexOf(key), 1, [`${INDENT}${key}: ${value}`], 0, 15 + key.length);
const add = (...lines: readonly string[]): Planted =>
  put(
    end,
    0,
    lines.map((line) => INDENT + line)
  );
const addValue = (key: string, value: string): Planted =>
  put(end, 0, [`${INDENT}${key}: ${value}`], 0, 15 + key.length);
const inExtra = (key: string, value: string, ...more: readonly string[]): Planted => {
  const lines = [...more.map((line) => `${INDENT}  ${line}`), `${INDENT}  ${key}: ${value}`];
  return put(end, 0, [`${INDENT}extra:`, ...lines], lines.length, 17 + key.length);
};
const slip = (name: string) => `${name.slice(0, 2)}x${name.slice(3)}`;

const firstSubcategory = clean.findIndex((line) => line.trim() === '- subcategory:');

describe.each<readonly [code: string, Planted]>([
  ['key_misspelt', add('descripton: x')],
  ['key_misplaced', add('bluesky_url: https://bsky.app/profile/x')],
  ['key_unknown', add('mascot: bird')],
  ['value_wrong_type', addValue('joined', '2023-02-30')],
  ['value_wrong_type', addValue('aliases', 'one')],
  ['url_placeholder', addValue('twitter', 'https://twitter.com/nil')],
  ['url_placeholder', addValue('twitter', 'none')],
  ['homepage_social', set('homepage_url', 'https://medium.com/@planted')],
  [
    'repo_repeated',
    put(end, 0, [`${INDENT}additional_repos:`, `${INDENT}  - repo_url: ${valueOf('repo_url')}.git`], 1, 27)
  ],
  ['repo_incomplete', set('repo_url', 'https://github.com/orgs/planted')],
  ['url_malformed', set('repo_url', 'git@github.com:planted/planted.git')],
  ['description_is_name', addValue('description', valueOf('name').toLowerCase())],
  ['description_too_long', addValue('description', 'word '.repeat(30).trim())],
  ['archived_without_stage', inExtra('archived', '2020-01-01')],
  ['text_unquoted', set('name', '3.10')],
  ['text_unquoted', addValue('description', '0x1F')],
  ['name_spaces', set('name', 'Zeppelin   Nine')],
  ['url_malformed', set('homepage_url', 'javascript:alert(1)')],
  ['url_wrong_host', addValue('twitter', 'https://netflix.com/x')],
  ['url_wrong_host', set('repo_url', 'https://github.com.evil.org/a/b')],
  ['url_insecure', set('homepage_url', 'http://plain.example.org/')],
  ['repo_incomplete', set('repo_url', 'https://github.com/owner')],
  [
    'license_not_spdx',
    clean[indexOf('license')] && indexOf('license') < end
      ? set('license', 'Apache 2.0')
      : addValue('license', 'Apache 2.0')
  ],
  ['dates_out_of_order', inExtra('incubating', '2020-01-01', 'accepted: 2021-01-01')],
  ['second_path_unknown', addValue('second_path', 'Nowhere')],
  ['second_path_undeclared', addValue('second_path', 'Nowhere / At all')],
  ['parent_unknown', inExtra('parent_project', 'Zeppelin Nine')],
  ['item_name_repeated', set('name', valueOf('name', other).toUpperCase())],
  ['item_duplicate_repo', set('repo_url', `${valueOf('repo_url', other)}.git/`)],
  [
    'homepage_of_another',
    set('homepage_url', valueOf('homepage_url', other).replace('https://', 'https://www.').replace(/\/$/, ''))
  ],
  ['name_misspelt', set('name', slip(valueOf('name')))],
  ['logo_outside', set('logo', '../../secret.svg')],
  [
    'category_empty',
    put(firstSubcategory, 0, ['      - subcategory:', '        name: Quite empty', '        items:'], 1, 15)
  ],
  [
    'category_name_repeated',
    put(clean.length - 1, 0, ['  - category:', '    name: Members', '    subcategories: []'], 1, 11)
  ]
])('a planted %s', (code, [lines, line, column]) => {
  it('is found on its line and column', () => {
    const { report } = compile({ data: { file: 'landscape.yml', text: lines.join('\n') } });
    const places = report.problems.map((problem) => `${problem.line}:${problem.column} ${problem.code}`);
    expect(places).toContain(`${line}:${column} ${code}`);
    expect(report.problems.length).toBeLessThanOrEqual(3);
  });
});

it('nothing is found where nothing is planted', () => {
  expect(compile({ data: { file: 'landscape.yml', text: clean.join('\n') } }).report.problems).toEqual([]);
});
