/** What is wrong with a server, and that no logo but a whole one comes of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { type Fault, aKeeper, aPlace, collect, drawing } from './keeping.ts';

const FILES = { 'alpha.svg': drawing('a'), 'beta.svg': drawing('b') };
const place = () => aPlace(Object.keys(FILES));
/** A fault of the first file alone. */
const ofAlpha =
  (fault: Fault): Fault =>
  (path, ...rest) =>
    path.startsWith('/alpha') && fault(path, ...rest);
const says =
  (status: number, body: string | Uint8Array = '', headers: Readonly<Record<string, string>> = {}): Fault =>
  (_, response) =>
    response.writeHead(status, headers).end(body).writableEnded;
const leadsTo = (location: string) => says(302, '', { Location: location });

const LARGE = 5 * 1024 * 1024 + 1;
const FAULTS: readonly (readonly [name: string, reason: RegExp, asked: number, fault: Fault])[] = [
  ['has no such file', /^not there$/, 1, says(404, 'Not Found')],
  ['refuses', /^HTTP 403$/, 1, says(403)],
  ['answers 500', /^HTTP 500$/, 3, says(500)],
  ['answers nothing', /^an empty file, not/, 1, says(200)],
  ['answers a page', /^an HTML page, not/, 1, says(200, '<!DOCTYPE html><title>Sign in</title>')],
  ['answers a page behind a comment', /is an HTML page/, 1, says(200, '<!-- x --><html><body/></html>')],
  ['answers another document', /^a PDF document, not/, 1, says(200, '%PDF-1.7')],
  ['answers another image', /^a GIF image, not/, 1, says(200, 'GIF89a...')],
  ['answers a pointer', /^a Git LFS pointer, not/, 1, says(200, 'version https://git-lfs.github.com/spec/v1\n')],
  ['answers half a drawing', /broken XML/, 1, says(200, drawing('a').slice(0, 60))],
  ['answers too much', /^the answer is larger than 5 MB$/, 1, says(200, Buffer.alloc(LARGE, ' '))],
  ['cuts the connection', /UND_ERR_SOCKET|ECONNRESET/, 3, (_, response) => !response.socket?.destroy() || true],
  [
    'cuts the answer',
    /UND_ERR|ECONNRESET|terminated|other side closed/,
    3,
    (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('<svg', () => response.socket?.destroy());
      return true;
    }
  ],
  ['never answers', /^no answer in time$/, 3, () => true],
  ['leads to a file', /^led to file:, which is not followed$/, 1, leadsTo('file:///etc/passwd')],
  ['leads to data', /^led to data:, which is not followed$/, 1, leadsTo('data:image/svg+xml,<svg/>')],
  ['leads nowhere', /^HTTP 302 that leads nowhere$/, 3, says(302)],
  ['leads in a circle', /^redirected in a circle$/, 4, leadsTo('/alpha.svg')]
];

describe('a server that', () => {
  it.each(FAULTS)('%s is told, and the others come: %s', async (name, reason, asked, fault) => {
    const here = place();
    const keeper = await aKeeper(FILES, ofAlpha(fault));
    // Only what never answers may be late: a busy machine is, too.
    const isLate = (url: string) => name === 'never answers' && url.includes('/alpha');
    const request: typeof realEffects.request = (question) =>
      realEffects.request(isLate(question.url) ? { ...question, timeoutMs: 100 } : question);
    const { code, stdout, stderr } = await collect(here, keeper.origin, { request });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^1 fetched, 1 failed: /)]);
    const [, told] = /^Not fetched \((.*)\): alpha\.svg$/.exec(stderr)!;
    expect(told).toMatch(reason);
    expect(keeper.asked.filter((path) => path.startsWith('/alpha'))).toHaveLength(asked);
    expect(here.logos()).toEqual({ 'beta.svg': FILES['beta.svg'] });
  });

  it('recovers is asked again, later each time', async () => {
    const here = aPlace(['alpha.svg']);
    const keeper = await aKeeper(FILES, (path, response, count) => count <= 2 && says(502)(path, response, count));
    const { code, waits } = await collect(here, keeper.origin);
    expect([code, waits]).toEqual([0, [1, 2]]);
    expect(here.logos()).toEqual({ 'alpha.svg': FILES['alpha.svg'] });
  });

  it('leads to another place is followed there', async () => {
    const other = await aKeeper({ 'else/where.svg': drawing('a') });
    const keeper = await aKeeper(FILES, ofAlpha(leadsTo(`${other.origin}/else/where.svg`)));
    expect((await collect(place(), keeper.origin)).stdout).toMatch(/^2 fetched: /);
  });

  it('leads out of encryption is not followed', async () => {
    const request: typeof realEffects.request = ({ url, ...rest }) =>
      realEffects.request({ ...rest, url: url.replace('https://logos.example.org', keeper.origin) });
    const keeper = await aKeeper(FILES, ofAlpha(leadsTo('http://logos.example.org/alpha.svg')));
    const { stderr } = await collect(place(), 'https://logos.example.org/', { request });
    expect(stderr).toBe('Not fetched (led out of encryption, which is not followed): alpha.svg');
  });

  it('sets a limit is left alone until it ends, by all that ask', async () => {
    const here = aPlace(['alpha.svg']);
    const keeper = await aKeeper(FILES, (path, response, count) =>
      count === 1 ? says(429, '', { 'Retry-After': '30' })(path, response, count) : false
    );
    const { code, stderr, waits } = await collect(here, keeper.origin);
    expect([code, stderr, waits]).toEqual([0, 'Waiting until 2026-11-24 12:00 UTC for the rate limit.', [30]]);
  });

  it('sets limits without end, or answers nothing at all, is not asked for everything', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `${i}.svg`);
    for (const [fault, reason] of [
      [says(429, '', { 'Retry-After': '1' }), 'the rate limit does not end'],
      [says(503), 'the server does not answer (HTTP 503)']
    ] as const) {
      const keeper = await aKeeper({}, fault);
      const { code, stdout, stderr } = await collect(aPlace(names), keeper.origin);
      expect([code, stdout]).toEqual([1, expect.stringMatching(/^0 fetched, 200 failed: /)]);
      expect(stderr).toContain(`Not fetched (${reason}): `);
      expect(keeper.asked.length).toBeLessThan(60);
    }
  });

  it('has none of the files gives reason to doubt the address', async () => {
    const keeper = await aKeeper({});
    const { stderr } = await collect(place(), `${keeper.origin}/there`);
    expect(stderr.split('\n')).toEqual([
      'Not fetched (not there): alpha.svg, beta.svg',
      `None of them is in ${keeper.origin}/there/; is that where the logos are?`
    ]);
  });
});

describe('a run that is stopped', () => {
  const names = Array.from({ length: 40 }, (_, i) => `${i}.svg`);
  const files = Object.fromEntries(names.map((name) => [name, drawing(name)]));

  it('by Ctrl C leaves whole files, and the next run goes on from there', async () => {
    const here = aPlace(names);
    const running: ChildProcess[] = [];
    const keeper = await aKeeper(files, (path) => path === '/20.svg' && running.some((child) => child.kill('SIGINT')));
    const args = ['scripts/run.mjs', 'landscape', 'collect', 'logos', here.file, '--from', keeper.origin];
    const child = spawn(process.execPath, args, { stdio: 'pipe' });
    running.push(child);
    const told: string[] = [];
    child.stderr.on('data', (text) => told.push(String(text)));
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, told.join('')]).toEqual([1, expect.stringMatching(/Stopped\. All files in .* are whole; the next/)]);
    const first = Object.keys(here.logos()).length;
    expect(first).toBeGreaterThanOrEqual(17);
    expect(first).toBeLessThan(40);

    const asked = keeper.asked.length;
    keeper.fault = () => false;
    const next = await collect(here, keeper.origin);
    expect([next.code, next.stdout]).toEqual([
      0,
      expect.stringMatching(`^${40 - first} fetched, ${first} there already`)
    ]);
    expect(keeper.asked.length - asked).toBe(40 - first);
    expect(here.logos()).toEqual(files);
  });
});
