import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UsageError } from '#scripts/usage.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { siteFiles } from '#scripts/site/site.ts';
import { prepare } from '#scripts/site/prepare.ts';
import { MANIFEST, checkOut, writeSite } from '#scripts/site/write-site.ts';
import { aLandscape, landscapeOf } from '../../builders.ts';
import { alone } from '#scripts/drafts.ts';
import { aFolder, aShell, filesIn, hashOf, namedFiles, run } from '../outside.ts';

const older = siteFiles(prepare(landscapeOf(aLandscape({ Data: { Storage: ['Milvus'] } }))), aShell('one'));
const newer = siteFiles(prepare(landscapeOf(aLandscape({ Data: { Storage: ['Milvus', 'Marquez'] } }))), aShell('two'));
const sorted = (files: ReadonlyMap<string, unknown>) => [...files.keys(), MANIFEST].sort();
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const manifest = (...files: readonly unknown[]) => JSON.stringify({ version: 1, files });

describe('a site in a folder', () => {
  it('is there, with a manifest of what was written', async () => {
    const out = join(aFolder(), 'new', 'site');
    await writeSite(out, older, realEffects);
    expect(filesIn(out)).toEqual(sorted(older));
    expect(JSON.parse(read(out, MANIFEST))).toEqual({ version: 1, files: [...older.keys()].sort() });
    for (const path of namedFiles(read(out, 'index.html'))) expect(existsSync(join(out, path)), path).toBe(true);
  });

  it('gives way to the next one: what that does not need is removed, empty folders too', async () => {
    const out = aFolder();
    await writeSite(out, new Map([...older, ['old/deep/down.txt', 'x']]), realEffects);
    await writeSite(out, newer, realEffects);
    expect(filesIn(out)).toEqual(sorted(newer));
    expect(existsSync(join(out, 'old'))).toBe(false);
  });

  it('is the same to the byte when built again', async () => {
    const out = aFolder();
    await writeSite(out, older, realEffects);
    const before = hashOf(out);
    await writeSite(out, older, realEffects);
    expect(hashOf(out)).toBe(before);
  });

  it('leaves files alone that people put beside it', async () => {
    const out = aFolder();
    await writeSite(out, older, realEffects);
    writeFileSync(join(out, 'CNAME'), 'landscape.example.org');
    mkdirSync(join(out, 'assets', 'mine'));
    writeFileSync(join(out, 'assets', 'mine', 'note.txt'), 'x');
    await writeSite(out, newer, realEffects);
    expect(filesIn(out)).toEqual([...sorted(newer), 'CNAME', 'assets/mine/note.txt'].sort());
  });
});

describe('a folder that no build made', () => {
  const refused = (out: string) => expect(checkOut(out, realEffects)).rejects.toThrow(UsageError);

  it('is refused when it holds anything, and left as it is', async () => {
    const out = aFolder();
    writeFileSync(join(out, 'thesis.txt'), 'x');
    const before = hashOf(out);
    await refused(out);
    await expect(writeSite(out, older, realEffects)).rejects.toThrow(/not empty and was not made/);
    expect(hashOf(out)).toBe(before);
  });

  it('is refused when it is the project itself, or the root of the file system', async () => {
    await refused(fileURLToPath(new URL('../../..', import.meta.url)));
    await refused('/');
  });

  it('is refused when it is a file, or lies below one', async () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, 'x');
    await refused(file);
    await refused(join(file, 'site'));
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  it('is taken when it is empty or not there', async () => {
    const folder = aFolder();
    expect(await checkOut(folder, realEffects)).toEqual([]);
    expect(await checkOut(join(folder, 'a', 'b'), realEffects)).toEqual([]);
  });
});

describe('a manifest that somebody wrote', () => {
  it.each([
    ['../../x'],
    ['..'],
    ['a/../../secret.txt'],
    ['..\\secret.txt'],
    ['/etc/hostname'],
    ['C:\\secret.txt'],
    ['\\\\server\\share'],
    ['./../secret.txt']
  ])('never removes anything outside: %s', async (path) => {
    const folder = aFolder();
    const out = join(folder, 'deep', 'site');
    await writeSite(out, older, realEffects);
    for (const secret of ['x', 'secret.txt', 'deep/secret.txt']) writeFileSync(join(folder, secret), 'keep');
    writeFileSync(join(out, MANIFEST), manifest(path, join(folder, 'secret.txt'), ...older.keys()));
    await writeSite(out, newer, realEffects);
    expect(filesIn(folder).filter((file) => !file.startsWith('deep/site/'))).toEqual([
      'deep/secret.txt',
      'secret.txt',
      'x'
    ]);
    expect(filesIn(out)).toEqual(sorted(newer));
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no files', '{}'],
    ['files that are none', manifest(7, null, {}, '', '.', './', 'assets', 'assets/', '/', 'a//b', 'gone.txt')],
    ['null', 'null']
  ])('is passed over where it makes no sense: %s', async (_, text) => {
    const out = aFolder();
    await writeSite(out, older, realEffects);
    writeFileSync(join(out, MANIFEST), text);
    await writeSite(out, newer, realEffects);
    expect(filesIn(out)).toEqual(expect.arrayContaining(sorted(newer)));
    expect(JSON.parse(read(out, MANIFEST))).toEqual({ version: 1, files: [...newer.keys()].sort() });
  });
});

/** Effects of which the n-th change of the folder fails, as when the power goes; the files of a site take their places one by one. */
function failingAt(n: number): Effects {
  let changes = 0;
  const count = () => {
    changes += 1;
    if (changes === n) throw new Error('cut off');
  };
  return {
    ...realEffects,
    write: async (path, content) => {
      count();
      await realEffects.write(path, content);
    },
    writeTogether: async (folder, files) => {
      for (const [path, content] of files) {
        count();
        await realEffects.write(join(folder, path), content);
      }
    },
    remove: async (path, root) => {
      count();
      await realEffects.remove(path, root);
    }
  };
}

describe('a build that is cut off', () => {
  const removed = [...older.keys()].filter((path) => !newer.has(path)).length;
  const changes = newer.size + 2 + removed;

  it.each(Array.from({ length: changes }, (_, i) => i + 1))(
    'before change %i leaves the old page or the new one, complete',
    async (n) => {
      const out = aFolder();
      await writeSite(out, older, realEffects);
      await expect(writeSite(out, newer, failingAt(n))).rejects.toThrow('cut off');

      const page = read(out, 'index.html');
      const [site] = [older, newer].filter((files) => files.get('index.html') === page);
      expect(site).toBeDefined();
      for (const path of namedFiles(page)) expect(existsSync(join(out, path)), path).toBe(true);
      for (const [path, content] of site!) {
        if (path.startsWith('assets/'))
          expect(readFileSync(join(out, path)).equals(Buffer.from(content)), path).toBe(true);
      }

      await writeSite(out, newer, realEffects);
      expect(filesIn(out)).toEqual(sorted(newer));
    }
  );

  it('leaves nothing unknown behind when it was the first', async () => {
    for (let n = 2; n <= newer.size + 2; n++) {
      const out = aFolder();
      await expect(writeSite(out, newer, failingAt(n))).rejects.toThrow('cut off');
      await writeSite(out, older, realEffects);
      expect(filesIn(out)).toEqual(sorted(older));
    }
  });

  it('is over after the last change', async () => {
    const out = aFolder();
    await writeSite(out, older, realEffects);
    await writeSite(out, newer, failingAt(changes + 1));
    expect(filesIn(out)).toEqual(sorted(newer));
  });

  it('by what cannot be written leaves the old site to the byte, and no draft', async () => {
    const out = aFolder();
    await writeSite(out, older, realEffects);
    const before = hashOf(out);
    const broken = new Map([...newer, ['assets/x', undefined as unknown as string]]);
    await expect(writeSite(out, broken, realEffects)).rejects.toThrow();
    expect(hashOf(out)).toBe(before);
  });
});

describe('a folder with a link', () => {
  it.each(['assets', 'api', 'index.html', 'deep/er/link'])(
    'in the place of %s is refused, and nothing is written',
    async (path) => {
      const folder = aFolder();
      const out = join(folder, 'site');
      const elsewhere = join(folder, 'elsewhere');
      await writeSite(out, older, realEffects);
      mkdirSync(elsewhere);
      mkdirSync(dirname(join(out, path)), { recursive: true });
      rmSync(join(out, path), { recursive: true, force: true });
      symlinkSync(elsewhere, join(out, path));
      const before = read(out, MANIFEST);
      await expect(writeSite(out, newer, realEffects)).rejects.toThrow(/is a link, and a site's folder holds none/);
      expect([read(out, MANIFEST), filesIn(elsewhere)]).toEqual([before, []]);
    }
  );

  it('that leads to it is followed', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'site'));
    await writeSite(join(folder, 'site'), older, realEffects);
    expect(filesIn(join(folder, 'real'))).toEqual(sorted(older));
  });
});

describe('two builds into one folder', () => {
  it('come one after the other', async () => {
    const out = aFolder();
    await Promise.all([writeSite(out, older, realEffects), writeSite(out, newer, realEffects)]);
    const page = read(out, 'index.html');
    const [files] = [older, newer].filter((files) => files.get('index.html') === page);
    expect(filesIn(out)).toEqual(sorted(files!));
  });

  it('end with a sentence where the first does not end', async () => {
    const out = aFolder();
    writeFileSync(join(out, '.landscape-lock'), String(process.ppid));
    await expect(alone(out, () => Promise.resolve(), 100)).rejects.toThrow(
      `another program (process ${process.ppid}) is writing into “${out}”; run again when it has ended`
    );
    expect(filesIn(out)).toEqual(['.landscape-lock']);
  });

  it('are none where the first was killed: its lock and drafts go', async () => {
    const out = aFolder();
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(out, '.landscape-lock'), String(pid));
    mkdirSync(join(out, `.landscape-draft.${pid}.tmp`));
    await writeSite(out, older, realEffects);
    expect(filesIn(out)).toEqual(sorted(older));
    expect(existsSync(join(out, `.landscape-draft.${pid}.tmp`))).toBe(false);
  });
});

describe('a folder that cannot be made', () => {
  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux.each(['/proc/x', '/proc/x/y', '/dev/null/x', '/sys/x'])('ends with one sentence: %s', async (out) => {
    await expect(realEffects.alone(out, () => Promise.resolve())).rejects.toThrow(
      new RegExp(`^the folder “${out}” cannot be made \\([A-Z]+\\)$`)
    );
  });

  onLinux('is told by the command, exit 1, nothing hangs', async () => {
    const file = join(aFolder(), 'landscape.yml');
    writeFileSync(file, aLandscape({ D: { S: ['X'] } }));
    await expect(run('build', file, '--out', '/proc/x')).rejects.toThrow(
      'the folder “/proc/x” cannot be made (ENOENT)'
    );
  });
});

describe('writing a file', () => {
  it('leaves the old file and no draft where it fails', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), 'old');
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken', 'x'), 'x');
    await expect(realEffects.write(join(folder, 'taken'), 'new')).rejects.toThrow();
    await expect(realEffects.write(join(folder, 'file', 'below'), 'new')).rejects.toThrow();
    expect(filesIn(folder)).toEqual(['file', 'taken/x']);
    expect(read(folder, 'file')).toBe('old');
  });
});
