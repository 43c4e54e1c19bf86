import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aLandscape, anItem } from '../../builders.ts';
import { aFolder, run } from '../outside.ts';

const names = (count: number, word = 'Item') => Array.from({ length: count }, (_, i) => `${word} ${i + 1}`);
const of = (...items: readonly (string | object)[]) =>
  aLandscape({ Data: { Storage: items.map((item) => (typeof item === 'string' ? item : { ...item })) } });

/** Two files in a folder of their own, compared. */
async function compare(before: string, after: string, ...options: readonly string[]) {
  const folder = aFolder();
  const [a, b] = [join(folder, 'a.yml'), join(folder, 'b.yml')];
  writeFileSync(a, before);
  writeFileSync(b, after);
  return run('diff', a, b, ...options);
}

describe('two files', () => {
  it('that say the same have no change, in every format', async () => {
    expect(await compare(of('Milvus'), of('Milvus'))).toEqual({
      code: 0,
      stdout: '1 item before, 1 after: no change.',
      stderr: ''
    });
    expect((await compare(of('Milvus'), of('Milvus'), '--format', 'md')).stdout).toBe(
      '1 item before, 1 after: no change.'
    );
    expect(JSON.parse((await compare(of('Milvus'), of('Milvus'), '--format', 'json')).stdout)).toMatchObject({
      version: 1,
      refused: null,
      added: []
    });
  });

  it('are told apart in the format asked for', async () => {
    const change = [of('Milvus', 'Marquez'), of(anItem('Milvus', { project: 'graduated' }), 'Feast')] as const;
    const text = await compare(...change);
    expect([text.code, text.stdout]).toEqual([
      0,
      [
        '2 items before, 2 after: 1 removed, 1 added, 1 stage.',
        ...['', 'Removed (1)', '  Marquez, Data / Storage'],
        ...['', 'Added (1)', '  Feast, Data / Storage'],
        ...['', 'Stage (1)', '  Milvus: nothing → graduated']
      ].join('\n')
    ]);
    expect((await compare(...change, '--format', 'md')).stdout).toContain(
      '### Added (1)\n\n- **Feast**, Data / Storage'
    );
    expect(JSON.parse((await compare(...change, '--format', 'json')).stdout)).toMatchObject({
      added: [{ id: 'feast', name: 'Feast', kind: 'project', places: ['Data / Storage'] }],
      stage: [{ id: 'milvus', before: null, after: 'graduated' }]
    });
  });

  it('have the settings that are named', async () => {
    const folder = aFolder();
    const [a, settings] = [join(folder, 'a.yml'), join(folder, 'settings.yml')];
    writeFileSync(a, aLandscape({ Friends: { Gold: ['Acme'] } }));
    writeFileSync(settings, 'members_category: Friends\n');
    const kinds = async (...more: string[]) => {
      const { stdout } = await run('diff', a, join(folder, 'b.yml'), '--format', 'json', ...more);
      return (JSON.parse(stdout) as { added: { kind: string }[] }).added.map(({ kind }) => kind);
    };
    writeFileSync(join(folder, 'b.yml'), aLandscape({ Friends: { Gold: ['Acme', 'Zeta'] } }));
    expect(await kinds()).toEqual(['project']);
    expect(await kinds('--settings', settings)).toEqual(['member']);
  });
});

describe('what takes too much away is refused in one sentence', () => {
  it.each([
    ['wiped', names(72), 'Refused: 410 of 482 items would be gone (item-73, item-74, item-75 …);'],
    [
      'swapped',
      [...names(72), ...names(410, 'Other')],
      'Refused: 410 of 482 items would be gone, with 410 others in their place (item-73, item-74, item-75 …);'
    ]
  ])('%s', async (_, after, sentence) => {
    const { code, stdout, stderr } = await compare(of(...names(482)), of(...after));
    expect(code).toBe(1);
    expect(stderr).toBe(`${sentence} if that is meant, say so with --allow-removals.`);
    expect(stdout).toContain('Removed (410)');
    expect((await compare(of(...names(482)), of(...after), '--allow-removals')).code).toBe(0);
  });

  it('and says so in the page and the JSON, too', async () => {
    const change = [of(...names(12)), of(...names(8))] as const;
    expect((await compare(...change, '--format', 'md')).stdout).toMatch(/^\*\*Refused: 4 of 12 items would be gone/);
    expect(JSON.parse((await compare(...change, '--format', 'json')).stdout)).toMatchObject({
      refused: expect.stringMatching(/^Refused: 4 of 12/) as string
    });
  });

  it('but not three items of twelve, nor a landscape in which everything has another name', async () => {
    expect((await compare(of(...names(12)), of(...names(9), ...names(3, 'Other')))).code).toBe(0);
    const renamed = names(100).map((name) => anItem(`New ${name}`, { aliases: [name] }));
    expect((await compare(of(...names(100)), of(...renamed))).code).toBe(0);
  });
});

it('a file that cannot be read is told as check does, and exits 1', async () => {
  const { code, stdout, stderr } = await compare(of('Milvus'), 'landscape:\n\t- name: Data\n');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^\S+b\.yml:2:1 fatal file_unreadable /);
  const missing = await run('diff', join(aFolder(), 'a.yml'), join(aFolder(), 'b.yml'));
  expect(missing.code).toBe(1);
  expect(missing.stderr).toMatch(/a\.yml:1:1 fatal file_missing [^]*b\.yml:1:1 fatal file_missing /);
});

describe('--against', () => {
  /** A repository with a landscape in a folder, committed once and changed afterwards. */
  function repository(before: string, after: string): { readonly folder: string; readonly file: string } {
    const folder = aFolder();
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    const file = join(folder, 'deep er', 'landscape.yml');
    mkdirSync(join(folder, 'deep er'));
    writeFileSync(file, before);
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    git(...who, 'commit', '--quiet', '--message', 'one');
    git('tag', 'v1.0');
    writeFileSync(file, after);
    return { folder, file };
  }

  it.each(['HEAD', 'main', 'v1.0', 'main^{commit}', 'HEAD@{0}'])(
    '%s reads the file as it was there',
    async (revision) => {
      const { file } = repository(of('Milvus'), of('Milvus', 'Feast'));
      const { code, stdout, stderr } = await run('diff', file, '--against', revision, '--format', 'json');
      expect([code, stderr]).toEqual([0, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        before: { file: `${revision}:${file}`, items: 1 },
        after: { file, items: 2 },
        added: [{ id: 'feast' }]
      });
    }
  );

  it.each([
    '--output=pwned',
    '-p',
    '',
    'HEAD:secret',
    ':/message',
    'HEAD..main',
    'HEAD main',
    'HEAD\n--output=pwned',
    '$(touch pwned)',
    'no-such-branch',
    '^HEAD',
    'HEAD^{tree}'
  ])('“%s” is no revision', async (revision) => {
    const { file } = repository(of('Milvus'), of('Milvus'));
    const { code, stdout, stderr } = await run('diff', file, `--against=${revision}`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/ is no revision /);
  });

  it('counts all of a new file as added, and says so', async () => {
    const { folder } = repository(of('Milvus'), of('Milvus'));
    const fresh = join(folder, 'fresh.yml');
    writeFileSync(fresh, of('Milvus', 'Feast'));
    const { code, stdout, stderr } = await run('diff', fresh, '--against', 'HEAD', '--format', 'json');
    expect([code, stderr]).toEqual([0, `HEAD has no ${fresh} yet: everything in it counts as added.`]);
    expect(JSON.parse(stdout)).toMatchObject({
      before: { file: `HEAD:${fresh}`, items: 0 },
      refused: null,
      added: [{ id: 'milvus' }, { id: 'feast' }],
      removed: []
    });
  });

  it('tells a file that is nowhere, and a folder that no git knows', async () => {
    const { folder } = repository(of('Milvus'), of('Milvus'));
    const { code, stderr } = await run('diff', join(folder, 'nowhere.yml'), '--against', 'HEAD');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S*nowhere\.yml:1:1 fatal file_missing There is no file “.*nowhere\.yml”\.$/);
    const outside = join(aFolder(), 'landscape.yml');
    writeFileSync(outside, of('Milvus'));
    expect(await run('diff', outside, '--against', 'HEAD')).toMatchObject({ code: 2 });
  });
});

it.each<[readonly string[], RegExp]>([
  [[], /Name two files, or one and the revision/],
  [['a.yml'], /Name two files/],
  [['a.yml', 'b.yml', 'c.yml'], /one argument too many/],
  [['a.yml', 'b.yml', '--against', 'HEAD'], /one file too many/],
  [['a.yml', 'b.yml', '--format', 'xml'], /“xml” is no format; there are text, json and md\./]
])('wrong use exits 2: %j', async (args, message) => {
  const { code, stderr } = await run('diff', ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});
