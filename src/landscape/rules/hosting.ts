/** Only what the foundation hosts has a stage, and everything that it hosts has one. */
import { NONE } from '../publish/packed.ts';
import type { Identified } from '../phases/identify.ts';
import type { Evidence, Rules } from './evidence.ts';

export const hostRules: Rules = (evidence, report) => {
  const { doc, draft, entries, organizations } = evidence;
  const foundation = foundationOf(evidence);
  if (foundation === undefined) return;
  const nameOf = (id: string) => organizations.list.find((organization) => organization.id === id)?.name ?? id;
  for (const entry of entries) {
    const { stage, host: declared, name, path } = entry.draft;
    const host = organizations.hostOf(entry);
    if (entry.kind !== 'project' || host === undefined) continue;
    const key = declared !== undefined ? 'host' : entry.draft.organization.name ? 'organization' : 'crunchbase';
    if (isStage(stage) && host !== foundation) {
      report.add(
        'stage_without_host',
        { doc, path: [...path, key], fix: draft.organizations.length > 0 ? foundation : undefined },
        name,
        stage,
        nameOf(host),
        nameOf(foundation)
      );
    }
    // “Envoy (Wasm)” is a further entry of a project whose stage stands elsewhere.
    if (!isStage(stage) && host === foundation && !/\)$/.test(name))
      report.add('host_without_stage', { doc, path: [...path, key] }, name, nameOf(foundation));
  }
};

const isStage = (stage: string | undefined): stage is string => stage !== undefined && stage.toLowerCase() !== NONE;

/** The organization that the file says is its foundation, or else the host of most projects with a stage. */
function foundationOf({ draft, entries, organizations }: Evidence): string | undefined {
  const { id } = draft.foundation;
  if (id !== undefined && organizations.list.some((organization) => organization.id === id)) return id;
  const counts = new Map<string, number>();
  const hosted = entries.filter((entry: Identified) => isStage(entry.draft.stage) && organizations.hostOf(entry));
  for (const entry of hosted) {
    const host = organizations.hostOf(entry)!;
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  // A plain majority of a few says nothing.
  return most && most[1] >= 5 && most[1] * 4 >= hosted.length * 3 ? most[0] : undefined;
}
