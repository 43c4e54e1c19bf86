/** Before all phases: texts → documents. What cannot be read is told, and is fatal for the landscape file alone. */
import { type Located, UnreadableError, parseLocated } from '../read/located.ts';
import type { Report } from '../problems/report.ts';
import { EMPTY_SNAPSHOT, type Snapshot, parseSnapshot } from '../read/snapshot.ts';
import { type ListingHistory, parseListingHistory } from '../listing/history-file.ts';
import type { Evaluations } from '../openness/framework.ts';
import { parseEvaluations } from '../openness/evaluations-file.ts';
import type { SourceText } from '../sources.ts';
import { landscapeSchema, misreadTexts } from '../read/schema.ts';
import { gamesSchema, guideSchema, settingsSchema } from '../read/schema-beside.ts';
import { isMapping, mapping, present } from '#text/value.ts';
import { webAddress } from '#text/address.ts';
import { unseenIn, withoutUnseen } from '#text/unseen.ts';
import { topKey } from './read.ts';

/** The parsed document, or undefined with a fatal problem in the report. */
export function parseLandscape({ file, text }: SourceText, report: Report): Located | undefined {
  try {
    const doc = parseLocated(text, file, (value) => misreadTexts(value, landscapeSchema));
    const key = topKey(doc.value);
    const list = key && (mapping(doc.value)[key] ?? []);
    // An empty list is a landscape without items; a list without a single category is something else.
    if (Array.isArray(list) && (list.length === 0 || list.some(isMapping))) return doc;
    const found = Array.isArray(doc.value)
      ? 'a list'
      : key
        ? `“${key}” with no category in it`
        : isMapping(doc.value)
          ? 'a mapping without them'
          : 'a single value';
    report.add('file_not_a_landscape', { doc, path: key ? [key] : [] }, found);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    report.addAt('file_unreadable', file, error.position, '', undefined, error.message);
  }
  return undefined;
}

const SCHEMAS = { settings_unreadable: settingsSchema, guide_unreadable: guideSchema, games_unreadable: gamesSchema };

/** A file beside the landscape, or undefined where there is none or none that can be read. */
export function parseBeside(
  source: SourceText | undefined,
  code: keyof typeof SCHEMAS,
  report: Report
): Located | undefined {
  if (!source) return undefined;
  try {
    return parseLocated(source.text, source.file, (value) => misreadTexts(value, SCHEMAS[code]));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    report.addAt(code, source.file, error.position, '', undefined, error.message);
    return undefined;
  }
}

export function snapshotOf(source: SourceText, report: Report): Snapshot {
  const result = parseSnapshot(source);
  if (!('reason' in result)) return { ...result, ...inert(result, source, report) };
  report.addAt('snapshot_unreadable', source.file, { line: 1, column: 1 }, '', undefined, result.reason);
  return EMPTY_SNAPSHOT;
}

/** The history of the listing, or undefined where there is none or none that can be read. */
export function historyOf(source: SourceText | undefined, report: Report): ListingHistory | undefined {
  const result = source && parseListingHistory(source);
  if (!result || !('reason' in result)) return result;
  report.addAt('history_unreadable', source.file, { line: 1, column: 1 }, '', undefined, result.reason);
  return undefined;
}

/** Public evaluations of openness, or undefined where there are none or none that can be read. */
export function evaluationsOf(source: SourceText | undefined, report: Report): Evaluations | undefined {
  const result = source && parseEvaluations(source);
  if (!result || !('reason' in result)) return result;
  report.addAt('openness_unreadable', source.file, { line: 1, column: 1 }, '', undefined, result.reason);
  return undefined;
}

/** Sources with addresses that may be linked, and figures, without what nobody sees: a snapshot comes from strangers, too. */
function inert(
  { sources, items }: Snapshot,
  { file, text }: SourceText,
  report: Report
): Pick<Snapshot, 'sources' | 'items'> {
  const linked = Object.entries(sources).map(([key, { url, ...rest }]) => {
    const address = webAddress(url);
    const path = `sources.${key}.url`;
    if (url !== undefined && address === undefined)
      report.addAt('url_malformed', file, { line: 1, column: 1 }, path, undefined, path, url);
    return [key, present({ ...rest, url: address })] as const;
  });
  const found = { sources: Object.fromEntries(linked), items };
  // In JSON, signs that nobody sees are most often written as escapes.
  return /\\u/.test(text) || unseenIn(text) !== undefined ? (shown(found) as typeof found) : found;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return withoutUnseen(value);
  if (Array.isArray(value)) return value.map(shown);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shown(inner)]));
}
