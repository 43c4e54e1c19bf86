/** What `landscape new` makes is what a newcomer starts from: it has to be right. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { cleanText } from '#text/clean.ts';
import { realEffects } from '#scripts/effects.ts';
import { readShell } from '#scripts/site/shell.ts';
import { aFolder, filesIn, hashOf, run, runWith } from '../outside.ts';

beforeAll(() => readShell(() => {}));

const started = async (...options: readonly string[]) => {
  const folder = join(aFolder(), 'mine');
  return { folder, file: join(folder, 'landscape.yml'), ...(await run('new', folder, ...options)) };
};

describe('a new landscape', () => {
  it('is a file, its logos and a README', async () => {
    const { code, stdout, folder } = await started();
    expect([code, stdout]).toEqual([0, `6 files: ${folder}`]);
    expect(filesIn(folder)).toEqual([
      'README.md',
      'landscape.yml',
      'logos/example-catalog.svg',
      'logos/example-labs.svg',
      'logos/example-queue.svg',
      'logos/example-trainer.svg'
    ]);
  });

  it('has no problem, not even a notice', async () => {
    const { folder, file } = await started('--name', 'Open Fields');
    const { code, stdout } = await run('check', file, '--logos', join(folder, 'logos'), '--format', 'json');
    expect([code, (JSON.parse(stdout) as { problems: unknown }).problems]).toEqual([0, []]);
  });

  it('builds into a site with all its logos', async () => {
    const { folder, file } = await started('--name', 'Open Fields');
    const out = join(folder, 'site');
    const { code, stderr } = await run('build', file, '--logos', join(folder, 'logos'), '--out', out, '--strict');
    expect([code, stderr]).toEqual([0, expect.stringMatching(/no problems\n(?:.*\n)?Logos: 4 of 4 shown/)]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Open Fields');
  });

  it('shows every kind of item, every stage, tier and layer', async () => {
    const { file } = await started();
    const { landscape } = compile({ data: { file: 'landscape.yml', text: readFileSync(file, 'utf8') } });
    const { items, stages, tiers, layers } = landscape!;
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['project', 'member', 'organization']));
    expect(new Set(items.flatMap(({ stage }) => stage ?? []))).toEqual(new Set(stages.map(({ id }) => id)));
    expect(new Set(items.flatMap(({ tier }) => tier ?? []))).toEqual(new Set(tiers.map(({ id }) => id)));
    expect(new Set(items.flatMap((item) => item.layers))).toEqual(new Set(layers.map(({ id }) => id)));
  });

  it('is called as it was told, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (name) => {
        fc.pre(cleanText(name) !== undefined && !name.startsWith('-'));
        const { file } = await started('--name', name);
        const { landscape, report } = compile({ data: { file: 'landscape.yml', text: readFileSync(file, 'utf8') } });
        expect([landscape?.foundation.name, report.problems]).toEqual([cleanText(name), []]);
      }),
      { numRuns: 40, examples: [['"Data": & #1 \\'], ['$& $NAME'], ['${{ x }}'], ['Example Labs'], ['~'], ['[x](y)']] }
    );
  });

  it('marks nothing up in its README that was part of the name', async () => {
    const { folder } = await started('--name', '<b>[x](y)</b> `z`');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(/^# \\<b\\>\\\[x\\\]\(y\)\\<\/b\\> \\`z\\`\n/);
  });
});

describe('a folder', () => {
  it('that is empty is filled', async () => {
    const folder = aFolder();
    expect((await run('new', folder)).code).toBe(0);
    expect(filesIn(folder)).toHaveLength(6);
  });

  it('that holds anything, or is a file, stays as it is: wrong use', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, '.hidden'), 'mine');
    const before = hashOf(folder);
    const refused = await run('new', folder);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/is not empty/)]);
    const file = await run('new', join(folder, '.hidden'));
    expect([file.code, file.stderr]).toEqual([2, expect.stringMatching(/is a file/)]);
    expect(hashOf(folder)).toBe(before);
  });

  it('that somebody fills meanwhile stays as it is, and nothing is left beside it', async () => {
    const folder = join(aFolder(), 'mine');
    const writeFolder: typeof realEffects.writeFolder = async (path, files) => {
      mkdirSync(path);
      writeFileSync(join(path, 'theirs'), 'first');
      await realEffects.writeFolder(path, files);
    };
    await expect(runWith({ writeFolder }, 'new', folder)).rejects.toThrow(/ENOTEMPTY/);
    expect(filesIn(folder)).toEqual(['theirs']);
    expect(readdirSync(dirname(folder))).toEqual(['mine']);
  });
});

it.each([
  ['no folder', []],
  ['two folders', ['one', 'two']],
  ['a name of nothing', ['mine', '--name', '  ']],
  ['a name that never ends', ['mine', '--name', 'x'.repeat(81)]]
])('%s is wrong use', async (_, args) => {
  expect((await run('new', ...args)).code).toBe(2);
});
