/**
 * A diff for programs. Every list is always there, empty where nothing changed; lists of fields are called as the file
 * calls the field. Names and lists are added within version 1, never renamed or removed.
 *
 *   version, before: { file, items }, after: { file, items }, refused: sentence or null
 *   added, removed: { id, name, kind, places }
 *   renamed: { id, name, before: { id, name } }
 *   addresses: { id, name, before: the address that was, leadsTo: the name of another item, or null }
 *   moved, kind, stage, tier, license …: { id, name, before, after }; null where nothing is recorded
 *   categories, subcategories: { added, removed: names; renamed: { before, after } }
 */
import type { LandscapeDiff } from './diff.ts';

export interface Named {
  readonly before: string;
  readonly after: string;
  readonly refused: string | undefined;
}

export function formatDiffJson(diff: LandscapeDiff, { before, after, refused }: Named): string {
  const { added, removed, renamed, addresses, moved, fields, categories, subcategories } = diff;
  return JSON.stringify(
    {
      version: 1,
      before: { file: before, ...diff.before },
      after: { file: after, ...diff.after },
      refused: refused ?? null,
      ...{ added, removed, renamed, addresses, moved },
      ...fields,
      ...{ categories, subcategories }
    },
    null,
    1
  );
}
