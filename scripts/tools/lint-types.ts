/**
 * Lint by types: what only somebody who knows the types can see, such as a promise that nobody waits for. Components are
 * translated to TypeScript first, and the whole looked at as one program, in a folder of its own; a message about
 * `X.svelte.ts` is about the component X. ESLint knows the same rules and takes ten times as long.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { svelte2tsx } from 'svelte2tsx';
import { root } from '../place.ts';

/** Those of typescript-eslint's recommended set that need types. */
const RULES = [
  'await-thenable',
  'no-array-delete',
  'no-base-to-string',
  'no-duplicate-type-constituents',
  'no-floating-promises',
  'no-for-in-array',
  'no-implied-eval',
  'no-misused-promises',
  'no-redundant-type-constituents',
  'no-unnecessary-type-assertion',
  'no-unsafe-argument',
  'no-unsafe-assignment',
  'no-unsafe-call',
  'no-unsafe-enum-comparison',
  'no-unsafe-member-access',
  'no-unsafe-return',
  'no-unsafe-unary-minus',
  'only-throw-error',
  'prefer-promise-reject-errors',
  'require-await',
  'restrict-plus-operands',
  'restrict-template-expressions',
  'unbound-method'
];
/** What the translation itself would break: in it, what a template shows is of any type. */
const NOT_OF_COMPONENTS = ['require-await', ...RULES.filter((rule) => rule.startsWith('no-unsafe-'))];

/** What is looked at: folders, then a file. */
const PROGRAM = ['src', 'scripts', 'tests', 'vite.config.ts'];

const draft = mkdtempSync(join(tmpdir(), 'landscape-types-'));
try {
  process.exitCode = lint(draft);
} finally {
  rmSync(draft, { recursive: true, force: true });
}

function lint(folder: string): number {
  const components = PROGRAM.slice(0, 3).flatMap((name) => translated(name, folder));
  for (const name of ['package.json', 'vite.config.ts']) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const shims = ['svelte-shims-v4.d.ts', 'svelte-jsx-v4.d.ts'].map((name) => `node_modules/svelte2tsx/${name}`);
  const include = [...PROGRAM, ...shims];
  write('tsconfig.json', { extends: join(root, 'tsconfig.json'), include });
  const of = (rules: readonly string[], level: string) =>
    Object.fromEntries(rules.map((rule) => [`typescript/${rule}`, level]));
  write('.oxlintrc.json', {
    plugins: ['typescript'],
    categories: { correctness: 'off' },
    rules: of(RULES, 'error'),
    overrides: [{ files: components, rules: of(NOT_OF_COMPONENTS, 'off') }],
    // Plain Node, and programs of tests that are no part of the program.
    ignorePatterns: ['**/*.mjs', '**/*.d.ts']
  });
  const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');
  const { status, error } = spawnSync(process.execPath, [oxlint, '--type-aware', '--quiet', ...PROGRAM], {
    cwd: folder,
    stdio: ['ignore', 2, 2]
  });
  if (error) throw error;
  return status ?? 1;

  function write(name: string, content: object): void {
    writeFileSync(join(folder, name), JSON.stringify(content));
  }
}

/** Copies what a program is made of. The components among it, as they are called now. */
function translated(name: string, folder: string): string[] {
  return readdirSync(join(root, name), { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile() || !/\.(ts|mts|json|svelte)$/.test(entry.name)) return [];
    const path = join(entry.parentPath, entry.name);
    const target = join(folder, path.slice(root.length));
    mkdirSync(dirname(target), { recursive: true });
    if (!entry.name.endsWith('.svelte')) {
      cpSync(path, target);
      return [];
    }
    const { code } = svelte2tsx(readFileSync(path, 'utf8'), { filename: path, isTsFile: true, mode: 'ts' });
    writeFileSync(`${target}.ts`, code);
    return [`${path.slice(root.length)}.ts`];
  });
}
