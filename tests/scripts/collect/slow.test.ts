/** Servers that hold on to whoever asks, or let go in the middle: each run ends soon, and all that was there stays. */
import { type Server, type Socket, createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { aLandscape, anItem } from '../../builders.ts';
import { aFolder, filesIn, runWith } from '../outside.ts';
import { patient } from './loopback.ts';

/** As little patience as a test can do with: bytes of an answer. */
const MOST = 1 << 20;

type Talk = (socket: Socket) => void;

/** Answers by hand whatever is asked, so that it may break every rule. */
async function aTalker(talk: Talk): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => talk(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address!.port : 0}`;
}

/** Writes a piece again and again, as long as somebody listens. */
function drip(socket: Socket, piece: string | Buffer, everyMs: number): void {
  const timer = setInterval(() => socket.write(piece), everyMs);
  socket.once('close', () => clearInterval(timer));
}
const after =
  (start: string, then: Talk): Talk =>
  (socket) => {
    socket.write(start);
    then(socket);
  };
const head = (...headers: readonly string[]) => ['HTTP/1.1 200 OK', ...headers, '', ''].join('\r\n');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** Each with whether it is as slow as it may be: then the time is what ends it. */
const TALKS: readonly (readonly [name: string, talk: Talk])[] = [
  ['says its first line letter by letter', (socket) => drip(socket, 'H', 5)],
  ['says headers without end', after('HTTP/1.1 200 OK\r\n', (socket) => drip(socket, 'X-A: b\r\n', 5))],
  ['says more headers than fit', after('HTTP/1.1 200 OK\r\n', (socket) => socket.write(`X: ${'x'.repeat(1 << 20)}`))],
  ['says hints without end', (socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n', 5)],
  ['says its answer letter by letter', after(head('Content-Length: 1000000'), (socket) => drip(socket, ' ', 5))],
  [
    'says its answer in pieces without end',
    after(head('Transfer-Encoding: chunked'), (socket) => drip(socket, '1\r\n \r\n', 5))
  ],
  ['says nothing more', after(head('Content-Length: 1000'), () => undefined)],
  ['takes the question and says nothing', () => undefined],
  ['lets go before the answer', (socket) => socket.destroy()],
  ['lets go in the first line', after('HTTP/1.1 2', (socket) => socket.end())],
  ['lets go in the answer', after(`${head('Content-Length: 1000')}{"a`, (socket) => socket.end())],
  ['lets go in a piece', after(`${head('Transfer-Encoding: chunked')}ff\r\n{"a`, (socket) => socket.end())],
  ['speaks another language', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ['says a size that is none', after(head('Content-Length: -5'), (socket) => socket.end('{}'))],
  [
    'says pieces of a size that is none',
    after(`${head('Transfer-Encoding: chunked')}zz\r\n`, (socket) => socket.end())
  ],
  [
    'packs more than it may say into little',
    (socket) => {
      const body = gzipSync(Buffer.alloc(2 * MOST, ' '));
      socket.write(head('Content-Encoding: gzip', `Content-Length: ${body.length}`));
      socket.end(body);
    }
  ],
  ['says something packed that is not', after(head('Content-Encoding: gzip', 'Content-Length: 2'), (s) => s.end('{}'))]
];

const SOURCES = {
  github: (origin: string) => ['collect', 'github', 'FILE', '--origin', origin],
  registries: (origin: string) => ['collect', 'registries', 'FILE', '--pypi', origin],
  logos: (origin: string) => ['collect', 'logos', 'FILE', '--from', origin]
} as const;

interface Run {
  readonly code: number;
  readonly stderr: string;
  readonly tookMs: number;
  readonly files: readonly string[];
}

async function collect(source: keyof typeof SOURCES, talk: Talk): Promise<Run> {
  const [origin, folder] = [await aTalker(talk), aFolder()];
  const file = join(folder, 'landscape.yml');
  writeFileSync(file, aLandscape({ Data: { Storage: [anItem('Alpha', { packages: ['pypi:alpha'] })] } }));
  const { waits: _waits, ...time } = patient();
  const effects: Partial<Effects> = {
    ...time,
    variable: (name) => (name === 'GITHUB_TOKEN' ? 'a-secret-token' : undefined),
    request: ({ most = MOST, ...request }) =>
      realEffects.request({ ...request, most: Math.min(most, MOST), timeoutMs: 150 })
  };
  const started = performance.now();
  const args = SOURCES[source](origin).map((arg) => (arg === 'FILE' ? file : arg));
  const { code, stderr } = await runWith(effects, ...args);
  return { code, stderr, tookMs: performance.now() - started, files: filesIn(folder) };
}

describe.each(Object.keys(SOURCES) as (keyof typeof SOURCES)[])('collect %s from a server that', (source) => {
  it.each(TALKS)('%s ends, says why, and takes nothing', async (_, talk) => {
    const { code, stderr, tookMs, files } = await collect(source, talk);
    expect([code, files.filter((name) => name !== 'landscape.snapshot.json')]).toEqual([1, ['landscape.yml']]);
    expect(stderr).toMatch(/^Not (refreshed|fetched) \((?:pypi:alpha: )?\S.*\): (Alpha|alpha\.svg)$/m);
    // Three times as long as one question may take, and what the rest of a run needs on a busy machine.
    expect(tookMs).toBeLessThan(10_000);
  });
});

it.each<[string, Buffer]>([
  ['PNG', PNG],
  ['JPEG', Buffer.from('ffd8ffe000104a46494600010100000100010000ffda000c03010002', 'hex')],
  ['WebP', Buffer.from('RIFF\x20\0\0\0WEBPVP8L', 'latin1')]
])('a %s that lets go without saying how long it is is no logo', async (_, bytes) => {
  const { code, stderr, files } = await collect('logos', (socket) => {
    socket.write(head('Connection: close'));
    socket.end(bytes);
  });
  expect([code, stderr, files]).toEqual([1, 'Not fetched (the image breaks off): alpha.svg', ['landscape.yml']]);
});
