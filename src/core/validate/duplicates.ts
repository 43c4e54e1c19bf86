/** The same thing listed twice: by name, by repository, by declared id. */
import type { Identified } from '../phases/identify.ts';
import { repositoryOf, slug } from '../text.ts';
import type { Rules } from './index.ts';

export const duplicateRules: Rules = ({ doc, entries, draft }, report) => {
  const names = new Map<string, Identified>();
  const repos = new Map<string, Identified>();
  const ids = new Map<string, Identified>();

  for (const entry of entries) {
    const { draft: item, kind } = entry;
    // Members and organizations may well be called like a project; within a kind a name is one thing.
    const sameName = first(names, `${kind} ${item.name.normalize('NFKC').toLowerCase()}`, entry);
    const repo = repositoryOf(item.repo);
    const sameRepo = repo ? first(repos, repo, entry) : undefined;

    if (sameName) {
      const together = sameName.category === entry.category && sameName.subcategory === entry.subcategory;
      const code = together ? 'item_duplicate_name' : 'item_name_repeated';
      report.add(code, { doc, path: [...item.path, 'name'] }, item.name, sameName.draft.line);
    }
    if (sameRepo) {
      report.add(
        'item_duplicate_repo',
        { doc, path: [...item.path, 'repo_url'] },
        repo!,
        sameRepo.draft.name,
        sameRepo.draft.line
      );
    }
    if (item.declaredId) {
      const sameId = first(ids, slug(item.declaredId), entry);
      if (sameId) report.add('id_repeated', { doc, path: [...item.path, 'id'] }, item.declaredId, sameId.draft.line);
    }
  }

  for (const list of [draft.organizations, draft.members]) {
    const lines = new Map<string, number>();
    for (const { id, path } of list) {
      const line = lines.get(id);
      if (line !== undefined) report.add('id_repeated', { doc, path }, id, line);
      else lines.set(id, doc.locate(path).line);
    }
  }
};

/** The entry seen before under the key; notes this one if it is the first. */
function first(seen: Map<string, Identified>, key: string, entry: Identified): Identified | undefined {
  const earlier = seen.get(key);
  if (!earlier) seen.set(key, entry);
  return earlier;
}
