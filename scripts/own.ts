/** Where the program's own files are, as it runs: from its sources, or as one bundle of plain JavaScript. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Set while bundling: the root of the clone that it was made from, or nothing where it was made for a package. */
declare const BUNDLED_FROM: string | null | undefined;

const bundled = typeof BUNDLED_FROM === 'undefined' ? undefined : { root: BUNDLED_FROM };
const here = dirname(fileURLToPath(import.meta.url));

/** The root of the clone; undefined in an installed package, which holds no sources. */
export const root: string | undefined = bundled ? (bundled.root ?? undefined) : join(here, '..');

/** A file that comes with the program: by its path in `scripts/` of a clone, or beside the bundle of a package. */
export const ownFile = (path: string): string => (root === undefined ? join(here, path) : join(root, 'scripts', path));

/** The program that draws logos, with its arguments: what Node is started with. */
export const drawingProgram: readonly [path: string, ...args: string[]] = bundled
  ? [join(here, 'worker.js')]
  : [join(here, 'run.mjs'), 'logos/draw/worker'];

/** How a command is called from here, for telling what to do next. */
export const callOf = (command: string): string =>
  root === undefined ? `npx landscape-explorer ${command}` : `npm run landscape -- ${command}`;
