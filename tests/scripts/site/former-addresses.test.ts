/** Every address that a landscape2 site has answers in a site of ours, with content of the shape that its readers know. */
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { formerFiles } from '#scripts/site/former/files.ts';
import { formerPages } from '#scripts/site/pages/former.ts';
import { missingPage } from '#scripts/site/pages/missing.ts';
import { SHAPES } from '#scripts/tools/landscapes/shapes/index.ts';
import { dataOf, guideOf, settingsOf } from '#scripts/tools/landscapes/shapes/shape.ts';
import { SHAPES_BY_PATH } from './former-shapes.ts';

const questions = [
  {
    title: 'Which?',
    options: [
      { item: 'Everything', correct: true },
      { item: 'Nothing', correct: false }
    ]
  }
];

function siteOf(name: keyof typeof SHAPES) {
  const shape = SHAPES[name]();
  const of = (file: string, text: string | undefined) =>
    text === undefined ? {} : { [file.split('.')[0]!]: { file, text } };
  const { landscape } = compile({
    data: { file: 'landscape.yml', text: dataOf(shape) },
    ...of('settings.yml', settingsOf(shape)),
    ...of('guide.yml', guideOf(shape))
  });
  const asked = { ...landscape!, quiz: questions };
  return {
    files: formerFiles(asked, { logoOf: (id) => `logos/${id}.svg`, banner: 'assets/banner.png' }),
    pages: formerPages(asked),
    missing: missingPage(asked)
  };
}

describe.each(['every-key', 'groups', 'member-products', 'standards', 'tiny', 'names'] as const)('of “%s”', (name) => {
  const { files, pages } = siteOf(name);

  it('each file that holds JSON has its shape', () => {
    const json = [...files].filter(([path]) => path.endsWith('.json'));
    expect(json.length).toBeGreaterThan(20);
    for (const [path, content] of json) {
      const shapes = SHAPES_BY_PATH.filter(([of]) => of.test(path));
      expect(shapes.length, path).toBe(1);
      const { error } = shapes[0]![1].safeParse(JSON.parse(content));
      expect(error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [], path).toEqual([]);
    }
  });

  it('each list has its count, and the whole of the data is in the parts', () => {
    const { items } = JSON.parse(files.get('data/full.json')!) as { items: { id: string; category: string }[] };
    const base = JSON.parse(files.get('data/base.json')!) as {
      items: { id: string }[];
      categories: { normalized_name: string }[];
    };
    expect(base.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (const { normalized_name: key } of base.categories) expect(files.has(`data/embed_${key}.json`), key).toBe(true);
    for (const path of files.keys())
      if (path.endsWith('/all.json'))
        expect(JSON.parse(files.get(path.replace('all.json', 'count.json'))!), path).toEqual({
          count: (JSON.parse(files.get(path)!) as unknown[]).length
        });
  });

  it('each page says where it went, and each table has its columns', () => {
    const old =
      'guide stats games summary projects-summary funding acquisitions finances embed-setup screenshot logos-preview';
    for (const page of old.split(' ')) expect(pages.get(`${page}/index.html`), page).toMatch(/<h1>.+<\/h1>/);
    expect(pages.get('kiosk.html')).toContain('location.replace');
    expect(csvParse(files.get('docs/items.csv')!.slice(1)).columns).toHaveLength(50);
    expect(csvParse(files.get('docs/projects.csv')!.slice(1)).columns).toHaveLength(10);
    expect(files.get('docs/projects.md')).toMatch(/^\| project_name \| maturity \|/);
  });
});

it('a group answers at its alias and at its name, and every other address by a search', () => {
  const { pages, missing } = siteOf('groups');
  for (const page of ['ours', 'our-projects', 'solutions-partners', 'members'])
    expect(pages.get(`${page}/index.html`), page).toContain('?group=');
  expect(pages.has('nothing-yet/index.html')).toBe(false);
  expect(missing).toContain('role="search"');
});

it('an event is told with its days, its address and its picture', () => {
  const { upcoming_event: event } = JSON.parse(siteOf('every-key').files.get('data/base.json')!) as {
    upcoming_event: unknown;
  };
  expect(event).toEqual({
    name: 'Everything Day',
    ...{ start: '2035-05-01', end: '2035-05-03' },
    ...{ details_url: 'https://event.example.org/', banner_url: 'assets/banner.png' }
  });
});
