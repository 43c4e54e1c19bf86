/** Which files are asked for, where, and where they end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { run } from '../../outside.ts';
import { aKeeper, aPlace, collect, drawing } from './keeping.ts';

describe('logos', () => {
  it('of items and organizations are fetched, each once', async () => {
    const organizations = [{ id: 'labs', name: 'Labs', logo: 'labs.svg' }];
    const place = aPlace(['alpha.svg', './beta.png', 'alpha.svg'], { organizations });
    const png = Buffer.from('89504e470d0a1a0a0000000049454e44ae426082', 'hex');
    const keeper = await aKeeper({ 'alpha.svg': drawing('a'), 'beta.png': png, 'labs.svg': drawing('l') });
    const { code, stdout, stderr } = await collect(place, keeper.origin);
    expect([code, stdout, stderr]).toEqual([0, `3 fetched: ${join(place.folder, 'logos')}`, '']);
    expect(keeper.asked.sort()).toEqual(['/alpha.svg', '/beta.png', '/labs.svg']);
    expect(Object.keys(place.logos())).toEqual(['alpha.svg', 'beta.png', 'labs.svg']);
    expect(place.logos()['alpha.svg']).toBe(drawing('a'));
  });

  it.each([
    'two words.svg',
    'sharp #1.svg',
    'what?.svg',
    '100%.svg',
    '%41.svg',
    'größe-標誌.svg',
    'a&b=c+d.svg',
    'in/side.svg'
  ])('may be called “%s”', async (name) => {
    const place = aPlace([name]);
    const keeper = await aKeeper({ [`there/${name}`]: drawing('a') });
    const { code, stderr } = await collect(place, `${keeper.origin}/there`);
    expect([code, stderr]).toEqual([0, '']);
    expect(place.logos()).toEqual({ [name]: drawing('a') });
  });

  it.each([
    '../alpha.svg',
    '/etc/alpha.svg',
    'a/../../alpha.svg',
    '..\\alpha.svg',
    'C:alpha.svg',
    '.hidden.svg',
    '.git/a.svg'
  ])('called “%s” are refused, not asked for', async (name) => {
    const place = aPlace([name, 'beta.svg']);
    const keeper = await aKeeper({ 'alpha.svg': drawing('a'), 'beta.svg': drawing('b') });
    const { code, stdout, stderr } = await collect(place, `${keeper.origin}/`);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^1 fetched, 1 failed: /)]);
    expect(stderr).toBe(`Not fetched (its name leads out of the folder, or is hidden): ${name}`);
    expect(keeper.asked).toEqual(['/beta.svg']);
  });

  it('that are there already are neither asked for nor overwritten', async () => {
    const place = aPlace(['alpha.svg', 'beta.svg']);
    mkdirSync(join(place.folder, 'logos'));
    writeFileSync(join(place.folder, 'logos/alpha.svg'), 'mine');
    const keeper = await aKeeper({ 'alpha.svg': drawing('a'), 'beta.svg': drawing('b') });
    const first = await collect(place, keeper.origin);
    expect(first.stdout).toMatch(/^1 fetched, 1 there already: /);
    expect((await collect(place, keeper.origin)).stdout).toMatch(/^0 fetched, 2 there already: /);
    expect(keeper.asked).toEqual(['/beta.svg']);
    expect(place.logos()).toEqual({ 'alpha.svg': 'mine', 'beta.svg': drawing('b') });
  });

  it('that somebody puts there meanwhile stay', async () => {
    const place = aPlace(['alpha.svg']);
    const keeper = await aKeeper({ 'alpha.svg': drawing('a') }, () => {
      mkdirSync(join(place.folder, 'logos'));
      writeFileSync(join(place.folder, 'logos/alpha.svg'), 'mine');
      return false;
    });
    expect((await collect(place, keeper.origin)).stdout).toMatch(/^0 fetched, 1 there already: /);
    expect(place.logos()).toEqual({ 'alpha.svg': 'mine' });
  });

  it('that cannot be written are named, and the others come', async () => {
    const long = `${'x'.repeat(300)}.svg`;
    const place = aPlace([long, 'beta.svg']);
    const keeper = await aKeeper({ [long]: drawing('a'), 'beta.svg': drawing('b') });
    const { code, stderr } = await collect(place, keeper.origin);
    expect([code, stderr.slice(0, 28)]).toEqual([1, 'Not fetched (ENAMETOOLONG): ']);
    expect(Object.keys(place.logos())).toEqual(['beta.svg']);
  });

  it('are asked for four at a time, and progress is told', async () => {
    const names = Array.from({ length: 20 }, (_, i) => `${i}.svg`);
    const place = aPlace(names);
    const keeper = await aKeeper(Object.fromEntries(names.map((name) => [name, drawing(name)])));
    let [now, most] = [0, 0];
    const told: (readonly [number, number])[] = [];
    await collect(place, keeper.origin, {
      request: async (request) => {
        most = Math.max(most, ++now);
        const answer = await realEffects.request(request);
        now -= 1;
        return answer;
      },
      progress: (_, done, total) => void told.push([done, total])
    });
    expect(most).toBe(4);
    expect(told).toEqual(Array.from({ length: 21 }, (_, i) => [i, 20]));
  });

  it('go where --into says', async () => {
    const place = aPlace(['alpha.svg']);
    const keeper = await aKeeper({ 'alpha.svg': drawing('a') });
    const into = join(place.folder, 'else/where');
    expect((await collect(place, keeper.origin, {}, '--into', into)).stdout).toBe(`1 fetched: ${into}`);
  });
});

describe('a repository on GitHub', () => {
  it.each([
    ['https://github.com/example/landscape', 'example/landscape/HEAD/hosted_logos'],
    ['https://github.com/example/landscape.git', 'example/landscape/HEAD/hosted_logos'],
    ['https://www.github.com/example/landscape/', 'example/landscape/HEAD/hosted_logos'],
    ['https://github.com/example/landscape?tab=readme#top', 'example/landscape/HEAD/hosted_logos'],
    ['https://github.com/example/landscape/tree/main', 'example/landscape/main/hosted_logos'],
    ['https://github.com/example/landscape/tree/main/art/my%20logos', 'example/landscape/main/art/my logos']
  ])('%s is asked for its files', async (from, folder) => {
    const place = aPlace(['alpha one.svg']);
    const keeper = await aKeeper({ [`${folder}/alpha one.svg`]: drawing('a') });
    const { code } = await collect(place, from, {}, '--origin', keeper.origin);
    expect([code, keeper.asked.length]).toEqual([0, 1]);
  });

  it.each([
    'https://github.com/',
    'https://github.com/example',
    'https://github.com/example/landscape/blob/main/a.svg'
  ])('%s is none', async (from) => {
    const { code, stderr } = await collect(aPlace(['alpha.svg']), from);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/is no repository and no folder of one/)]);
  });
});

describe('a folder of this machine', () => {
  it('gives its files by the same checks', async () => {
    const place = aPlace(['alpha #1.svg', 'beta.svg', 'page.svg', 'folder.svg']);
    const from = join(place.folder, 'from');
    mkdirSync(join(from, 'folder.svg'), { recursive: true });
    writeFileSync(join(from, 'alpha #1.svg'), drawing('a'));
    writeFileSync(join(from, 'page.svg'), '<!doctype html><p>Not found</p>');
    const { code, stdout, stderr } = await collect(place, from);
    expect([code, stdout]).toEqual([1, expect.stringMatching(/^1 fetched, 3 failed: /)]);
    expect(stderr.split('\n').sort()).toEqual([
      'Not fetched (an HTML page, not an SVG, PNG, JPEG or WebP image): page.svg',
      'Not fetched (it is a folder, not a file): folder.svg',
      'Not fetched (not there): beta.svg'
    ]);
    expect(place.logos()).toEqual({ 'alpha #1.svg': drawing('a') });
  });
});

describe('wrong use', () => {
  it.each([
    ['no place', []],
    ['a folder that is not there', ['--from', 'nowhere']],
    ['an address that is no web address', ['--from', 'ftp://example.org/logos']],
    ['a password in the address', ['--from', 'https://me:secret@example.org/']],
    ['no address', ['--from', 'https://']],
    ['no origin', ['--from', 'https://github.com/example/landscape', '--origin', 'elsewhere']]
  ])('is %s', async (_, options) => {
    expect((await run('collect', 'logos', aPlace(['alpha.svg']).file, ...options)).code).toBe(2);
  });

  it('is a file in place of the folder', async () => {
    const place = aPlace(['alpha.svg']);
    const { code, stderr } = await run('collect', 'logos', place.file, '--from', place.folder, '--into', place.file);
    expect([code, stderr]).toEqual([2, `“${place.file}” is a file; name a folder.`]);
  });
});

it('a landscape that cannot be read names no logos', async () => {
  const place = aPlace([]);
  writeFileSync(place.file, '\t- no');
  const { code, stderr } = await run('collect', 'logos', place.file, '--from', place.folder);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/fatal file_unreadable [^]*\nNothing was collected\.$/)]);
});
