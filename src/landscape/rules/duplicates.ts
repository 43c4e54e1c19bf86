/** The same thing listed twice: by name, by repository, by homepage. */
import type { Identified } from '../phases/identify.ts';
import { mapping } from '#text/value.ts';
import { directoryName, folderIn, pageOf, repositoryKey, repositoryOf } from '#text/address.ts';
import { fold, squeeze } from '#text/slug.ts';
import type { Rules } from './evidence.ts';
import { levels } from './evidence.ts';

export const duplicateRules: Rules = ({ doc, entries }, report) => {
  const names = new Map<string, Identified>();
  const repos = new Map<string, Identified>();
  const pages = new Map<string, Identified>();
  const meant = deliberate(doc);

  for (const entry of entries) {
    const { draft: item, kind } = entry;
    // Members and organizations may well be called like a project; within a kind a name is one thing.
    const sameName = first(names, `${kind} ${fold(item.name)}`, entry);
    if (sameName) {
      const inOne = sameName.category === entry.category && sameName.subcategory === entry.subcategory;
      const code = inOne ? 'item_duplicate_name' : 'item_name_repeated';
      report.add(code, { doc, path: [...item.path, 'name'] }, item.name, sameName.draft.line);
    }

    // Two folders of one repository may well be two projects.
    const whole = repositoryKey(item.repo);
    const repo = whole && `${whole}/${folderIn(item.repo)}`;
    const sameRepo = repo ? first(repos, repo, entry) : undefined;
    if (sameRepo && !saidSo(entry, sameRepo) && !isPart(entry, sameRepo)) {
      report.add(
        'item_duplicate_repo',
        { doc, path: [...item.path, 'repo_url'] },
        repositoryOf(item.repo)!,
        sameRepo.draft.name,
        sameRepo.draft.line
      );
    }

    const page = pageOf(item.homepage);
    const samePage = page ? first(pages, `${kind} ${page}`, entry) : undefined;
    // Told once: what shares a name or a repository shares its homepage too.
    if (!samePage || sameName || sameRepo || saidSo(entry, samePage)) continue;
    const where = { doc, path: [...item.path, 'homepage_url'] };
    const stranger = strangerTo(page!, entry, samePage);
    if (stranger === entry)
      report.add('homepage_of_another', where, item.name, item.homepage!, samePage.draft.name, samePage.draft.line);
    else if (stranger) {
      pages.set(`${kind} ${page}`, entry);
      report.add(
        'homepage_of_another',
        { doc, path: [...samePage.draft.path, 'homepage_url'] },
        samePage.draft.name,
        samePage.draft.homepage!,
        item.name,
        item.line
      );
    } else if (!together(entry, samePage))
      report.add('item_duplicate_homepage', where, item.homepage!, samePage.draft.name, samePage.draft.line);
  }

  /** “Envoy (Wasm)” beside “Envoy”, or a word in the file: the second entry is meant. */
  function saidSo(entry: Identified, earlier: Identified): boolean {
    const [a, b] = [entry, earlier].map(({ draft: { name } }) => name);
    return (
      meant.has(entry.draft.path.join('.')) ||
      meant.has(earlier.draft.path.join('.')) ||
      (bare(a!) === bare(b!) && fold(a!) !== fold(b!)) ||
      entry.draft.aliases.includes(b!) ||
      earlier.draft.aliases.includes(a!)
    );
  }
};

/**
 * Whether two items are parts of one project, or products of one company: those share a site. They have one owner, or their
 * names begin with the same word.
 */
function together(a: Identified, b: Identified): boolean {
  const owners = [a, b].map(({ draft: { crunchbase, organization, repo } }) => [
    directoryName(crunchbase),
    organization.name && fold(organization.name),
    repositoryOf(repo)?.split('/')[0]
  ]);
  if (owners[0]!.some((owner, i) => owner !== undefined && owner === owners[1]![i])) return true;
  const [one, other] = [a, b].map(({ draft: { name } }) => squeeze(name.split(/[\s:(/-]/)[0]!));
  const parents = [a, b].map(({ draft }) => draft.more?.parent);
  return (one === other && one!.length > 2) || parents.some((parent, i) => parent === [b, a][i]!.draft.name);
}

/**
 * Whether one is a part of the other that lives in its repository: both are called like the repository, one of them with a
 * word more, as “Kubeflow Notebooks” beside “Kubeflow”.
 */
function isPart(a: Identified, b: Identified): boolean {
  const [owner = '', repo = ''] = repositoryOf(a.draft.repo)!.split('/').map(squeeze);
  const [wordsA, wordsB] = [a, b].map(({ draft: { name } }) => name.split(/[^\p{L}\p{N}]+/u).map(squeeze));
  const isMore = (words: readonly string[]) => words.some((word) => word !== '' && word !== owner && word !== repo);
  return wordsA!.includes(repo) && wordsB!.includes(repo) && isMore(wordsA!) !== isMore(wordsB!);
}

/** Paths of items that say `allow_duplicate_repo`. */
function deliberate(doc: Parameters<typeof levels>[0]['doc']): ReadonlySet<string> {
  const paths = [...levels({ doc })].flatMap(({ value, path, level }) =>
    level === 'item' && mapping(value)['allow_duplicate_repo'] === true ? [path.join('.')] : []
  );
  return new Set(paths);
}

/**
 * Of two projects with repositories of their own, the one that an address does not name while it names the other:
 * `chainerrl.readthedocs.io` is not the page of CleanRL.
 */
function strangerTo(page: string, a: Identified, b: Identified): Identified | undefined {
  const [ownerA, ownerB] = [a, b].map((entry) => repositoryOf(entry.draft.repo)?.split('/')[0]);
  if (a.kind !== 'project' || !ownerA || !ownerB) return undefined;
  // Projects of one owner may share a page; not those of a foundation with hundreds of them.
  if (ownerA === ownerB && !COMMON.has(ownerA)) return undefined;
  const address = squeeze(page);
  const [inA, inB] = [a, b].map((entry) => wordsOf(entry).some((word) => address.includes(word)));
  return inA === inB ? undefined : inA ? b : a;
}

/** The words of an item by which an address may know it: those of its name, its repository and its owner. */
function wordsOf({ draft: { name, repo } }: Identified): string[] {
  const words = [name, ...name.split(/[^\p{L}\p{N}]+/u), ...(repositoryOf(repo) ?? '').split('/')];
  return words.map(squeeze).filter((word) => word.length >= 4 && !COMMON.has(word));
}

/** Words that say nothing of one project. */
const COMMON = new Set(['apache', 'github', 'docs', 'open', 'cloud', 'data', 'kubernetes', 'platform', 'project']);

const bare = (name: string) => squeeze(name.replace(/\s*\([^)]*\)\s*$/, ''));

/** The entry seen before under the key; notes this one if it is the first. */
function first(seen: Map<string, Identified>, key: string, entry: Identified): Identified | undefined {
  const earlier = seen.get(key);
  if (!earlier) seen.set(key, entry);
  return earlier;
}
