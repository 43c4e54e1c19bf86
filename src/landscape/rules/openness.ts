/** What is said of the openness of models and data sets: names that lead nowhere, and components without a license. */
import { isLicense } from '../licenses/expression.ts';
import { readLicense } from '../licenses/read.ts';
import type { Report } from '../problems/report.ts';
import type { Path } from '../read/located.ts';
import { hasOneNear, nearest } from '#text/nearest.ts';
import { slug, squeeze } from '#text/slug.ts';
import { listOf, mapping } from '#text/value.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import type { Evidence, Rules } from './evidence.ts';

export const opennessRules: Rules = (evidence, report) => {
  frameworkNames(evidence, report);
  for (const { draft } of evidence.entries) {
    const { components, opennessClass, path, name } = draft;
    for (const [id, license] of Object.entries(components ?? {})) {
      knownComponent(evidence, report, id, [...path, 'components', id], 'key');
      if (license === null)
        report.add('component_unlicensed', { doc: evidence.doc, path: [...path, 'components', id] }, name, id);
      else licenseOf(evidence, report, license, [...path, 'components', id]);
    }
    if (opennessClass !== undefined) knownClass(evidence, report, opennessClass, [...path, 'openness_class']);
  }
};

/** Components that classes and other components name, by what the framework calls them. */
function frameworkNames(evidence: Evidence, report: Report): void {
  const said = mapping(mapping(evidence.doc.value)['openness']);
  const lists = [
    ['classes', 'requires'],
    ['classes', 'optional'],
    ['components', 'instead']
  ] as const;
  for (const [list, key] of lists) {
    for (const [i, entry] of listOf(said[list]).entries()) {
      for (const [j, id] of textsOf(mapping(entry)[key]).entries())
        knownComponent(evidence, report, id, ['openness', list, i, key, j], 'value');
    }
  }
  const kinds = listOf(said['licenses']).map((entry) =>
    slug(cleanText(mapping(entry)['id']) ?? cleanText(mapping(entry)['name']) ?? '')
  );
  for (const [i, entry] of listOf(said['components']).entries()) {
    const kind = cleanText(mapping(entry)['license']);
    if (kind === undefined || kinds.includes(slug(kind))) continue;
    const proposal = nearest(kind, kinds);
    const where = { doc: evidence.doc, path: ['openness', 'components', i, 'license'], fix: proposal };
    report.add('license_kind_unknown', where, kind, proposal);
  }
}

function knownComponent({ doc, draft }: Evidence, report: Report, id: string, path: Path, at: 'key' | 'value'): void {
  const components = draft.openness?.components ?? [];
  const known = components.map((component) => component.id);
  if (known.includes(id)) return;
  const named = components.find(({ name }) => squeeze(name) === squeeze(id))?.id;
  const proposal = named ?? nearest(id, known);
  const isSafe = named !== undefined || hasOneNear(id, known);
  report.add('component_unknown', { doc, path, at, fix: proposal, isSafe }, id, proposal);
}

function knownClass({ doc, draft }: Evidence, report: Report, id: string, path: Path): void {
  const known = draft.openness?.classes.map((one) => one.id) ?? [];
  if (known.includes(slug(id))) return;
  const proposal = nearest(slug(id), known);
  report.add('openness_class_unknown', { doc, path, fix: proposal }, id, known.join(', '), proposal);
}

function licenseOf({ doc }: Evidence, report: Report, license: string, path: Path): void {
  if (isLicense(license)) return;
  const { expression, same } = readLicense(license);
  report.add(
    'license_not_spdx',
    { doc, path, fix: expression, isSafe: expression !== undefined && same },
    license,
    expression
  );
}
