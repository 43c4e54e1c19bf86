import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ItemHistory } from '#landscape/read/history.ts';
import { anItem } from '../../../builders.ts';
import { run } from '../../outside.ts';
import { NOON, reply } from '../loopback.ts';
import { NAMES, REPOSITORIES, aPlace, aSnapshot, collect, fresh, old } from './collecting.ts';
import { aGitHub } from './fake-github.ts';

describe('collecting', () => {
  it('puts day and source to every figure, and leaves what GitHub does not know', async () => {
    const place = aPlace(['Alpha']);
    const github = await aGitHub([{ name: 'example/alpha', release: '2026-10-01', tag: 'v2.6.4', isArchived: true }]);
    const { code, stdout } = await collect(place, github);
    expect([code, stdout]).toEqual([0, `1 refreshed, 0 kept as they were: ${place.snapshotFile}`]);
    expect(place.snapshot()).toEqual({
      version: 1,
      sources: {
        build: { label: 'GitHub', name: 'An earlier build' },
        github: { label: 'GitHub', name: 'GitHub', url: 'https://github.com/' }
      },
      collected: { github: { alpha: '2026-11-24T12:00:00.000Z' } },
      history: { alpha: { stars: { build: [['2023-11-19', 5]] }, contributors: { build: [['2023-11-19', 2]] } } },
      items: {
        alpha: {
          stars: fresh(100),
          contributors: fresh(7),
          firstCommit: fresh('2018-02-03'),
          lastCommit: fresh('2026-11-20'),
          lastRelease: fresh('2026-10-01'),
          lastVersion: fresh('v2.6.4'),
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

  it('keeps what was known of the past, one value of a month, and takes it along', async () => {
    const past: ItemHistory = { stars: { list: [['2022-01-01', 3]] } };
    const history = { alpha: past, gone: past };
    const place = aPlace(['Alpha'], { ...aSnapshot({ alpha: { stars: old(5) } }), history });
    const github = await aGitHub([{ name: 'example/alpha' }]);
    await collect(place, github);
    await collect(place, github, '--max-age', '0');
    expect(place.snapshot().history).toEqual({
      alpha: { stars: { build: [['2023-11-19', 5]], list: [['2022-01-01', 3]] } }
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
    ['a newer release, with its own', { release: '2026-10-01', tag: 'v3' }, '2026-10-01', fresh('v3')],
    ['a newer release without one', { release: '2026-10-01' }, '2026-10-01', undefined],
    ['an older release', { release: '2022-01-01', tag: 'v1' }, '2023-05-01', old('v2')],
    [
      'the same release, with what it is called now',
      { release: '2023-05-01', tag: 'v2.0' },
      '2023-05-01',
      fresh('v2.0')
    ],
    ['the same release without one', { release: '2023-05-01' }, '2023-05-01', old('v2')],
    ['no release', { tag: 'v9' }, '2023-05-01', old('v2')]
  ])('keeps a version beside its release alone: %s', async (_, told, day, version) => {
    const known = { lastRelease: old('2023-05-01'), lastVersion: old('v2') };
    const place = aPlace(['Alpha'], aSnapshot({ alpha: known }));
    await collect(place, await aGitHub([{ name: 'example/alpha', ...told }]));
    const { lastRelease, lastVersion } = place.snapshot().items['alpha']!;
    expect([lastRelease!.value, lastVersion]).toEqual([day, version]);
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
