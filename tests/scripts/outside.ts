/** The outside world for tests: real folders that are gone afterwards, and effects that note what is said. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';
import { UsageError } from '#scripts/usage.ts';
import { runCommand } from '#scripts/commands/index.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import type { Shell } from '#scripts/site/shell.ts';

/** An empty folder for one test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'landscape-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Paths of all files in a folder, sorted, with slashes. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Changes when any file in the folder changes, comes or goes. */
export function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(folder))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0');
  return hash.digest('hex');
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as `landscape` does, with its output noted. */
export async function run(...args: readonly string[]): Promise<Outcome> {
  return runWith({}, ...args);
}

/** The same in a world that differs in some respects. */
export async function runWith(differences: Partial<Effects>, ...args: readonly string[]): Promise<Outcome> {
  const printed: string[] = [];
  const told: string[] = [];
  const effects: Effects = {
    ...realEffects,
    print: (text) => void printed.push(text),
    tell: (text) => void told.push(text),
    ...differences
  };
  const outcome = (code: number) => ({ code, stdout: printed.join('\n'), stderr: told.join('\n') });
  try {
    return outcome(await runCommand(args, effects));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    told.push(error.message);
    return outcome(2);
  }
}

/** A shell as Vite builds one, small. `version` tells its files apart from those of another. */
export function aShell(version = 'one'): Shell {
  const html = `<!doctype html>
<html lang="en">
  <head>
    <!--landscape:policy-->
    <link rel="icon" href="./favicon.png" type="image/png" />
    <!--landscape:head-->
    <script type="module" crossorigin src="./assets/index-${version}.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-${version}.css">
  </head>
  <body><div id="app"><!--landscape:outline--></div><!--landscape:footer--></body>
</html>
`;
  const font = `archivo-latin-standard-normal-${version}.woff2`;
  const files = {
    'index.html': html,
    'favicon.png': 'icon',
    [`assets/index-${version}.js`]: `export const version = '${version}';`,
    [`assets/index-${version}.css`]: `@font-face{font-family:A;src:url(./${font})}body{margin:0}`,
    [`assets/${font}`]: version
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** Every file of the site that a page names, relative to it. */
export function namedFiles(html: string): string[] {
  const named = [...html.matchAll(/(?:href|src)="\.\/([^"]+)"|url\("?\.\/([^)"]+)"?\)/g)];
  const data = [...html.matchAll(/<meta name="landscape-[a-z]+" content="([^"]+)"/g)];
  return [...named, ...data].flatMap(([, a, b]) => a ?? b ?? []);
}
