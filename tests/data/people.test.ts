/** Members, organizations and what is said of them, beside the sources of the foundation where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { readQuery } from '#atlas/link.ts';
import { compile } from '#landscape/compile.ts';
import { contributorsOf } from '#atlas/people/wall.ts';
import { atlasOf } from '../builders.ts';
import { landscape, read } from './listing.ts';

const wall = contributorsOf(atlasOf(landscape!), landscape!.formerProjects);
/** Tables of facts lie beside the fixtures, where they are at hand. */
const facts = join(process.env['LANDSCAPE_FIXTURES'] ?? '', '../facts');
const isThere = process.env['LANDSCAPE_FIXTURES'] !== undefined && existsSync(facts);
const table = (name: string) => csvParse(readFileSync(join(facts, `${name}.csv`), 'utf8'));

describe('the wall of organizations', () => {
  it('has every organization that contributed, with its projects', () => {
    const standing = new Map(wall.map((entry) => [entry.id, entry]));
    const missing = csvParse(read('wall.csv')).filter(({ organization }) => {
      const entry = standing.get(organization!);
      return !entry || [entry.hosted, entry.pending, entry.past, entry.former].every((list) => list.length === 0);
    });
    expect(missing).toEqual([]);
  });

  it.each([
    ['BasicAI', 'Xtreme1'],
    ['data.world', 'DataPractices'],
    ['DreamWorks Animation', 'ForestFlow']
  ])('tells what became of what %s brought', (name, project) => {
    const entry = wall.find((one) => one.name === name)!;
    expect(entry.hosted).toEqual([]);
    expect(entry.former.map((one) => one.name)).toEqual([project]);
    expect(entry.former[0]!.left).toBeTruthy();
  });

  it.skipIf(!isThere)('shows each project that the deck’s wall names', () => {
    const rows = table('audit/deck_wall').filter((row) => row['contributed projects'] && row['deck'] !== row['org id']);
    const lacking = rows.flatMap((row) => {
      const entry = wall.find(({ id }) => id === row['org id in landscape.yml']);
      const shown = [entry?.hosted, entry?.pending, entry?.past, entry?.former].flatMap(
        (list) => list?.map(({ name }) => name) ?? []
      );
      const named = row['contributed projects']!.split('; ').map((text) => text.replace(/ \([a-zA-Z]+\)$/, ''));
      return named.filter((name) => !shown.includes(name)).map((name) => `${row['deck']}: ${name}`);
    });
    expect(lacking).toEqual([]);
  });
});

describe.skipIf(!isThere)('dues and benefits', () => {
  const { membership } = landscape!;

  it('are those of the foundation’s own table', () => {
    const rows = table('membership_dues').map((row) => [
      row['tier'],
      Number(row['employees_min'] || 0),
      row['usd_per_year_not_yet_lf_member'],
      row['usd_per_year_existing_lf_member']
    ]);
    const said = membership!.tiers.flatMap(({ tier, dues }) =>
      dues.map(({ employeesFrom = 0, price, reduced }) => [tier, employeesFrom, String(price ?? ''), String(reduced)])
    );
    expect(said).toEqual(rows);
  });

  it('are all told, each of its tier', () => {
    const words = (text = '') => text.toLowerCase().replace(/programmes/g, 'programs');
    const missing = table('membership_benefits').filter(({ tier, area, benefit }) => {
      if (area === 'inherits') return membership!.tiers.find((one) => one.tier === tier)?.includes === undefined;
      if (area === 'cost') return membership!.tiers.find((one) => one.tier === tier)?.condition === undefined;
      const list = tier === 'all' ? membership!.benefits : membership!.tiers.find((one) => one.tier === tier)?.benefits;
      return !list?.some(({ name }) => words(name) === words(benefit));
    });
    expect(missing).toEqual([]);
  });
});

describe('the guide', () => {
  const guide = readFileSync(new URL('../../landscape.guide.md', import.meta.url), 'utf8');

  it('names its source and day in every section', () => {
    const sections = guide.split(/^# /m).slice(1);
    expect(sections.length).toBeGreaterThanOrEqual(15);
    // What a landscape tells live comes with its own sources.
    const sourced = /_Source: .*\d{4}|^\{\{ (stages|openness) \}\}$/m;
    expect(sections.filter((text) => !sourced.test(text)).map((text) => text.split('\n')[0])).toEqual([]);
  });

  it('says nothing as a selection that the landscape does not have', () => {
    const { guide } = compile({
      data: { file: 'landscape.yml', text: read('../../landscape.yml') },
      guide: { file: 'landscape.guide.md', text: read('../../landscape.guide.md') }
    }).landscape!;
    const atlas = atlasOf(landscape!);
    const lists = guide!.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.is === 'items' ? block.query : []))
    );
    expect(lists.length).toBeGreaterThan(3);
    for (const list of lists)
      expect(readQuery(new URLSearchParams(list), { ...atlas, views: [] }).unknown, list).toEqual([]);
  });

  /** Tables of facts, and the columns of each that the guide must show. */
  const SHOWN = {
    workstreams: ['name', 'topics'],
    hosting_process: ['action'],
    support_programs: ['program'],
    trust_dimensions: ['name', 'means', 'asks'],
    hallmarks: ['name', 'means', 'can_be_observed'],
    participation_reasons: ['reason'],
    data_themes: ['theme', 'means'],
    challenges_trends: ['topic'],
    core_principles: ['principle'],
    tac_duties: ['duty'],
    generative_ai_commons: ['name', 'means'],
    year_in_review: ['figure', 'value'],
    outlook_2024: ['plan'],
    deck_figures: ['value']
  };
  /** Rows that stand elsewhere, and where. */
  const ELSEWHERE: Readonly<Record<string, string>> = {};

  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/programme/g, 'program')
      .replace(/licence/g, 'license')
      .replace(/\b\d{4,}\b/g, (number) => Number(number).toLocaleString('en-US'))
      .match(/[\p{L}\p{N},’]+/gu)
      ?.map((word) => word.replace(/^,|,$/g, ''))
      .filter(Boolean) ?? [];
  const said = ` ${words(guide.replace(/\\/g, '')).join(' ')} `;

  it.skipIf(!isThere).each(Object.entries(SHOWN))('shows every row of %s', (name, columns) => {
    const missing = table(name).flatMap((row) =>
      columns.flatMap((column) =>
        (row[column] ?? '')
          .split(';')
          .filter((text) => text !== '' && !said.includes(` ${words(text).join(' ')} `) && !(text in ELSEWHERE))
          .map((text) => `${name}: ${text}`)
      )
    );
    expect(missing).toEqual([]);
  });
});
