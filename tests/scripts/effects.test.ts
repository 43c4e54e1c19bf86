import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { TooLarge } from '#scripts/files.ts';
import { listen } from './collect/loopback.ts';
import { aFolder, filesIn } from './outside.ts';

describe('a request', () => {
  const ask = (url: string, timeoutMs = 20_000) => realEffects.request({ url, timeoutMs });

  it('gives status, headers and text, and follows no redirect', async () => {
    const origin = await listen(
      createServer((_, response) => response.writeHead(302, { Location: '/else', 'X-Word': 'yes' }).end('grüß dich'))
    );
    const { status, header, text } = await ask(origin);
    expect([status, header('location'), header('x-word'), header('x-none'), text]).toEqual([
      302,
      '/else',
      'yes',
      undefined,
      'grüß dich'
    ]);
  });

  it('gives up an answer that does not end', async () => {
    const origin = await listen(
      createServer((_, response) => {
        const chunk = Buffer.alloc(1024 * 1024, 'x');
        const more = () => void response.write(chunk, (error) => (error ? undefined : more()));
        more();
      })
    );
    await expect(ask(origin)).rejects.toThrow('larger than 16 MB');
  });

  it('gives up an answer that does not come', async () => {
    const origin = await listen(createServer(() => {}));
    await expect(ask(origin, 50)).rejects.toThrow(/timeout/i);
  });
});

describe('a file', () => {
  it('is read up to a size, undefined where there is none', async () => {
    const place = aFolder();
    writeFileSync(join(place, 'a'), Buffer.from([0, 255, 10]));
    expect(await realEffects.readBytes(join(place, 'a'), 3)).toEqual(Buffer.from([0, 255, 10]));
    await expect(realEffects.readBytes(join(place, 'a'), 2)).rejects.toThrow(TooLarge);
    for (const none of ['b', 'a/b', 'x'.repeat(300)])
      expect(await realEffects.readBytes(join(place, none), 3)).toBeUndefined();
  });

  it('is there even if it leads nowhere', async () => {
    const place = aFolder();
    symlinkSync(join(place, 'nowhere'), join(place, 'a'));
    expect([await realEffects.isThere(join(place, 'a')), await realEffects.isThere(join(place, 'b'))]).toEqual([
      true,
      false
    ]);
  });
});

describe('a folder is written', () => {
  const files = new Map([
    ['a.txt', 'a'],
    ['deep/er/b.txt', 'b']
  ]);

  it('whole, where there is none or an empty one', async () => {
    const place = aFolder();
    await realEffects.writeFolder(join(place, 'new', 'one'), files);
    await realEffects.writeFolder(aFolder(), files);
    expect(filesIn(place)).toEqual(['new/one/a.txt', 'new/one/deep/er/b.txt']);
  });

  it('not at all where it cannot be whole', async () => {
    const place = aFolder();
    const broken = new Map([...files, ['a.txt/below', 'impossible']]);
    await expect(realEffects.writeFolder(join(place, 'one'), broken)).rejects.toThrow();
    writeFileSync(join(place, 'theirs'), 'first');
    await expect(realEffects.writeFolder(place, files)).rejects.toThrow();
    expect(filesIn(place)).toEqual(['theirs']);
  });
});

describe('what was left behind', () => {
  /** The number of a process that is no more. */
  async function aDeadProcess(): Promise<number> {
    const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(child, 'exit');
    return child.pid!;
  }

  it('by a write that was killed goes when its place is written or removed, and nothing else', async () => {
    const folder = aFolder();
    const dead = await aDeadProcess();
    const names = [`a.txt.${dead}.tmp`, `b.txt.${dead}.tmp`, `c.txt.${dead}.tmp`, `a.txt.${process.ppid}.tmp`];
    for (const name of names) writeFileSync(join(folder, name), 'half');
    mkdirSync(join(folder, `site.${dead}.tmp`));
    await realEffects.write(join(folder, 'a.txt'), 'whole');
    await realEffects.remove(join(folder, 'b.txt'), folder);
    await realEffects.writeFolder(join(folder, 'site'), new Map([['x', 'x']]));
    expect(filesIn(folder)).toEqual(['a.txt', `a.txt.${process.ppid}.tmp`, `c.txt.${dead}.tmp`, 'site/x']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'is nothing when a program is stopped while it writes: %s',
    async (signal) => {
      const folder = aFolder();
      const drafts = fileURLToPath(new URL('../../scripts/drafts.ts', import.meta.url));
      // The draft is there, and the writing never ends.
      const program = `
      const { runnerImport } = await import('vite');
      const { module } = await runnerImport(${JSON.stringify(drafts)}, { configFile: false, logLevel: 'error' });
      await module.withDraft(${JSON.stringify(join(folder, 'a.txt'))}, async (draft) => {
        (await import('node:fs')).writeFileSync(draft, 'half');
        console.log('writing');
        await new Promise((done) => setTimeout(done, 60_000));
      });`;
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        stdio: ['ignore', 'pipe', 'inherit']
      });
      await once(child.stdout, 'data');
      expect(filesIn(folder)).toEqual([`a.txt.${child.pid}.tmp`]);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([null, signal]);
      expect(filesIn(folder)).toEqual([]);
    }
  );
});
