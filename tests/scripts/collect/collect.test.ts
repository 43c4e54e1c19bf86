import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { anItem } from '../../builders.ts';
import { run } from '../outside.ts';
import { NOON, TOKENS, aPlace, aSnapshot, collect, impatient, old } from './collecting.ts';
import { type Fault, aGitHub, listen, reply } from './fake-github.ts';

const NAMES = ['Alpha', 'Beta', 'Gamma'];
const REPOSITORIES = NAMES.map((name) => ({ name: `example/${name.toLowerCase()}` }));
const fresh = <T>(value: T, date = '2026-11-24') => ({ value, date, source: 'github' });

describe('collecting', () => {
  it('puts day and source to every figure, and leaves what GitHub does not know', async () => {
    const place = aPlace(['Alpha']);
    const github = await aGitHub([{ name: 'example/alpha', release: '2026-10-01', isArchived: true }]);
    const { code, stdout } = await collect(place, github);
    expect([code, stdout]).toEqual([0, `1 refreshed, 0 kept as they were: ${place.snapshotFile}`]);
    expect(place.snapshot()).toEqual({
      version: 1,
      sources: {
        build: { label: 'GitHub', name: 'An earlier build' },
        github: { label: 'GitHub', name: 'GitHub', url: 'https://github.com/' }
      },
      collected: { github: { alpha: '2026-11-24T12:00:00.000Z' } },
      items: {
        alpha: {
          stars: fresh(100),
          contributors: fresh(7),
          firstCommit: fresh('2018-02-03'),
          lastCommit: fresh('2026-11-20'),
          lastRelease: fresh('2026-10-01'),
          languages: fresh([
            ['Go', 0.75],
            ['C++', 0.25]
          ]),
          commits: fresh(Array(52).fill(3), '2026-11-17'),
          listed: old('2020-01-01'),
          license: fresh('MIT'),
          archived: fresh(true),
          repository: fresh('example/alpha')
        }
      }
    });
  });

  it('starts a snapshot where there is none', async () => {
    const place = aPlace(NAMES, 'none');
    expect((await collect(place, await aGitHub(REPOSITORIES))).code).toBe(0);
    expect(Object.keys(place.snapshot().items)).toEqual(['alpha', 'beta', 'gamma']);
  });

  it('asks once for a repository that two items share, and for none elsewhere', async () => {
    const repo_url = 'https://github.com/example/alpha';
    const place = aPlace([
      'Alpha',
      anItem('Beta', { repo_url }),
      anItem('Gamma', { repo_url: 'https://gitlab.com/a/b' })
    ]);
    const github = await aGitHub(REPOSITORIES);
    expect((await collect(place, github)).stdout).toMatch(/^2 refreshed, 0 kept/);
    expect(github.asked[0]!.repositories).toEqual(['example/alpha']);
    expect(place.snapshot().items['beta']!.stars).toEqual(fresh(100));
    expect(place.snapshot().items['gamma']!.stars).toEqual(old(5));
  });

  it('takes no release back that another source saw', async () => {
    const place = aPlace(['Alpha'], aSnapshot({ alpha: { lastRelease: old('2023-05-01') } }));
    await collect(place, await aGitHub([{ name: 'example/alpha', release: '2022-01-01' }]));
    expect(place.snapshot().items['alpha']!.lastRelease).toEqual(old('2023-05-01'));
  });

  it.each([
    ['Apache-2.0', 'Apache-2.0'],
    ['GPL-3.0', 'GPL-3.0'],
    ['NOASSERTION', undefined],
    [null, undefined]
  ])('reads the license %s as %s', async (license, expected) => {
    const place = aPlace(['Alpha'], 'none');
    await collect(place, await aGitHub([{ name: 'example/alpha', license }]));
    expect(place.snapshot().items['alpha']!.license?.value).toBe(expected);
  });

  it('asks for the first commit once', async () => {
    const place = aPlace(['Alpha']);
    const github = await aGitHub(REPOSITORIES);
    await collect(place, github);
    const first = github.asked.map(({ path }) => path);
    expect(first.filter((path) => path.includes('/commits'))).toEqual([
      '/repos/example/alpha/commits?per_page=1',
      '/repos/example/alpha/commits?per_page=1&page=300'
    ]);
    await collect(place, github, '--max-age', '0');
    const second = github.asked.slice(first.length).map(({ path }) => path);
    expect(second).toEqual([
      '/graphql',
      '/repos/example/alpha/contributors?per_page=1&anon=1',
      '/repos/example/alpha/stats/participation'
    ]);
  });

  it('names items whose repository moved, with the line to change', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub([{ name: 'foundation/Alpha', former: 'example/alpha' }, ...REPOSITORIES.slice(1)]);
    const { code, stdout, stderr } = await collect(place, github);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^3 refreshed, 0 kept as they were, 1 moved: /)]);
    const line =
      readFileSync(place.file, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('name: Alpha')) + 1;
    expect(stderr).toContain(`${place.file}:${line} Alpha: example/alpha is now foundation/Alpha; change repo_url.`);
    expect(place.snapshot().items['alpha']!.repository).toEqual(fresh('foundation/Alpha'));
  });

  it('takes the figures of an item along when it is renamed', async () => {
    const place = aPlace(NAMES);
    place.write([
      anItem('Omega', { aliases: ['Alpha'], repo_url: 'https://github.com/example/gone' }),
      'Beta',
      'Gamma'
    ]);
    await collect(place, await aGitHub(REPOSITORIES));
    expect(place.snapshot().items['omega']).toEqual({
      stars: old(5),
      contributors: old(2),
      lastRelease: old('2023-01-01'),
      listed: old('2020-01-01')
    });
    expect(place.snapshot().items['alpha']).toBeUndefined();
  });
});

describe('what was asked for not long ago', () => {
  it('is left alone', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub(REPOSITORIES);
    await collect(place, github);
    const before = [github.asked.length, place.text()];
    const { code, stdout } = await collect(place, github);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^0 refreshed, 3 new enough, 0 kept/)]);
    expect([github.asked.length, place.text()]).toEqual(before);
  });

  it('is asked for again when it is older than --max-age', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub(REPOSITORIES);
    await collect(place, github);
    const later = (hours: number) => ({ now: () => NOON + hours * 3_600_000 });
    expect((await collect(place, github, later(19))).stdout).toMatch(/^0 refreshed/);
    expect((await collect(place, github, later(19), '--max-age', '18')).stdout).toMatch(/^3 refreshed/);
    expect((await collect(place, github, later(40))).stdout).toMatch(/^3 refreshed/);
  });

  it('is asked for again when it was not told in full', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub(REPOSITORIES, ({ path }, response) =>
      path.includes('beta/contributors') ? reply(response, 502, 'Bad gateway') : false
    );
    const { code, stdout, stderr } = await collect(place, github);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^3 refreshed \(1 in part\), 0 kept/)]);
    expect(stderr).toContain('Not refreshed (contributors: HTTP 502): Beta');
    expect(place.snapshot().items['beta']).toMatchObject({ stars: fresh(100), contributors: old(2) });
    github.fault = () => false;
    expect((await collect(place, github)).stdout).toMatch(/^1 refreshed, 2 new enough/);
    expect(place.snapshot().items['beta']!.contributors).toEqual(fresh(7));
  });
});

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
    /the rate limit lasts until 12:00 UTC/,
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
    expect(stderr).toMatch(/Alpha, Beta, Gamma/);
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

describe('a repository that is missing', () => {
  it('keeps its old figures and is named, while the others are refreshed', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub(REPOSITORIES.slice(1));
    const { code, stdout, stderr } = await collect(place, github);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^2 refreshed, 1 kept as they were/)]);
    expect(stderr).toContain('Not refreshed (not found): Alpha');
    expect(place.snapshot().items['alpha']!.stars).toEqual(old(5));
  });

  it('is not asked for again the same day', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub(REPOSITORIES.slice(1));
    await collect(place, github);
    expect((await collect(place, github)).stdout).toMatch(/^0 refreshed, 3 new enough/);
  });
});

describe('weekly commits', () => {
  it('that are being counted are asked for again', async () => {
    let counting = 2;
    const place = aPlace(['Alpha']);
    const github = await aGitHub(REPOSITORIES, ({ path }, response) =>
      path.endsWith('participation') && counting-- > 0 ? reply(response, 202, {}) : false
    );
    const { code, waits } = await collect(place, github);
    expect([code, waits]).toEqual([0, [2, 5]]);
    expect(place.snapshot().items['alpha']!.commits).toEqual(fresh(Array(52).fill(3), '2026-11-17'));
  });

  it('that stay uncounted are left to the next run', async () => {
    const place = aPlace(['Alpha']);
    const github = await aGitHub(REPOSITORIES, ({ path }, response) =>
      path.endsWith('participation') ? reply(response, 202, {}) : false
    );
    const { code, stderr } = await collect(place, github);
    expect(code).toBe(0);
    expect(stderr).toContain('Not refreshed (weekly commits: GitHub is still counting them): Alpha');
    github.fault = () => false;
    expect((await collect(place, github)).stdout).toMatch(/^1 refreshed/);
  });
});

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
    expect((await collect(aPlace(NAMES), github)).stderr).toContain('Waiting until 12:15 UTC for the rate limit.');
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

describe('a run that is stopped', () => {
  const names = Array.from({ length: 60 }, (_, i) => `Item ${i}`);
  const repositories = names.map((name) => ({ name: `example/${name.toLowerCase().replace(' ', '-')}` }));

  it('leaves a whole snapshot, and the next run goes on from there', async () => {
    const place = aPlace(names);
    const stop = new AbortController();
    const github = await aGitHub(repositories, ({ path, repositories }) => {
      if (path === '/graphql' && repositories.includes('example/item-30')) stop.abort(new Error('stopped'));
      return false;
    });
    const request: typeof realEffects.request = async (question) => {
      const answer = await realEffects.request(question);
      stop.signal.throwIfAborted();
      return answer;
    };
    const { code, stderr } = await collect(place, github, { signal: stop.signal, request });
    expect(code).toBe(1);
    expect(stderr).toContain(`Stopped. ${place.snapshotFile} is whole; the next run goes on from there.`);
    const stars = () => names.map((_, i) => place.snapshot().items[`item-${i}`]!.stars!.value);
    expect(stars().filter((n) => n === 100)).toHaveLength(25);
    expect(stars().filter((n) => n === 5)).toHaveLength(35);

    const asked = github.asked.length;
    github.fault = () => false;
    const next = await collect(place, github);
    expect([next.code, next.stdout]).toEqual([0, expect.stringMatching(/^35 refreshed, 25 new enough, 0 kept/)]);
    expect(github.asked.slice(asked).flatMap(({ repositories }) => repositories)).not.toContain('example/item-3');
    expect(stars()).toEqual(names.map(() => 100));
  });

  it('in the middle of a batch keeps what was told until then', async () => {
    const place = aPlace(NAMES);
    const stop = new AbortController();
    const github = await aGitHub(REPOSITORIES);
    const request: typeof realEffects.request = async (question) => {
      if (question.url.includes('contributors')) stop.abort(new Error('stopped'));
      stop.signal.throwIfAborted();
      return realEffects.request(question);
    };
    await collect(place, github, { signal: stop.signal, request });
    expect(place.snapshot().items['alpha']).toMatchObject({ stars: fresh(100), contributors: old(2) });
    expect((await collect(place, github)).stdout).toMatch(/^3 refreshed/);
    expect(place.snapshot().items['alpha']!.contributors).toEqual(fresh(7));
  });

  it('by Ctrl C does so as well', async () => {
    const place = aPlace(names);
    const running: ChildProcess[] = [];
    const github = await aGitHub(repositories, ({ path, repositories }) => {
      const isSecond = path === '/graphql' && repositories.includes('example/item-30');
      return isSecond && running.some((child) => child.kill('SIGINT'));
    });
    const args = ['scripts/run.mjs', 'landscape', 'collect', 'github', place.file, '--origin', github.origin];
    const child = spawn(process.execPath, args, { env: { ...process.env, GITHUB_TOKENS: 'one' }, stdio: 'pipe' });
    running.push(child);
    const told: string[] = [];
    child.stderr.on('data', (text) => told.push(String(text)));
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, told.join('')]).toEqual([1, expect.stringMatching(/Stopped\. .* is whole/)]);
    const { items } = place.snapshot();
    expect(Object.keys(items)).toHaveLength(60);
    expect(Object.values(items).filter(({ stars }) => stars?.value === 100)).toHaveLength(25);
  });
});

describe('the guard', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Item ${i}`);

  it('refuses before anything is asked when most of a landscape is gone', async () => {
    const place = aPlace(names);
    const before = place.text();
    const github = await aGitHub([]);
    place.write(names.slice(0, 8));
    const { code, stderr } = await collect(place, github);
    expect(code).toBe(1);
    expect(stderr).toBe(
      'Refused: 4 of 12 items would be gone (item-10, item-11, item-8 …); if that is meant, say so with --allow-removals.'
    );
    place.write(names.map((name) => `New ${name}`));
    expect((await collect(place, github)).stderr).toMatch(/12 of 12 items would be gone, with 12 others/);
    expect([github.asked.length, place.text()]).toEqual([0, before]);
  });

  it('lets three go, and more where that is meant', async () => {
    const place = aPlace(names);
    const github = await aGitHub(names.map((name) => ({ name: `example/${name.toLowerCase().replace(' ', '-')}` })));
    place.write(names.slice(0, 9));
    expect((await collect(place, github)).code).toBe(0);
    expect(Object.keys(place.snapshot().items)).toHaveLength(9);
    place.write(names.slice(0, 1));
    expect((await collect(place, github, '--allow-removals', '--max-age', '0')).code).toBe(0);
    expect(Object.keys(place.snapshot().items)).toEqual(['item-0']);
  });
});

describe('wrong use', () => {
  const none = { variable: () => undefined };
  it.each<readonly [string, RegExp, readonly (string | typeof none)[]]>([
    ['no token', /needs a token: set GITHUB_TOKEN/, [none]],
    ['an origin that is no address', /“github” is no origin/, ['--origin', 'github']],
    ['an origin that anybody on the way could read', /is no origin/, ['--origin', 'http://api.github.com']],
    ['an origin with a path', /is no origin/, ['--origin', 'https://api.github.com/graphql']],
    ['an origin with a name in it', /is no origin/, ['--origin', 'https://me@api.github.com']],
    ['an age that is none', /“soon” is no number of hours/, ['--max-age', 'soon']],
    ['another file too many', /one argument too many/, ['more.yml']]
  ])('%s exits 2 and asks nothing', async (_, reason, options) => {
    const github = await aGitHub(REPOSITORIES);
    const { code, stderr } = await collect(aPlace(NAMES), github, ...options);
    expect(code).toBe(2);
    expect(stderr).toMatch(reason);
    expect(github.asked).toEqual([]);
  });

  it('is another source', async () => {
    expect((await run('collect', 'gitlab')).code).toBe(2);
    expect((await run('collect')).code).toBe(2);
  });
});

describe('inputs that cannot be read', () => {
  it('stop the run before anything is asked, and nothing is written', async () => {
    const place = aPlace(NAMES);
    const github = await aGitHub(REPOSITORIES);
    writeFileSync(place.snapshotFile, '{"version": 1');
    const torn = await collect(place, github);
    expect([torn.code, torn.stderr]).toEqual([1, expect.stringMatching(/cannot be read, so nothing was collected/)]);
    expect(place.text()).toBe('{"version": 1');
    writeFileSync(place.file, 'landscape: [');
    const unreadable = await collect(place, github);
    expect([unreadable.code, unreadable.stderr]).toEqual([1, expect.stringMatching(/fatal file_unreadable/)]);
    expect(github.asked).toEqual([]);
  });
});
