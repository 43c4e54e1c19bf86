/** What commands that are stopped work on: landscapes that differ in each round, with logos, figures and a past. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { dump } from 'js-yaml';
import { parseSnapshot } from '#landscape/read/snapshot.ts';
import type { Interruption } from './interrupts.ts';

const ITEMS = 12;
/** Of the file's past in each round. */
const VERSIONS = 30;
/** How long a source of figures thinks about each question, so that a run can be stopped in the middle. */
const THOUGHT_MS = 15;

/** A landscape of so many items, another one in each round. */
function landscapeOf(round: number, count: number): string {
  const items = Array.from({ length: count }, (_, i) => ({
    name: `Item ${i} of ${round}`,
    homepage_url: `https://item-${i}.example.org/`,
    repo_url: `https://github.com/example/item-${i}`,
    logo: `${i}.svg`
  }));
  return dump({ landscape: [{ name: 'Data', subcategories: [{ name: 'Storage', items }] }] });
}

function drawLogos(folder: string, round: number, count: number): void {
  for (let i = 0; i < count; i += 1)
    writeFileSync(
      join(folder, `${i}.svg`),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="${1 + i + round / 100}"/></svg>`
    );
}

/** What can be stopped, each in a folder: the command, and how it is told whole. */
export type Stopped = (folder: string, times: number) => Promise<Interruption & { readonly end?: () => void }>;

const build =
  (logos: boolean): Stopped =>
  (folder, times) => {
    const [data, drawn, out] = [join(folder, 'landscape.yml'), join(folder, 'logos'), join(folder, 'site')];
    mkdirSync(drawn);
    const prepare = (round: number) => {
      writeFileSync(data, landscapeOf(round, ITEMS));
      if (logos) drawLogos(drawn, round, ITEMS);
    };
    return Promise.resolve({
      args: ['build', data, ...(logos ? ['--logos', drawn] : []), '--out', out],
      out,
      folders: [folder],
      times,
      prepare
    });
  };

const exported: Stopped = (folder, times) => {
  const [data, out] = [join(folder, 'landscape.yml'), join(folder, 'out.svg')];
  const prepare = (round: number) => writeFileSync(data, landscapeOf(round, ITEMS));
  return Promise.resolve({ args: ['export', data, '--out', out], out, folders: [folder], times, prepare });
};

/** Whether a snapshot can be read and holds every item: one that is refreshed in part is whole. */
function hasFigures(path: string, read: (path: string) => string): boolean {
  const snapshot = parseSnapshot({ file: path, text: read(path) });
  return !('reason' in snapshot) && Object.keys(snapshot.items).length === ITEMS * 5;
}

const collect: Stopped = async (folder, times) => {
  const [data, out] = [join(folder, 'landscape.yml'), join(folder, 'landscape.snapshot.json')];
  const server = aSource();
  await once(server, 'listening');
  const prepare = () => writeFileSync(data, landscapeOf(0, ITEMS * 5));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    args: ['collect', 'github', data, '--origin', origin, '--max-age', '0'],
    env: { GITHUB_TOKEN: 'a-token-for-this-machine' },
    out,
    folders: [folder],
    times,
    prepare,
    isWhole: (read) => hasFigures(out, read),
    end: () => void server.close()
  };
};

const history: Stopped = (folder, times) => {
  const [data, out] = [join(folder, 'landscape.yml'), join(folder, 'landscape.history.json')];
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Soak', '-c', 'user.email=soak@example.org', ...args]);
  git('init', '--quiet');
  const commit = (round: number) => {
    writeFileSync(data, landscapeOf(round, ITEMS));
    git('add', data);
    git('commit', '--quiet', '--allow-empty', '--message', `Round ${round}`);
  };
  const prepare = (round: number) => {
    for (let version = 0; version < VERSIONS; version += 1) commit(round * VERSIONS + version);
  };
  return Promise.resolve({ args: ['history', data], out, folders: [folder], times, prepare });
};

/** A source of figures on this machine that knows every repository, and tells other figures each time. */
function aSource(): Server {
  let asked = 0;
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      await sleep(THOUGHT_MS);
      asked += 1;
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify(request.url === '/graphql' ? repositoriesIn(body, asked) : answerTo(request.url ?? ''))
      );
    });
  });
  return server.listen(0, '127.0.0.1');
}

function repositoriesIn(body: string, stars: number): unknown {
  const { variables } = JSON.parse(body) as { variables: Readonly<Record<string, string>> };
  const found = Object.entries(variables).flatMap(([key, owner]) =>
    key.startsWith('o')
      ? [[`r${key.slice(1)}`, { nameWithOwner: `${owner}/${variables[`n${key.slice(1)}`]}`, stargazerCount: stars }]]
      : []
  );
  return { data: Object.fromEntries(found) as unknown };
}

const answerTo = (path: string): unknown =>
  path.includes('participation')
    ? { all: Array<number>(52).fill(1) }
    : [{ commit: { committer: { date: '2020-01-01T00:00:00Z' } } }];

export const STOPPED: Readonly<Record<string, Stopped>> = {
  build: build(false),
  'build with logos': build(true),
  export: exported,
  collect,
  history
};

/** Does something in a folder of its own, gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
