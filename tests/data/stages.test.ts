/** Stages, what they ask and give, and when projects entered them, beside the sources of the foundation where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { packParts } from '#landscape/publish/parts.ts';
import { landscape } from './listing.ts';

const facts = join(process.env['LANDSCAPE_FIXTURES'] ?? '', '../facts');
const isThere = process.env['LANDSCAPE_FIXTURES'] !== undefined && existsSync(facts);
const table = (name: string) => csvParse(readFileSync(join(facts, `${name}.csv`), 'utf8'));

const rules = new Map((landscape!.stageRules ?? []).map((rule) => [rule.id, rule]));

/** What topics of the table are called here. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'eligible: future incubation': ['Future incubation'],
  'eligible: extension': ['Extension'],
  'eligible: independent': ['Independent'],
  inherits: ['All that sandbox asks', 'All that incubation asks'],
  sponsor: ['Sponsor', 'Sponsor that is a member'],
  stars: ['Stars', 'GitHub stars'],
  vote: ['Vote'],
  'tac vote': ['Votes', 'Vote of the TAC'],
  'board vote': ['Votes', 'Vote of the Governing Board'],
  collaborations: ['Collaboration'],
  'tac representative': ['A technical lead on the TAC', 'Technical lead on the TAC'],
  'annual review': ['Last annual review'],
  extension: ['More time'],
  effect: ['What it means'],
  'discussion period': ['Discussion'],
  're-application': ['Another try'],
  'task: own github organization': ['GitHub organization'],
  'task: dco': ['Developer certificate of origin'],
  'task: badge': ['Best Practices badge'],
  'time in stage': ['Time in stage']
};

describe.skipIf(!isThere)('what stages ask', () => {
  it('is every row of the foundation’s documents, with its value, and with the document that says so', () => {
    const lacking = table('stage_requirements').filter(({ id, stage, topic, value }) => {
      const document = /-(levels|requirements|transition|lifecycle)$/.exec(id!)![1]!;
      const names = (NAMES[topic!] ?? [topic!.replace(/^task: /, '')]).map((name) => name.toLowerCase());
      // What is asked in every stage stands with the first, which all pass through, or with the one that it is said of.
      const among = stage === 'all' ? [...rules.values()] : [rules.get(stage!)!];
      return !among.some((rule) => {
        const asked = rule.requirements.filter(({ name }) => names.includes(name.toLowerCase()));
        const differs = rule.differences.filter(({ name }) => names.includes(name.toLowerCase()));
        const said = [
          ...asked.flatMap(({ sources = [], text = '', level = '', value }) =>
            sources.includes(document) ? [`${text} ${level} ${value ?? ''}`] : []
          ),
          ...differs.flatMap(({ said }) => said[document] ?? [])
        ];
        const [least, most = least] = (value ?? '').split('-');
        const isTold = (text: string) =>
          value === '' ||
          value === 'majority' ||
          value === 'affirmative' ||
          text.replace(/,/g, '').includes(value === '2/3' ? 'two thirds' : least!);
        const inTime =
          topic === 'time in stage' && [least, most].every((n) => [rule.expectedMonths].flat(2).includes(Number(n)));
        return inTime || said.some(isTold);
      });
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  it('and give is every row of the table of benefits, in its order', () => {
    const stem = (word: string) => word.slice(0, 5);
    const words = (text: string) => new Set((text.toLowerCase().match(/[a-z]{2,}/g) ?? []).map(stem));
    const lacking = ['sandbox', 'incubating', 'graduated'].flatMap((stage) => {
      const rows = table('stage_benefits').filter((row) => row['stage'] === stage);
      const told = rules.get(stage)!.benefits;
      if (told.length !== rows.length) return [`${stage}: ${told.length} of ${rows.length}`];
      return rows.flatMap(({ benefit }, i) => {
        const own = words(told[i]!.name);
        const shared = [...words(benefit!)].filter((word) => own.has(word)).length;
        return shared >= Math.min(2, words(benefit!).size) ? [] : [`${stage}: ${benefit} / ${told[i]!.name}`];
      });
    });
    expect(lacking).toEqual([]);
  });
});

/** Rows of projects that are no items here, by the decision about them: decisions.csv, and the list of former projects. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  opensharing: 'only proposed',
  'docling-graph': 'a part of Docling',
  'doclang-specification': 'listed as DocLang, of which no approved stage is public'
};

describe.skipIf(!isThere)('the day on which a project entered a stage', () => {
  const days = ['accepted', 'sandbox', 'incubating', 'graduated', 'archived'] as const;
  it('is that of the best evidence, for each of them', () => {
    const rows = table('stage_dates');
    const wrong = rows.flatMap((row) => {
      const item = landscape!.items.find(({ id }) => id === row['project_id']);
      const former = landscape!.formerProjects?.find(({ name }) => name === row['project']);
      if (!item && !former) return LEFT_OUT[row['project_id']!] ? [] : [`${row['project_id']}: is nowhere`];
      return days.flatMap((day) => {
        const said = row[day] || undefined;
        // Of those that left, the list of former projects has the day of acceptance alone.
        const own = item?.dates[day] ?? (day === 'accepted' ? former?.accepted : undefined);
        return said === own || (!item && day !== 'accepted')
          ? []
          : [`${row['project_id']} ${day}: ${own}, not ${said}`];
      });
    });
    expect(rows.length).toBe(80);
    expect(wrong).toEqual([]);
  });
});

it('no further part of the data is larger than 80 kB', () => {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const sizes = [...packParts(landscape!)].map(
    ([part, data]) => [part, brotliCompressSync(JSON.stringify(data), quality).length] as const
  );
  expect(sizes.filter(([, bytes]) => bytes > 80_000)).toEqual([]);
});
