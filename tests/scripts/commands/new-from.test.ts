/** `new --from`: the landscape of a foundation, as it keeps it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatSnapshot } from '#landscape/read/snapshot.ts';
import { aLandscape, anItem } from '../../builders.ts';
import { type FakeKeeper, aKeeper, drawing } from '../collect/logos/keeping.ts';
import { patient } from '../collect/loopback.ts';
import { type Outcome, aFolder, filesIn, run, runWith } from '../outside.ts';

const DATA = aLandscape({ Data: { Storage: [anItem('Alpha', { logo: 'alpha #1.svg' }), 'Beta'] } });
const SNAPSHOT = formatSnapshot({ sources: {}, items: {} });
const LOGOS = { 'hosted_logos/alpha #1.svg': drawing('a'), 'hosted_logos/beta.svg': drawing('b') };
const FILES = { 'landscape.yml': DATA, 'settings.yml': 'foundation: Example\n', ...LOGOS };

interface Started extends Outcome {
  readonly folder: string;
}

async function start(from: string, ...options: readonly string[]): Promise<Started> {
  const folder = join(aFolder(), 'ours');
  const { waits: _waits, ...time } = patient();
  return { folder, ...(await runWith(time, 'new', folder, '--from', from, ...options)) };
}

/** From these files below a path, and who was asked. */
async function startFrom(files: Readonly<Record<string, string>>): Promise<Started & { readonly keeper: FakeKeeper }> {
  const keeper = await aKeeper(Object.fromEntries(Object.entries(files).map(([name, text]) => [`at/${name}`, text])));
  return { keeper, ...(await start(`${keeper.origin}/at`)) };
}

describe('a landscape from elsewhere', () => {
  it('comes with what lies beside it, and its logos', async () => {
    const { code, stdout, stderr, folder } = await startFrom({
      ...FILES,
      'guide.yml': 'categories: []\n',
      'landscape.snapshot.json': SNAPSHOT
    });
    expect([code, stdout]).toEqual([
      0,
      `2 fetched: ${folder}/logos\nlandscape.yml, settings.yml, guide.yml, landscape.snapshot.json: ${folder}`
    ]);
    expect(filesIn(folder)).toEqual([
      'guide.yml',
      'landscape.snapshot.json',
      'landscape.yml',
      'logos/alpha #1.svg',
      'logos/beta.svg',
      'settings.yml'
    ]);
    expect(readFileSync(join(folder, 'landscape.yml'), 'utf8')).toBe(DATA);
    expect(stderr).toMatch(/^Figures: .* collect github \S+\nBuild it: .* --settings \S+ --logos \S+ --out \S+\n/);
  });

  it('comes with its history, its evaluations of models, and the pictures that its settings name', async () => {
    const history = { version: 1, from: '2020-01-01', until: '2020-02-01', spans: [] };
    const elsewhere = await aKeeper({ 'a/icon.svg': drawing('icon'), 'a/page.png': '<html>Sign in</html>' });
    const settings = [
      'header: { logo: https://nowhere.invalid/beside.svg }',
      'footer: { logo: images/footer.svg }',
      `images: { favicon: '${elsewhere.origin}/a/icon.svg', open_graph: '${elsewhere.origin}/a/page.png' }`
    ].join('\n');
    const { code, stderr, folder } = await startFrom({
      ...FILES,
      'settings.yml': settings,
      'landscape.history.json': JSON.stringify(history),
      'landscape.openness.json': JSON.stringify({ version: 1, models: [] }),
      'beside.svg': drawing('beside'),
      'images/footer.svg': drawing('footer')
    });
    expect(code).toBe(0);
    expect(filesIn(folder).filter((name) => !name.startsWith('logos/'))).toEqual([
      'beside.svg',
      'footer.svg',
      'icon.svg',
      'landscape.history.json',
      'landscape.openness.json',
      'landscape.yml',
      'settings.yml'
    ]);
    expect(stderr).toMatch(/^page\.png is left out: .*, not an image\.\n/);
  });

  it('may be a repository on GitHub, a branch of it or a folder in that', async () => {
    for (const [from, at] of [
      ['https://github.com/example/landscape', 'example/landscape/HEAD'],
      ['https://github.com/example/landscape/tree/next', 'example/landscape/next'],
      ['https://github.com/example/landscape/tree/next/data', 'example/landscape/next/data']
    ] as const) {
      const keeper = await aKeeper(
        Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`${at}/${name}`, text]))
      );
      const { code, folder } = await start(from, '--origin', keeper.origin);
      expect([code, filesIn(folder).length]).toEqual([0, 4]);
    }
  });

  it('may be a folder of this machine with logos in either place', async () => {
    const from = aFolder();
    mkdirSync(join(from, 'logos'));
    writeFileSync(join(from, 'landscape.yml'), DATA);
    writeFileSync(join(from, 'logos/beta.svg'), drawing('b'));
    const { code, folder, stderr } = await start(from);
    expect([code, filesIn(folder)]).toEqual([1, ['landscape.yml', 'logos/beta.svg']]);
    expect(stderr).toContain('Not fetched (not there): alpha #1.svg\n');
    expect(stderr).toMatch(new RegExp(`Ask for what is missing: .* --from ${from}/logos\\n`));
  });

  it.each([
    ['is not there', {}, /^There is no landscape\.yml to start from in \S+\/at\/: not there\.\nNothing was written\.$/],
    ['is a page', { 'landscape.yml': '<!doctype html>' }, /: it is a page\.\nNothing was written\.$/],
    ['is no landscape', { 'landscape.yml': 'a: 1\n' }, /fatal file_not_a_landscape [^]*\nNothing was written\.$/]
  ])('that %s leaves nothing', async (_, files, told) => {
    const { code, stderr, folder } = await startFrom(files);
    expect([code, stderr]).toEqual([1, expect.stringMatching(told)]);
    expect(await run('new', folder)).toMatchObject({ code: 0 });
  });

  it('leaves out what lies beside it and is no such file', async () => {
    const { code, stderr, folder } = await startFrom({
      ...FILES,
      'guide.yml': '<html>Sign in</html>',
      'landscape.snapshot.json': '{}'
    });
    expect([code, filesIn(folder).length]).toEqual([0, 4]);
    expect(stderr).toMatch(/^guide\.yml is left out: it is a page\.\nlandscape\.snapshot\.json is left out: /);
  });

  it('asks the second place only until it knows which one it is', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `${i}.svg`);
    const { keeper, code } = await startFrom({
      'landscape.yml': aLandscape({ Data: { Storage: names.map((logo, i) => anItem(`Item ${i}`, { logo })) } }),
      ...Object.fromEntries(names.map((name) => [`logos/${name}`, drawing(name)]))
    });
    expect(code).toBe(0);
    expect(keeper.asked.filter((path) => path.includes('hosted_logos')).length).toBeLessThanOrEqual(4);
  });
});

it.each([
  ['a name besides', ['--from', '.', '--name', 'Mine']],
  ['no such folder', ['--from', 'nowhere']],
  ['no repository', ['--from', 'https://github.com/example']]
])('%s is wrong use', async (_, options) => {
  expect((await run('new', join(aFolder(), 'ours'), ...options)).code).toBe(2);
});

it('a folder that holds anything is not filled', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'mine'), '');
  expect((await run('new', folder, '--from', '.')).code).toBe(2);
});
