import { basename, join, resolve } from 'node:path';
import { cleanText } from '#text/clean.ts';
import type { Effects } from '../effects.ts';
import { COMMAND, isInstalled, root } from '../place.ts';
import { DATA, DATA_FILES, SETTINGS, landscapeFiles, logosBeside } from '../collect/beside.ts';
import { RAW, keeperOf } from '../collect/keeper.ts';
import { housePictures } from '../collect/logos/house.ts';
import { LOGO_FILES, collectLogos } from '../collect/logos/run.ts';
import { originOf } from '../collect/web.ts';
import { compileInputs } from '../inputs/compile.ts';
import type { Command, ExitCode } from './command.ts';
import { UsageError } from '../usage.ts';

const templates = join(root, 'scripts/new');
const MOST_LETTERS = 80;

export const start: Command = {
  summary:
    'Starts a landscape in a new or empty folder: a commented file, a few logos, a README. With --from one that exists: ' +
    'its file, what lies beside it, and its logos. Exit 1 if it or a logo could not be had.',
  usage: 'new DIR [--name N] | new DIR --from URL|DIR [--origin URL]',
  options: { name: { type: 'string' }, from: { type: 'string' }, origin: { type: 'string', default: RAW } },
  files: 1,
  async run([folder], options, effects) {
    if (folder === undefined) throw new UsageError('Name the folder to make: landscape new DIR');
    const from = options['from'] as string | undefined;
    if (from !== undefined && options['name'] !== undefined) throw new UsageError('Its name stands in its file.');
    const name = cleanText(options['name'] ?? 'Example Foundation');
    if (name === undefined || name.length > MOST_LETTERS)
      throw new UsageError(`A name has between 1 and ${MOST_LETTERS} letters.`);
    const target = resolve(folder);
    await checkIsFree(target, folder, effects);
    if (from !== undefined) return fetchInto(target, folder, { from, origin: options['origin'] as string }, effects);
    const files = new Map<string, string>();
    for (const path of await pathsIn('', effects)) {
      files.set(path, filledIn(path, (await effects.readText(join(templates, path)))!, name));
    }
    await effects.writeFolder(target, files);
    effects.print(`${files.size} files: ${folder}`);
    effects.tell(nextStep(folder));
    return 0;
  }
};

/** The files at once, then the logos one by one: what is missing of them can be fetched again. */
async function fetchInto(
  target: string,
  folder: string,
  { from, origin }: { readonly from: string; readonly origin: string },
  effects: Effects
): Promise<ExitCode> {
  const raw = originOf(origin);
  const keeper = await keeperOf(from, { ...DATA_FILES, raw }, effects);
  const logos = logosBeside(await keeperOf(from, { ...LOGO_FILES, inRepository: '', raw }, effects));
  const files = await landscapeFiles(keeper, effects);
  if (!files) {
    effects.tell('Nothing was written.');
    return 1;
  }
  const settings = files.get(SETTINGS);
  const pictures =
    settings === undefined ? new Map<string, Uint8Array>() : await housePictures(settings, keeper, effects);
  await effects.writeFolder(target, new Map<string, string | Uint8Array>([...files, ...pictures]));
  const { doc } = await compileInputs({ data: join(target, DATA) }, effects);
  const code = await collectLogos(doc!, logos, join(folder, 'logos'), effects);
  effects.print(`${[...files.keys(), ...pictures.keys()].join(', ')}: ${folder}`);
  if (code !== 0)
    effects.tell(`Ask for what is missing: ${COMMAND} collect logos ${join(folder, DATA)} --from ${logos.shown}`);
  effects.tell(`Figures: GITHUB_TOKEN=… ${COMMAND} collect github ${join(folder, DATA)}`);
  effects.tell(buildStep(folder, files.has(SETTINGS)));
  return code;
}

function nextStep(folder: string): string {
  return isInstalled ? buildStep(folder, false) : `Look at it while you edit: npm start -- ${join(folder, DATA)}`;
}

function buildStep(folder: string, hasSettings: boolean): string {
  const site = join(folder, 'site');
  const settings = hasSettings ? ` --settings ${join(folder, SETTINGS)}` : '';
  return [
    `Build it: ${COMMAND} build ${join(folder, DATA)}${settings} --logos ${join(folder, 'logos')} --out ${site}`,
    `Look at it: ${COMMAND} serve ${site}`
  ].join('\n');
}

async function checkIsFree(target: string, folder: string, effects: Effects): Promise<void> {
  const names = await effects.list(target);
  if (names !== undefined && names.length > 0)
    throw new UsageError(`“${folder}” is not empty; name a new or an empty folder.`);
  if (names === undefined && (await effects.readText(target)) !== undefined)
    throw new UsageError(`“${basename(folder)}” is a file; name a folder.`);
}

/** Paths of the templates' files, with slashes. */
async function pathsIn(folder: string, effects: Effects): Promise<string[]> {
  const paths: string[] = [];
  for (const name of [...((await effects.list(join(templates, folder))) ?? [])].sort()) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const isFolder = (await effects.list(join(templates, path)).catch(() => undefined)) !== undefined;
    paths.push(...(isFolder ? await pathsIn(path, effects) : [path]));
  }
  return paths;
}

/** In YAML a name is quoted as JSON is; in Markdown signs that would mark something up are escaped. */
function filledIn(path: string, text: string, name: string): string {
  const written = path.endsWith('.md') ? name.replace(/[\\`*_{}[\]<>#|&~]/g, '\\$&') : JSON.stringify(name);
  return (isInstalled ? asInstalled(text) : text).replaceAll('$NAME', () => written);
}

/** The template speaks of a copy of the explorer, where `npm start` follows the file. */
function asInstalled(text: string): string {
  return text
    .replace('From a copy of the explorer', 'Where the explorer is installed')
    .replace(/^ +npm start.*\n/m, '')
    .replaceAll('npm run landscape --', COMMAND);
}
