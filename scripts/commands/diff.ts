import { diffLandscapes, renamesIn } from '#landscape/change/diff.ts';
import { formatDiffJson } from '#landscape/change/json.ts';
import { formatDiffMarkdown } from '#landscape/change/markdown.ts';
import { formatDiffText } from '#landscape/change/text.ts';
import { addressGuard, removalGuard } from '#landscape/change/guard.ts';
import type { Landscape } from '#landscape/model.ts';
import { UnreadableError } from '#landscape/read/unreadable.ts';
import { formatProblem } from '#landscape/problems/report.ts';
import { printable } from '#text/clean.ts';
import type { Effects } from '../effects.ts';
import { compileInputs } from '../inputs/compile.ts';
import { type CompiledInputs } from '../inputs/inputs.ts';
import { type Command } from './command.ts';
import { UsageError } from '../usage.ts';

const FORMATS = ['text', 'json', 'md'] as const;
type DiffFormat = (typeof FORMATS)[number];

export const diff: Command = {
  summary:
    'Says what changed in terms of items: added, removed, renamed, moved, and every field. REF is a git revision. ' +
    'Exit 1 if far more is removed than people remove in one go, or if a published address is lost.',
  usage: 'diff OLD NEW | diff [FILE] --against REF [--settings F] [--format text|json|md] [--allow-removals]',
  options: {
    against: { type: 'string' },
    settings: { type: 'string' },
    format: { type: 'string', default: 'text' },
    'allow-removals': { type: 'boolean' }
  },
  files: 2,
  async run(files, options, effects) {
    const format = options['format'] as DiffFormat;
    if (!FORMATS.includes(format)) throw new UsageError(`“${format}” is no format; there are text, json and md.`);
    const settings = options['settings'] as string | undefined;
    const [before, after] = await sidesOf(files, options['against'] as string | undefined, settings, effects);

    const unreadable = [before, after].filter(({ landscape }) => !landscape);
    for (const { report } of unreadable)
      for (const problem of report.problems) if (problem.severity === 'fatal') effects.tell(formatProblem(problem));
    // Both sides have the same settings; what is wrong with them is told once.
    for (const problem of after.report.problems)
      if (problem.code === 'settings_unreadable' || problem.code === 'input_missing')
        effects.tell(formatProblem(problem));
    if (!before.landscape || !after.landscape) return 1;

    const changes = diffLandscapes(before.landscape, after.landscape);
    const refused = options['allow-removals']
      ? undefined
      : (removalGuard(idsOf(before.landscape), idsOf(after.landscape), renamesIn(changes)) ??
        addressGuard(changes.addresses));
    const formats: Readonly<Record<DiffFormat, () => string>> = {
      text: () => formatDiffText(changes),
      json: () => formatDiffJson(changes, { before: before.name, after: after.name, refused }),
      md: () => formatDiffMarkdown(changes, refused)
    };
    effects.print(formats[format]());
    if (refused === undefined) return 0;
    effects.tell(refused);
    return 1;
  }
};

const EMPTY = 'landscape: []\n';

const idsOf = ({ items }: Landscape) => items.map(({ id }) => id);

interface DiffSide extends CompiledInputs {
  readonly name: string;
}

async function sidesOf(
  files: readonly string[],
  against: string | undefined,
  settings: string | undefined,
  effects: Effects
): Promise<readonly [before: DiffSide, after: DiffSide]> {
  // Figures are no part of it, so no snapshot is read.
  const read = async (data: string, textOf = effects.readText): Promise<DiffSide> => {
    const readText = async (path: string) => (path === data || path === settings ? textOf(path) : undefined);
    return { ...(await compileInputs({ data, settings }, { ...effects, readText })), name: data };
  };
  if (against === undefined) {
    const [before, after] = files;
    if (before === undefined || after === undefined)
      throw new UsageError('Name two files, or one and the revision that it is compared with: --against REF.');
    return [await read(before), await read(after)];
  }
  if (files.length > 1) throw new UsageError(`“${files[1]}” is one file too many: --against REF stands for the other.`);
  const file = files[0] ?? 'landscape.yml';
  const then = `${against}:${file}`;
  const revision = await effects.readRevision(against, file).catch((error: unknown) => {
    if (error instanceof UnreadableError) return error;
    throw error;
  });
  if (revision === undefined && (await effects.readText(file)) !== undefined)
    effects.tell(`${printable(against)} has no ${printable(file)} yet: everything in it counts as added.`);
  // Unless it is there on neither side: then it is missing.
  const former = () => (revision instanceof Error ? Promise.reject(revision) : Promise.resolve(revision ?? EMPTY));
  return [await read(then, (path) => (path === then ? former() : effects.readText(path))), await read(file)];
}
