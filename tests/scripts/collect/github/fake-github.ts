/** A server on this machine that answers as GitHub does, and that can be told to fail in every way. */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { listen, reply } from '../loopback.ts';

export interface FakeRepository {
  /** `owner/name` as the server calls it; asking for `former` leads to it. */
  readonly name: string;
  readonly former?: string;
  readonly stars?: number;
  readonly contributors?: number;
  readonly commits?: number;
  readonly isArchived?: boolean;
  readonly release?: string;
  readonly tag?: string;
  readonly license?: string | null;
}

export interface Asked {
  readonly path: string;
  readonly token: string | undefined;
  /** `owner/name` of each repository that a query names. */
  readonly repositories: readonly string[];
}

/** Answers in place of the server; false leaves the answer to it. */
export type Fault = (asked: Asked, response: ServerResponse, count: number) => boolean;

export interface FakeGitHub {
  readonly origin: string;
  readonly asked: Asked[];
  /** Takes part in answering until it is replaced. */
  fault: Fault;
}

export async function aGitHub(
  repositories: readonly FakeRepository[],
  fault: Fault = () => false
): Promise<FakeGitHub> {
  const asked: Asked[] = [];
  const fake = { origin: '', asked, fault };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const entry = askedOf(request, body);
      asked.push(entry);
      if (!fake.fault(entry, response, asked.length)) answer(entry, repositories, response);
    });
  });
  fake.origin = await listen(server);
  return fake;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function askedOf(request: IncomingMessage, body: string): Asked {
  const { variables = {} } = body === '' ? {} : (JSON.parse(body) as { variables?: Record<string, string> });
  const owners = Object.keys(variables).filter((key) => key.startsWith('o'));
  return {
    path: request.url!,
    token: request.headers.authorization?.replace('Bearer ', ''),
    repositories: owners.map((key) => `${variables[key]}/${variables[`n${key.slice(1)}`]}`)
  };
}

const find = (name: string, repositories: readonly FakeRepository[]) =>
  repositories.find((known) => [known.name, known.former].some((n) => n?.toLowerCase() === name.toLowerCase()));

function answer(asked: Asked, repositories: readonly FakeRepository[], response: ServerResponse): void {
  if (asked.path === '/graphql') {
    reply(response, 200, graphqlAnswer(asked.repositories, repositories));
    return;
  }
  const [, name = '', question = ''] = /^\/repos\/([^/]+\/[^/]+)\/([^?]+)/.exec(asked.path) ?? [];
  const repository = find(name, repositories);
  if (!repository) {
    reply(response, 404, { message: 'Not Found' });
    return;
  }
  if (repository.name !== name) {
    reply(response, 301, {}, { Location: asked.path.replace(name, repository.name) });
    return;
  }
  const { contributors = 7, commits = 300 } = repository;
  const page = Number(/[?&]page=(\d+)/.exec(asked.path)?.[1] ?? 1);
  const link = (last: number): Record<string, string> =>
    last > 1
      ? {
          Link: `<https://elsewhere.example/x?page=2>; rel="next", <https://elsewhere.example/x?page=${last}>; rel="last"`
        }
      : {};
  if (question === 'stats/participation') reply(response, 200, { all: Array(52).fill(3), owner: Array(52).fill(1) });
  else if (question === 'contributors') reply(response, 200, [{ login: 'one' }], link(contributors));
  else {
    const date = page === commits ? '2018-02-03T04:05:06Z' : '2026-11-20T04:05:06Z';
    reply(response, 200, [{ commit: { committer: { date } } }], page === 1 ? link(commits) : {});
  }
}

function graphqlAnswer(asked: readonly string[], repositories: readonly FakeRepository[]): Record<string, unknown> {
  const found = asked.map((name) => find(name, repositories));
  const errors = found.flatMap((repository, i) =>
    repository
      ? []
      : [{ type: 'NOT_FOUND', path: [`r${i}`], message: `Could not resolve to a Repository '${asked[i]}'.` }]
  );
  const data = Object.fromEntries(found.map((repository, i) => [`r${i}`, repository ? nodeOf(repository) : null]));
  return errors.length > 0 ? { data, errors } : { data };
}

function nodeOf({ name, stars = 100, isArchived = false, release, tag, license = 'MIT' }: FakeRepository) {
  return {
    nameWithOwner: name,
    isArchived,
    stargazerCount: stars,
    licenseInfo: license === null ? null : { spdxId: license },
    languages: {
      totalSize: 1000,
      edges: [
        { size: 750, node: { name: 'Go' } },
        { size: 250, node: { name: 'C++' } }
      ]
    },
    latestRelease: release === undefined ? null : { publishedAt: `${release}T10:00:00Z`, tagName: tag },
    defaultBranchRef: { target: { committedDate: '2026-11-20T04:05:06Z' } }
  };
}
