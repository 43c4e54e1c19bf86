/**
 * The two public landscapes as `check` reads them, where `LANDSCAPE_FIXTURES` names a folder that holds `lfai/` and
 * `cncf/`; without it the tests that need them say so and look at nothing else.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#landscape/problems/report.ts';
import { realEffects } from '#scripts/effects.ts';
import { compileInputs } from '#scripts/inputs/compile.ts';
import { checkLogos } from '#scripts/logos/check.ts';
import { lookHere } from '../../scripts/logos/look-here.ts';

export type RealName = 'lfai' | 'cncf';

/** All problems, files named without the way to them; undefined where the landscape is not at hand. */
export async function problemsOfReal(name: RealName): Promise<readonly Problem[] | undefined> {
  const folder = join(process.env['LANDSCAPE_FIXTURES'] ?? '', name);
  if (!process.env['LANDSCAPE_FIXTURES'] || !existsSync(folder)) {
    console.info(`LANDSCAPE_FIXTURES has no ${name}: what is checked on it is left out.`);
    return undefined;
  }
  const there = (file: string) => (existsSync(join(folder, file)) ? join(folder, file) : undefined);
  const { doc, report } = await compileInputs(
    {
      data: join(folder, 'landscape.yml'),
      settings: there('settings.yml'),
      guide: there('guide.yml'),
      games: there('games.yml')
    },
    realEffects
  );
  await checkLogos(doc!, join(folder, 'logos'), report, realEffects, lookHere);
  return report.problems.map((problem) => ({ ...problem, file: problem.file.slice(folder.length + 1) }));
}
