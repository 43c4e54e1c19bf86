/**
 * The logos of a landscape against their folder, without drawing them: what is missing, what could run code, what nobody
 * uses. What a file holds is kept by its content, so a second run reads no drawing again.
 */
import { join } from 'node:path';
import type { Located } from '#landscape/read/located.ts';
import type { Report } from '#landscape/problems/report.ts';
import type { Effects } from '../effects.ts';
import { inParallel } from '../in-parallel.ts';
import { Findings } from './findings.ts';
import { isNote, logoFolder, type LogoFolder } from './folder.ts';
import { namedLogos } from './named.ts';
import { note, type Note } from './problems.ts';
import { type Finish, workOn } from './jobs/pool.ts';

/** Looks at images and tells of each what it found. */
export type Look = (images: readonly Uint8Array[], finish: Finish) => Promise<void>;

/** Adds what is wrong with the logos that a landscape names, and the files that it does not name. */
export async function checkLogos(
  doc: Located,
  path: string,
  report: Report,
  effects: Effects,
  look: Look = (images, finish) => workOn('look', images, { signal: effects.signal }, finish)
): Promise<void> {
  const folder = await logoFolder(path);
  const logos = [...namedLogos(doc)].flatMap(({ file, path }) =>
    file === undefined ? [] : [{ file, path, name: folder.nameOf(file) }]
  );
  const used = new Set(logos.flatMap(({ name }) => name ?? []));
  const found = await findingsOf([...used], folder, effects, look);

  for (const { file, path, name } of logos) {
    const tell = ({ code, message }: Note, fix?: string) =>
      report.add(code, { doc, path, fix, isSafe: fix !== undefined }, file, message);
    if (name === undefined) {
      tell(note('logo_missing'));
      continue;
    }
    if (name !== file) tell(note('logo_case_differs', name), name);
    for (const finding of found.get(name) ?? []) tell(finding);
    // Told once per file, where it is named first.
    found.delete(name);
  }
  for (const name of folder.names) {
    if (used.has(name) || name.startsWith('.')) continue;
    report.addAt('logo_unused', join(path, name), { line: 1, column: 1 }, '', undefined, name);
  }
}

/** What is wrong with files, by their names. */
async function findingsOf(
  names: readonly string[],
  folder: LogoFolder,
  effects: Effects,
  look: Look
): Promise<Map<string, readonly Note[]>> {
  const known = await Findings.open(effects);
  const unknown = new Map<string, Uint8Array>();
  const keys = await inParallel(names, 16, async (name) => {
    const read = await folder.read(name);
    if (isNote(read)) return read;
    const key = Findings.keyOf(read);
    if (!known.of(key)) unknown.set(key, read);
    return key;
  });
  const lookedAt = [...unknown.keys()];
  await look([...unknown.values()], (index, { notes }, lasting) => {
    known.add(lookedAt[index]!, notes, lasting);
    return Promise.resolve();
  });
  await known.save();
  return new Map(names.map((name, i) => [name, typeof keys[i] === 'string' ? known.of(keys[i])! : [keys[i]!]]));
}
