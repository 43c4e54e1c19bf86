/** A run that ends early leaves a whole snapshot. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { NAMES, REPOSITORIES, aPlace, collect, fresh, old } from './collecting.ts';
import { aGitHub } from './fake-github.ts';

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
