/**
 * Every code of the catalogue has a folder with a small input and exactly the problems that it has, in order.
 * `inputs.json` stands where the command is given files that are not there.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LINK_NAMES } from '#atlas/migrations.ts';
import { describe, expect, it } from 'vitest';
import { type Compiled, compile, examine } from '#landscape/compile.ts';
import { type Problem, formatProblem } from '#landscape/problems/report.ts';
import { problems } from '#landscape/problems/catalogue.ts';
import type { SourceText, Sources } from '#landscape/sources.ts';
import { present } from '#text/value.ts';
import { realEffects } from '#scripts/effects.ts';
import { compileInputs } from '#scripts/inputs/compile.ts';
import { checkLogos } from '#scripts/logos/check.ts';
import { lookHere } from './scripts/logos/look-here.ts';
import { UNSEEN } from './builders.ts';

const root = fileURLToPath(new URL('problems/', import.meta.url));
const folders = readdirSync(root).sort();

type Expected = Omit<Problem, 'path'>;

const read = (folder: string, file: string): SourceText | undefined => {
  const path = join(root, folder, file);
  return existsSync(path) ? { file, text: readFileSync(path, 'utf8') } : undefined;
};

const isCompiledByCommand = (folder: string) =>
  !existsSync(join(root, folder, 'landscape.yml')) || existsSync(join(root, folder, 'inputs.json'));

async function problemsOf(folder: string): Promise<Compiled> {
  if (isCompiledByCommand(folder)) {
    const named = JSON.parse(read(folder, 'inputs.json')?.text ?? '{}') as Record<string, string>;
    const paths = Object.fromEntries(Object.entries(named).map(([name, file]) => [name, join(root, folder, file)]));
    return compileInputs({ data: join(root, folder, 'landscape.yml'), ...paths }, realEffects);
  }
  const compiled = compile(sourcesOf(folder), { linkNames: LINK_NAMES });
  const logos = join(root, folder, 'logos');
  if (existsSync(logos)) await checkLogos(compiled.doc!, logos, compiled.report, realEffects, lookHere);
  return compiled;
}

const sourcesOf = (folder: string): Sources =>
  present({
    data: read(folder, 'landscape.yml')!,
    settings: read(folder, 'settings.yml'),
    guide: read(folder, 'guide.yml') ?? read(folder, 'landscape.guide.md'),
    games: read(folder, 'games.yml'),
    snapshot: read(folder, 'snapshot.json'),
    history: read(folder, 'history.json'),
    openness: read(folder, 'openness.json')
  });

/** Without the way to the folder, which is not the same everywhere. */
function asWritten(folder: string, { path: _path, file, message, ...rest }: Problem): Expected {
  const way = `${relative(process.cwd(), join(root, folder))}/`;
  return {
    ...rest,
    file: file.slice(file.lastIndexOf(way) < 0 ? 0 : file.lastIndexOf(way) + way.length),
    message: message.replace(way, '')
  };
}

it('has a folder for every code, and a code for every folder', () => {
  expect(folders).toEqual(Object.keys(problems).sort());
});

describe.each(folders)('%s', (code) => {
  it('is what problems.json says, in that order', async () => {
    const { report } = await problemsOf(code);
    const expected = JSON.parse(read(code, 'problems.json')!.text) as Expected[];
    expect(report.problems.map((problem) => asWritten(code, problem))).toEqual(expected);
  });

  it.skipIf(isCompiledByCommand(code))('is found without making a landscape, too', () => {
    const found = examine(sourcesOf(code), { linkNames: LINK_NAMES }).report.problems;
    expect(found).toEqual(compile(sourcesOf(code), { linkNames: LINK_NAMES }).report.problems);
  });

  it('is among them', async () => {
    const { report } = await problemsOf(code);
    expect(report.problems.map((problem) => problem.code)).toContain(code);
  });

  it('leaves a landscape unless it is fatal', async () => {
    const { landscape, report } = await problemsOf(code);
    expect(landscape === undefined).toBe(report.count('fatal') > 0);
  });

  it.each(['what', 'why', 'fix'] as const)('says in sentences: %s', (part) => {
    expect(problems[code as keyof typeof problems][part]).toMatch(/^[A-Z“].+\.$/s);
  });
});

it('tells problems in the order of the files', async () => {
  for (const folder of folders) {
    const { report } = await problemsOf(folder);
    const places = report.problems.map(({ file, line, column }) => [file, line, column] as const);
    const sorted = places.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]));
    expect(places, folder).toEqual(sorted);
  }
});

it('points into the file: every place is a line and a column that it has', async () => {
  for (const folder of folders) {
    const { report } = await problemsOf(folder);
    for (const { file, line, column } of report.problems) {
      const lines = read(folder, file)?.text.split('\n') ?? [''];
      expect(line, `${folder} ${line}:${column}`).toBeLessThanOrEqual(lines.length);
      expect(column, `${folder} ${line}:${column}`).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    }
  }
});

it('writes no control characters of the file into its texts', async () => {
  for (const folder of folders) {
    const { report } = await problemsOf(folder);
    for (const problem of report.problems) {
      expect(formatProblem(problem)).not.toMatch(UNSEEN);
    }
  }
});
