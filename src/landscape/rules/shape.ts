/** Keys and types, level by level, from the schemas: what is misspelt, misplaced or foreign, what has the wrong type. */
import type { z } from 'zod';
import type { Located, Path } from '../read/located.ts';
import { hasOneNear, nearest } from '#text/nearest.ts';
import { topKey } from '../phases/read.ts';
import { printable } from '#text/clean.ts';
import type { Report } from '../problems/report.ts';
import {
  type LevelNames,
  fits,
  keysAt,
  landscapeLevels,
  landscapeSchema,
  levelName,
  shapeIssues
} from '../read/schema.ts';
import {
  gamesLevels,
  gamesSchema,
  guideLevels,
  guideSchema,
  settingsLevels,
  settingsSchema
} from '../read/schema-beside.ts';
import { isMapping } from '#text/value.ts';
import { webAddress } from '#text/address.ts';
import type { Rules } from './evidence.ts';

export const shapeRules: Rules = ({ doc, beside: { settings, guide, games }, facetFields }, report) => {
  checkShape(doc, landscapeSchema, landscapeLevels, report, facetFields);
  if (settings) checkShape(settings, settingsSchema, settingsLevels, report);
  if (guide) checkShape(guide, guideSchema, guideLevels, report);
  if (games) checkShape(games, gamesSchema, gamesLevels, report);
  if (isMapping(doc.value) && 'categories' in (doc.value as object) && topKey(doc.value) === 'landscape')
    report.add('top_key_twice', { doc, path: ['categories'], at: 'key' });
};

/** `fields`: what facets are made from; an item has those too. */
function checkShape(
  doc: Located,
  schema: z.ZodType,
  levels: LevelNames,
  report: Report,
  fields: readonly string[] = []
): void {
  for (const { path, keys, issue } of shapeIssues(doc.value, schema)) {
    const strange = keys?.filter((key) => !isField(key, path)) ?? [];
    if (strange.length > 0) unknownKeys(strange, path);
    if (issue) wrongType(path, issue);
  }
  for (const path of doc.unquoted) unquoted(path);

  function isField(key: string, path: Path): boolean {
    const item = path.lastIndexOf('items');
    const name = [...path.slice(item + 2), key].join('.');
    return item >= 0 && fields.some((field) => field === name || field.startsWith(`${name}.`));
  }

  function unknownKeys(keys: readonly string[], path: Path): void {
    const level = levelName(path, levels);
    const written = mappingAt(doc.value, path);
    const candidates = keysAt(path, schema).filter((candidate) => !(candidate in written));
    const proposals = keys.map((key) => nearest(key, candidates, 2));
    for (const [i, key] of keys.entries()) {
      const where = { doc, path: [...path, key], at: 'key' as const };
      const place = elsewhere(key, path);
      const proposal = place ? undefined : proposals[i];
      if (place) report.add('key_misplaced', { ...where, fix: place }, key, level, place);
      else if (proposal) {
        const isSafe =
          hasOneNear(key, candidates, 2) &&
          proposals.filter((other) => other === proposal).length === 1 &&
          fits(written[key], [...path, proposal], schema);
        report.add('key_misspelt', { ...where, fix: proposal, isSafe }, key, level, proposal);
      } else report.add('key_unknown', where, key, level, ...fate(key, path, written[key]));
    }
  }

  /** Where a key of an item belongs that stands in its `extra`, or the other way round. */
  function elsewhere(key: string, path: Path): string | undefined {
    if (schema !== landscapeSchema) return undefined;
    const inExtra = path.at(-1) === 'extra';
    if (inExtra) return keysAt(path.slice(0, -1), schema).includes(key) ? key : undefined;
    if (path.at(-2) !== 'items') return undefined;
    const found = keysAt([...path, 'extra'], schema).find((name) => name === key || name === `${key}_url`);
    return found && `extra.${found}`;
  }

  function wrongType(path: Path, issue: z.core.$ZodIssue): void {
    const found = describe(valueAt(doc.value, path));
    report.add('value_wrong_type', { doc, path }, named(path), expectation(issue), found);
  }

  /** What should be an address is told as none. */
  function unquoted(path: Path): void {
    if (ADDRESS.test(String(path.at(-1)))) return;
    const text = valueAt(doc.value, path) as string;
    const taken = /^(true|false)$/i.test(text) ? 'true or false' : 'a number';
    report.add('text_unquoted', { doc, path, fix: text, isSafe: true }, named(path), text, taken);
  }
}

const ADDRESS = /(^|_)url$|^(twitter|crunchbase|url_for_bestpractices)$/;

/** The key of a value, or of the list that it stands in. */
function named(path: Path): string {
  const key = String(path.findLast((step) => typeof step === 'string') ?? 'file');
  return typeof path.at(-1) === 'number' ? `an entry of ${key}` : key;
}

/** Further addresses in `extra` are shown; a proposal must not be lost by what they are called. */
const fate = (key: string, path: Path, value: unknown): [] | [string] =>
  path.at(-1) === 'extra' && key.endsWith('_url') && webAddress(value) ? ['it is shown among the links'] : [];

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null)?.[step], value);
}

const mappingAt = (value: unknown, path: Path) => (valueAt(value, path) ?? {}) as Readonly<Record<string, unknown>>;

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  boolean: 'true or false',
  number: 'a number',
  null: 'empty'
};

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return issue.code === 'custom' ? 'a day like 2024-05-31' : 'text or a list of texts';
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value === 'number') return 'a number';
  return `“${printable((value as string).slice(0, 40))}”`;
}
