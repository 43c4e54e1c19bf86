/** Corrects the files of a landscape as far as nobody needs to think about it, and writes them back. */
import { diffLandscapes, renamesIn } from '#landscape/change/diff.ts';
import { type Fix, applyFixes } from '#landscape/problems/fix.ts';
import { removalGuard } from '#landscape/change/guard.ts';
import { utf16Of } from './decode.ts';
import type { Effects } from './effects.ts';
import { compileInputs } from './inputs/compile.ts';
import { type CompiledInputs, type InputPaths, shown } from './inputs/inputs.ts';

export interface Corrected {
  /** The files as they are now. */
  readonly inputs: CompiledInputs;
  readonly fixes: readonly Fix[];
  /** Why nothing was written. */
  readonly refused?: string;
}

/** A corrected key can show that its value needs a correction, too; beyond that there is nothing to find. */
const ROUNDS = 5;
const MOST_BYTES = 64 * 1024 * 1024;

/** `inspect` adds to a report what is wrong beside the texts. */
export async function correct(
  paths: InputPaths,
  effects: Effects,
  inspect: (inputs: CompiledInputs) => Promise<void>
): Promise<Corrected> {
  const texts = new Map<string, string>();
  const read = async () => {
    const readText = async (path: string) => texts.get(path) ?? effects.readText(path);
    const inputs = await compileInputs(paths, { ...effects, readText });
    await inspect(inputs);
    return inputs;
  };

  const before = await read();
  const fixes: Fix[] = [];
  let now = before;
  for (let round = 0; round < ROUNDS; round++) {
    const found = [paths.data, paths.settings].flatMap((path) => {
      const doc = now.report.fixes.find((fix) => path !== undefined && fix.doc.file === shown(path))?.doc;
      if (path === undefined || !doc) return [];
      const fixed = applyFixes(doc, now.report.fixes);
      if (fixed.fixes.length > 0) texts.set(path, fixed.text);
      return fixed.fixes;
    });
    if (found.length === 0) break;
    fixes.push(...found);
    now = await read();
  }
  if (texts.size === 0) return { inputs: before, fixes };

  const refused = refusalOf(before, now);
  if (refused !== undefined) return { inputs: before, fixes: [], refused };
  for (const path of texts.keys()) {
    const bytes = await effects.readBytes(path, MOST_BYTES);
    if (bytes && utf16Of(bytes))
      return {
        inputs: before,
        fixes: [],
        refused: `Nothing was corrected: ${path} is in UTF-16; save it as UTF-8 first.`
      };
  }
  for (const [path, text] of texts) {
    const isAsRead = (await effects.readText(path)) === before.texts.get(shown(path));
    if (!isAsRead) throw new Error(`${path} was changed meanwhile, so it is left as it is; run again`);
    await effects.write(path, text);
  }
  return { inputs: now, fixes };
}

/** A correction takes nothing away; this holds whatever the rules propose one day. */
function refusalOf({ landscape: before }: CompiledInputs, { landscape: after }: CompiledInputs): string | undefined {
  const ids = (landscape: typeof before) => landscape?.items.map(({ id }) => id) ?? [];
  return removalGuard(ids(before), ids(after), before && after && renamesIn(diffLandscapes(before, after)));
}
