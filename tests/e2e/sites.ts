/**
 * Builds the sites that the browser tests read, with the command that people run, and serves them on loopback: ours, a
 * small one that does not change with the listing, two large landscapes from LANDSCAPE_FIXTURES, or generated ones where
 * that is not set, one of hostile values and one of hostile logos. Each is served under a sub-path. They stand in a folder
 * of this run alone, so that two runs do not meet.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inParallel } from '#scripts/in-parallel.ts';
import { serveSite } from '#scripts/site/serve-site.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

const SITES = ['ours', 'small', 'lfai', 'cncf', 'hostile', 'artwork'] as const;
export type Site = (typeof SITES)[number];

/** The folder of this run, as set by the global setup. */
const folder = () => process.env['LANDSCAPE_SITES']!;

/** Where a site is served, as set by the global setup. */
export const addressOf = (site: Site): string => process.env[`LANDSCAPE_SITE_${site.toUpperCase()}`]!;

/** Where the files of a site are. */
export const folderOf = (site: Site): string => join(folder(), site);

/** A landscape in which every hostile logo is a project's, and their folder. */
export const artworkFile = (): string => join(folder(), 'artwork.yml');
export const LOGOS = join(root, 'tests/scripts/logos/hostile');

async function landscapeOfLogos(): Promise<string> {
  const items = (await readdir(LOGOS)).sort().map((logo) => ({
    name: basename(logo, '.svg'),
    homepage_url: `https://${basename(logo, '.svg')}.example.org/`,
    repo_url: `https://github.com/hostile/${basename(logo, '.svg')}`,
    logo
  }));
  return JSON.stringify({ landscape: [{ name: 'Logos', subcategories: [{ name: 'Hostile', items }] }] });
}

export default async function setUp(): Promise<() => Promise<void>> {
  process.env['LANDSCAPE_SITES'] = await mkdtemp(join(tmpdir(), 'landscape-sites-'));
  // The first one bundles the shell for all.
  await build(SITES[0]);
  await inParallel(SITES.slice(1), 2, build);
  const servers = await Promise.all(SITES.map((site) => serveSite(folderOf(site), 0, `/${site}/`)));
  for (const [i, site] of SITES.entries()) process.env[`LANDSCAPE_SITE_${site.toUpperCase()}`] = servers[i]!.address;
  return async () => {
    for (const server of servers) await server.close();
    await rm(folder(), { recursive: true, force: true });
  };
}

async function build(site: Site): Promise<void> {
  const program = join(root, 'scripts/run.mjs');
  await run('node', [program, 'landscape', 'build', ...(await inputs(site)), '--out', folderOf(site)], { cwd: root });
}

async function inputs(site: Site): Promise<string[]> {
  if (site === 'ours') return [join(root, 'landscape.yml')];
  if (site === 'small') return [join(root, 'tests/gallery/landscape.yml')];
  if (site === 'hostile') return [join(root, 'tests/e2e/hostile.yml')];
  if (site === 'artwork') {
    await writeFile(artworkFile(), await landscapeOfLogos());
    return [artworkFile(), '--logos', LOGOS];
  }
  const fixtures = process.env['LANDSCAPE_FIXTURES'];
  if (fixtures && existsSync(join(fixtures, site))) {
    const of = (file: string) => join(fixtures, site, file);
    return [of('landscape.yml'), '--settings', of('settings.yml'), '--logos', of('logos')];
  }
  const path = join(folder(), `${site}.yml`);
  const size = site === 'lfai' ? 472 : 2413;
  console.info(`LANDSCAPE_FIXTURES is not set: “${site}” is a generated landscape of ${size} items.`);
  await writeFile(path, generatedLandscape(size));
  return [path];
}
