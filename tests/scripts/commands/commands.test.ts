import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { problems } from '#landscape/problems/catalogue.ts';
import { MANIFEST } from '#scripts/site/write-site.ts';
import { readShell } from '#scripts/site/shell.ts';
import { aLandscape, anItem } from '../../builders.ts';
import { type Outcome, aFolder, filesIn, hashOf, namedFiles, run } from '../outside.ts';

const texts = {
  fatal: 'landscape:\n\t- name: Data\n',
  error: aLandscape({ Data: { Storage: [anItem('Milvus', { homepage_url: 'milvus' }), 'Marquez'] } }),
  warning: aLandscape({ Data: { Storage: [anItem('Milvus', { license: 'Apache 2.0' })] } }),
  notice: aLandscape({ Data: { Storage: [anItem('Milvus', { mascot: 'bird' })] } }),
  fine: aLandscape({ Data: { Storage: ['Milvus'] } })
};
type Gravity = keyof typeof texts;

/** A folder with one file of each severity. */
function files(): string {
  const folder = aFolder();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.yml`), text);
  return folder;
}
const check = (gravity: Gravity, ...options: readonly string[]) =>
  run('check', join(files(), `${gravity}.yml`), ...options);

// The shell is built by Vite once for the present source code; later runs find it.
beforeAll(() => readShell(() => {}));

describe('check', () => {
  it.each<[Gravity, number, string]>([
    ['fatal', 1, '1 fatal'],
    ['error', 1, '1 error'],
    ['warning', 0, '1 warning'],
    ['notice', 0, '1 notice'],
    ['fine', 0, 'no problems']
  ])('of a file with %s exits %i and counts: %s', async (gravity, code, counts) => {
    const outcome = await check(gravity);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(new RegExp(`\\.yml: ${counts}$`));
  });

  it('prints a line per problem, the line of the file below it, and nothing else', async () => {
    const [problem, ...excerpt] = (await check('error')).stdout.split('\n');
    expect(problem).toMatch(/^\S+error\.yml:7:27 error url_malformed “homepage_url” is not a web address: “milvus”\.$/);
    expect(excerpt).toEqual(['  7 |             homepage_url: milvus', '    |                           ^']);
    expect((await check('fine')).stdout).toBe('');
  });

  it('for GitHub prints a workflow command per problem and nothing else', async () => {
    const { code, stdout } = await check('error', '--format', 'github');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=[^:,]+error\.yml,line=7,col=27,title=url_malformed::“homepage_url” is not a web address: “milvus”\.$/
    );
  });

  it('refuses other formats as wrong use', async () => {
    const { code, stderr } = await check('fine', '--format', 'xml');
    expect([code, stderr]).toEqual([2, '“xml” is no format; there are text, json and github.']);
  });

  it('explains a code, lists all, and knows no others', async () => {
    expect((await run('check', '--explain', 'stage_unknown')).stdout).toMatch(
      /^stage_unknown \(error\)\n.+\nWhy it matters: .+\nHow to fix it: .+$/
    );
    expect((await run('check', '--explain')).stdout.split('\n')).toHaveLength(Object.keys(problems).length);
    const { code, stderr } = await run('check', '--explain', 'stage_unknwon');
    expect([code, stderr]).toEqual([2, 'There is no problem “stage_unknwon”; did you mean “stage_unknown”?']);
  });

  it('reads guide, games and logos where they are named', async () => {
    const folder = files();
    mkdirSync(join(folder, 'logos'));
    writeFileSync(join(folder, 'guide.yml'), 'categories: [{ category: Dat }]');
    writeFileSync(join(folder, 'games.yml'), 'quiz: { questions: [{ options: [{ item: Nobody }] }] }');
    const beside = ['guide', 'games'].flatMap((name) => [`--${name}`, join(folder, `${name}.yml`)]);
    const { stdout } = await run('check', join(folder, 'fine.yml'), ...beside, '--logos', join(folder, 'logos'));
    const codes = stdout.split('\n').flatMap((line) => /^\S+ \w+ (\w+_\w+) /.exec(line)?.[1] ?? []);
    expect(codes.sort()).toEqual([...['file_not_shown', 'game_names_nothing', 'guide_names_nothing', 'logo_missing']]);
    expect((await run('check', join(folder, 'fine.yml'), '--logos', join(folder, 'none'))).code).toBe(2);
  });

  it('prints notices too', async () => {
    expect((await check('notice')).stdout).toMatch(/ notice key_unknown An item has no key “mascot”/);
  });

  it('prints what is worst at the end, where a terminal shows it', async () => {
    const folder = aFolder();
    const file = join(folder, 'mixed.yml');
    writeFileSync(
      file,
      [
        'landscape:',
        '  - name: Data',
        '    subcategories:',
        '      - name: Stores',
        '        items:',
        '          - { name: One }',
        '          - { name: Two, homepage_url: "https://example.com", license: Apache 2.0, mascot: Elk }',
        ''
      ].join('\n')
    );
    const order = ['notice', 'warning', 'error'];
    const { stdout } = await run('check', file);
    const severities = stdout.split('\n').flatMap((line) => /^\S+:\d+:\d+ (\w+) /.exec(line)?.[1] ?? []);
    expect(new Set(severities)).toEqual(new Set(['notice', 'warning', 'error']));
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('as JSON prints the published shape and nothing else', async () => {
    const { code, stdout } = await check('warning', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          code: 'license_not_spdx',
          severity: 'warning',
          message: '“Apache 2.0” is not an SPDX expression; did you mean “Apache-2.0”?',
          file: expect.stringMatching(/warning\.yml$/) as string,
          line: 10,
          column: 22,
          path: 'landscape[0].subcategories[0].items[0].license',
          fix: 'Apache-2.0'
        }
      ],
      fatal: 0,
      errors: 0,
      warnings: 1,
      notices: 0
    });
  });

  it('as JSON has every field of a problem, null for no proposal, and the same exit', async () => {
    for (const [gravity, counts] of [
      ['fatal', [1, 0, 0, 0]],
      ['error', [0, 1, 0, 0]],
      ['notice', [0, 0, 0, 1]],
      ['fine', [0, 0, 0, 0]]
    ] as const) {
      const { code, stdout } = await check(gravity, '--format=json');
      const { problems, fatal, errors, warnings, notices, ...more } = JSON.parse(stdout) as Record<string, unknown>;
      expect([fatal, errors, warnings, notices]).toEqual(counts);
      expect(more).toEqual({});
      expect(code).toBe(counts[0] + counts[1] > 0 ? 1 : 0);
      for (const problem of problems as Record<string, unknown>[]) {
        expect(Object.keys(problem)).toEqual('code severity message file line column path fix'.split(' '));
        expect(problem['fix']).toBeNull();
      }
    }
  });

  it('names all problems of all inputs at once', async () => {
    const folder = files();
    writeFileSync(join(folder, 'settings.yml'), 'foundation: "open');
    writeFileSync(join(folder, 'figures.json'), '{}');
    const { code, stdout } = await run(
      'check',
      join(folder, 'error.yml'),
      '--settings',
      join(folder, 'settings.yml'),
      '--snapshot',
      join(folder, 'figures.json')
    );
    expect(code).toBe(1);
    expect(stdout.split('\n').flatMap((line) => /^\S+ \w+ (\w+_\w+) /.exec(line)?.[1] ?? [])).toEqual([
      'url_malformed',
      'snapshot_unreadable',
      'settings_unreadable'
    ]);
  });

  it('reads the snapshot beside the file', async () => {
    const folder = files();
    writeFileSync(join(folder, 'fine.snapshot.json'), '{');
    expect((await run('check', join(folder, 'fine.yml'))).stdout).toMatch(
      /fine\.snapshot\.json:1:1 error snapshot_unreadable/
    );
  });

  it('of a file that is not there is fatal', async () => {
    const { code, stdout } = await run('check', join(aFolder(), 'nothing.yml'));
    expect([code, stdout.split(' ').slice(1, 3)]).toEqual([1, ['fatal', 'file_missing']]);
  });
});

describe('build', () => {
  const build = async (gravity: Gravity, ...options: readonly string[]): Promise<Outcome & { out: string }> => {
    const folder = files();
    const out = join(folder, 'site');
    return { ...(await run('build', join(folder, `${gravity}.yml`), '--out', out, ...options)), out };
  };

  it.each<[Gravity, readonly string[], number]>([
    ['fatal', [], 1],
    ['fatal', ['--strict'], 1],
    ['error', [], 0],
    ['error', ['--strict'], 1],
    ['warning', ['--strict'], 0],
    ['notice', ['--strict'], 0],
    ['fine', ['--strict'], 0]
  ])('of a file with %s, options %j, exits %i and writes only then', async (gravity, options, code) => {
    const outcome = await build(gravity, ...options);
    expect(outcome.code).toBe(code);
    expect(existsSync(outcome.out)).toBe(code === 0);
    if (code === 1) {
      expect(outcome.stdout).toBe('');
      expect(outcome.stderr).toMatch(/Nothing was written\.$/);
    }
  });

  it('prints what was built in one line, problems and counts apart from it', async () => {
    const { stdout, stderr, out } = await build('error');
    expect(stdout).toBe(`2 items, ${filesIn(out).length - 1} files: ${out}`);
    expect(stderr).toMatch(/error url_malformed/);
    expect(stderr).toMatch(/: 1 error$/m);
  });

  it('is quiet about notices but counts them', async () => {
    const { stderr } = await build('notice');
    expect(stderr).not.toMatch(/key_unknown/);
    expect(stderr).toMatch(/: 1 notice$/m);
  });

  it('names in one line which settings are not followed', async () => {
    const settings = join(aFolder(), 'settings.yml');
    writeFileSync(settings, 'foundation: F\nurl: https://f.example.org\nanalytics: { gtm: {} }\nbase_path: /x\n');
    const { stderr } = await build('fine', '--settings', settings);
    expect(stderr).toContain('Not followed: 2 settings (analytics, base_path). “check” says why.');
    expect((await build('fine')).stderr).not.toContain('Not followed');
  });

  it('writes a whole site: page, policy, data, manifest', async () => {
    const { out } = await build('fine');
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    const paths = filesIn(out);
    for (const path of namedFiles(page)) expect(paths).toContain(path);
    expect(paths).toEqual(
      expect.arrayContaining([MANIFEST, 'api/v1/items.json', 'api/v1/landscape.json', 'favicon.png'])
    );
    const [, css] = /<style>([^]*?)<\/style>/.exec(page)!;
    expect(page).toContain(`'sha256-${createHash('sha256').update(css!).digest('base64')}'`);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc="\.\/)/);
    expect(JSON.parse(readFileSync(join(out, 'api/v1/items.json'), 'utf8'))).toMatchObject({
      version: 1,
      items: [{ id: 'milvus', kind: 'project' }]
    });
  });

  it('gives the same bytes for the same input', async () => {
    const [first, second] = [await build('fine'), await build('fine')];
    expect(hashOf(first.out)).toBe(hashOf(second.out));
  });

  it('leaves the site before it untouched after a fatal problem', async () => {
    const folder = files();
    const out = join(folder, 'site');
    await run('build', join(folder, 'fine.yml'), '--out', out);
    const before = hashOf(out);
    expect((await run('build', join(folder, 'fatal.yml'), '--out', out)).code).toBe(1);
    expect((await run('build', join(folder, 'error.yml'), '--out', out, '--strict')).code).toBe(1);
    expect((await run('build', join(folder, 'gone.yml'), '--out', out)).code).toBe(1);
    expect(hashOf(out)).toBe(before);
    expect((await run('build', join(folder, 'error.yml'), '--out', out)).code).toBe(0);
    expect(hashOf(out)).not.toBe(before);
  });

  it('refuses a folder that it did not make, as wrong use', async () => {
    const folder = files();
    const before = hashOf(folder);
    const { code, stderr } = await run('build', join(folder, 'fine.yml'), '--out', folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/not empty and was not made by “landscape build”/);
    expect((await run('build', join(folder, 'fine.yml'), '--out', join(folder, 'fine.yml'))).code).toBe(2);
    expect(hashOf(folder)).toBe(before);
  });
});
