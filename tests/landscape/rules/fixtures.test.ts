/** What is really wrong in two public landscapes is found where it stands; each verdict on it is in a table. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#landscape/problems/report.ts';
import { generator } from '#scripts/tools/landscapes/generated.ts';
import { type RealName, problemsOfReal } from './real.ts';

const real: Readonly<Record<RealName, readonly Problem[] | undefined>> = {
  lfai: await problemsOfReal('lfai'),
  cncf: await problemsOfReal('cncf')
};
const place = ({ file, line, column, code }: Pick<Problem, 'file' | 'line' | 'column' | 'code'>) =>
  `${file}:${line}:${column} ${code}`;

describe.each<[RealName, string, readonly string[]]>([
  ['lfai', 'a stage that nobody knows: Elyra', ['landscape.yml:2531:22 stage_unknown']],
  [
    'lfai',
    'the same project twice: PREFECT and Prefect',
    ['landscape.yml:1969:19 item_name_repeated', 'landscape.yml:1971:23 item_duplicate_repo']
  ],
  ['lfai', 'a misspelt name: Monocole', ['landscape.yml:1489:19 name_misspelt']],
  ['lfai', 'a misspelt name: Fainlearn', ['landscape.yml:2489:19 name_misspelt']],
  ['lfai', 'a misspelt name: Pomegranete', ['landscape.yml:2163:19 name_misspelt']],
  ['lfai', 'a wrong name: Adversarial Robustness Toolkit', ['landscape.yml:2435:19 name_misspelt']],
  ['lfai', 'an empty subcategory: Data / Education', ['landscape.yml:563:15 category_empty']],
  ['lfai', 'a members’ category that is not there', ['settings.yml:305:19 setting_names_nothing']],
  ['lfai', 'a logo with a script: redash.svg', ['landscape.yml:1190:19 logo_unsafe_parts']],
  ['lfai', 'a key on the wrong level: linkedin', ['landscape.yml:1313:13 key_misplaced']],
  [
    'lfai',
    'homepages of others: CouchDB and CleanRL',
    ['landscape.yml:595:27 homepage_of_another', 'landscape.yml:1396:27 homepage_of_another']
  ],
  [
    'lfai',
    'owners instead of repositories',
    ['landscape.yml:63:23 repo_incomplete', 'landscape.yml:842:23 repo_incomplete']
  ],
  [
    'lfai',
    'hosted projects that would count under others',
    [39, 676, 1481].map((line) => `landscape.yml:${line}:25 stage_without_host`)
  ],
  [
    'cncf',
    'second paths that make a box beside the one that was meant',
    [1730, 4765].map((line) => `landscape.yml:${line}:17 second_path_undeclared`)
  ],
  [
    'cncf',
    'misspelt keys: documentation_ul and blogs_url',
    [11177, 11875, 20391].map((line) => `landscape.yml:${line}:15 key_misspelt`)
  ],
  [
    'cncf',
    'keys on the wrong level, under “extra” and beside it',
    [
      ...[7660, 11064, 11797].map((line) => `landscape.yml:${line}:15 key_misplaced`),
      ...[11412, 11648].map((line) => `landscape.yml:${line}:13 key_misplaced`)
    ]
  ],
  ['cncf', 'a misspelt name: Wit-binddgen', ['landscape.yml:19154:19 name_misspelt']],
  ['cncf', 'a logo that is not there', ['landscape.yml:20310:19 logo_missing']],
  ['cncf', 'settings that would load something', ['settings.yml:33:1 setting_ignored']]
])('%s: check finds', (name, _, places) => {
  it(_, () => {
    const found = real[name]?.map(place);
    if (found) for (const wanted of places) expect(found).toContain(wanted);
  });
});

describe('lfai: check counts', () => {
  it('seventeen of eighteen licenses, three of their four spellings; the fourth, “MIT”, is right', () => {
    const licenses = real.lfai?.filter(({ code }) => code === 'license_not_spdx');
    if (!licenses) return;
    expect(licenses).toHaveLength(17);
    expect(new Set(licenses.map(({ message }) => message.split('”')[0]!.slice(1))).size).toBe(3);
  });

  it('twenty-nine logos that nobody uses', () => {
    const unused = real.lfai?.filter(({ code }) => code === 'logo_unused');
    if (!unused) return;
    expect(unused).toHaveLength(29);
    expect(unused.every(({ file }) => file.startsWith('logos/'))).toBe(true);
  });
});

describe('verdicts.csv', () => {
  const table = csvParse(readFileSync(fileURLToPath(new URL('verdicts.csv', import.meta.url)), 'utf8'));
  /** Items of each landscape: at most one in a hundred may get a false alarm. */
  const items: Readonly<Record<RealName, number>> = { lfai: 472, cncf: 2413 };
  const DRAWN = 200;

  it('gives a verdict and a reason in every row', () => {
    for (const row of table) {
      expect(['true', 'false']).toContain(row['verdict']);
      expect(row['reason']).toMatch(/\w.{8,}/);
    }
  });

  it.each(['lfai', 'cncf'] as const)('finds at most one false alarm per hundred items of %s', (name) => {
    const rows = table.filter(({ landscape }) => landscape === name);
    const wrong = rows.filter(({ verdict }) => verdict === 'false');
    expect(rows.length).toBeGreaterThan(30);
    expect(wrong.length).toBeLessThanOrEqual(items[name] / 100);
  });

  it.each(['lfai', 'cncf'] as const)(
    'is about what check reports now on %s: every error and warning, or 200 drawn',
    (name) => {
      const grave = real[name]?.filter(({ severity }) => severity !== 'notice');
      if (!grave) return;
      const random = generator(2024);
      const drawn =
        name === 'lfai' || grave.length <= DRAWN
          ? grave
          : grave
              .map((problem) => [random(), problem] as const)
              .sort(([a], [b]) => a - b)
              .slice(0, DRAWN)
              .map(([, problem]) => problem);
      const rows = table.filter(({ landscape }) => landscape === name);
      const told = rows.map(({ place, severity, message }) => `${place} ${severity} ${message}`).sort();
      const found = drawn.map((problem) => `${place(problem)} ${problem.severity} ${problem.message}`).sort();
      expect(told).toEqual(found);
    }
  );
});
