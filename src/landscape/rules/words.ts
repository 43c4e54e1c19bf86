/** Closed vocabularies: stages, tiers, layers, organizations, licenses. */
import { isLicense } from '../licenses/expression.ts';
import { readLicense } from '../licenses/read.ts';
import type { Path } from '../read/located.ts';
import { hasOneNear, nearest } from '#text/nearest.ts';
import type { Identified } from '../phases/identify.ts';
import type { Report } from '../problems/report.ts';
import { squeeze } from '#text/slug.ts';
import { type Evidence, type Rules, placeOf } from './evidence.ts';

export const wordRules: Rules = (evidence, report) => {
  for (const entry of evidence.entries) {
    stageRule(entry, evidence, report);
    layerRule(entry, evidence, report);
    organizationRule(entry, evidence, report);
    licenseRule(entry, evidence, report);
  }
  lonelyStages(evidence, report);
  tierRule(evidence, report);
  memberRule(evidence, report);
};

function stageRule({ draft, kind }: Identified, { doc, vocabulary }: Evidence, report: Report): void {
  const { stage } = draft;
  if (kind !== 'project' || !stage || vocabulary.isProper(stage)) return;
  const known = vocabulary.stages.map(({ id }) => id);
  const meant = vocabulary.stage(stage);
  const proposal = meant ?? nearest(stage, known);
  report.add(
    'stage_unknown',
    { doc, path: [...draft.path, 'project'], fix: proposal, isSafe: meant !== undefined || hasOneNear(stage, known) },
    stage,
    known.join(', '),
    proposal
  );
}

/** A file that declares no stages takes its own words; one that stands alone among customary ones is likely mistaken. */
function lonelyStages({ doc, draft, entries, vocabulary }: Evidence, report: Report): void {
  if (draft.stages.length > 0) return;
  const items = new Map<string, Identified[]>();
  for (const entry of entries) {
    const id = entry.kind === 'project' && entry.draft.stage ? vocabulary.stage(entry.draft.stage) : undefined;
    if (id !== undefined) items.set(id, [...(items.get(id) ?? []), entry]);
  }
  const customary = [...items.keys()].filter((id) => vocabulary.isCustomary(id));
  if (customary.reduce((sum, id) => sum + items.get(id)!.length, 0) < 5) return;
  for (const [id, [entry, ...more]] of items) {
    if (more.length > 0 || vocabulary.isCustomary(id)) continue;
    const path = [...entry!.draft.path, 'project'];
    report.add('stage_alone', { doc, path }, entry!.draft.stage!, customary.join(', '));
  }
}

function layerRule({ draft }: Identified, { doc, draft: { layers } }: Evidence, report: Report): void {
  const known = layers.map(({ id }) => id);
  for (const layer of draft.layers) {
    if (known.includes(layer)) continue;
    const named = layers.find(({ name }) => squeeze(name) === squeeze(layer))?.id;
    const proposal = named ?? nearest(layer, known);
    const where = { doc, path: placeOf(draft, 'layers', layer), fix: proposal };
    report.add('layer_unknown', { ...where, isSafe: named !== undefined || hasOneNear(layer, known) }, layer, proposal);
  }
}

function organizationRule({ draft }: Identified, { doc, draft: { organizations } }: Evidence, report: Report): void {
  const known = new Set(organizations.map(({ id }) => id));
  const check = (id: string | undefined, path: Path) => {
    if (id === undefined || known.has(id)) return;
    const named = organizations.find(({ name, aliases }) =>
      [name, ...aliases].some((n) => squeeze(n) === squeeze(id))
    )?.id;
    const proposal = named ?? nearest(id, known);
    report.add('organization_unknown', { doc, path, fix: proposal, isSafe: named !== undefined }, id, proposal);
  };
  check(draft.host, [...draft.path, 'host']);
  for (const id of draft.contributedBy) check(id, placeOf(draft, 'contributed_by', id));
}

function licenseRule({ draft }: Identified, { doc }: Evidence, report: Report): void {
  const { license } = draft;
  if (!license || isLicense(license)) return;
  const { expression, same } = readLicense(license);
  const where = { doc, path: [...draft.path, 'license'], fix: expression, isSafe: expression !== undefined && same };
  report.add('license_not_spdx', where, license, expression);
}

/** Only where a file declares its tiers is there anything to check a member's subcategory against. */
function tierRule({ doc, draft, entries, vocabulary }: Evidence, report: Report): void {
  if (draft.tiers.length === 0) return;
  const known = draft.tiers.map(({ name }) => name);
  /** Other places would have to follow. */
  const isNamed = (subcategory: string) =>
    entries.some(({ draft: { secondPaths } }) => secondPaths.some((path) => path.endsWith(`/ ${subcategory}`)));
  const seen = new Set<string>();
  for (const { draft: item, kind, subcategory } of entries) {
    const path = item.path.slice(0, -2);
    if (kind !== 'member' || vocabulary.tier(subcategory) || seen.has(path.join('.'))) continue;
    seen.add(path.join('.'));
    const proposal = nearest(subcategory, known);
    report.add(
      'tier_unknown',
      { doc, path: [...path, 'name'], fix: proposal, isSafe: hasOneNear(subcategory, known) && !isNamed(subcategory) },
      subcategory,
      known.join(', '),
      proposal
    );
  }
}

function memberRule({ doc, draft, entries }: Evidence, report: Report): void {
  const listed = new Set(entries.flatMap(({ member }) => member ?? []));
  for (const entry of draft.members) {
    if (!listed.has(entry)) report.add('member_unknown', { doc, path: entry.path }, entry.id);
    const organization = entry.organization;
    if (organization !== undefined && !draft.organizations.some(({ id }) => id === organization)) {
      const proposal = nearest(
        organization,
        draft.organizations.map(({ id }) => id)
      );
      report.add(
        'organization_unknown',
        { doc, path: [...entry.path, 'organization'], fix: proposal },
        organization,
        proposal
      );
    }
  }
}
