/** Members, organizations and what is said of them, beside the sources of the foundation where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
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
