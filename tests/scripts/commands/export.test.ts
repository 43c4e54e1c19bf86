import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { aLandscape, aMember, anItem } from '../../builders.ts';
import { type Outcome, aFolder, filesIn, run } from '../outside.ts';

const landscape = aLandscape(
  [
    {
      Data: {
        Storage: [
          anItem('Quiet'),
          anItem('Milvus', { project: 'graduated', extra: { accepted: '2020-01-16', graduated: '2021-06-17' } }),
          anItem('Marquez', { project: 'archived' })
        ]
      },
      Models: { Training: [anItem('Ludwig', { project: 'graduated' }), 'Other'] }
    },
    { Members: { Gold: [aMember('Acme')], Silver: [aMember('Zeta')] } }
  ],
  { listing: { date: '2026-01-31' } }
);

interface Written extends Outcome {
  readonly folder: string;
  readonly text: string;
}

/** Exports to a file of its own folder; `text` is what stands in it. */
async function write(name: string, ...options: readonly string[]): Promise<Written> {
  const folder = aFolder();
  writeFileSync(join(folder, 'landscape.yml'), landscape);
  const out = join(folder, name);
  const outcome = await run('export', join(folder, 'landscape.yml'), '--out', out, ...options);
  return {
    ...outcome,
    folder,
    text: statSync(out, { throwIfNoEntry: false })?.isFile() ? readFileSync(out, 'utf8') : ''
  };
}

const titlesOf = (svg: string) => [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
const namesOf = (csv: string) => csvParse(csv.slice(1)).map(({ name }) => name);

describe('a chart', () => {
  const drawn = (...options: readonly string[]) => write('x.svg', '--view', 'numbers', ...options);

  it('is drawn by its name, in the theme and width that are asked for', async () => {
    const { code, text } = await drawn(
      '--chart',
      'steps-by-year',
      '--width',
      '700',
      '--theme',
      'dark',
      '--query',
      'https://x.example/?view=numbers'
    );
    expect(code).toBe(0);
    expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* width="700"[^]*<\/svg>\n$/);
    expect(text).not.toMatch(/<style|var\(--/);
    expect(text).toMatch(/ href="https:\/\/x.example\/\?view=changes&amp;/);
    new SaxesParser({}).write(text).close();
  });

  it('has a name that is proposed, and is an SVG', async () => {
    expect((await drawn('--chart', 'steps-by-yaer')).stderr).toContain('did you mean steps-by-year?');
    expect((await drawn()).stderr).toContain('or one --chart of it');
    expect((await write('x.csv', '--view', 'numbers', '--chart', 'steps-by-year')).stderr).toContain(
      'A chart is an svg'
    );
    expect((await write('x.svg', '--chart', 'steps-by-year')).stderr).toContain('The grid has no charts.');
  });
});

describe('the format', () => {
  it.each([
    ['x.svg', /^<svg [^]*<\/svg>\n$/],
    ['x.CSV', /^\ufeffid,/],
    ['x.json', /^\{\n "version": 1/],
    ['x.md', /^# Landscape\n/]
  ])('is what the name %s ends in', async (name, start) => {
    const { code, text, stdout } = await write(name);
    expect(code).toBe(0);
    expect(text).toMatch(start);
    expect(stdout).toBe('');
  });

  it('is what --format says, whatever the name', async () => {
    expect((await write('x.txt', '--format', 'md')).text).toMatch(/^# Landscape/);
  });

  it('on standard output is the result alone', async () => {
    const { folder, text } = await write('x.json');
    const { code, stdout } = await run('export', join(folder, 'landscape.yml'), '--out', '-', '--format', 'json');
    expect(code).toBe(0);
    expect(`${stdout}\n`).toBe(text);
  });
});

describe('the query', () => {
  it.each([
    ['stage=graduated', ['Milvus', 'Ludwig']],
    ['?stage=graduated', ['Milvus', 'Ludwig']],
    ['https://example.org/any/where/?stage=graduated#top', ['Milvus', 'Ludwig']],
    ['index.html?stage=graduated', ['Milvus', 'Ludwig']],
    ['q=ludwg', ['Ludwig']],
    ['archived=hide', ['Milvus', 'Quiet', 'Ludwig', 'Other']],
    ['scope=members', ['Acme', 'Zeta']],
    ['scope=all&stage=graduated', ['Milvus', 'Ludwig']],
    ['scope=all', ['Milvus', 'Marquez', 'Quiet', 'Ludwig', 'Other', 'Acme', 'Zeta']],
    ['project=graduated,archived', ['Milvus', 'Marquez', 'Ludwig']],
    ['q=nothinglikeit', []]
  ])('%s shows %j', async (query, names) => {
    expect(namesOf((await write('x.csv', '--query', query)).text)).toEqual(names);
  });

  it('decides the picture too: zoom, closed gaps, what is outside', async () => {
    const all = titlesOf((await write('x.svg', '--query', 'stage=graduated&places=keep')).text);
    expect(all).toEqual([
      'Landscape: 2 of 5 shown: 2 graduated.',
      ...['Data', 'Milvus', 'Marquez', 'Quiet', 'Models', 'Ludwig', 'Other']
    ]);
    const closed = titlesOf((await write('x.svg', '--query', 'stage=graduated')).text);
    expect(closed.slice(1)).toEqual(['Data', 'Milvus', 'Models', 'Ludwig']);
    const heights = await Promise.all(
      ['index', 'elements', 'plates'].map(async (zoom) => {
        const { text } = await write('x.svg', '--query', `size=${zoom}`);
        return Number(/height="([\d.]+)"/.exec(text)![1]);
      })
    );
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });

  it('is said back in canonical form, with the link where one was given', async () => {
    const { text } = await write('x.json', '--query', 'https://example.org/l/?utm_source=x&stage=graduated');
    expect(JSON.parse(text)).toMatchObject({
      query: 'stage=graduated',
      link: 'https://example.org/l/?stage=graduated',
      listing_date: '2026-01-31',
      total: 2
    });
    expect((await write('x.json', '--query', 'stage=graduated')).text).not.toContain('"link"');
  });

  it('may hold what is unknown here: told with what was probably meant, the rest is shown', async () => {
    const { code, stderr, text } = await write('x.csv', '--query', 'stage=gradated&siz=1&view=hologram');
    expect(code).toBe(0);
    expect(stderr).toContain('unknown here: stage=gradated (did you mean graduated?)');
    expect(stderr).toContain('unknown here: siz (did you mean size?)');
    expect(stderr).toContain('unknown here: view=hologram;');
    expect(namesOf(text)).toHaveLength(5);
  });
});

describe('the picture', () => {
  it('is as wide as told, in the colours told, the same every time', async () => {
    const [first, again, dark, narrow] = await Promise.all([
      write('x.svg'),
      write('x.svg', '--width', '1144', '--theme', 'light', '--view', 'grid'),
      write('x.svg', '--theme', 'dark'),
      write('x.svg', '--width', '744')
    ]);
    expect(first.text).toBe(again.text);
    expect(first.text).toMatch(/^<svg [^>]*width="1144"/);
    expect(narrow.text).toMatch(/^<svg [^>]*width="744"/);
    expect(dark.text).not.toBe(first.text);
    expect(dark.text.replaceAll(/#[0-9a-f]{6}/g, '')).toBe(first.text.replaceAll(/#[0-9a-f]{6}/g, ''));
  });

  it('of a treemap is as high as told, as far as there is enough to fill it', async () => {
    const svg = async (...options: readonly string[]) => (await write('x.svg', '--view', 'treemap', ...options)).text;
    const low = await svg('--height', '300');
    expect(Number(/height="([\d.]+)"/.exec(low)![1])).toBeLessThanOrEqual(300);
    expect(await svg('--height', '600')).not.toBe(low);
    expect(await svg('--query', 'view=grid', '--height', '300')).toBe(low);
    expect(titlesOf(low)).toEqual(expect.arrayContaining(['Milvus', 'Ludwig']));
  });

  it('names everything on it as text, and no file beside it', async () => {
    const { text } = await write('x.svg', '--query', 'scope=all');
    expect(titlesOf(text)).toEqual(expect.arrayContaining(['Milvus', 'Other', 'Acme']));
    const attributes: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes: own }) =>
      attributes.push(...Object.keys(own).map((key) => `${name} ${key}`))
    );
    parser.write(text).close();
    expect(attributes.filter((name) => /href|src| on/.test(name))).toEqual([]);
    expect(text).not.toMatch(/url\((?!#|"data:font)/);
  });
});

describe('wrong use exits 2, says what would be right, and writes nothing', () => {
  it.each<[readonly string[], RegExp]>([
    [['--theme', 'drak'], /“drak” is no theme; did you mean dark\?/],
    [['--view', 'hologram'], /“hologram” is no view; there (is|are) .*grid/],
    [['--width', '12px'], /“12px” is no width: a whole number of pixels from 200 to 10000/],
    [['--width', '199'], /no width/],
    [['--height', '0'], /“0” is no height/],
    [['--width', '10001'], /no width/],
    [['--format', 'jsn'], /“jsn” is no format; did you mean json\?/],
    [['--query', 'https://'], /“https:\/\/” is no link/],
    [['--logos', 'nowhere'], /There is no folder “nowhere”/],
    [['--colour', 'red'], /Use: landscape export/]
  ])('%j', async (options, message) => {
    const { code, stderr, folder } = await write('x.svg', ...options);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(filesIn(folder)).toEqual(['landscape.yml']);
  });

  it.each([
    ['x', /no ending that says its format: svg, csv, json, md/],
    ['x.pgn', /“pgn” is no format/],
    ['.', /is a folder/]
  ])('--out %s', async (name, message) => {
    const { code, stderr } = await write(name, ...(name === '.' ? ['--format', 'svg'] : []));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('neither --out nor --format', async () => {
    const { code, stderr } = await run('export');
    expect(code).toBe(2);
    expect(stderr).toMatch(/Say --out FILE, or which --format/);
  });
});

it('a landscape that cannot be read exits 1, and what was written before stays', async () => {
  const folder = aFolder();
  const [data, out] = [join(folder, 'landscape.yml'), join(folder, 'x.svg')];
  writeFileSync(data, 'landscape:\n\t- name: Data\n');
  writeFileSync(out, 'before');
  const { code, stderr } = await run('export', data, '--out', out);
  expect(code).toBe(1);
  expect(stderr).toMatch(/fatal file_unreadable[^]*Nothing was written\.$/);
  expect(readFileSync(out, 'utf8')).toBe('before');
});

it('holds members where there is nothing else', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'landscape.yml'), aLandscape({ Members: { Gold: [aMember('Acme')] } }));
  const out = join(folder, 'x.csv');
  expect((await run('export', join(folder, 'landscape.yml'), '--out', out)).code).toBe(0);
  expect(namesOf(readFileSync(out, 'utf8'))).toEqual(['Acme']);
});

it('folders on the way to the file are made', async () => {
  const { code, folder } = await write('a/b/x.md');
  expect(code).toBe(0);
  expect(filesIn(folder)).toEqual(['a/b/x.md', 'landscape.yml']);
});

describe('logos', () => {
  it('stand in the file itself; without them symbols are drawn', async () => {
    const folder = aFolder();
    const logos = join(folder, 'logos');
    mkdirSync(logos);
    writeFileSync(join(folder, 'landscape.yml'), landscape);
    writeFileSync(
      join(logos, 'milvus.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="#0a0" d="M0 0h40v20h-40z"/></svg>'
    );
    const out = join(folder, 'x.svg');
    expect((await run('export', join(folder, 'landscape.yml'), '--logos', logos, '--out', out)).code).toBe(0);
    const images = [...readFileSync(out, 'utf8').matchAll(/<image [^>]*href="([^"]*)"/g)].map(([, href]) => href!);
    expect(images).toHaveLength(1);
    const [, base64] = /^data:image\/webp;base64,([\w+/=]+)$/.exec(images[0]!)!;
    expect(Buffer.from(base64!, 'base64').toString('latin1', 8, 12)).toBe('WEBP');
    expect((await write('x.svg')).text).not.toContain('<image');
  });
});

describe('a comparison', () => {
  const compared = ['--view', 'compare', '--query', 'items=milvus,ludwig,gone'] as const;

  it('is written as rows of facts', async () => {
    const { text } = await write('x.csv', ...compared);
    expect(csvParse(text.slice(1)).find(({ fact }) => fact === 'Stage')).toMatchObject({
      compared: 'the same',
      Milvus: 'Graduated',
      Ludwig: 'Graduated'
    });
    expect((await write('x.md', ...compared)).text).toContain('| Fact | Milvus | Ludwig |');
  });

  it('has no picture', async () => {
    const { code, stderr } = await write('x.svg', ...compared);
    expect([code, stderr]).toEqual([2, expect.stringContaining('There is no svg of “compare”; take csv or md.')]);
  });
});

describe('a slide', () => {
  const drawn = (...options: readonly string[]) =>
    write('x.svg', '--query', 'stage=graduated', '--preset', 'slide', ...options);

  it('has the link where the landscape is published, and a title of one’s own', async () => {
    const { text, code } = await drawn('--url', 'https://l.example/map', '--title', 'Ours & theirs');
    expect(code).toBe(0);
    expect(text).toContain('>https://l.example/map/?stage=graduated<');
    expect(text).toContain('>Ours &#38; theirs<');
    expect((await drawn()).text).not.toContain('https://l.');
  });

  it('takes no address that is none, and no title without a frame', async () => {
    expect((await drawn('--url', 'javascript:alert(1)')).stderr).toContain('is no web address');
    expect((await write('x.svg', '--title', 'Ours')).stderr).toContain('--preset');
  });
});
