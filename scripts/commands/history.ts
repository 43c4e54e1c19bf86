import { Recorder } from '#landscape/listing/recorder.ts';
import { type ListingHistory, formatListingHistory, parseListingHistory } from '#landscape/listing/history-file.ts';
import { type State, statesOf } from '#landscape/listing/states.ts';
import { NO_SETTINGS, type Settings, readSettings } from '#landscape/phases/settings.ts';
import { parseBeside } from '#landscape/phases/sources.ts';
import { Report } from '#landscape/problems/report.ts';
import { printable } from '#text/clean.ts';
import { counted } from '#text/numbers.ts';
import type { Effects } from '../effects.ts';
import { historyBeside, unreadableOf } from '../inputs/inputs.ts';
import { type Command } from './command.ts';
import { UsageError } from '../usage.ts';

/** After so many versions what was read is written down: a run that is stopped goes on from there. */
const SAVED_EVERY = 100;

export const history: Command = {
  summary:
    'Reads every version of the file in its git repository into landscape.history.json beside it: what was listed when. ' +
    'A later run goes on where the last one ended. With --append it adds the file as it is today, and asks no git.',
  usage: 'history [FILE] [--settings F] [--out F] [--append]',
  options: { settings: { type: 'string' }, out: { type: 'string' }, append: { type: 'boolean' } },
  files: 1,
  async run([file = 'landscape.yml'], options, effects) {
    const out = (options['out'] as string | undefined) ?? historyBeside(file);
    const settings = await settingsIn(options['settings'] as string | undefined, effects);
    const before = await read(out, effects);
    if (before && 'reason' in before) {
      effects.tell(`${out} cannot be read, so nothing was added: ${printable(before.reason)}`);
      return 1;
    }
    const recorder = new Recorder(before);
    const save = async () => {
      const now = recorder.history();
      const text = now && formatListingHistory(now);
      if (text !== undefined && text !== (await effects.readText(out))) await effects.write(out, text);
      return now?.spans.length ?? 0;
    };
    const skipped = options['append']
      ? await append(file, recorder, settings, effects)
      : await readVersions(file, recorder, { before, settings, save }, effects);
    if (skipped === undefined) return 1;
    const spans = await save();
    effects.print(`${counted(spans, ['span', 'spans'])}: ${out}`);
    if (skipped > 0) effects.tell(`${counted(skipped, ['version', 'versions'])} could not be read and told nothing.`);
    return 0;
  }
};

/** Undefined after telling why the file cannot be read. */
async function append(file: string, recorder: Recorder, settings: Settings, effects: Effects) {
  const text = await effects.readText(file);
  if (text === undefined) throw new UsageError(`There is no file “${file}”.`);
  const states = statesOf({ file, text }, settings);
  if (!Array.isArray(states)) {
    effects.tell(`${file} cannot be read, so nothing was added: ${printable(states.reason)}`);
    return undefined;
  }
  recorder.record(new Date(effects.now()).toISOString().slice(0, 10), states);
  return 0;
}

interface Reading {
  readonly before: ListingHistory | undefined;
  readonly settings: Settings;
  readonly save: () => Promise<number>;
}

/** How many versions could not be read. */
async function readVersions(
  file: string,
  recorder: Recorder,
  { before, settings, save }: Reading,
  effects: Effects
): Promise<number> {
  const all = await effects.versions(file);
  if (all.length === 0) throw new UsageError(`No commit holds “${file}” yet.`);
  const last = all.findIndex(({ commit }) => commit === before?.commit);
  if (before?.commit !== undefined && last < 0)
    throw new UsageError(
      `The history ends with commit ${printable(before.commit)}, which this repository does not have.`
    );
  const statesIn = async (version: (typeof all)[0]): Promise<State[] | undefined> => {
    const text = await version.text().catch((error: unknown) => unreadableOf(error));
    const states = typeof text === 'string' ? statesOf({ file, text }, settings) : { reason: text.message };
    if (Array.isArray(states)) return states;
    effects.tell(`${version.commit.slice(0, 10)} of ${version.day} is skipped: ${printable(states.reason)}`);
    return undefined;
  };
  if (last >= 0) recorder.remember((await statesIn(all[last]!)) ?? []);
  const waiting = all.slice(last + 1);
  let skipped = 0;
  for (const [i, version] of waiting.entries()) {
    effects.signal.throwIfAborted();
    const states = await statesIn(version);
    if (states) recorder.record(version.day, states, version.commit);
    else skipped += 1;
    effects.progress('versions', i + 1, waiting.length);
    if ((i + 1) % SAVED_EVERY === 0) await save();
  }
  return skipped;
}

async function settingsIn(path: string | undefined, effects: Effects): Promise<Settings> {
  if (path === undefined) return NO_SETTINGS;
  const text = await effects.readText(path);
  if (text === undefined) throw new UsageError(`There is no file “${path}”.`);
  const doc = parseBeside({ file: path, text }, 'settings_unreadable', new Report());
  if (!doc) throw new UsageError(`“${path}” cannot be read.`);
  return readSettings(doc.value);
}

async function read(path: string, effects: Effects) {
  const text = await effects.readText(path);
  return text === undefined ? undefined : parseListingHistory({ file: path, text });
}
