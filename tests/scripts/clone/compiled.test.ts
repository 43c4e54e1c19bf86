/** What is kept between runs, and that it is made anew when it must be. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { usualCacheFolder } from '#scripts/clone/cache-folder.mjs';
import { compiledCommand } from '#scripts/clone/compiled.mjs';
import { aFolder } from '../outside.ts';

it.each([
  ['linux', {}, '/home/me/.cache/landscape-explorer'],
  ['darwin', {}, '/home/me/Library/Caches/landscape-explorer'],
  ['linux', { XDG_CACHE_HOME: '/else where' }, '/else where/landscape-explorer'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/landscape-explorer']
])('the cache folder on %s with %j is %s', (platform, env, folder) => {
  expect(usualCacheFolder({ env, platform, home: '/home/me' })).toBe(folder);
});

it('compiles the command once, and again when a source has changed', async () => {
  const [sources, cache] = [aFolder(), aFolder()];
  for (const name of ['src', 'scripts']) mkdirSync(join(sources, name));
  for (const name of ['package.json', 'package-lock.json', 'src/a.ts']) writeFileSync(join(sources, name), '1');
  let times = 0;
  const compile = () => Promise.resolve(void (times += 1));
  const first = await compiledCommand(compile, cache, sources);
  expect([await compiledCommand(compile, cache, sources), times]).toEqual([first, 1]);
  writeFileSync(join(sources, 'src/a.ts'), '2');
  expect([(await compiledCommand(compile, cache, sources)) === first, times]).toEqual([false, 2]);
});
