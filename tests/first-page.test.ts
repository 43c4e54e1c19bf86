/**
 * README's three commands, as they stand there, against a repository on this machine: with the two large landscapes where
 * `LANDSCAPE_FIXTURES` names them, else with generated ones.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import type { Snapshot } from '#landscape/read/snapshot.ts';
import { fullName, repositoriesOf } from '#scripts/collect/github/repositories.ts';
import { type Effects, realEffects } from '#scripts/effects.ts';
import { namedLogos } from '#scripts/logos/named.ts';
import { readShell } from '#scripts/site/shell.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';
import { aGitHub } from './scripts/collect/github/fake-github.ts';
import { drawing } from './scripts/collect/logos/keeping.ts';
import { listen, patient } from './scripts/collect/loopback.ts';
import { aFolder, filesIn, runWith } from './scripts/outside.ts';

const README = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
const SECTION = README.split(/^## /m).find((section) => section.startsWith('For foundations'))!;
/** The arguments of each of the first block of commands. */
const COMMANDS = /(^ {4}.*\n)+/m
  .exec(SECTION)![0]
  .trimEnd()
  .split('\n')
  .map((line) => /^ {4}(?:\w+=\S+ )?npx landscape-explorer (.*)$/.exec(line)![1]!.split(' '));

const FIXTURES = process.env['LANDSCAPE_FIXTURES'];
const SIZES = { lfai: 472, cncf: 2413 };
type Name = keyof typeof SIZES;

/** The folder of a foundation's landscape with `landscape.yml`, `settings.yml` and `logos`. */
function landscapeFolder(name: Name): string {
  if (FIXTURES !== undefined && existsSync(join(FIXTURES, name))) return join(FIXTURES, name);
  console.info(`LANDSCAPE_FIXTURES has no ${name}: a generated landscape of ${SIZES[name]} items stands in.`);
  const folder = aFolder();
  const text = generatedLandscape(SIZES[name]);
  writeFileSync(join(folder, 'landscape.yml'), text);
  writeFileSync(join(folder, 'settings.yml'), 'foundation: Example\nurl: https://landscape.example.org/\n');
  mkdirSync(join(folder, 'logos'));
  for (const [, logo] of text.matchAll(/logo: (\S+)/g)) writeFileSync(join(folder, 'logos', logo!), drawing('same'));
  return folder;
}

/** The repository as GitHub gives its files: logos are in `hosted_logos`. */
async function aRepository(folder: string): Promise<string> {
  const start = '/OWNER/REPO/HEAD/';
  return listen(
    createServer(({ url }, response) => {
      const path = decodeURIComponent(url!);
      const file = join(folder, path.slice(start.length).replace(/^hosted_logos\//, 'logos/'));
      if (path.startsWith(start) && existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end('404: Not Found');
    })
  );
}

/** What the landscape of a folder names, read once. */
function namesIn(folder: string) {
  const data = { file: 'landscape.yml', text: readFileSync(join(folder, 'landscape.yml'), 'utf8') };
  const { doc, landscape } = compile({ data });
  const logos = new Set([...namedLogos(doc!)].flatMap(({ file }) => file ?? []));
  return { logos: [...logos].sort(), repositories: repositoriesOf(landscape!.items) };
}

/** A world in which GitHub is on this machine, and nothing else is. */
async function world(folder: string): Promise<Partial<Effects>> {
  const raw = await aRepository(folder);
  const { repositories } = namesIn(folder);
  const github = await aGitHub(repositories.map((repository) => ({ name: fullName(repository), commits: 1 })));
  const request: Effects['request'] = (asked) => {
    const { origin, pathname, search } = new URL(asked.url);
    const here = { 'https://raw.githubusercontent.com': raw, 'https://api.github.com': github.origin }[origin];
    if (here === undefined) throw new Error(`${origin} is asked`);
    return realEffects.request({ ...asked, url: `${here}${pathname}${search}` });
  };
  const { waits: _waits, ...time } = patient();
  return { ...time, request, variable: () => 'token' };
}

beforeAll(() => readShell(() => {}));

it('there are three commands: a folder is filled, figures come, a site is built', () => {
  expect(COMMANDS.map(([command]) => command)).toEqual(['new', 'collect', 'build']);
});

it.each(['lfai', 'cncf'] as const)('they make a landscape with logos and figures: %s', async (name) => {
  const keeper = landscapeFolder(name);
  const { logos, repositories } = namesIn(keeper);
  const differences = await world(keeper);
  const ours = join(aFolder(), 'ours');
  const outcomes = [];
  for (const command of COMMANDS)
    outcomes.push(await runWith(differences, ...command.map((arg) => arg.replace(/^ours\b/, ours))));
  // A file may name a logo that its foundation does not have.
  const absent = logos.filter((logo) => !existsSync(join(keeper, 'logos', logo)));
  const present = logos.filter((logo) => !absent.includes(logo));
  expect(outcomes.map(({ code }) => code)).toEqual([absent.length > 0 ? 1 : 0, 0, 0]);
  expect(outcomes[0]!.stdout).toContain(`${present.length} fetched`);
  if (absent.length > 0) expect(outcomes[0]!.stderr).toContain(`Not fetched (not there): ${absent.join(', ')}\n`);
  expect(filesIn(join(ours, 'logos'))).toEqual(present);
  for (const logo of present)
    expect(readFileSync(join(ours, 'logos', logo)).equals(readFileSync(join(keeper, 'logos', logo)))).toBe(true);

  const { items } = JSON.parse(readFileSync(join(ours, 'landscape.snapshot.json'), 'utf8')) as Snapshot;
  const observed = repositories.flatMap((repository) => repository.items).filter(({ id }) => items[id]?.stars);
  expect(observed).toHaveLength(repositories.flatMap((repository) => repository.items).length);

  const [, shown, asked] = /Logos: (\d+) of (\d+) shown/.exec(outcomes[2]!.stderr)!;
  console.info(
    `${name}: ${present.length} of ${logos.length} logos fetched, ${shown} of ${asked} shown, ${observed.length} items with figures`
  );
  expect([shown, asked]).toEqual([String(present.length), String(logos.length)]);
  expect(existsSync(join(ours, 'site/index.html'))).toBe(true);
  expect(readdirSync(join(ours, 'site/logos')).length).toBeGreaterThan(0);
});
