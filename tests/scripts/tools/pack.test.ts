/** What others install: the packed file alone, in an empty folder, with nothing beside it but the packages that it names. */
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as api from '#scripts/tools/package/api.ts';
import type * as Declared from '#scripts/tools/package/index.d.ts';
import { filesIn } from '../outside.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

let empty: string;
const installed = (...path: readonly string[]) => join(empty, 'node_modules', ...path);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** Runs the command of the package in the empty folder; nothing tells it where the clone is. */
async function command(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { PATH, HOME, XDG_CACHE_HOME } = process.env;
  const program = installed('landscape-explorer', manifest.bin['landscape-explorer']!);
  try {
    const env = { PATH, HOME, ...(XDG_CACHE_HOME && { XDG_CACHE_HOME }) };
    return { code: 0, ...(await run(process.execPath, [program, ...args], { cwd: empty, env })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

beforeAll(async () => {
  // The way has a space in it.
  empty = mkdtempSync(join(tmpdir(), 'landscape installed '));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = await run(npm, ['pack', '--silent', '--pack-destination', empty], {
    cwd: root,
    shell: process.platform === 'win32'
  });
  const packed = stdout.trim().split('\n').at(-1)!;
  expect(packed).toBe(`landscape-explorer-${manifest.version}.tgz`);
  mkdirSync(installed());
  await run('tar', ['-xzf', packed], { cwd: empty });
  renameSync(join(empty, 'package'), installed('landscape-explorer'));
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(installed(name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), installed(name), 'junction');
  }
});
afterAll(() => rmSync(empty, { recursive: true, force: true }));

describe('the packed file', () => {
  it('holds the command, the shell and a first landscape, and nobody’s data or sources', () => {
    const files = filesIn(installed('landscape-explorer'));
    const tops = new Set(
      files.map((path) => (path.startsWith('scripts/') ? path.split('/', 2).join('/') : path.split('/')[0]!))
    );
    expect([...tops].sort()).toEqual(
      [
        ...['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'package.json'].filter((name) => files.includes(name)),
        ...['bin', 'lib', 'scripts/clone', 'scripts/new']
      ].sort()
    );
    expect(files).toEqual(
      expect.arrayContaining(['lib/landscape.js', 'lib/index.d.ts', 'lib/shell/index.html', 'LICENSE'])
    );
    expect(files.filter((path) => /\.(ts|svelte|mts)$/.test(path) && path !== 'lib/index.d.ts')).toEqual([]);
  });

  it('names the packages that became part of it', () => {
    const page = readFileSync(installed('landscape-explorer', 'lib/THIRD-PARTY.txt'), 'utf8');
    for (const name of ['zod', 'js-yaml', 'svelte', 'd3-hierarchy'])
      expect(page).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});

describe('its command', () => {
  it('says what it can do', async () => {
    const { code, stdout } = await command('--help');
    expect(code).toBe(0);
    for (const name of ['build', 'check', 'collect', 'diff', 'export', 'new', 'serve']) expect(stdout).toContain(name);
  });

  it('starts a landscape, checks it, and builds its site with its logos', async () => {
    expect(await command('new', 'ours')).toMatchObject({ code: 0, stdout: '6 files: ours\n' });
    expect(await command('check', 'ours/landscape.yml', '--logos', 'ours/logos')).toMatchObject({
      code: 0,
      stderr: 'ours/landscape.yml: no problems\n'
    });
    const { code, stdout, stderr } = await command(
      ...['build', 'ours/landscape.yml', '--logos', 'ours/logos', '--out', 'ours/site']
    );
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+ items, \d+ files: ours\/site\n$/)]);
    expect(stderr).toContain('Logos: 4 of 4 shown');
    // Its styles are in the page.
    const shell = filesIn(installed('landscape-explorer', 'lib/shell')).filter((path) => !path.endsWith('.css'));
    expect(filesIn(join(empty, 'ours/site'))).toEqual(expect.arrayContaining(shell));
    expect(readdirSync(join(empty, 'ours/site/logos'))).not.toEqual([]);
  });

  it('says what is wrong with a file, and fails', async () => {
    writeFileSync(join(empty, 'wrong.yml'), 'landscape: 7\n');
    const { code, stdout } = await command('check', 'wrong.yml');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^wrong\.yml:1:\d+ fatal file_not_a_landscape /)]);
  });
});

describe('its module', () => {
  // The types that it declares are those of what it is made from: otherwise this does not compile.
  const declared: typeof Declared = api;

  it('has what its types declare', async () => {
    const names = Object.keys(declared).sort();
    const text = readFileSync(installed('landscape-explorer', 'lib/index.d.ts'), 'utf8');
    expect(
      [...text.matchAll(/^export declare (?:const|class|function) (\w+)/gm)].map(([, name]) => name).sort()
    ).toEqual(names);
    const program = `import * as it from 'landscape-explorer'; console.log(JSON.stringify([Object.keys(it).sort(),
      it.compile({ data: { file: 'a.yml', text: 'landscape: []' } }).report.problems.map(({ code }) => code)]))`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: empty });
    expect(JSON.parse(stdout)).toEqual([names, []]);
  });
});
