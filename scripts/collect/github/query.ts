/** Many repositories in one GraphQL query: the text to ask with, and what an answer says about each. */
import { z } from 'zod';
import { isLicense } from '#landscape/licenses/expression.ts';
import { readLicense } from '#landscape/licenses/read.ts';
import { listOf, mapping } from '#text/value.ts';
import type { ObservedValue } from '../merge.ts';
import { type Repository, isFullName } from './repositories.ts';

const LANGUAGES = 6;
/** A repository of which GitHub cannot say more than so many things is told of them alone. */
const MOST_FAULTS = 3;

const FIGURES = `fragment figures on Repository {
  nameWithOwner
  isArchived
  stargazerCount
  licenseInfo { spdxId }
  languages(first: ${LANGUAGES}, orderBy: { field: SIZE, direction: DESC }) { totalSize edges { size node { name } } }
  latestRelease { publishedAt tagName }
  defaultBranchRef { target { ... on Commit { committedDate } } }
}`;

/** Names travel as variables: nothing from the file becomes part of the query. */
export function repositoriesQuery(repositories: readonly Repository[]): {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
} {
  const declared = repositories.map((_, i) => `$o${i}: String!, $n${i}: String!`).join(', ');
  const asked = repositories.map((_, i) => `r${i}: repository(owner: $o${i}, name: $n${i}) { ...figures }`);
  const variables = repositories.flatMap(({ owner, name }, i) => [[`o${i}`, owner] as const, [`n${i}`, name] as const]);
  return {
    query: `query(${declared}) {\n  ${asked.join('\n  ')}\n}\n${FIGURES}`,
    variables: Object.fromEntries(variables)
  };
}

const count = z.number().int().nonnegative();
/** Whether it is a day is another question: one that is none takes nothing else along. */
const time = z.string();

/** Nearly everything may be null: it does not exist, or an error stands beside the data. */
const repository = z.object({
  nameWithOwner: z.string().refine(isFullName),
  isArchived: z.boolean().nullish(),
  stargazerCount: z.number().nullish(),
  licenseInfo: z.object({ spdxId: z.string().nullish() }).nullish(),
  languages: z
    .object({
      totalSize: count,
      edges: z.array(z.object({ size: count, node: z.object({ name: z.string() }) })).max(LANGUAGES)
    })
    .nullish(),
  latestRelease: z.object({ publishedAt: time.nullish(), tagName: z.string().nullish() }).nullish(),
  defaultBranchRef: z.object({ target: z.object({ committedDate: time.optional() }).nullish() }).nullish()
});

export interface Seen {
  readonly values: ObservedValue;
  /** `owner/name` as GitHub says it. */
  readonly repository: string;
  /** What GitHub could not say, and why. */
  readonly faults: readonly string[];
}

/** GitHub knows no such repository, or must not show it. `isFinal`: asking again soon would give the same. */
export interface Unseen {
  readonly reason: string;
  readonly isFinal: boolean;
}

/** What the answer says about each repository, in the order of the question. */
export function readRepositories(answer: unknown, repositories: readonly Repository[]): (Seen | Unseen)[] {
  const data = mapping(mapping(answer)['data']);
  const errors = listOf(mapping(answer)['errors']).map(mapping);
  return repositories.map((_, i) => {
    const own = errors.filter(({ path }) => listOf(path)[0] === `r${i}`);
    return readRepository(data[`r${i}`], own);
  });
}

function readRepository(value: unknown, errors: readonly Readonly<Record<string, unknown>>[]): Seen | Unseen {
  const faults = errors
    .slice(0, MOST_FAULTS)
    .map(({ message }) => (typeof message === 'string' ? message : 'an error without a message'));
  if (value === null || value === undefined) {
    const isMissing = errors.some(({ type }) => type === 'NOT_FOUND');
    return { reason: isMissing ? 'not found' : (faults[0] ?? 'left out of the answer'), isFinal: isMissing };
  }
  const { success, data, error } = repository.safeParse(value);
  if (!success) return { reason: `not understood: ${error.issues[0]!.path.join('.')}`, isFinal: false };
  return { values: valuesOf(data), repository: data.nameWithOwner, faults };
}

function valuesOf(data: z.infer<typeof repository>): ObservedValue {
  const license = data.licenseInfo?.spdxId;
  return {
    repository: data.nameWithOwner,
    archived: data.isArchived ?? undefined,
    stars: data.stargazerCount ?? undefined,
    license: license ? spdxOf(license) : undefined,
    languages: data.languages ? sharesOf(data.languages) : undefined,
    lastRelease: data.latestRelease?.publishedAt?.slice(0, 10),
    lastVersion: data.latestRelease?.tagName || undefined,
    lastCommit: data.defaultBranchRef?.target?.committedDate?.slice(0, 10)
  };
}

/** GitHub still uses ids that SPDX has replaced, and `NOASSERTION` for a license that it does not know. */
const spdxOf = (id: string) => (isLicense(id) ? id : readLicense(id).expression);

function sharesOf({
  totalSize,
  edges
}: NonNullable<z.infer<typeof repository>['languages']>): ObservedValue['languages'] {
  const shares = edges.map(
    ({ size, node }) => [node.name, Math.min(1, Math.round((size / totalSize) * 10_000) / 10_000)] as const
  );
  return totalSize > 0 && shares.length > 0 ? shares : undefined;
}
