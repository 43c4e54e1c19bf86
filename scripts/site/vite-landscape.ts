/**
 * Vite plugin for working on a landscape: compiles on start and on save, stamps the page as a build does, and sends the
 * new landscape to open pages. After a mistake that keeps the file from being read, the last good state stays.
 */
import { existsSync, realpathSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { FileUpdate } from '#atlas/file-update.ts';
import type { Landscape } from '#landscape/model.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import type { DataPart } from '#landscape/publish/packed.ts';
import { DATA_PARTS, packParts } from '#landscape/publish/parts.ts';
import { type Report, formatCounts, formatProblem } from '#landscape/problems/report.ts';
import { type SiteArtwork, artworkFor } from './artwork.ts';
import type { Effects } from '../effects.ts';
import { compileInputs } from '../inputs/compile.ts';
import { type InputPaths, historyBeside, opennessBeside, snapshotBeside } from '../inputs/inputs.ts';
import { type SiteLook, lookFor } from './look/pictures.ts';
import { prepare } from './prepare.ts';
import { stampPage } from './site.ts';
import { UsageError } from '../usage.ts';

const FIRST = 'landscape/first.json';
const DETAILS = 'landscape/details.json';
/** Before the name of a further part. */
const PART = 'landscape/part/';

/**
 * So long is waited after a change. Whoever saves may empty the file first, or put another in its place: read at once, it
 * would be half of itself, or not there.
 */
const SAVED_MS = 100;

export interface DevelopedLandscape {
  readonly plugin: Plugin;
  /** The last report, for telling on start. */
  readonly report: () => Report;
}

/** `logos`: the folder of the landscape's logos, where there is one. */
export async function developLandscape(
  paths: InputPaths,
  logos: string | undefined,
  effects: Effects
): Promise<DevelopedLandscape> {
  if (logos !== undefined && (await effects.list(logos)) === undefined)
    throw new UsageError(`There is no folder “${logos}”.`);
  const nothing = emptyLandscape(paths.data);
  const first = await compileInputs(paths, effects);
  let { report } = first;
  let prepared = prepare(first.landscape ?? nothing);
  let stale = first.landscape === undefined;
  let artwork: SiteArtwork | undefined;
  let look: SiteLook | undefined;
  const draw = async () => {
    look = await lookFor(prepared.landscape.look, paths.settings, effects);
    artwork = await artworkFor(prepared, logos, effects);
    for (const problem of artwork?.problems ?? [])
      if (problem.severity !== 'notice') effects.tell(formatProblem(problem));
  };
  const watched = [
    paths.data,
    paths.settings,
    paths.snapshot ?? snapshotBeside(paths.data),
    paths.history ?? historyBeside(paths.data),
    paths.openness ?? opennessBeside(paths.data)
  ]
    .filter((path) => path !== undefined)
    .map((path) => resolve(path));

  // The worst first: an open page shows a few of them at once.
  const problems = () =>
    (['fatal', 'error', 'warning'] as const).flatMap((wanted) =>
      report.problems.filter(({ severity }) => severity === wanted).map(formatProblem)
    );
  const tell = () => {
    for (const line of problems()) effects.tell(line);
    effects.tell(`${paths.data}: ${formatCounts(report)}`);
  };
  tell();
  await draw();

  const send = (server: ViteDevServer, changed: boolean) => {
    const data = changed
      ? { first: prepared.first(artwork?.packed), details: packDetails(prepared.landscape, artwork?.full) }
      : {};
    server.ws.send('landscape:update', { ...data, problems: problems(), stale } satisfies FileUpdate);
  };

  const plugin: Plugin = {
    name: 'landscape',
    configureServer(server) {
      const compile = async () => {
        const next = await compileInputs(paths, effects);
        report = next.report;
        stale = next.landscape === undefined;
        if (next.landscape) prepared = prepare(next.landscape);
        tell();
        if (next.landscape) await draw();
        send(server, next.landscape !== undefined);
      };
      // A file that has gone, or cannot be read, is one more thing to tell; the next save is followed all the same.
      const fail = (error: unknown) => {
        const { message } = error as Error;
        effects.tell(message);
        server.ws.send('landscape:update', { problems: [message], stale: true } satisfies FileUpdate);
      };
      let compiling = Promise.resolve();
      let saved: ReturnType<typeof setTimeout> | undefined;
      const recompile = () => {
        clearTimeout(saved);
        saved = setTimeout(() => {
          compiling = compiling.then(compile).catch(fail);
        }, SAVED_MS);
      };
      followFiles(watched, recompile);
      server.ws.on('landscape:ready', () => send(server, false));
      server.middlewares.use((request, response, next) => {
        const wanted = request.url?.split('?')[0]?.slice(1) ?? '';
        const [type, content] =
          wanted === FIRST
            ? [JSON_TYPE, JSON.stringify(prepared.first(artwork?.packed))]
            : wanted === DETAILS
              ? [JSON_TYPE, JSON.stringify(packDetails(prepared.landscape, artwork?.full))]
              : wanted.startsWith(PART)
                ? [
                    JSON_TYPE,
                    JSON.stringify(
                      packParts(prepared.landscape, artwork?.problems).get(wanted.slice(PART.length) as DataPart)
                    )
                  ]
                : [pictureType(wanted), artwork?.files.get(wanted) ?? look?.files.get(wanted)];
        if (content === undefined) return next();
        response.setHeader('Content-Type', type);
        response.setHeader('Cache-Control', 'no-store');
        response.end(content);
      });
    },
    transformIndexHtml: (html) =>
      stampPage(
        html,
        prepared.landscape,
        { first: FIRST, details: DETAILS, parts: new Map(DATA_PARTS.map((part) => [part, PART + part])) },
        { look }
      )
  };
  return { plugin, report: () => report };
}

/**
 * Hears of every change of the files, also of those that come later, go, or are put in place of others: their folders are
 * watched, as a watch upon a file ends with it.
 */
function followFiles(files: readonly string[], changed: () => void): void {
  const all = new Set(files.flatMap((file) => (existsSync(file) ? [file, realpathSync(file)] : [file])));
  for (const folder of new Set([...all].map((file) => dirname(file))))
    if (existsSync(folder))
      watch(folder, { persistent: false }, (_event, name) => {
        if (name === null || all.has(join(folder, name))) changed();
      });
}

const JSON_TYPE = 'application/json';

function pictureType(path: string): string {
  return path.endsWith('.svg') ? 'image/svg+xml' : path.endsWith('.webp') ? 'image/webp' : 'application/octet-stream';
}

/** What the page says of a landscape that could not be read once: nothing, and the problems beside it. */
function emptyLandscape(file: string): Landscape {
  return {
    foundation: { id: 'landscape', name: 'Landscape', shortName: 'Landscape' },
    listing: { file },
    stages: [],
    tiers: [],
    layers: [],
    topics: [],
    organizations: [],
    categories: [],
    facets: [],
    items: [],
    sources: {}
  };
}
