/**
 * Builds the sites that the browser tests read, with the command that people run, and serves them on loopback: ours, and
 * two large landscapes from LANDSCAPE_FIXTURES, or generated ones where that is not set, one of hostile values and one of
 * hostile logos. Each is served under a sub-path.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inParallel } from '#scripts/in-parallel.ts';
import { serveSite } from '#scripts/site/serve-site.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'node_modules', '.cache', 'landscape', 'e2e');
const run = promisify(execFile);

export const SITES = ['ours', 'lfai', 'cncf', 'hostile', 'artwork'] as const;
export type Site = (typeof SITES)[number];

/** Where a site is served, as set by the global setup. */
export const addressOf = (site: Site): string => process.env[`LANDSCAPE_SITE_${site.toUpperCase()}`]!;

/** A landscape in which every hostile logo is a project's, and their folder. */
export const ARTWORK = join(folder, 'artwork.yml');
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
  await mkdir(folder, { recursive: true });
  // The first one bundles the shell for all.
  await build(SITES[0]);
  await inParallel(SITES.slice(1), 2, build);
  const servers = await Promise.all(SITES.map((site) => serveSite(join(folder, site), 0, `/${site}/`)));
  for (const [i, site] of SITES.entries()) process.env[`LANDSCAPE_SITE_${site.toUpperCase()}`] = servers[i]!.address;
  return async () => {
    for (const server of servers) await server.close();
  };
}

async function build(site: Site): Promise<void> {
  const out = join(folder, site);
  const program = join(root, 'scripts/run.mjs');
  await run('node', [program, 'landscape', 'build', ...(await inputs(site)), '--out', out], { cwd: root });
  process.env[`LANDSCAPE_FOLDER_${site.toUpperCase()}`] = out;
}

async function inputs(site: Site): Promise<string[]> {
  if (site === 'ours') return [join(root, 'landscape.yml')];
  if (site === 'hostile') return [join(root, 'tests/e2e/hostile.yml')];
  if (site === 'artwork') {
    await writeFile(ARTWORK, await landscapeOfLogos());
    return [ARTWORK, '--logos', LOGOS];
  }
  const fixtures = process.env['LANDSCAPE_FIXTURES'];
  if (fixtures && existsSync(join(fixtures, site))) {
    return [join(fixtures, site, 'landscape.yml'), '--settings', join(fixtures, site, 'settings.yml')];
  }
  const path = join(folder, `${site}.yml`);
  const size = site === 'lfai' ? 472 : 2413;
  console.info(`LANDSCAPE_FIXTURES is not set: “${site}” is a generated landscape of ${size} items.`);
  await writeFile(path, generatedLandscape(size));
  return [path];
}
