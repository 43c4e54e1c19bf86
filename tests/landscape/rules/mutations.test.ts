/** Whatever a file holds, checking it ends in a report whose places lie inside the file. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { excerptOf } from '#landscape/problems/excerpt.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import type { SourceText } from '#landscape/sources.ts';
import { lineEndOf } from '#text/lines.ts';
import { present } from '#text/value.ts';
import { generator } from '#scripts/tools/landscapes/generated.ts';

const root = fileURLToPath(new URL('../../problems/', import.meta.url));
const NAMES = ['landscape.yml', 'settings.yml', 'guide.yml', 'games.yml'] as const;
type Files = Partial<Record<(typeof NAMES)[number], string>>;

/** The small landscapes of tests/problems, each with what stands beside it. */
const seeds: readonly Files[] = readdirSync(root)
  .sort()
  .map((folder) => {
    const there = readdirSync(`${root}${folder}`);
    const files = NAMES.filter((name) => there.includes(name));
    return Object.fromEntries(files.map((name) => [name, readFileSync(`${root}${folder}/${name}`, 'utf8')]));
  })
  .filter((files) => 'landscape.yml' in files);

interface Chance {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}
type Mutation = (text: string, chance: Chance) => string;

const STRANGE = [
  ...'\0\t\r\n\u0085\u2028\ufeff:-#&*!|>%@`"\'{}[],?~ \\',
  '\ud800',
  '飞',
  '<<',
  '- ',
  ': ',
  '---\n',
  '...\n',
  '!!binary ',
  '&a ',
  '*a '
];
const VALUES = [
  '',
  'null',
  'true',
  '7',
  '1e400',
  '.nan',
  '[]',
  '{}',
  '[[1]]',
  '{a: {b: c}}',
  '2023-02-30',
  '|\n  x',
  '"\\u202e"',
  'none',
  '__proto__',
  'a / b / c',
  'mailto:a@b',
  'http://github.com.evil/',
  'javascript:alert(1)',
  '*a',
  '&a b',
  'x'.repeat(5000)
];

const bytes: Mutation = (text, { below, of }) => {
  const at = below(text.length + 1);
  return of([
    () => text.slice(0, at) + of(STRANGE) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + below(3)),
    () => text.slice(0, at),
    () => text.slice(0, at) + of(STRANGE) + text.slice(at + 1)
  ])();
};

const lines: Mutation = (text, { below, of }) => {
  const list = text.split('\n');
  const [at, to] = [below(list.length), below(list.length)];
  const line = list[at]!;
  of([
    () => list.splice(at, 1),
    () => list.splice(to, 0, line),
    () => list.splice(at, 1, list[to]!),
    () => list.splice(at, 1, ` ${line}`),
    () => list.splice(at, 1, line.slice(1)),
    () => list.splice(at, 1, `${line}\r`),
    () => list.splice(at, 1 + below(4))
  ])();
  return list.join('\n');
};

const structure: Mutation = (text, { below, of }) => {
  const list = text.split('\n');
  const at = below(list.length);
  const match = /^(\s*(?:- )?)([\w]+)(:\s*)(.*)$/.exec(list[at]!);
  if (!match) return `${text}\n${of(['landscape: []', 'categories:', 'stages: 7', 'facets: [{}]', 'extra: *a'])}`;
  const [, before, key, colon, value] = match as unknown as [string, string, string, string, string];
  list[at] = of([
    () => `${before}${key}${colon}${of(VALUES)}`,
    () => `${before}${key}${key.at(-1)}${colon}${value}`,
    () => `${before}${key.slice(1)}${colon}${value}`,
    () =>
      `${before}${of(['extra', 'name', 'items', 'second_path', 'project', 'landscape', '__proto__', 'constructor'])}${colon}${value}`,
    () => `${before}? ${key}\n${before.replace('-', ' ')}: ${value}`,
    () => `${before}${key}: [${value}]`
  ])();
  return list.join('\n');
};

const MUTATIONS: readonly (readonly [name: string, mutation: Mutation])[] = [
  ['bytes', bytes],
  ['lines', lines],
  ['structure', structure]
];
const RUNS = 3400;

/** Several mutations of one kind, in any of the files. */
function mutated(n: number, mutation: Mutation, random: () => number): Files {
  const below = (limit: number) => Math.floor(random() * limit);
  const chance: Chance = { below, of: (list) => list[below(list.length)]! };
  const files = { ...seeds[n % seeds.length]! };
  for (let times = 1 + below(2); times > 0; times--) {
    const name = chance.of(Object.keys(files)) as keyof Files;
    files[name] = mutation(files[name]!, chance);
  }
  return files;
}

describe.each(MUTATIONS)(`10,000 spoilt files in all, here by %s`, (_, mutation) => {
  it('never end in an exception, and every problem points inside its file', () => {
    const random = generator(20_240_531);
    const wrong: string[] = [];
    let readable = 0;
    for (let n = 0; n < RUNS; n++) {
      const files = mutated(n, mutation, random);
      const source = (name: keyof Files): SourceText | undefined =>
        files[name] === undefined ? undefined : { file: name, text: files[name] };
      const { landscape, report } = compile(
        present({
          data: source('landscape.yml')!,
          settings: source('settings.yml'),
          guide: source('guide.yml'),
          games: source('games.yml')
        })
      );
      if (landscape) readable += 1;
      for (const problem of report.problems) {
        const text = files[problem.file as keyof Files]!;
        const written = text.split(lineEndOf(text));
        const { line, column } = problem;
        const inside = line >= 1 && line <= written.length && column >= 1 && column <= written[line - 1]!.length + 1;
        if (!inside) wrong.push(`${n} ${formatProblem(problem)}`);
        excerptOf(text, problem);
      }
    }
    expect(wrong).toEqual([]);
    // Many must get past the parser, or the rules were not tried.
    expect(readable).toBeGreaterThan(RUNS / 3);
  });
});
