/**
 * Vite plugin for working on a landscape: compiles on start and on save, stamps the page as a build does, and sends the
 * new landscape to open pages. After a mistake that keeps the file from being read, the last good state stays.
 */
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type Details, type Packed } from '#core/atlas.ts';
import type { Landscape } from '#core/model.ts';
import { packDetails } from '#core/pack.ts';
import { type Report, formatCounts, formatProblem } from '#core/problems.ts';
import type { Effects } from './effects.ts';
import { type InputPaths, compileInputs } from './inputs.ts';
import { packForSite } from './pack-site.ts';
import { stampPage } from './site.ts';

const FIRST = 'landscape/first.json';
const DETAILS = 'landscape/details.json';

export interface DevelopedLandscape {
  readonly plugin: Plugin;
  /** The last report, for telling on start. */
  readonly report: () => Report;
}

export async function developLandscape(paths: InputPaths, effects: Effects): Promise<DevelopedLandscape> {
  const nothing = emptyLandscape(paths.data);
  const first = await compileInputs(paths, effects);
  let { report } = first;
  let landscape = first.landscape ?? nothing;
  const watched = [paths.data, paths.settings, paths.snapshot ?? paths.data.replace(/\.ya?ml$/i, '.snapshot.json')]
    .filter((path) => path !== undefined)
    .map((path) => resolve(path));

  const problems = () => report.problems.filter(({ severity }) => severity !== 'notice').map(formatProblem);
  const tell = () => {
    for (const line of problems()) effects.tell(line);
    effects.tell(`${paths.data}: ${formatCounts(report)}`);
  };
  tell();

  const send = (server: ViteDevServer, changed: boolean) => {
    const data = changed ? { first: packForSite(landscape), details: packDetails(landscape) } : {};
    server.ws.send('landscape:update', { ...data, problems: problems() } satisfies {
      first?: Packed;
      details?: Details;
      problems: string[];
    });
  };

  const plugin: Plugin = {
    name: 'landscape',
    configureServer(server) {
      server.watcher.add(watched);
      let compiling = Promise.resolve();
      const recompile = () => {
        compiling = compiling.then(async () => {
          const next = await compileInputs(paths, effects);
          report = next.report;
          landscape = next.landscape ?? landscape;
          tell();
          send(server, next.landscape !== undefined);
        });
      };
      for (const event of ['change', 'add', 'unlink'] as const) {
        server.watcher.on(event, (path: string) => {
          if (watched.includes(resolve(path))) recompile();
        });
      }
      server.ws.on('landscape:ready', () => send(server, false));
      server.middlewares.use((request, response, next) => {
        const wanted = request.url?.split('?')[0];
        const value =
          wanted === `/${FIRST}`
            ? packForSite(landscape)
            : wanted === `/${DETAILS}`
              ? packDetails(landscape)
              : undefined;
        if (value === undefined) return next();
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Cache-Control', 'no-store');
        response.end(JSON.stringify(value));
      });
    },
    transformIndexHtml: (html) => stampPage(html, landscape, { first: FIRST, details: DETAILS })
  };
  return { plugin, report: () => report };
}

/** What the page says of a landscape that could not be read once: nothing, and the problems beside it. */
function emptyLandscape(file: string): Landscape {
  return {
    foundation: { id: 'landscape', name: 'Landscape', shortName: 'Landscape' },
    listing: { file },
    stages: [],
    tiers: [],
    layers: [],
    organizations: [],
    categories: [],
    items: [],
    sources: {}
  };
}
