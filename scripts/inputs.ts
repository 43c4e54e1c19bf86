/** The files that a command names → sources to compile. */
import { LINK_NAMES } from '#atlas/migrations.ts';
import { basename, dirname, join, relative } from 'node:path';
import { type Compiled, compile } from '#landscape/compile.ts';
import { Report } from '#landscape/problems/report.ts';
import type { SourceText } from '#landscape/sources.ts';
import { present } from '#text/value.ts';
import { UsageError } from './usage.ts';
import type { Effects } from './effects.ts';

export interface InputPaths {
  readonly data: string;
  readonly settings?: string | undefined;
  readonly guide?: string | undefined;
  readonly games?: string | undefined;
  /** Left out: `landscape.snapshot.json` beside the data, if it is there. */
  readonly snapshot?: string | undefined;
}

/** Reads and compiles. Missing files are problems like any other: fatal for the data, errors for what goes beside it. */
export async function compileInputs(paths: InputPaths, effects: Effects): Promise<CompiledInputs> {
  const data = await sourceOf(paths.data, effects);
  if (!data) return missing(paths.data);
  const extras = new Report();
  const optional = async (path: string | undefined) => {
    if (path === undefined) return undefined;
    const source = await sourceOf(path, effects);
    if (!source) extras.addAt('input_missing', shown(path), { line: 1, column: 1 }, '', undefined, shown(path));
    return source;
  };
  const settings = await optional(paths.settings);
  const guide = await optional(paths.guide);
  const games = await optional(paths.games);
  const snapshot = await (paths.snapshot === undefined
    ? sourceOf(snapshotBeside(paths.data), effects)
    : optional(paths.snapshot));
  const compiled = compile(present({ data, settings, guide, games, snapshot }), { linkNames: LINK_NAMES });
  compiled.report.merge(extras);
  const texts = [data, settings, guide, games].flatMap((source) =>
    source ? [[source.file, source.text] as const] : []
  );
  return { ...compiled, texts: new Map(texts) };
}

/** `landscape.snapshot.json` for `landscape.yml`. */
export function snapshotBeside(data: string): string {
  return join(dirname(data), `${basename(data).replace(/\.ya?ml$/i, '')}.snapshot.json`);
}

export interface CompiledInputs extends Compiled {
  /** What was read, by the name that problems give a file. */
  readonly texts: ReadonlyMap<string, string>;
}

function missing(path: string): CompiledInputs {
  const report = new Report();
  report.addAt('file_missing', shown(path), { line: 1, column: 1 }, '', undefined, shown(path));
  return { landscape: undefined, report, texts: new Map() };
}

/** The file's text and the name that problems give it, or undefined if there is no such file. */
async function sourceOf(path: string, effects: Effects): Promise<SourceText | undefined> {
  const text = await effects.readText(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw new UsageError(`“${path}” is a folder; name a file.`);
    throw error;
  });
  return text === undefined ? undefined : { file: shown(path), text };
}

/** As short as it can be and still be found from here. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || near === '' ? path : near;
}
