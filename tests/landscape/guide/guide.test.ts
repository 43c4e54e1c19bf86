import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideTexts, headingsOf, sectionOf } from '#atlas/guide.ts';
import { compile } from '#landscape/compile.ts';
import type { Block, Inline } from '#landscape/guide/guide.ts';
import { Anchors, parseMarkdown } from '#landscape/guide/markdown.ts';
import { guideOfMarkdown } from '#landscape/guide/sections.ts';
import { aLandscape, anItem, landscapeOf } from '../../builders.ts';

const parsed = (text: string) => parseMarkdown(text, new Anchors());

/** Every address in a list of blocks. */
function addresses(blocks: readonly Block[]): string[] {
  const inline = (list: readonly Inline[]): string[] =>
    list.flatMap((part) =>
      typeof part === 'string' || part.is === 'br' || part.is === 'code'
        ? []
        : [...(part.is === 'a' ? [part.to] : []), ...inline(part.of)]
    );
  return blocks.flatMap((block) => {
    if (block.is === 'p' || block.is === 'h') return inline(block.of);
    if (block.is === 'list') return block.items.flatMap(addresses);
    if (block.is === 'quote') return addresses(block.of);
    return block.is === 'table' ? [block.head, ...block.rows].flat().flatMap(inline) : [];
  });
}

describe('Markdown', () => {
  it('becomes blocks, with anchors that are unique', () => {
    expect(parsed('## A & B\n\nIt is **so**, `x < y`.\n\n## A & B\n\n1. one\n2. two')).toEqual([
      { is: 'h', level: 2, id: 'a-b', of: ['A & B'] },
      { is: 'p', of: ['It is ', { is: 'b', of: ['so'] }, ', ', { is: 'code', text: 'x < y' }, '.'] },
      { is: 'h', level: 2, id: 'a-b-2', of: ['A & B'] },
      { is: 'list', start: 1, items: [[{ is: 'p', of: ['one'] }], [{ is: 'p', of: ['two'] }]] }
    ]);
  });

  it('has tables and live lists', () => {
    expect(parsed('| A | B |\n| - | - |\n| 1 | 2 |\n\n{{ items stage=graduated layer=storage }}')).toEqual([
      { is: 'table', head: [['A'], ['B']], rows: [[['1'], ['2']]] },
      { is: 'items', query: 'stage=graduated&layer=storage' }
    ]);
  });

  it('leads to addresses, places in the guide and selections, and to nothing else', () => {
    const links = ['https://a.example/', '#here', '?stage=graduated', 'mailto:a@b.example', 'javascript:alert(1)'];
    const others = ['data:text/html,x', '//evil.example', 'file:///etc', '/etc', 'JaVaScRiPt:x', 'vbscript:x', '?a"b'];
    expect(addresses(parsed([...links, ...others].map((to) => `[x](<${to}>)`).join('\n\n')))).toEqual(
      links.slice(0, 4)
    );
  });

  it('shows foreign markup as it is written, and pictures by their words', () => {
    const hostile = [
      '<script>alert(1)</script>',
      'a <img src=x onerror=alert(1)> b',
      '![a picture](https://evil.example/x.png)',
      '<!-- a remark -->'
    ];
    expect(parsed(hostile.join('\n\n'))).toEqual([
      { is: 'p', of: ['<script>alert(1)</script>'] },
      { is: 'p', of: ['a ', '<img src=x onerror=alert(1)>', ' b'] },
      { is: 'p', of: ['a picture'] }
    ]);
  });

  it('never throws, and leads nowhere that may not be linked', () => {
    const unit = fc.constantFrom(...'[](){}<>#*_`|!\\:/ \n-1a"\'&?', 'javascript:', 'https://a.example', '<script>');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        for (const to of addresses(parsed(text))) expect(to).toMatch(/^(?:https?:\/\/|mailto:|#|\?)/);
      })
    );
  });
});

describe('a guide', () => {
  const guide = guideOfMarkdown('# One\n\nWhat [two](#two) is, and [no](#nowhere).\n\n## Deeper\n\n# Two\n\nA zebra.')!;

  it('has a section for each heading of the first level, and no link that leads nowhere', () => {
    expect(guide.sections.map(({ id, title }) => `${id} ${title}`)).toEqual(['one One', 'two Two']);
    expect(addresses(guide.sections[0]!.blocks)).toEqual(['#two']);
    expect(headingsOf(guide.sections[0]!)).toEqual([{ id: 'deeper', title: 'Deeper' }]);
  });

  it('is found by the id of a section or a heading, and says what is searched', () => {
    expect(sectionOf(guide, 'deeper')?.id).toBe('one');
    expect(sectionOf(guide, 'nowhere')).toBeUndefined();
    expect(guideTexts(guide).map(({ id, under = '', text }) => `${id} ${under}: ${text.trim()}`)).toEqual([
      'one : What two is, and no.',
      'deeper One: ',
      'two : A zebra.'
    ]);
  });

  it('can stand in the landscape’s own file', () => {
    const landscape = landscapeOf(aLandscape({ Data: { Store: ['A'] } }, { guide: '# Hello\n\nWorld' }));
    expect(landscape.guide!.sections.map(({ title }) => title)).toEqual(['Hello']);
    expect(landscapeOf(aLandscape({ Data: { Store: ['A'] } })).guide).toBeUndefined();
  });

  it('tells what stages ask and give, as the file declares it, those of hosted projects as one moves up', () => {
    const documents = [{ id: 'life', name: 'Lifecycle', date: '2026-01-28' }];
    const stages = [
      {
        id: 'graduated',
        name: 'Graduated',
        requirements: [
          { name: 'Votes', kind: 'vote', text: 'two thirds' },
          { name: 'Stars', text: '1,000', source: 'life' }
        ]
      },
      {
        id: 'sandbox',
        name: 'Sandbox',
        expected_months: [6, 12],
        benefits: [{ name: 'a home', condition: 'always' }],
        differences: [{ name: 'Time', said: { life: 'a year' }, taken: 'half of it' }]
      },
      { id: 'archived', name: 'Archived' }
    ];
    const landscape = landscapeOf(
      aLandscape(
        { Data: { Store: [anItem('A', { project: 'sandbox' })] } },
        { stages, documents, guide: '# Stages\n\n{{ stages }}' }
      )
    );
    const [section] = landscape.guide!.sections;
    expect(headingsOf(section!).map(({ title }) => title)).toEqual(['Sandbox', 'Graduated']);
    expect(section!.blocks).toContainEqual({ is: 'p', of: ['Projects are expected to stay 6 to 12 months.'] });
    expect(section!.blocks).toContainEqual({ is: 'list', items: [[{ is: 'p', of: ['a home, always'] }]] });
    expect(section!.blocks).toContainEqual({
      is: 'table',
      head: [['Asked for'], ['What is needed'], ['Kind']],
      rows: [
        [['Stars'], ['1,000'], ['condition']],
        [['Votes'], ['two thirds'], ['vote']]
      ]
    });
    expect(section!.blocks).toContainEqual({
      is: 'table',
      head: [['What differs'], ['Lifecycle'], ['Taken here']],
      rows: [[['Time'], ['a year'], ['half of it']]]
    });
    expect(section!.blocks.at(-1)).toEqual({ is: 'p', of: [{ is: 'i', of: ['Source: Lifecycle, 28 Jan 2026.'] }] });
  });

  it('has nothing in place of live blocks of which the landscape says nothing', () => {
    const landscape = landscapeOf(
      aLandscape(
        { Data: { Store: ['A'] } },
        { guide: '# A\n\n{{ stages }}\n\n{{ openness }}\n\n{{ evaluations }}\n\n{{ kitchen }}' }
      )
    );
    expect(landscape.guide!.sections[0]!.blocks).toEqual([{ is: 'p', of: ['{{ kitchen }}'] }]);
  });

  it('tells the framework of openness as a matrix of what each class asks', () => {
    const openness = {
      components: [
        { id: 'weights', name: 'Weights', license: 'data' },
        { id: 'card', name: 'Card' }
      ],
      classes: [
        { id: 'basic', name: 'Basic', requires: ['weights'], optional: ['card'] },
        { id: 'full', name: 'Full', requires: ['card'] }
      ],
      licenses: [{ id: 'data', name: 'Open data', licenses: ['PDDL-1.0'] }]
    };
    const landscape = landscapeOf(aLandscape({ Data: { Store: ['A'] } }, { openness, guide: '# A\n\n{{ openness }}' }));
    expect(landscape.guide!.sections[0]!.blocks.find(({ is }) => is === 'table')).toEqual({
      is: 'table',
      head: [['Component'], ['What it is'], ['License made for it'], ['Basic'], ['Full']],
      rows: [
        [['Weights'], [], ['Open data'], ['asked for'], ['asked for']],
        [['Card'], [], [], ['optional'], ['asked for']]
      ]
    });
    expect(JSON.stringify(landscape.guide)).toContain('No item of this landscape says yet what it releases');
  });

  it('of landscape2 ends its parts with who stands there', () => {
    const text =
      'categories:\n- category: Data\n  content: Why **data**.\n  subcategories:\n  - {subcategory: Store, content: How, keywords: [kept]}\n';
    const { landscape } = compile({
      data: { file: 'landscape.yml', text: aLandscape({ Data: { Store: ['A'] } }) },
      guide: { file: 'guide.yml', text }
    });
    const [chapter] = landscape!.guide!.sections;
    expect(chapter!.title).toBe('Data');
    expect(chapter!.parts).toEqual([
      {
        ...{ id: 'data-store', title: 'Store', keywords: ['kept'] },
        blocks: [
          { is: 'p', of: ['How'] },
          { is: 'items', query: 'place=data/store' }
        ]
      }
    ]);
  });
});

const folder = join(process.env['LANDSCAPE_FIXTURES'] ?? '', 'cncf');
describe.skipIf(!process.env['LANDSCAPE_FIXTURES'] || !existsSync(folder))('the guide of the CNCF', () => {
  it('is there without a line of code, each subchapter with its items', () => {
    const source = (file: string) => ({ file, text: readFileSync(join(folder, file), 'utf8') });
    const { landscape } = compile({
      data: source('landscape.yml'),
      settings: source('settings.yml'),
      guide: source('guide.yml')
    });
    const { sections } = landscape!.guide!;
    expect(sections[0]!.title).toBe('Introduction');
    const parts = sections.flatMap((section) => section.parts ?? []);
    expect(parts.length).toBeGreaterThan(20);
    const lists = parts.filter(({ blocks }) => blocks.some(({ is }) => is === 'items'));
    expect(lists.length).toBeGreaterThan(parts.length / 2);
  });
});
