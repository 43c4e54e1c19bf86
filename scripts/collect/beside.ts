/** A landscape and what lies beside it, as its foundation keeps them: `landscape.yml`, its settings, its logos. */
import { compile } from '#landscape/compile.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { parseListingHistory } from '#landscape/listing/history-file.ts';
import { parseEvaluations } from '#landscape/openness/evaluations-file.ts';
import { parseSnapshot } from '#landscape/read/snapshot.ts';
import type { SourceText } from '#landscape/sources.ts';
import { printable } from '#text/clean.ts';
import { UnreadableError } from '#landscape/read/unreadable.ts';
import { decodeText } from '../decode.ts';
import type { Effects } from '../effects.ts';
import type { Keeper } from './keeper.ts';
import { NOT_THERE, Unanswered } from './patience.ts';

/** How they are asked for. */
export const DATA_FILES = { inRepository: '', accept: 'text/plain, */*;q=0.1', most: 16 * 1024 * 1024 };

export const DATA = 'landscape.yml';
export const SETTINGS = 'settings.yml';
/** What lies beside it where there is such; of JSON, how it is read. */
const OPTIONAL: Readonly<Record<string, ((source: SourceText) => object) | undefined>> = {
  [SETTINGS]: undefined,
  'guide.yml': undefined,
  'landscape.guide.md': undefined,
  'games.yml': undefined,
  'landscape.snapshot.json': parseSnapshot,
  'landscape.history.json': parseListingHistory,
  'landscape.openness.json': parseEvaluations
};
/** Where logos lie beside the file. */
const FOLDERS = ['hosted_logos', 'logos'];

/** The texts by name; undefined after telling why the landscape itself cannot be had. Rejects when it is stopped. */
export async function landscapeFiles(keeper: Keeper, effects: Effects): Promise<Map<string, string> | undefined> {
  const files = new Map<string, string>();
  for (const name of [DATA, ...Object.keys(OPTIONAL)]) {
    const found = await textOf(name, keeper);
    if ('text' in found) files.set(name, found.text);
    else if (name === DATA) {
      effects.tell(`There is no ${name} to start from in ${printable(keeper.shown)}: ${printable(found.reason)}.`);
      return undefined;
    } else if (found.reason !== NOT_THERE) effects.tell(`${name} is left out: ${printable(found.reason)}.`);
  }
  return isLandscape(files.get(DATA)!, effects) ? files : undefined;
}

type Found = { readonly text: string } | { readonly reason: string };

async function textOf(name: string, keeper: Keeper): Promise<Found> {
  try {
    const text = decodeText(Buffer.from(await keeper.read(name)));
    const reason = faultOf(name, text);
    return reason === undefined ? { text } : { reason };
  } catch (error) {
    if (error instanceof Unanswered) return { reason: error.message };
    if (error instanceof UnreadableError) return { reason: error.message.replace(/\.$/, '') };
    throw error;
  }
}

function faultOf(name: string, text: string): string | undefined {
  if (text.trimStart().startsWith('<')) return 'it is a page';
  const read = OPTIONAL[name]?.({ file: name, text });
  return read && 'reason' in read ? String(read.reason) : undefined;
}

function isLandscape(text: string, effects: Effects): boolean {
  const { landscape, report } = compile({ data: { file: DATA, text } });
  if (landscape) return true;
  for (const problem of report.problems) effects.tell(formatProblem(problem));
  return false;
}

/** The keeper of the logos beside the files: of the usual folders the first that has one of them. */
export function logosBeside(keeper: Keeper): Keeper {
  let folders: readonly string[] = FOLDERS;
  const read = async (name: string) => {
    for (const folder of folders) {
      try {
        const bytes = await keeper.read(`${folder}/${name}`);
        folders = [folder];
        return bytes;
      } catch (error) {
        if (!(error instanceof Unanswered) || error.message !== NOT_THERE) throw error;
      }
    }
    throw new Unanswered(NOT_THERE);
  };
  return {
    get shown() {
      return `${keeper.shown.replace(/\/*$/, '/')}${folders[0]}`;
    },
    read
  };
}
