/** The files that a command names → a landscape. Apart from reading them: a check makes none. */
import { compile } from '#landscape/compile.ts';
import type { Effects } from '../effects.ts';
import { type CompiledInputs, type InputPaths, readInputs, withExtras } from './inputs.ts';
import { methodSections } from '../method/method.ts';

/** Reads and compiles; what is wrong is in the report, and without data there is no landscape. */
export async function compileInputs(paths: InputPaths, effects: Effects): Promise<CompiledInputs> {
  const { sources, ...read } = await readInputs(paths, effects);
  if (!sources) return { landscape: undefined, report: read.extras, texts: read.texts };
  return withExtras(compile(sources, { ...read.options, more: methodSections }), read);
}
