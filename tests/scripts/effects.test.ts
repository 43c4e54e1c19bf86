import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { listen } from './collect/fake-github.ts';
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
