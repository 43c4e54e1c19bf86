/** What is wrong with a server, and what of a landscape's figures that may touch: nothing but those not told. */
import { describe, expect, it } from 'vitest';
import { reply } from '../loopback.ts';
import { NAMES, REPOSITORIES, TOKENS, aPlace, collect, fresh, impatient, old } from './collecting.ts';
import { type Fault, aGitHub } from './fake-github.ts';

const FAULTS: readonly (readonly [name: string, reason: RegExp, fault: Fault])[] = [
  ['answers 502', /HTTP 502/, (_, response) => reply(response, 502, '<html>Bad gateway</html>')],
  ['cuts the connection', /UND_ERR_SOCKET|ECONNRESET/, (_, response) => !response.socket?.destroy() || true],
  ['never answers', /no answer in time/, () => true],
  [
    'stops in the middle of an answer',
    /no answer in time/,
    (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      return response.write('{"data":') || true;
    }
  ],
  ['answers garbage', /the answer is no JSON/, (_, response) => reply(response, 200, '<!doctype html>')],
  ['answers nothing', /without data/, (_, response) => reply(response, 200, '')],
  ['answers something else', /without data/, (_, response) => reply(response, 200, [1, 2])],
  [
    'answers errors alone',
    /Something went wrong/,
    (_, response) => reply(response, 200, { data: null, errors: [{ message: 'Something went wrong' }] })
  ],
  ['answers an empty mapping', /left out of the answer/, (_, response) => reply(response, 200, { data: {} })],
  [
    'answers with other types',
    /not understood: nameWithOwner/,
    (_, response) =>
      reply(response, 200, { data: { r0: { nameWithOwner: 7 }, r1: { nameWithOwner: '../..' }, r2: {} } })
  ],
  [
    'refuses every token',
    /no token is accepted/,
    (_, response) => reply(response, 401, { message: 'Bad credentials' })
  ],
  [
    'limits without end',
    /the rate limit does not end/,
    (_, response) => reply(response, 403, { message: 'You have exceeded a secondary rate limit' })
  ],
  [
    'limits for a day',
    /the rate limit lasts until 2026-11-25 12:00 UTC/,
    (_, response) => reply(response, 429, {}, { 'Retry-After': '86400' })
  ],
  ['redirects in a circle', /in a circle/, (_, response) => reply(response, 307, {}, { Location: '/graphql' })],
  ['redirects to nowhere', /leads nowhere/, (_, response) => reply(response, 302, {})]
];

describe.each(FAULTS)('a server that %s', (_, reason, fault) => {
  it('leaves the snapshot as it was, is named, and exits 1', async () => {
    const place = aPlace(NAMES);
    const before = place.text();
    const { code, stdout, stderr } = await collect(place, await aGitHub(REPOSITORIES, fault), impatient(200));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^0 refreshed, 3 kept as they were/);
    expect(stderr).toMatch(reason);
    for (const name of NAMES) expect(stderr).toContain(name);
    expect(place.text()).toBe(before);
    for (const token of TOKENS) expect(stdout + stderr).not.toContain(token);
  });

  it('does no harm when it does so once in a while', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub(REPOSITORIES, (asked, response, count) =>
      count === 2 || count === 5 ? fault(asked, response, count) : false
    );
    const { code } = await collect(place, github, impatient(2000));
    expect(code).toBe(0);
    const { items } = place.snapshot();
    for (const id of ['alpha', 'beta', 'gamma'])
      expect(items[id]).toMatchObject({ stars: fresh(100), lastRelease: old('2023-01-01'), listed: old('2020-01-01') });
  });
});

describe('a fault', () => {
  it('is waited out, longer each time', async () => {
    const github = await aGitHub(REPOSITORIES, (_, response, count) => count <= 2 && reply(response, 502, ''));
    const { code, waits } = await collect(aPlace(NAMES), github);
    expect([code, waits]).toEqual([0, [1, 2]]);
  });

  it('of one repository does not take the others along', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub(REPOSITORIES, ({ repositories }, response) =>
      repositories.includes('example/beta') ? reply(response, 504, '') : false
    );
    const { code, stdout, stderr } = await collect(place, github);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^2 refreshed, 1 kept as they were/)]);
    expect(stderr).toContain('Not refreshed (HTTP 504): Beta');
    expect(place.snapshot().items['beta']!.stars).toEqual(old(5));
  });

  it('of the whole server ends the run before everything was asked for', async () => {
    const names = Array.from({ length: 80 }, (_, i) => `Item ${i}`);
    const github = await aGitHub([], (_, response) => reply(response, 503, ''));
    const { code, stderr } = await collect(aPlace(names), github);
    expect(code).toBe(1);
    expect(stderr).toContain('Not refreshed (the server does not answer (HTTP 503)):');
    expect(github.asked.length).toBeLessThan(names.length);
  });

  it('of everything that is asked one at a time leaves what one query tells', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `Item ${i}`);
    const repositories = names.map((name) => ({ name: `example/${name.toLowerCase().replace(' ', '-')}` }));
    const github = await aGitHub(repositories, ({ path }, response) =>
      path === '/graphql' ? false : reply(response, 500, '')
    );
    const { code, stdout } = await collect(aPlace(names), github);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^60 refreshed \(60 in part\), 0 kept/)]);
    expect(github.asked.length).toBeLessThan(60);
  });

  it('beside data leaves the data', async () => {
    const place = aPlace(['Alpha']);
    const github = await aGitHub([], ({ path }, response) =>
      path === '/graphql'
        ? reply(response, 200, {
            data: { r0: { nameWithOwner: 'example/alpha', stargazerCount: 12, languages: null } },
            errors: [{ path: ['r0', 'languages'], message: 'Languages took too long' }]
          })
        : reply(response, 403, { message: 'The history is too large to list contributors.' })
    );
    const { code, stderr } = await collect(place, github);
    expect(code).toBe(0);
    expect(stderr).toContain('Not refreshed (Languages took too long): Alpha');
    expect(place.snapshot().items['alpha']).toMatchObject({ stars: fresh(12), contributors: old(2) });
    expect(place.snapshot().collected).toBeUndefined();
  });
});
