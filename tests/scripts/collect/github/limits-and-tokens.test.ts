/** Who may ask GitHub how often, and whose secrets go where. */
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { NOON, listen, reply } from '../loopback.ts';
import { NAMES, REPOSITORIES, TOKENS, aPlace, collect, fresh } from './collecting.ts';
import { type Fault, aGitHub } from './fake-github.ts';

describe('a limit', () => {
  const RESET = NOON / 1000 + 600;
  it.each<readonly [string, readonly number[], Fault]>([
    ['with Retry-After', [30], (_, response) => reply(response, 403, {}, { 'Retry-After': '30' })],
    [
      'with a reset',
      [601],
      (_, response) => reply(response, 403, {}, { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': `${RESET}` })
    ],
    ['that only says so', [60], (_, response) => reply(response, 403, { message: 'API rate limit exceeded' })],
    [
      'told by GraphQL',
      [601],
      (_, response) =>
        reply(
          response,
          200,
          { data: null, errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] },
          { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': `${RESET}` }
        )
    ]
  ])('%s is waited for as long as it says: %j', async (_, expected, fault) => {
    const github = await aGitHub(REPOSITORIES, (asked, response, count) => count <= 2 && fault(asked, response, count));
    const { code, waits } = await collect(aPlace(NAMES), github);
    expect([code, waits]).toEqual([0, expected]);
    // Both tokens ran into it before anything was waited for.
    expect(github.asked.slice(0, 2).map(({ token }) => token)).toEqual(TOKENS);
  });

  it('that does not end ends the run, however many batches there are', async () => {
    const github = await aGitHub([], (_, response) => reply(response, 429, {}, { 'Retry-After': '1' }));
    const { code, stderr } = await collect(aPlace(Array.from({ length: 60 }, (_, i) => `Item ${i}`)), github);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^Not refreshed \(the rate limit does not end\): [^\n]*$/)
    ]);
    expect(github.asked.length).toBeLessThan(20);
  });

  it('of one token sends the other, without waiting', async () => {
    const github = await aGitHub(REPOSITORIES, ({ token }, response) =>
      token === TOKENS[0] ? reply(response, 429, {}, { 'Retry-After': '600' }) : false
    );
    const { code, waits } = await collect(aPlace(NAMES), github);
    expect([code, waits]).toEqual([0, []]);
    expect(github.asked.filter(({ token }) => token === TOKENS[0])).toHaveLength(1);
  });

  it('is kept to when an answer used up the last question', async () => {
    const github = await aGitHub(REPOSITORIES, ({ path }, response) => {
      response.setHeader('X-RateLimit-Remaining', path === '/graphql' ? '5' : '0');
      response.setHeader('X-RateLimit-Reset', `${RESET}`);
      return false;
    });
    const { code, waits } = await collect(aPlace(['Alpha']), github);
    expect(code).toBe(0);
    expect(waits).toEqual([601]);
  });

  it('is told where waiting takes long', async () => {
    const github = await aGitHub(
      REPOSITORIES,
      (_, response, count) => count <= 2 && reply(response, 403, {}, { 'Retry-After': '900' })
    );
    expect((await collect(aPlace(NAMES), github)).stderr).toContain(
      'Waiting until 2026-11-24 12:15 UTC for the rate limit.'
    );
  });
});

describe('tokens', () => {
  it('take turns', async () => {
    const github = await aGitHub(REPOSITORIES);
    await collect(aPlace(NAMES), github);
    const counts = TOKENS.map((token) => github.asked.filter((asked) => asked.token === token).length);
    expect(Math.abs(counts[0]! - counts[1]!)).toBeLessThanOrEqual(1);
  });

  it('that are refused give way to the others', async () => {
    const github = await aGitHub(REPOSITORIES, ({ token }, response) =>
      token === TOKENS[0] ? reply(response, 401, {}) : false
    );
    const { code, stderr } = await collect(aPlace(NAMES), github);
    expect(code).toBe(0);
    expect(stderr).toContain('A token was refused (HTTP 401); 1 left.');
  });

  it('never follow a redirect to another server', async () => {
    const elsewhere: (string | undefined)[] = [];
    const other = await listen(
      createServer((request, response) => {
        elsewhere.push(request.headers.authorization);
        response.end('{}');
      })
    );
    for (const status of [301, 302, 307, 308]) {
      const place = aPlace(NAMES);
      const before = place.text();
      const github = await aGitHub(REPOSITORIES, ({ path }, response) =>
        reply(response, status, {}, { Location: `${other}${path}` })
      );
      const { code, stderr } = await collect(place, github);
      expect([code, place.text()]).toEqual([1, before]);
      expect(stderr).toContain(`led to another server, ${new URL(other).host}, which is not asked`);
    }
    expect(elsewhere).toEqual([]);
  });

  it('follow a redirect within the server: a repository renamed meanwhile', async () => {
    const place = aPlace(['Alpha']);
    const github = await aGitHub([{ name: 'lf/alpha', former: 'example/alpha' }], ({ path }, response) =>
      path === '/graphql'
        ? reply(response, 200, { data: { r0: { nameWithOwner: 'example/alpha', stargazerCount: 12 } } })
        : false
    );
    const { code } = await collect(place, github);
    expect(code).toBe(0);
    expect(place.snapshot().items['alpha']!.contributors).toEqual(fresh(7));
    expect(github.asked.map(({ path }) => path)).toContain('/repos/lf/alpha/contributors?per_page=1&anon=1');
  });
});
