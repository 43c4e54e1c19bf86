/** Files that are broken or meant to harm: one clear report, exit 1, the site before it untouched, for little of the processor. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#landscape/problems/report.ts';
import { siteFiles } from '#scripts/site/site.ts';
import { prepare } from '#scripts/site/prepare.ts';
import { writeSite } from '#scripts/site/write-site.ts';
import { realEffects } from '#scripts/effects.ts';
import { UNSEEN, aLandscape, landscapeOf } from '../builders.ts';
import { generator } from '#scripts/tools/landscapes/generated.ts';
import { cpuSecondsOf } from '../cpu.ts';
import { type Outcome, aFolder, aShell, hashOf, run } from './outside.ts';

const MEGABYTES = 10;
const large = (line: (i: number) => string) => {
  const lines: string[] = [];
  for (let length = 0, i = 0; length < MEGABYTES * 1e6; i++) length += lines[lines.push(line(i)) - 1]!.length;
  return lines.join('');
};

function noise(): string {
  const random = generator(7);
  return Buffer.from(Uint8Array.from({ length: MEGABYTES * 1e6 }, () => random() * 256)).toString('utf8');
}

function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`
    );
  return `${lines.join('\n')}\nlandscape: *a11\n`;
}

const files: readonly (readonly [name: string, text: () => string, code: string, place: RegExp])[] = [
  ['a tab', () => 'landscape:\n  - name: Data\n\tsubcategories: []\n', 'file_unreadable', /^3:/],
  ['a missing indent', () => 'landscape:\n  - name: Data\n  subcategories:\n  - name: S\n', 'file_unreadable', /^3:/],
  ['an open quote', () => 'landscape:\n  - name: "Data\n', 'file_unreadable', /^\d+:/],
  ['a key given twice', () => 'landscape: []\nlandscape: []\n', 'file_unreadable', /^2:/],
  [
    'a merge conflict',
    () => 'landscape:\n<<<<<<< ours\n  - name: A\n=======\n  - name: B\n>>>>>>> theirs\n',
    'file_unreadable',
    /^[23]:/
  ],
  ['two documents', () => 'landscape: []\n---\nlandscape: []\n', 'file_unreadable', /^\d+:/],
  ['a tag that makes code', () => 'landscape: !!js/function "function () {}"\n', 'file_unreadable', /^1:/],
  ['nothing', () => '', 'file_unreadable', /^1:1$/],
  ['a comment', () => '# later\n', 'file_unreadable', /^1:1$/],
  ['white space', () => ' \n\n  \n', 'file_unreadable', /^1:1$/],
  ['a list', () => '- name: Data\n', 'file_not_a_landscape', /^1:1$/],
  ['a list under the right key', () => 'landscape:\n  - one\n  - two\n', 'file_not_a_landscape', /^2:/],
  ['a page of HTML', () => '<!doctype html>\n<html><body>Not found</body></html>\n', 'file_not_a_landscape', /^1:1$/],
  ['JSON of something else', () => '{"error": "rate limit"}', 'file_not_a_landscape', /^1:1$/],
  ['zero bytes', () => '\u0000'.repeat(1000), 'file_unreadable', /^1:1/],
  ['an alias bomb', bomb, 'file_unreadable', /^\d+:/],
  ['aliases that bite their tail', () => 'landscape: &a [*a]\n', 'file_not_a_landscape', /^1:/],
  ['a hundred thousand brackets', () => `landscape: ${'['.repeat(100_000)}`, 'file_unreadable', /^1:/],
  [`${MEGABYTES} MB of random bytes`, noise, 'file_unreadable', /^\d+:/],
  [`${MEGABYTES} MB of keys and values`, () => large((i) => `key${i}: value ${i}\n`), 'file_not_a_landscape', /^1:1$/],
  [
    `${MEGABYTES} MB of texts in a list`,
    () => `landscape:\n${large((i) => `  - "text ${i}"\n`)}`,
    'file_not_a_landscape',
    /^2:/
  ],
  [`${MEGABYTES} MB of one text`, () => `landscape: ${'x '.repeat(MEGABYTES * 5e5)}`, 'file_not_a_landscape', /^1:12$/]
];

const NOTHING: Outcome = { code: 0, stdout: '', stderr: '' };

async function aSite(folder: string): Promise<string> {
  const out = join(folder, 'site');
  await writeSite(
    out,
    siteFiles(prepare(landscapeOf(aLandscape({ Data: { Storage: ['Milvus'] } }))), aShell()),
    realEffects
  );
  return out;
}

describe.each(files)('%s', (_, text, code, place) => {
  it('is one fatal problem in both commands; nothing is written', async () => {
    const folder = aFolder();
    const out = await aSite(folder);
    const before = hashOf(out);
    const file = join(folder, 'landscape.yml');
    writeFileSync(file, text());

    let check = NOTHING;
    const spent = await cpuSecondsOf(async () => void (check = await run('check', file, '--format', 'json')));
    const { problems } = JSON.parse(check.stdout) as { problems: Problem[] };
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [{ line, column, message }] = problems as [Problem];
    expect(`${line}:${column}`).toMatch(place);
    expect(message.length).toBeLessThan(300);
    expect(check.code).toBe(1);
    expect(spent).toBeLessThan(8);

    const build = await run('build', file, '--out', out);
    expect(build.code).toBe(1);
    expect(build.stdout).toBe('');
    expect(build.stderr.split('\n')).toHaveLength(3);
    expect(build.stderr).toContain(` fatal ${code} `);
    expect(hashOf(out)).toBe(before);
  });
});

it('says nothing to the terminal but text, whatever the file holds', async () => {
  const folder = aFolder();
  const file = join(folder, 'landscape.yml');
  const evil = '\\e]0;title\\a\\e[2J\\u202e\\r\\n::error::';
  writeFileSync(
    file,
    `landscape:
  - name: "${evil}"
    "${evil}": x
    subcategories:
      - name: S
        items:
          - name: "${evil}"
            homepage_url: "${evil}"
            project: "${evil}"
            license: "${evil}"
            logo: "../${evil}"
            joined: "${evil}"
            host: "${evil}"
`
  );
  writeFileSync(join(folder, 'settings.yml'), '*\u202eunknown');
  const { stdout, stderr } = await run('check', file, '--settings', join(folder, 'settings.yml'));
  expect(stdout.split('\n').length).toBeGreaterThan(6);
  for (const line of `${stdout}\n${stderr}`.split('\n')) expect(line).not.toMatch(UNSEEN);
  // A problem, or a line of the file below it: none begins with what the file says.
  for (const line of stdout.split('\n'))
    expect(line).toMatch(/^\S+:\d+:\d+ (error|warning|notice) [a-z_]+ |^ {2}(\d+| +) ?\| /);
});
