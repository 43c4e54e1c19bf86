/** Keys and types, level by level, from the schema: what is misspelt, what is foreign, what has the wrong type. */
import type { z } from 'zod';
import type { Path } from '../located.ts';
import { nearest } from '../nearest.ts';
import { printable } from '../problems.ts';
import { keysAt, levelName, shapeIssues } from '../schema.ts';
import type { Rules } from './index.ts';

export const shapeRules: Rules = ({ doc }, report) => {
  for (const { path, keys, issue } of shapeIssues(doc.value)) {
    if (keys) unknownKeys(keys, path);
    if (issue) wrongType(path, issue);
  }

  function unknownKeys(keys: readonly string[], path: Path): void {
    const written = new Set(Object.keys(valueAt(path) ?? {}));
    const candidates = keysAt(path).filter((candidate) => !written.has(candidate));
    const level = levelName(path);
    for (const key of keys) {
      const proposal = nearest(key, candidates, 2);
      const where = { doc, path: [...path, key], at: 'key' as const, fix: proposal };
      if (proposal) report.add('key_misspelt', where, key, level, proposal);
      else report.add('key_unknown', where, key, level);
    }
  }

  function wrongType(path: Path, issue: z.core.$ZodIssue): void {
    const key = String(path.findLast((step) => typeof step === 'string') ?? 'file');
    const named = typeof path.at(-1) === 'number' ? `an entry of ${key}` : key;
    report.add('value_wrong_type', { doc, path }, named, expectation(issue), describe(valueAt(path)));
  }

  function valueAt(path: Path): unknown {
    return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], doc.value);
  }
};

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
  boolean: 'true or false',
  null: 'empty'
};

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return EXPECTED[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_format') return 'a day like 2024-05-31';
  return 'text or a list of texts';
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'number' ? 'a number (put it in quotes)' : `“${printable((value as string).slice(0, 40))}”`;
}
