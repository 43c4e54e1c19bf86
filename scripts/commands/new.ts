import { basename, join, resolve } from 'node:path';
import { cleanText } from '#text/clean.ts';
import type { Effects } from '../effects.ts';
import { COMMAND, isInstalled, root } from '../place.ts';
import { type Command } from './command.ts';
import { UsageError } from '../usage.ts';

const templates = join(root, 'scripts/new');
const MOST_LETTERS = 80;

export const start: Command = {
  summary: 'Starts a landscape in a new or empty folder: a commented file, a few logos, a README.',
  usage: 'new DIR [--name N]',
  options: { name: { type: 'string', default: 'Example Foundation' } },
  files: 1,
  async run([folder], options, effects) {
    if (folder === undefined) throw new UsageError('Name the folder to make: landscape new DIR');
    const name = cleanText(options['name']);
    if (name === undefined || name.length > MOST_LETTERS)
      throw new UsageError(`A name has between 1 and ${MOST_LETTERS} letters.`);
    const target = resolve(folder);
    await checkIsFree(target, folder, effects);
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

function nextStep(folder: string): string {
  const file = join(folder, 'landscape.yml');
  if (!isInstalled) return `Look at it while you edit: npm start -- ${file}`;
  const site = join(folder, 'site');
  return [
    `Build it: ${COMMAND} build ${file} --logos ${join(folder, 'logos')} --out ${site}`,
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
