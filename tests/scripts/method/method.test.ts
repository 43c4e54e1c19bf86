/** “How this landscape is made”: out of the tables that compute, for any landscape. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINK_NAMES } from '#atlas/migrations.ts';
import { RULE_WORDS } from '#atlas/readiness/rules.ts';
import { headingsOf } from '#atlas/guide.ts';
import { compile } from '#landscape/compile.ts';
import type { Block, GuideSection } from '#landscape/guide/guide.ts';
import { licenseClasses } from '#landscape/licenses/classes.ts';
import { methodSections } from '#scripts/method/method.ts';
import { aLandscape, anItem } from '../../builders.ts';

const made = (data: string, beside: { snapshot?: unknown; openness?: unknown } = {}) => {
  const files = Object.entries(beside).map(([name, value]) => [
    name,
    { file: `${name}.json`, text: JSON.stringify(value) }
  ]);
  const { landscape, report } = compile(
    { data: { file: 'landscape.yml', text: data }, ...(Object.fromEntries(files) as object) },
    { linkNames: LINK_NAMES, more: methodSections }
  );
  return { section: landscape!.guide?.sections.at(-1), report, landscape: landscape! };
};
const titles = (section: GuideSection | undefined) => headingsOf(section!).map(({ title }) => title);
const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks);

describe('the method', () => {
  it('is a section of its own where there is no guide, and the last where there is one', () => {
    expect(made(aLandscape({ Data: { Store: ['A'] } })).section?.title).toBe('How this landscape is made');
    const { landscape } = made(
      aLandscape({ Data: { Store: ['A'] } }, { guide: '# How this landscape is made\n\nBy us.' })
    );
    expect(landscape.guide!.sections.map(({ id }) => id)).toEqual([
      'how-this-landscape-is-made',
      'how-this-landscape-is-made-2'
    ]);
  });

  it('is not there where nothing is listed', () => {
    expect(made('landscape: []').section).toBeUndefined();
  });

  it('says nothing of what a landscape does not have', () => {
    expect(titles(made(aLandscape({ Data: { Store: ['A'] } })).section)).toEqual([
      'What is listed',
      'How tiles are sized and ordered',
      'How search finds',
      'How alternatives are chosen',
      'How to correct something'
    ]);
  });

  it('says what each requirement is measured by, in the words of the rules', () => {
    const stages = [
      {
        id: 'graduated',
        name: 'Graduated',
        requirements: [
          { name: 'Fame', metric: 'stars', value: 5 },
          { name: 'Votes', kind: 'vote' }
        ]
      },
      { id: 'sandbox', name: 'Sandbox' }
    ];
    const { section } = made(
      aLandscape({ Data: { Store: [anItem('A', { project: 'sandbox', license: 'MIT' })] } }, { stages })
    );
    const text = textOf(section!.blocks);
    expect(text).toContain('Fame');
    expect(text).toContain(RULE_WORDS.stars);
    expect(text).not.toContain(RULE_WORDS.badge);
    for (const { description } of licenseClasses) expect(text).toContain(description);
  });

  it('names each source with its days, its number of values and its license', () => {
    const stars = (date: string) => ({ stars: { value: 1, date, source: 'github' } });
    const snapshot = {
      version: 1,
      sources: { github: { label: 'GitHub', name: 'GitHub API', url: 'https://github.com/', license: 'MIT' } },
      items: { a: stars('2024-02-03'), b: stars('2026-08-22') }
    };
    const { section } = made(aLandscape({ Data: { Store: ['A', 'B'] } }), { snapshot });
    const sources = section!.blocks.find((block) => block.is === 'table')!;
    expect(sources).toMatchObject({
      rows: [[[{ is: 'a', of: ['GitHub API'] }], [], ['stars'], ['Feb 2024 to Aug 2026'], ['2'], ['MIT']]]
    });
    expect(textOf(section!.blocks)).toContain('The newest figure is of 22 Aug 2026. One from before 22 Aug 2025');
  });

  it('leads to nothing that is not there', () => {
    const { report } = made(
      aLandscape(
        { Data: { Store: [anItem('A', { trust: { fairness: 'Audits.' } })] } },
        { trust_dimensions: [{ id: 'fairness', name: 'Fairness' }] }
      )
    );
    expect(report.problems.filter(({ code }) => code.startsWith('guide'))).toEqual([]);
  });
});

const folder = process.env['LANDSCAPE_FIXTURES'] ?? '';
describe.skipIf(!existsSync(join(folder, 'cncf')))('of foundations that know nothing of it', () => {
  it.each(['cncf', 'lfai'])('is told of %s', (name) => {
    const { section, landscape } = made(readFileSync(join(folder, name, 'landscape.yml'), 'utf8'));
    expect(titles(section)).toContain('What is listed');
    expect(textOf(section!.blocks)).toContain(landscape.foundation.name);
  });
});
