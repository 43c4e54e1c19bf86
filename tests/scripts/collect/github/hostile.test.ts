/** A server that answers in good form and means harm: what it says becomes text, figures that can be so, or nothing. */
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { UNSEEN } from '../../../builders.ts';
import { reply } from '../loopback.ts';
import { NAMES, REPOSITORIES, TOKENS, aPlace, collect, fresh, old } from './collecting.ts';
import { type Asked, type Fault, aGitHub } from './fake-github.ts';

const node = (more: Readonly<Record<string, unknown>>) => ({
  nameWithOwner: 'example/alpha',
  stargazerCount: 12,
  ...more
});
/** Says this of the one repository that is asked for; the rest as usual. */
const says =
  (more: Readonly<Record<string, unknown>>, errors: readonly unknown[] = []): Fault =>
  ({ path }, response) =>
    path === '/graphql' && reply(response, 200, { data: { r0: node(more) }, errors });
const at =
  (question: string, answer: (response: ServerResponse) => boolean): Fault =>
  ({ path }: Asked, response) =>
    path.includes(question) && answer(response);

function expectText(...texts: readonly string[]): void {
  for (const line of texts.join('\n').split('\n')) {
    expect(line).not.toMatch(UNSEEN);
    expect(line).not.toMatch(/^\s*::|##\[/);
    expect(line.length).toBeLessThan(600);
  }
}

const EVIL = 'x\u001b]0;t\u0007\r\n::error::x\u202e##[error]y';

describe('a name', () => {
  it.each([
    ['an escape and a line break', 'example/alpha\u001b[31m\n::error::taken over'],
    ['a line break', 'example/alpha\n'],
    ['a path behind it', 'example/alpha/../../user'],
    ['a question behind it', 'example/alpha?per_page=1'],
    ['an address', 'https://evil.example/alpha'],
    ['another sign for the slash', 'example\u2215alpha'],
    ['letters of other scripts', 'ex\u0430mple/alpha'],
    ['nothing behind the slash', 'example/'],
    ['dots', 'example/..'],
    ['a token', `${TOKENS[0]}/alpha`],
    ['more letters than there may be', `example/${'a'.repeat(101)}`]
  ])('with %s is none: nothing is taken of it, nothing asked by it', async (_, nameWithOwner) => {
    const place = aPlace(['Alpha']);
    const before = place.text();
    const github = await aGitHub(REPOSITORIES, says({ nameWithOwner }));
    const { code, stdout, stderr } = await collect(place, github);
    expect([code, place.text(), stderr]).toEqual([1, before, 'Not refreshed (not understood: nameWithOwner): Alpha']);
    expect(github.asked.map(({ path }) => path)).toEqual(['/graphql']);
    expectText(stdout, stderr);
  });

  it('of a language that is none is left out, and the rest is taken', async () => {
    const place = aPlace(['Alpha']);
    const languages = { totalSize: 9, edges: [{ size: 9, node: { name: EVIL } }] };
    const { code, stderr } = await collect(place, await aGitHub(REPOSITORIES, says({ languages })));
    expect([code, stderr]).toEqual([0, 'Not refreshed (languages: not understood): Alpha']);
    expect(place.snapshot().items['alpha']).toMatchObject({ stars: fresh(12), contributors: fresh(7) });
    expect(place.snapshot().items['alpha']!.languages).toBeUndefined();
  });
});

describe('words of a server', () => {
  it.each<[string, Fault]>([
    ['an error beside data', says({}, [{ path: ['r0'], message: EVIL }])],
    ['an error without data', (_, response) => reply(response, 200, { data: null, errors: [{ message: EVIL }] })],
    ['a refusal', (_, response) => reply(response, 200, { message: EVIL.repeat(100) })],
    ['a limit', (_, response) => reply(response, 403, { message: `rate limit ${EVIL}` })],
    ['a pause', (_, response) => reply(response, 429, {}, { 'Retry-After': '::error::x ##[error]y' })],
    ['a place', (_, response) => reply(response, 302, {}, { Location: 'https://evil.example/##[error]x' })]
  ])('are told as text: %s', async (_, fault) => {
    const { stdout, stderr } = await collect(aPlace(NAMES), await aGitHub(REPOSITORIES, fault));
    expect(stderr).not.toBe('');
    expectText(stdout, stderr);
  });

  it('are told of a repository a few times at most', async () => {
    const errors = Array.from({ length: 5000 }, (_, i) => ({ path: ['r0'], message: `fault ${i}` }));
    const { stderr } = await collect(aPlace(['Alpha']), await aGitHub(REPOSITORIES, says({}, errors)));
    expect(stderr.split('\n')).toHaveLength(3);
  });
});

describe('a token that a server repeats', () => {
  const echo = ({ token }: Asked) => `Bad token ${token}, ${token?.toUpperCase()}: ${'x'.repeat(150)}${token}`;
  const ECHOES: readonly (readonly [string, Fault])[] = [
    [
      'in an error',
      (asked, response) => reply(response, 200, { data: null, errors: [{ type: 'X', message: echo(asked) }] })
    ],
    [
      'in an error beside data',
      (asked, response) => says({}, [{ path: ['r0'], message: echo(asked) }])(asked, response, 1)
    ],
    ['in a refusal', (asked, response) => reply(response, 401, { message: echo(asked) })],
    [
      'in a limit',
      (asked, response) => reply(response, 429, { message: echo(asked) }, { 'Retry-After': asked.token! })
    ],
    [
      'in an address',
      (asked, response) => reply(response, 307, {}, { Location: `https://${asked.token}.evil.example/` })
    ],
    ['in a name', (asked, response) => says({ nameWithOwner: `example/${asked.token}` })(asked, response, 1)],
    [
      'in a language',
      (asked, response) =>
        says({ languages: { totalSize: 1, edges: [{ size: 1, node: { name: `by ${asked.token}` } }] } })(
          asked,
          response,
          1
        )
    ],
    [
      'in escapes',
      (asked, response) =>
        reply(response, 200, `{"data":null,"errors":[{"message":"\\u0073${asked.token!.slice(1)}"}]}`)
    ]
  ];

  it.each(ECHOES)('%s is said nowhere', async (_, fault) => {
    const place = aPlace(['Alpha']);
    const { stdout, stderr } = await collect(place, await aGitHub(REPOSITORIES, fault));
    for (const token of TOKENS) expect((stdout + stderr + place.text()).toLowerCase()).not.toContain(token);
  });
});

describe('a figure that cannot be so', () => {
  it.each<[string, Fault, string, string]>([
    [
      'a day to come',
      says({ defaultBranchRef: { target: { committedDate: '2099-01-01T00:00:00Z' } } }),
      'lastCommit',
      'last commit: 2099-01-01 is still to come'
    ],
    [
      'a release to come',
      says({ latestRelease: { publishedAt: '9999-12-31T00:00:00Z' } }),
      'lastRelease',
      'last release: 9999-12-31 is still to come'
    ],
    [
      'a version that speaks to the terminal',
      says({ latestRelease: { publishedAt: '2026-10-01T00:00:00Z', tagName: 'v1\u001b[2J' } }),
      'lastVersion',
      'version of the last release: not understood'
    ],
    [
      'more stars than people',
      says({ stargazerCount: 1e15 }),
      'stars',
      'stars: 1000000000000000 are more than there can be'
    ],
    [
      'more stars than a number holds',
      says({ stargazerCount: 1e300 }),
      'stars',
      'stars: 1e+300 are more than there can be'
    ],
    ['less stars than nothing', says({ stargazerCount: -1 }), 'stars', 'stars: -1 is no count'],
    ['half a star', says({ stargazerCount: 1.5 }), 'stars', 'stars: 1.5 is no count'],
    [
      'a day that no month has',
      says({ latestRelease: { publishedAt: '2026-02-30T00:00:00Z' } }),
      'lastRelease',
      'last release: “2026-02-30” is no day'
    ],
    [
      'a day that is none',
      says({ defaultBranchRef: { target: { committedDate: 'x\u001b[2J\n::error::y' } } }),
      'lastCommit',
      'last commit: “x\\u001b[2J\\u000a::er” is no day'
    ],
    [
      'a first day that is none',
      at('/commits?', (response) => reply(response, 200, [{ commit: { committer: { date: 'long ago' } } }])),
      'firstCommit',
      'first commit: “long ago” is no day'
    ],
    [
      'weeks that are none',
      at('/participation', (response) => reply(response, 200, { all: [1, -1] })),
      'commits',
      'weekly commits: not understood'
    ],
    [
      'more contributors than people',
      at('/contributors', (response) => reply(response, 200, [{}], { Link: '<x?page=999999999>; rel="last"' })),
      'contributors',
      'contributors: 999999999 are more than there can be'
    ],
    [
      'the day of a clock that was never set',
      at('/commits?', (response) =>
        reply(response, 200, [{ commit: { committer: { date: '1970-01-01T00:00:00Z' } } }])
      ),
      'firstCommit',
      'first commit: 1970-01-01 is no day of it'
    ],
    [
      'more commits than there are',
      at('/participation', (response) => reply(response, 200, { all: Array(52).fill(1e12) })),
      'commits',
      'weekly commits: 1000000000000 are more than there can be'
    ]
  ])('is left out and named, the others are taken: %s', async (_, fault, name, reason) => {
    const place = aPlace(['Alpha']);
    const before = place.snapshot().items['alpha']! as Readonly<Record<string, unknown>>;
    const { code, stderr } = await collect(place, await aGitHub(REPOSITORIES, fault));
    expect([code, stderr]).toEqual([0, `Not refreshed (${reason}): Alpha`]);
    const after = place.snapshot().items['alpha']! as Readonly<Record<string, unknown>>;
    expect([after[name], after['archived'] ?? after['repository']]).toEqual([before[name], fresh(expect.anything())]);
    expect(after['listed']).toEqual(old('2020-01-01'));
  });

  it.each([
    ['no number', { stargazerCount: '12' }],
    [
      'more languages than were asked for',
      {
        languages: { totalSize: 9, edges: Array.from({ length: 7 }, () => ({ size: 1, node: { name: 'Go' } })) }
      }
    ]
  ])('takes the whole answer along where its form is wrong: %s', async (_, more) => {
    const place = aPlace(['Alpha']);
    const before = place.text();
    const { code, stderr } = await collect(place, await aGitHub(REPOSITORIES, says(more)));
    expect([code, place.text()]).toEqual([1, before]);
    expect(stderr).toMatch(/^Not refreshed \(not understood: [\w.]+\): Alpha$/);
  });
});

describe('a limit that tells no time', () => {
  it.each([
    ['X-RateLimit-Reset', '1e300'],
    ['X-RateLimit-Reset', '999999999999999'],
    ['Retry-After', '9'.repeat(300)],
    ['Retry-After', 'tomorrow']
  ])('is named once and a minute waited: %s %s', async (header, text) => {
    const limits = { 'X-RateLimit-Remaining': '0', [header]: text };
    const github = await aGitHub(REPOSITORIES, (_, response, count) => count <= 4 && reply(response, 403, {}, limits));
    const { code, stderr, waits } = await collect(aPlace(NAMES), github);
    const shown = text.length > 200 ? `${text.slice(0, 199)}…` : text;
    expect([code, waits]).toEqual([0, [60, 60]]);
    expect(stderr.split('\n')).toEqual([
      `The server’s “${header.toLowerCase()}: ${shown}” tells no time and is ignored.`,
      'Waiting until 2026-11-24 12:01 UTC for the rate limit.',
      'Waiting until 2026-11-24 12:02 UTC for the rate limit.'
    ]);
  });

  it('beside an answer is named, and the answer taken', async () => {
    const place = aPlace(['Alpha']);
    const github = await aGitHub(REPOSITORIES, (_, response) => {
      response.setHeader('X-RateLimit-Remaining', '0');
      response.setHeader('X-RateLimit-Reset', '1e300');
      return false;
    });
    const { code, stderr, waits } = await collect(place, github);
    expect([code, waits]).toEqual([0, []]);
    expect(stderr).toBe('The server’s “x-ratelimit-reset: 1e300” tells no time and is ignored.');
  });
});
