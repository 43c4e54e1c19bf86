import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { rangeOf } from '#scripts/site/range.ts';
import { serveSite } from '#scripts/site/serve-site.ts';
import { soakClients } from '#scripts/tools/soak/clients.ts';
import { aFolder } from '../outside.ts';

const TEXT = '0123456789';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A site with a file, a folder, hidden files and links, served under a base. */
async function served(base?: string) {
  const folder = join(aFolder(), 'site');
  mkdirSync(join(folder, 'deep'), { recursive: true });
  mkdirSync(`${folder}-beside`);
  mkdirSync(join(folder, '.git'));
  for (const [name, text] of Object.entries({
    'index.html': '<!doctype html><title>Site</title>',
    'a.txt': TEXT,
    'empty.txt': '',
    'ä b.txt': 'odd',
    'deep/index.html': 'deep',
    '.hidden': 'secret',
    '.git/config': 'secret',
    '../secret.txt': 'secret',
    '../site-beside/secret.txt': 'secret'
  }))
    writeFileSync(join(folder, name), text);
  symlinkSync('../secret.txt', join(folder, 'out.txt'));
  symlinkSync(`${folder}-beside`, join(folder, 'beside'));
  symlinkSync('a.txt', join(folder, 'in.txt'));
  symlinkSync('.hidden', join(folder, 'shown.txt'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe')]);
  const server = await serveSite(folder, 0, base);
  onTestFinished(() => server.close());
  return server.address;
}

function ask(address: string, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const { hostname, port } = new URL(address);
  return new Promise<Answer>((done, failed) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts).toString() })
      );
    });
    asked.on('error', failed);
    asked.end();
  });
}

describe('a part of a file', () => {
  it.each<[string | undefined, ReturnType<typeof rangeOf>]>([
    [undefined, undefined],
    ['bytes=0-4', [0, 4]],
    ['bytes=5-', [5, 9]],
    ['bytes=-5', [5, 9]],
    ['bytes=-50', [0, 9]],
    ['bytes=8-100', [8, 9]],
    ['bytes=9-9', [9, 9]],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-1', undefined],
    ['bytes=a-b', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,3-4', undefined],
    ['bytes=1e3-', undefined],
    ['bytes=--5', undefined],
    ['items=0-4', undefined],
    ['bytes=0-99999999999999999999', undefined]
  ])('%s of ten bytes: %j', (header, range) => {
    expect(rangeOf(header, 10)).toEqual(range);
  });

  it('is sent with its place; what there is not is refused; what is no range gives the whole', async () => {
    const address = await served();
    const of = async (range: string, path = '/a.txt') => {
      const { status, headers, body } = await ask(address, path, { Range: range });
      return [status, headers['content-range'], status === 416 ? '' : body];
    };
    expect(await of('bytes=-5')).toEqual([206, 'bytes 5-9/10', '56789']);
    expect(await of('bytes=2-3')).toEqual([206, 'bytes 2-3/10', '23']);
    expect(await of('bytes=5-1')).toEqual([200, undefined, TEXT]);
    expect(await of('bytes=a-b')).toEqual([200, undefined, TEXT]);
    expect(await of('bytes=20-')).toEqual([416, 'bytes */10', '']);
    expect(await of('bytes=0-', '/empty.txt')).toEqual([416, 'bytes */0', '']);
    // And it is still there.
    expect((await ask(address, '/')).status).toBe(200);
  });

  it('is the whole where the file is no longer the same', async () => {
    const address = await served();
    const { etag } = (await ask(address, '/a.txt')).headers;
    const part = async (tag: string) => (await ask(address, '/a.txt', { Range: 'bytes=0-1', 'If-Range': tag })).body;
    expect([await part(etag!), await part('"other"')]).toEqual(['01', TEXT]);
    expect((await ask(address, '/a.txt', { 'If-None-Match': etag! })).status).toBe(304);
  });
});

describe('a request', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/?selected=x#y', 200, 'text/html; charset=utf-8'],
    ['/a.txt', 200, 'text/plain; charset=utf-8'],
    ['/%C3%A4%20b.txt', 200, 'text/plain; charset=utf-8'],
    ['/in.txt', 200, 'text/plain; charset=utf-8'],
    ['/deep/', 200, 'text/html; charset=utf-8'],
    ['/empty.txt', 200, 'text/plain; charset=utf-8'],
    ['/deep', 301, undefined],
    ['/a.txt/', 404, undefined],
    ['/gone', 404, undefined],
    ['/out.txt', 404, undefined],
    ['/shown.txt', 404, undefined],
    ['/beside/secret.txt', 404, undefined],
    ['/pipe', 404, undefined],
    ['/.hidden', 404, undefined],
    ['/.git/config', 404, undefined],
    ['/../secret.txt', 404, undefined],
    ['/%2e%2e/secret.txt', 404, undefined],
    ['/..%2fsecret.txt', 404, undefined],
    ['/deep/..%5c..%5csecret.txt', 404, undefined],
    ['//deep', 404, undefined],
    ['/a.txt%00', 404, undefined],
    ['/%zz', 404, undefined],
    ['http://evil.example/a.txt', 200, 'text/plain; charset=utf-8']
  ])('for %s is answered with %i', async (path, status, type) => {
    const answer = await ask(await served(), path);
    expect([answer.status, type && answer.headers['content-type']]).toEqual([status, type]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.body).not.toContain('secret');
  });

  it.each([
    ['POST', 405],
    ['PUT', 405],
    ['DELETE', 405],
    ['OPTIONS', 405],
    ['HEAD', 200]
  ])('by %s: %i', async (method, status) => {
    const answer = await ask(await served(), '/a.txt', {}, method);
    expect([answer.status, answer.headers.allow]).toEqual([status, status === 405 ? 'GET, HEAD' : undefined]);
    if (method === 'HEAD') expect([answer.headers['content-length'], answer.body]).toEqual(['10', '']);
  });

  it.each([
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example:80', 403],
    ['localhost', 200],
    ['localhost:1', 200],
    ['[::1]:8000', 200]
  ])('to %s: %i', async (host, status) => {
    expect((await ask(await served(), '/', { Host: host })).status).toBe(status);
  });

  it('for what is not there gets a page that leads back', async () => {
    const { status, headers, body } = await ask(await served('/under/'), '/under/gone');
    expect([status, headers['content-security-policy']]).toEqual([404, "default-src 'none'"]);
    expect(body).toContain('<a href="/under/">');
  });

  it('that is none ends nothing', async () => {
    const address = await served();
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.end('NONSENSE\r\n\r\n');
    await new Promise((closed) => socket.resume().on('close', closed));
    expect((await ask(address, '/')).status).toBe(200);
  });
});

it('many readers, half of whom leave early, get what is there and leave no file open', async () => {
  const { whole, wrong, left, openBefore, openAfter } = await soakClients(40, 5);
  expect(whole).toBeGreaterThan(100);
  expect(left).toBeGreaterThan(100);
  expect(wrong).toBe(0);
  expect(openAfter ?? 0).toBeLessThanOrEqual(openBefore ?? 0);
});
