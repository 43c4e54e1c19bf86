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
import { type Chance, MUTATIONS, type Mutation } from '#scripts/tools/fuzz/mutations.ts';
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

const RUNS = 1200;

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

describe.each([
  ['bytes', MUTATIONS.bytes],
  ['lines', MUTATIONS.lines],
  ['structure', MUTATIONS.structure]
] as const)(`spoilt files of every kind of problem, here by %s`, (_, mutation) => {
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
