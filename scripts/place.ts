/** Where this program is: beside its sources, compiled from them, or in an installed package. */
import { fileURLToPath } from 'node:url';

/** Set while compiling: the folder of the sources, or nothing for a package. */
declare const LANDSCAPE_ROOT: string | undefined;

const compiledFrom = typeof LANDSCAPE_ROOT === 'undefined' ? undefined : LANDSCAPE_ROOT;

export const isCompiled = compiledFrom !== undefined;
export const isInstalled = compiledFrom === '';

/** The folder with package.json. What is compiled into a package stands one folder deep in it, as this file does. */
export const root = compiledFrom || fileURLToPath(new URL('..', import.meta.url));

/** A file that stands beside the compiled program. */
export const besideProgram = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** How people run the command. */
export const COMMAND = isInstalled ? 'npx landscape-explorer' : 'npm run landscape --';
