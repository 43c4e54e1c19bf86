/** Ids that one part of the file has and another names: documents in “source” and “said”, trust dimensions in “trust”. */
import type { Path } from '../../read/located.ts';
import type { Report } from '../../problems/report.ts';
import { hasOneNear, nearest } from '#text/nearest.ts';
import { squeeze } from '#text/slug.ts';
import { listOf, mapping } from '#text/value.ts';
import { cleanText } from '#text/clean.ts';
import type { Evidence, Rules } from '../evidence.ts';

export const referenceRules: Rules = (evidence, report) => {
  unknownDocuments(evidence, report);
  unknownDimensions(evidence, report);
};

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What was meant by a word that is no id of a list, and whether there is no doubt. */
function meantBy(word: string, among: readonly Named[]) {
  const ids = among.map(({ id }) => id);
  const named = among.find(({ name }) => squeeze(name) === squeeze(word))?.id;
  return { fix: named ?? nearest(word, ids), isSafe: named !== undefined || hasOneNear(word, ids) };
}

/** Every document that stages and hallmarks name, with where. */
function* namedDocuments({ doc }: Evidence): Generator<readonly [word: string, path: Path, at: 'key' | 'value']> {
  const top = mapping(doc.value);
  for (const [i, stage] of listOf(top['stages']).entries()) {
    const of = mapping(stage);
    for (const key of ['requirements', 'benefits'])
      for (const [j, entry] of listOf(of[key]).entries()) yield* sourcesOf(entry, ['stages', i, key, j]);
    for (const [j, entry] of listOf(of['differences']).entries())
      for (const id of Object.keys(mapping(mapping(entry)['said'])))
        yield [id, ['stages', i, 'differences', j, 'said', id], 'key'];
  }
  for (const [j, entry] of listOf(top['hallmarks']).entries()) yield* sourcesOf(entry, ['hallmarks', j]);
}

function* sourcesOf(entry: unknown, path: Path): Generator<readonly [string, Path, 'value']> {
  const source = mapping(entry)['source'];
  if (!Array.isArray(source)) {
    const word = cleanText(source);
    if (word !== undefined) yield [word, [...path, 'source'], 'value'];
    return;
  }
  for (const [k, value] of listOf(source).entries()) {
    const word = cleanText(value);
    if (word !== undefined) yield [word, [...path, 'source', k], 'value'];
  }
}

function unknownDocuments(evidence: Evidence, report: Report): void {
  const { doc, draft } = evidence;
  const known = new Set(draft.documents.map(({ id }) => id));
  for (const [word, path, at] of namedDocuments(evidence)) {
    if (known.has(word)) continue;
    const { fix, isSafe } = meantBy(word, draft.documents);
    report.add('document_unknown', { doc, path, at, fix, isSafe }, word, fix);
  }
}

function unknownDimensions({ doc, draft, entries }: Evidence, report: Report): void {
  const known = new Set(draft.trustDimensions.map(({ id }) => id));
  for (const { draft: item } of entries) {
    for (const id of Object.keys(mapping(item.fields['trust']))) {
      if (known.has(id)) continue;
      const { fix, isSafe } = meantBy(id, draft.trustDimensions);
      report.add('trust_unknown', { doc, path: [...item.path, 'trust', id], at: 'key', fix, isSafe }, id, fix);
    }
  }
}
