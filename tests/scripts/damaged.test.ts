/** What is kept between runs and was damaged: it is not used, and what comes out is as if nothing had been kept. */
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isSealed, putInPlace, seal, sealedFiles } from '#scripts/clone/sealed.mjs';
import { compiledCommand } from '#scripts/clone/compiled.mjs';
import { cacheFolder } from '#scripts/clone/cache-folder.mjs';
import { realEffects } from '#scripts/effects.ts';
import { Findings } from '#scripts/logos/findings.ts';
import { makeArtwork } from '#scripts/logos/index.ts';
import { formerPictures } from '#scripts/site/former/picture.ts';
import { prepare } from '#scripts/site/prepare.ts';
import { generator } from '#scripts/tools/landscapes/generated.ts';
import { aLandscape, anItem, landscapeOf } from '../builders.ts';
import { aFolder, filesIn } from './outside.ts';

const random = generator(3);

/** Ways in which a file of a cache goes wrong. */
const DAMAGE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'two bytes flipped': (bytes) => {
    const copy = Buffer.from(bytes);
    for (let i = 0; i < 2; i += 1) copy[Math.floor(random() * copy.length)]! ^= 1 + Math.floor(random() * 255);
    return copy;
  },
  'a bit flipped at the end': (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(bytes.at(-1)! ^ 1)]),
  'cut in the middle': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'cut to nothing': () => Buffer.of(),
  'longer than it was': (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
  'another file': () => Buffer.from('{"notes":[],"thumbnail":9}\n')
};
const kinds = Object.entries(DAMAGE);

function damage(folder: string, how: (bytes: Buffer) => Buffer): void {
  for (const path of filesIn(folder)) writeFileSync(join(folder, path), how(readFileSync(join(folder, path))));
}

afterEach(() => vi.unstubAllEnvs());

describe('drawings', () => {
  const logos = (folder: string) => {
    for (let i = 0; i < 3; i += 1)
      writeFileSync(
        join(folder, `${i}.svg`),
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="${i + 2}"/></svg>`
      );
    writeFileSync(join(folder, 'null.svg'), 'null');
    return ['0.svg', '1.svg', '2.svg', 'null.svg'];
  };

  it.each(kinds)('of which each is %s are drawn again, and that is counted', async (_, how) => {
    const [folder, cache] = [aFolder(), aFolder()];
    const names = logos(folder);
    const cold = await makeArtwork(names, folder, { cache });
    damage(cache, how);
    const again = await makeArtwork(names, folder, { cache });
    expect({ ...again, counts: 0 }).toEqual({ ...cold, counts: 0 });
    expect(again.counts).toMatchObject({ shown: 3, cached: 0, rendered: 4, damaged: 4 });
    expect((await makeArtwork(names, folder, { cache })).counts).toMatchObject({ cached: 4, rendered: 0, damaged: 0 });
  });

  it('of which one stands in the place of another are drawn again', async () => {
    const [folder, cache] = [aFolder(), aFolder()];
    const names = logos(folder);
    const cold = await makeArtwork(names, folder, { cache });
    const [a, b] = filesIn(cache).map((path) => join(cache, path)) as [string, string];
    const held = readFileSync(a);
    writeFileSync(a, readFileSync(b));
    writeFileSync(b, held);
    const again = await makeArtwork(names, folder, { cache });
    expect({ ...again, counts: 0 }).toEqual({ ...cold, counts: 0 });
    expect(again.counts.damaged).toBe(2);
  });
});

describe('pictures of a whole landscape', () => {
  const landscape = landscapeOf(aLandscape({ Data: { Storage: [anItem('Milvus'), anItem('Lance')] } }));
  const drawn = async () => {
    const pictures = await formerPictures(prepare(landscape), undefined);
    return [...pictures].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  };

  it.each(kinds)('are the same where what was kept is %s', async (_, how) => {
    const cache = aFolder();
    vi.stubEnv('XDG_CACHE_HOME', cache);
    const cold = await drawn();
    expect(await drawn()).toEqual(cold);
    const kept = filesIn(cache).map((path) => readFileSync(join(cache, path)));
    expect(kept).toHaveLength(1);
    damage(cache, how);
    expect(await drawn()).toEqual(cold);
    expect(filesIn(cache).map((path) => readFileSync(join(cache, path)))).toEqual(kept);
  });
});

describe('what was found in logos', () => {
  it.each(kinds)('is found again where the file is %s', async (_, how) => {
    const cache = aFolder();
    vi.stubEnv('XDG_CACHE_HOME', cache);
    const notes = [{ code: 'logo_blank', message: 'Nothing.' }] as const;
    const first = await Findings.open(realEffects);
    first.add('a', notes, true);
    await first.save();
    expect((await Findings.open(realEffects)).of('a')).toEqual(notes);
    damage(cache, how);
    expect((await Findings.open(realEffects)).of('a')).toBeUndefined();
  });
});

describe('code', () => {
  const filled = (folder: string) => {
    mkdirSync(join(folder, 'deep'), { recursive: true });
    for (const name of ['a.js', 'deep/b.js']) writeFileSync(join(folder, name), `/* ${name} */`);
    seal(folder);
    return folder;
  };

  it('is used as it was written', () => {
    const folder = filled(aFolder());
    expect([isSealed(folder), sealedFiles(folder)]).toEqual([true, ['a.js', 'deep/b.js']]);
    expect(isSealed(join(folder, 'gone'))).toBe(false);
  });

  it.each(kinds)('is not used where a file is %s', (_, how) => {
    for (const name of ['a.js', 'deep/b.js', 'seal.json']) {
      const path = join(filled(aFolder()), name);
      writeFileSync(path, how(readFileSync(path)));
      expect(isSealed(path.slice(0, -name.length)), name).toBe(false);
    }
  });

  it('is not used where a file came or went', () => {
    const folder = filled(aFolder());
    writeFileSync(join(folder, 'deep/c.js'), 'x');
    expect(isSealed(folder)).toBe(false);
  });

  it('that is damaged gives way to a new draft', () => {
    const folder = aFolder();
    const target = filled(join(folder, 'target'));
    writeFileSync(join(target, 'a.js'), 'x');
    expect(putInPlace(filled(join(folder, 'draft')), target)).toBe(target);
    expect([isSealed(target), readdirSync(folder)]).toEqual([true, ['target']]);
  });

  it('of the command is compiled again where it is damaged', async () => {
    const [sources, cache] = [aFolder(), aFolder()];
    for (const name of ['src', 'scripts']) mkdirSync(join(sources, name));
    for (const name of ['package.json', 'package-lock.json']) writeFileSync(join(sources, name), '1');
    let times = 0;
    const compile = (folder: string) => {
      times += 1;
      writeFileSync(join(folder, 'landscape.js'), 'x');
      return Promise.resolve();
    };
    const folder = await compiledCommand(compile, cache, sources);
    writeFileSync(join(folder, 'landscape.js'), 'y');
    expect(await compiledCommand(compile, cache, sources)).toBe(folder);
    expect([times, readFileSync(join(folder, 'landscape.js'), 'utf8')]).toEqual([2, 'x']);
  });
});

describe('the cache folder', () => {
  const onUnix = process.platform === 'win32' ? it.skip : it;

  onUnix('is one for this run where others may write, which is told', () => {
    const home = aFolder();
    vi.stubEnv('XDG_CACHE_HOME', home);
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const usual = cacheFolder();
    expect([usual, told.mock.calls.length]).toEqual([join(home, 'landscape-explorer'), 0]);
    chmodSync(usual, 0o777);
    const once = cacheFolder();
    expect(once.startsWith(home)).toBe(false);
    expect(told.mock.calls).toEqual([[expect.stringContaining('nothing is kept for the next run')]]);
    // What is started from here uses the same.
    expect(cacheFolder()).toBe(once);
    told.mockRestore();
  });
});
