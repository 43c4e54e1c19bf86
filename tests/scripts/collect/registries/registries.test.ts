/** Downloads from registries on this machine: what is asked, what is told, and what no fault may touch. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type ServerResponse, createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Figures } from '#landscape/model.ts';
import { type Snapshot, formatSnapshot } from '#landscape/read/snapshot.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { type Fields, aLandscape, anItem } from '../../../builders.ts';
import { type Outcome, aFolder, run, runWith } from '../../outside.ts';
import { listen, patient, reply } from '../loopback.ts';

/** Downloads by package; of crates those in 90 days. */
type Counts = Readonly<Record<string, number>>;
type Fault = (path: string, response: ServerResponse, count: number) => boolean;

interface FakeRegistries {
  readonly origin: string;
  readonly asked: string[];
  readonly headers: IncomingHttpHeaders[];
  fault: Fault;
}

const ANSWERS: readonly (readonly [RegExp, string, (name: string, count: number) => unknown])[] = [
  [
    /^\/api\/packages\/([^/]+)\/recent$/,
    'pypi',
    (name, n) => ({ data: { last_day: 1, last_month: n }, package: name })
  ],
  [
    /^\/downloads\/point\/last-month\/(.+)$/,
    'npm',
    (name, n) => ({ downloads: n, package: name, start: '2026-10-25' })
  ],
  [/^\/api\/v1\/crates\/([^/]+)$/, 'crates', (name, n) => ({ crate: { name, recent_downloads: n, downloads: 9e9 } })]
];

/** One server that answers as all three do. */
async function theRegistries(counts: Counts, fault: Fault = () => false): Promise<FakeRegistries> {
  const fake = { origin: '', asked: [] as string[], headers: [] as IncomingHttpHeaders[], fault };
  const server = createServer(({ url, headers }, response) => {
    fake.asked.push(url!);
    fake.headers.push(headers);
    if (fake.fault(url!, response, fake.asked.length)) return;
    for (const [path, registry, answer] of ANSWERS) {
      const name = path.exec(url!)?.[1];
      const count = name === undefined ? undefined : counts[`${registry}:${name}`];
      if (count !== undefined) return void reply(response, 200, answer(name!, count));
    }
    reply(response, 404, { error: 'not found' });
  });
  fake.origin = await listen(server);
  return fake;
}

interface Place {
  readonly file: string;
  readonly snapshotFile: string;
  readonly items: () => Snapshot['items'];
  readonly snapshot: () => Snapshot;
  readonly clock: { now: number };
}

function aPlace(items: readonly Fields[], before?: Snapshot): Place {
  const folder = aFolder();
  const file = join(folder, 'landscape.yml');
  const snapshotFile = join(folder, 'landscape.snapshot.json');
  writeFileSync(file, aLandscape({ Data: { Storage: items } }));
  if (before) writeFileSync(snapshotFile, formatSnapshot(before));
  const snapshot = () =>
    existsSync(snapshotFile)
      ? (JSON.parse(readFileSync(snapshotFile, 'utf8')) as Snapshot)
      : { sources: {}, items: {} };
  return {
    file,
    snapshotFile,
    snapshot,
    items: () => snapshot().items,
    clock: { now: Date.parse('2026-11-24T12:00:00Z') }
  };
}

const withPackages = (name: string, ...packages: readonly string[]) => anItem(name, { packages });
const fresh = (...value: readonly (readonly [string, number])[]) => ({
  downloads: { value, date: '2026-11-24', source: 'registries' }
});
const OLD: Figures = { downloads: { value: [['pypi:alpha', 5]], date: '2026-04-01', source: 'list' } };
const before = (...ids: readonly string[]): Snapshot => ({
  sources: { list: { label: 'list', name: 'A list' } },
  items: Object.fromEntries(ids.map((id) => [id, OLD]))
});

interface Run extends Outcome {
  readonly waits: readonly number[];
}

async function collect(
  { file, clock }: Place,
  { origin }: FakeRegistries,
  differences: Partial<Effects> = {},
  ...options: readonly string[]
): Promise<Run> {
  const { waits, ...time } = patient(clock);
  const origins = ['--pypi', origin, '--npm', origin, '--crates', origin];
  const outcome = await runWith({ ...time, ...differences }, 'collect', 'registries', file, ...origins, ...options);
  return { ...outcome, waits };
}

describe('downloads', () => {
  it('in a month are told of every package that an item names', async () => {
    const place = aPlace([
      withPackages('Alpha', 'pypi:Alpha_Core', 'npm:@alpha/client', 'crates:alpha_rs'),
      anItem('Beta')
    ]);
    const counts = { 'pypi:alpha-core': 100, 'npm:@alpha/client': 20, 'crates:alpha_rs': 10 };
    const registries = await theRegistries(counts);
    const { code, stdout, stderr } = await collect(place, registries);
    expect([code, stdout, stderr]).toEqual([0, `1 refreshed, 0 kept as they were: ${place.snapshotFile}`, '']);
    expect(place.items()).toEqual({
      alpha: fresh(['pypi:Alpha_Core', 100], ['npm:@alpha/client', 20], ['crates:alpha_rs', 3])
    });
    expect(place.snapshot().sources['registries']).toMatchObject({
      note: expect.stringContaining('90 days') as string
    });
    expect(new Set(registries.headers.map((headers) => headers['user-agent']))).toEqual(
      new Set(['landscape-explorer'])
    );
    expect((await run('check', place.file)).code).toBe(0);
  });

  it('are asked for by the address of a package, and by the figure that was there', async () => {
    const extra = { package_manager_url: 'https://pypi.org/project/alpha/' };
    const place = aPlace([anItem('Alpha', { extra }), anItem('Beta')], before('beta'));
    await collect(place, await theRegistries({ 'pypi:alpha': 7 }));
    expect(place.items()).toEqual({ alpha: fresh(['pypi:alpha', 7]), beta: fresh(['pypi:alpha', 7]) });
    expect(place.snapshot().history).toEqual({ beta: { downloads: { list: [['2026-04-01', 5]] } } });
  });

  it('are asked for once a package, one at a time in each registry, with pauses', async () => {
    const items = Array.from({ length: 30 }, (_, i) => withPackages(`Item ${i}`, `pypi:p${i % 15}`));
    const registries = await theRegistries(Object.fromEntries(items.map((_, i) => [`pypi:p${i}`, i])));
    let [now, most] = [0, 0];
    const request: Effects['request'] = async (asked) => {
      most = Math.max(most, ++now);
      const answer = await realEffects.request(asked);
      now -= 1;
      return answer;
    };
    const { waits } = await collect(aPlace(items), registries, { request });
    expect([registries.asked.length, most, waits]).toEqual([15, 1, Array(14).fill(2)]);
  });

  it('that are new enough are not asked for again', async () => {
    const place = aPlace([withPackages('Alpha', 'npm:alpha')]);
    const registries = await theRegistries({ 'npm:alpha': 1 });
    await collect(place, registries);
    expect((await collect(place, registries)).stdout).toMatch(/^0 refreshed, 1 new enough, 0 kept/);
    expect((await collect(place, registries, {}, '--max-age', '0')).stdout).toMatch(/^1 refreshed/);
    expect(registries.asked).toHaveLength(2);
  });

  it('of a package that is gone are left out, and told', async () => {
    const place = aPlace([withPackages('Alpha', 'pypi:alpha', 'npm:alpha')]);
    const { code, stdout, stderr } = await collect(place, await theRegistries({ 'npm:alpha': 4 }));
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^1 refreshed \(1 in part\), 0 kept/)]);
    expect(stderr).toBe('Not refreshed (pypi:alpha: not there): Alpha');
    expect(place.items()).toEqual({ alpha: fresh(['npm:alpha', 4]) });
  });
});

const json =
  (value: unknown, status = 200, headers = {}): Fault =>
  (_, response) =>
    reply(response, status, value, headers);
const told = (count: unknown, name = 'alpha') => ({ package: name, data: { last_month: count } });

const FAULTS: readonly (readonly [name: string, reason: RegExp, asked: number, fault: Fault])[] = [
  ['answers 500', /^HTTP 500$/, 3, json('', 500)],
  ['refuses', /^HTTP 403$/, 1, json('', 403)],
  ['answers a page', /^the answer is no JSON$/, 3, json('<!doctype html>')],
  ['answers half of it', /^the answer is no JSON$/, 3, json('{"package":"alpha","data":{"last_mo')],
  ['answers nothing', /^the answer is no JSON$/, 3, json('')],
  ['answers another type', /^not understood: data\.last_month$/, 1, json(told('many'))],
  ['answers less than nothing', /^not understood: data\.last_month$/, 1, json(told(-1))],
  ['answers a list', /^not understood: the whole answer$/, 1, json([])],
  ['answers about another package', /^the answer is about another package$/, 1, json(told(9, 'beta'))],
  ['answers too much', /^the answer is larger than 4 MB$/, 1, json(' '.repeat(4 * 1024 * 1024 + 1))],
  ['cuts the connection', /UND_ERR_SOCKET|ECONNRESET/, 3, (_, response) => !response.socket?.destroy() || true],
  ['never answers', /^no answer in time$/, 3, () => true],
  ['leads to a file', /^led to file:, which is not followed$/, 1, json('', 302, { Location: 'file:///etc/passwd' })]
];

describe('a registry that', () => {
  it.each(FAULTS)('%s leaves what was known, and the others are told: %s', async (name, reason, asked, fault) => {
    const place = aPlace(
      [withPackages('Alpha', 'pypi:alpha', 'npm:alpha'), withPackages('Beta', 'npm:beta')],
      before('alpha')
    );
    const ofPypi: Fault = (path, ...rest) => path.startsWith('/api/packages/') && fault(path, ...rest);
    const registries = await theRegistries({ 'npm:alpha': 1, 'npm:beta': 2 }, ofPypi);
    // Only what never answers may be late: a busy machine is, too.
    const isLate = (url: string) => name === 'never answers' && url.includes('/api/packages/');
    const request: Effects['request'] = (question) =>
      realEffects.request(isLate(question.url) ? { ...question, timeoutMs: 100 } : question);
    const { code, stdout, stderr } = await collect(place, registries, { request });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^1 refreshed, 1 kept as they were: /)]);
    const [, why] = /^Not refreshed \(pypi:alpha: (.*)\): Alpha$/.exec(stderr)!;
    expect(why).toMatch(reason);
    expect(registries.asked.filter((path) => path.startsWith('/api/packages/'))).toHaveLength(asked);
    expect(place.items()).toEqual({ alpha: OLD, beta: fresh(['npm:beta', 2]) });
    expect(Object.keys(place.snapshot().collected!['registries']!)).toEqual(['beta']);
  });

  it('sets a limit is left alone until it ends', async () => {
    const place = aPlace([withPackages('Alpha', 'npm:alpha')]);
    const registries = await theRegistries(
      { 'npm:alpha': 1 },
      (_, response, count) => count === 1 && reply(response, 429, '', { 'Retry-After': '45' })
    );
    const { code, waits } = await collect(place, registries);
    expect([code, waits]).toEqual([0, [45]]);
  });

  it('is out of order is not asked for everything, and all stays as it was', async () => {
    const items = Array.from({ length: 60 }, (_, i) => withPackages(`Item ${i}`, `crates:c${i}`));
    const place = aPlace(items, before('item-1'));
    const registries = await theRegistries({}, json('', 503));
    const { code, stderr } = await collect(place, registries);
    expect([code, place.items()]).toEqual([1, { 'item-1': OLD }]);
    expect(stderr).toContain('the server does not answer (HTTP 503)');
    expect(registries.asked.length).toBeLessThan(30);
  });
});

describe('a run that is stopped', () => {
  it('keeps what was told until then, and the next goes on from there', async () => {
    const items = Array.from({ length: 40 }, (_, i) => withPackages(`Item ${i}`, `npm:p${i}`));
    const place = aPlace(items);
    const stop = new AbortController();
    const registries = await theRegistries(Object.fromEntries(items.map((_, i) => [`npm:p${i}`, i])));
    const request: Effects['request'] = async (question) => {
      if (question.url.endsWith('/p30')) stop.abort(new Error('stopped'));
      stop.signal.throwIfAborted();
      return realEffects.request(question);
    };
    const { code, stderr } = await collect(place, registries, { signal: stop.signal, request });
    expect([code, stderr]).toEqual([1, `Stopped. ${place.snapshotFile} is whole; the next run goes on from there.`]);
    expect(Object.keys(place.items())).toHaveLength(30);
    expect((await collect(place, registries)).stdout).toMatch(/^10 refreshed, 30 new enough, 0 kept/);
    expect(registries.asked).toHaveLength(40);
  });
});

it.each([
  ['--pypi', 'elsewhere'],
  ['--npm', 'ftp://example.org'],
  ['--crates', 'https://crates.io/api']
])('%s %s is wrong use', async (...option) => {
  expect((await run('collect', 'registries', aPlace([]).file, ...option)).code).toBe(2);
});
