/** What may have the name of a logo without being one: `check` and `build` name it in the same words, and at once. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { realEffects } from '#scripts/effects.ts';
import { checkLogos } from '#scripts/logos/check.ts';
import { makeArtwork } from '#scripts/logos/index.ts';
import { aLandscape, anItem } from '../../builders.ts';
import { aFolder } from '../outside.ts';
import { lookHere } from './look-here.ts';

const GOOD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';
const onUnix = process.platform === 'win32' ? describe.skip : describe;

const kinds: readonly (readonly [what: string, make: (path: string, folder: string) => unknown, reason: string])[] = [
  ['a pipe', (path) => execFileSync('mkfifo', [path]), 'it is a pipe, not a file'],
  ['a link to a device that never ends', (path) => symlinkSync('/dev/zero', path), 'it is a link out of the folder'],
  ['a link to a device that says nothing', (path) => symlinkSync('/dev/tty', path), 'it is a link out of the folder'],
  ['a link to a file elsewhere', (path) => symlinkSync('/etc/hostname', path), 'it is a link out of the folder'],
  [
    'a link to a file beside the folder whose name begins alike',
    (path, folder) => {
      mkdirSync(`${folder}-beside`);
      writeFileSync(join(`${folder}-beside`, 'b.svg'), GOOD);
      symlinkSync(join(`${folder}-beside`, 'b.svg'), path);
    },
    'it is a link out of the folder'
  ],
  [
    'a link to a pipe in the folder',
    (path, folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      symlinkSync('pipe', path);
    },
    'it is a pipe, not a file'
  ],
  ['a link to itself', (path) => symlinkSync('x.svg', path), 'ELOOP'],
  ['a link to nothing', (path, folder) => symlinkSync(join(folder, 'gone'), path), 'it leads to nothing'],
  ['a folder', (path) => mkdirSync(path), 'it is a folder, not a file'],
  [
    'a socket',
    async (path) => {
      const server = createServer();
      await new Promise<void>((ready) => server.listen(path, ready));
      onTestFinished(() => void server.close());
    },
    'it is a socket, not a file'
  ],
  ['a file of more than 8 MB', (path) => writeFileSync(path, Buffer.alloc((8 << 20) + 1)), 'it is larger than 8 MB']
];

onUnix.each(kinds)('%s in the place of a logo', (_, make, reason) => {
  it(`is told: ${reason}`, async () => {
    const folder = join(aFolder(), 'logos');
    mkdirSync(folder);
    await make(join(folder, 'x.svg'), folder);
    const said = `The image cannot be read: ${reason}.`;

    const text = aLandscape({ D: { S: [anItem('X', { logo: 'x.svg' })] } });
    const { doc, report } = compile({ data: { file: 'landscape.yml', text } });
    await checkLogos(doc!, folder, report, realEffects, lookHere);
    const told = report.problems.filter(({ code }) => code.startsWith('logo_') && code !== 'logo_unused');
    expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([`logo_unreadable “x.svg”: ${said}`]);

    const { problems } = await makeArtwork(['x.svg'], folder, { cache: aFolder() });
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([`logo_unreadable ${said}`]);
  });
});

onUnix('a link to another file of the folder', () => {
  it('is that file', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a.svg'), '');
    symlinkSync('a.svg', join(folder, 'b.svg'));
    const { problems } = await makeArtwork(['b.svg'], folder, { cache: aFolder() });
    expect(problems.map(({ code }) => code)).toEqual(['logo_not_an_image']);
  });
});
