/** What the package gives to programs that import it; its types are told in index.d.ts. */
import { LINK_NAMES } from '#atlas/migrations.ts';
import { compile as compileWith } from '#landscape/compile.ts';
import { runCommand } from '../../commands/index.ts';
import { methodSections } from '../../method/method.ts';
import { type Effects, realEffects } from '../../effects.ts';

export { realEffects };
export { UsageError } from '../../usage.ts';

/** The landscape of these texts and the report of their problems; ids never clash with names that links use. */
export const compile = (sources: Parameters<typeof compileWith>[0]) =>
  compileWith(sources, { linkNames: LINK_NAMES, more: methodSections });

/** Runs `landscape check` with these arguments; says what it finds through the effects. The exit code. */
export const check = (args: readonly string[], effects: Effects = realEffects) =>
  runCommand(['check', ...args], effects);

/** Runs `landscape build` with these arguments. The exit code. */
export const build = (args: readonly string[], effects: Effects = realEffects) =>
  runCommand(['build', ...args], effects);
