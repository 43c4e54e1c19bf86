/** What may have the name of a landscape, its settings or its snapshot without being a file. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TooLarge, readRegular } from '#scripts/files.ts';
import { aLandscape } from '../builders.ts';
import { aFolder, run } from './outside.ts';

const onUnix = process.platform === 'win32' ? describe.skip : describe;

const kinds: readonly (readonly [what: string, make: (path: string) => unknown, reason: string])[] = [
  ['a pipe', (path) => execFileSync('mkfifo', [path]), 'It is a pipe, not a file.'],
  ['a link to a device that never ends', (path) => symlinkSync('/dev/zero', path), 'It is a device, not a file.'],
  ['a link to a device', (path) => symlinkSync('/dev/null', path), 'It is a device, not a file.'],
  ['a folder', (path) => mkdirSync(path), 'It is a folder, not a file.']
];

onUnix.each(kinds)('%s', (_, make, reason) => {
  it('in the place of the landscape is one fatal problem of check and build', async () => {
    const folder = aFolder();
    const file = join(folder, 'landscape.yml');
    make(file);
    for (const args of [
      ['check', file],
      ['build', file, '--out', join(folder, 'out')]
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect(code).toBe(1);
      expect(stdout + stderr).toContain(`:1:1 fatal file_unreadable ${reason}`);
    }
  });

  it('in the place of settings, guide, games and snapshot is an error of each', async () => {
    const folder = aFolder();
    const file = join(folder, 'landscape.yml');
    writeFileSync(file, aLandscape({ D: { S: ['X'] } }));
    for (const name of ['settings', 'guide', 'games', 'snapshot']) {
      make(join(folder, name));
      const { code, stdout } = await run('check', file, `--${name}`, join(folder, name));
      expect(code).toBe(1);
      expect(stdout).toContain(`error ${name}_unreadable`);
      expect(stdout).toContain(reason);
    }
  });
});

onUnix('a file that says nothing of its size', () => {
  it('is read as far as it may be', async () => {
    const whole = await readRegular('/proc/self/environ', 1 << 20);
    expect(whole!.length).toBeGreaterThan(100);
    await expect(readRegular('/proc/self/environ', 99)).rejects.toThrow(TooLarge);
  });
});
