/** The package as a library: compile a text, or check and build with effects of one's own. */
import { LINK_NAMES } from '#atlas/migrations.ts';
import { type Compiled, compile as compileSources } from '#landscape/compile.ts';
import type { Sources } from '#landscape/sources.ts';
import { runCommand } from './commands/index.ts';
import { type Effects, realEffects } from './effects.ts';

export { realEffects };

/** The landscape of the texts, and all problems in them. Never throws for bad input. */
export const compile = (sources: Sources): Compiled => compileSources(sources, { linkNames: LINK_NAMES });

/** As the command of that name, with its arguments: 0 done, 1 the input has problems that matter. Throws for wrong use. */
export const check = (args: readonly string[], effects: Effects = realEffects) =>
  runCommand(['check', ...args], effects);
export const build = (args: readonly string[], effects: Effects = realEffects) =>
  runCommand(['build', ...args], effects);
