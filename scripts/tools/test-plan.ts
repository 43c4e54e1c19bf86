/** Which programs `npm test` runs for what it is asked for: parts by name, files by where they lie. */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UsageError } from '../usage.ts';

const PARTS = ['static', 'unit', 'data', 'browser'] as const;
export type Part = (typeof PARTS)[number];

export interface Step {
  readonly name: string;
  readonly part: Part;
  /** Its name among the programs of the installed packages, or `node` for one of our own. */
  readonly program: string;
  readonly args: readonly string[];
}

const STEPS: readonly Step[] = [
  { name: 'lint', part: 'static', program: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'lint by types', part: 'static', program: 'node', args: ['scripts/run.mjs', 'tools/lint-types'] },
  { name: 'types of what knows no page', part: 'static', program: 'tsc', args: ['-p', 'src/tsconfig.pure.json'] },
  {
    name: 'types',
    part: 'static',
    program: 'svelte-check',
    args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
  },
  { name: 'format', part: 'static', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'what nobody uses', part: 'static', program: 'knip', args: ['--no-progress'] },
  {
    name: 'unit, property and component tests',
    part: 'unit',
    program: 'vitest',
    args: ['run', '--project', 'node', '--project', 'page']
  },
  { name: 'tests of the listing', part: 'data', program: 'vitest', args: ['run', '--project', 'data'] },
  { name: 'browser tests', part: 'browser', program: 'playwright', args: ['test', '--config', 'tests/e2e'] }
];

/** The steps for parts and files, in the order of the table; all of them if nothing is asked for. */
export function plan(wanted: readonly string[], root: string): readonly Step[] {
  if (wanted.length === 0) return STEPS;
  const files = new Map<Part, string[]>();
  for (const word of wanted.filter((word) => !isPart(word))) {
    const file = relative(root, resolve(root, word)).split(sep).join('/');
    const part = existsSync(resolve(root, file)) ? partOf(file) : undefined;
    if (!part) throw new UsageError(`“${word}” is neither a part (${PARTS.join(', ')}) nor a file of tests.`);
    files.set(part, [...(files.get(part) ?? []), file]);
  }
  return STEPS.flatMap((step) => {
    if (wanted.includes(step.part)) return step;
    const own = files.get(step.part);
    return own ? { ...step, name: own.join(', '), args: [...step.args, ...own] } : [];
  });
}

const isPart = (word: string): word is Part => PARTS.some((part) => part === word);

/** The part that runs a file of tests. */
function partOf(file: string): Part | undefined {
  if (/^tests\/e2e\/[^/]+\.spec\.ts$/.test(file)) return 'browser';
  if (!/^tests\/.+\.test\.ts$/.test(file)) return undefined;
  return file.startsWith('tests/data/') ? 'data' : 'unit';
}
