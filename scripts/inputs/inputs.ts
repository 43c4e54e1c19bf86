/** The files that a command names → sources to compile. */
import { LINK_NAMES } from '#atlas/migrations.ts';
import { basename, dirname, join, relative } from 'node:path';
import { type CompileOptions, type Compiled, examine } from '#landscape/compile.ts';
import { UnreadableError } from '#landscape/read/unreadable.ts';
import { type Code, Report } from '#landscape/problems/report.ts';
import type { SourceText, Sources } from '#landscape/sources.ts';
import { present } from '#text/value.ts';
import type { Effects } from '../effects.ts';
import { NotAFile, TooLarge } from '../files.ts';

export interface InputPaths {
  readonly data: string;
  readonly settings?: string | undefined;
  /** Markdown or a landscape2 guide; left out: `landscape.guide.md` beside the data, if it is there. */
  readonly guide?: string | undefined;
  readonly games?: string | undefined;
  /** Left out: `landscape.snapshot.json` beside the data, if it is there. */
  readonly snapshot?: string | undefined;
  /** Left out: `landscape.history.json` beside the data, if it is there. */
  readonly history?: string | undefined;
  /** Left out: `landscape.openness.json` beside the data, if it is there. */
  readonly openness?: string | undefined;
}

/** Reads and finds the problems that `compileInputs` finds, with less work: without the landscape. */
export async function examineInputs(paths: InputPaths, effects: Effects): Promise<ExaminedInputs> {
  const { sources, ...read } = await readInputs(paths, effects);
  if (!sources) return { report: read.extras, texts: read.texts };
  return withExtras(examine(sources, read.options), read);
}

export interface Read {
  /** Undefined without the data. */
  readonly sources?: Sources;
  readonly options: CompileOptions;
  /** What is wrong with the files themselves. */
  readonly extras: Report;
  readonly texts: ReadonlyMap<string, string>;
}

/** What was found, with what is wrong with the files themselves. */
export function withExtras<T extends { readonly report: Report }>(found: T, { extras, texts }: Omit<Read, 'sources'>) {
  found.report.merge(extras);
  return { ...found, texts };
}

/** Missing files are problems like any other: fatal for the data, errors for what goes beside it. */
export async function readInputs(paths: InputPaths, effects: Effects): Promise<Read> {
  const extras = new Report();
  const read = (path: string, unreadable: UnreadableCode, missing?: 'file_missing' | 'input_missing') =>
    sourceOf(path, effects, extras, unreadable, missing);
  const optional = async (path: string | undefined, unreadable: UnreadableCode) =>
    path === undefined ? undefined : read(path, unreadable, 'input_missing');

  const data = await read(paths.data, 'file_unreadable', 'file_missing');
  if (!data) return { options: {}, extras, texts: new Map() };
  const settings = await optional(paths.settings, 'settings_unreadable');
  const guide = await (paths.guide === undefined
    ? read(guideBeside(paths.data), 'guide_unreadable')
    : optional(paths.guide, 'guide_unreadable'));
  const games = await optional(paths.games, 'games_unreadable');
  const snapshot = await (paths.snapshot === undefined
    ? read(snapshotBeside(paths.data), 'snapshot_unreadable')
    : optional(paths.snapshot, 'snapshot_unreadable'));
  const history = await (paths.history === undefined
    ? read(historyBeside(paths.data), 'history_unreadable')
    : optional(paths.history, 'history_unreadable'));
  const openness = await (paths.openness === undefined
    ? read(opennessBeside(paths.data), 'openness_unreadable')
    : optional(paths.openness, 'openness_unreadable'));
  const shownTexts = [data, settings, guide, games].flatMap((source) =>
    source ? [[source.file, source.text] as const] : []
  );
  return {
    sources: present({ data, settings, guide, games, snapshot, history, openness }),
    options: {
      linkNames: LINK_NAMES,
      files: new Set(paths.settings === undefined ? [] : await effects.list(dirname(paths.settings)))
    },
    extras,
    texts: new Map(shownTexts)
  };
}

/** `landscape.snapshot.json` for `landscape.yml`. */
export const snapshotBeside = (data: string): string => beside(data, 'snapshot');
/** `landscape.history.json` for `landscape.yml`. */
export const historyBeside = (data: string): string => beside(data, 'history');
/** `landscape.openness.json` for `landscape.yml`. */
export const opennessBeside = (data: string): string => beside(data, 'openness');

/** `landscape.guide.md` for `landscape.yml`. */
const guideBeside = (data: string): string => beside(data, 'guide', 'md');

const beside = (data: string, what: string, ending = 'json') =>
  join(dirname(data), `${basename(data).replace(/\.ya?ml$/i, '')}.${what}.${ending}`);

export type ExaminedInputs = Omit<CompiledInputs, 'landscape'>;

export interface CompiledInputs extends Compiled {
  /** What was read, by the name that problems give a file. */
  readonly texts: ReadonlyMap<string, string>;
}

type UnreadableCode = Extract<Code, `${string}_unreadable`> &
  `${'file' | 'settings' | 'guide' | 'games' | 'snapshot' | 'history' | 'openness'}_${string}`;

/**
 * The file's text and the name that problems give it, or undefined with a problem in the report: for text that cannot be
 * read, and for a file that is not there if it should be.
 */
async function sourceOf(
  path: string,
  effects: Effects,
  report: Report,
  unreadable: UnreadableCode,
  missing?: 'file_missing' | 'input_missing'
): Promise<SourceText | undefined> {
  const file = shown(path);
  try {
    const text = await effects.readText(path);
    if (text !== undefined) return { file, text };
    if (missing) report.addAt(missing, file, { line: 1, column: 1 }, '', undefined, file);
  } catch (error) {
    const { message, position } = unreadableOf(error);
    report.addAt(unreadable, file, position, '', undefined, message);
  }
  return undefined;
}

/** Why a file that is there is not read, for people. */
export function unreadableOf(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  if (error instanceof NotAFile || error instanceof TooLarge) return new UnreadableError(asSentence(error.message));
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return new UnreadableError('The file may not be read by this user.');
  if (code === undefined) throw error;
  return new UnreadableError(asSentence(message));
}

const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** As short as it can be and still be found from here. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') || near === '' ? path : near;
}
