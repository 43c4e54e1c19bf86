/** Ids that collide: with each other, with the word for “no value”, or as the slugs of different names. */
import { NONE } from '../../publish/packed.ts';
import type { Path } from '../../read/located.ts';
import { type Identified, declaredItemId } from '../../phases/identify.ts';
import { cleanText } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
import { fold, slug } from '#text/slug.ts';
import type { Rules } from '../evidence.ts';

/** Tables whose ids are the values of facets. */
const TABLES = ['stages', 'tiers', 'layers', 'organizations', 'members'] as const;

export const idRules: Rules = ({ doc, entries }, report) => {
  for (const table of TABLES) {
    const lines = new Map<string, number>();
    for (const [i, value] of listOf(mapping(doc.value)[table]).entries()) {
      const entry = mapping(value);
      const written = cleanText(entry['id']) ?? cleanText(entry['name']);
      if (!written) continue;
      const id = slug(written);
      const path: Path = [table, i];
      const line = lines.get(id);
      if (id === NONE && table !== 'members') report.add('id_reserved', { doc, path: [...path, 'id'] }, id);
      if (line !== undefined) report.add('id_repeated', { doc, path }, id, line);
      else lines.set(id, doc.locate(path).line);
    }
  }

  const declared = new Map<string, Identified>();
  const slugs = new Map<string, Identified>();
  for (const entry of entries) {
    const { draft: item, id } = entry;
    if (item.declaredId) {
      const earlier = declared.get(declaredItemId(item.declaredId));
      if (earlier) report.add('id_repeated', { doc, path: [...item.path, 'id'] }, item.declaredId, earlier.draft.line);
      else declared.set(declaredItemId(item.declaredId), entry);
      continue;
    }
    const earlier = slugs.get(slug(item.name));
    if (!earlier) slugs.set(slug(item.name), entry);
    else if (fold(earlier.draft.name) !== fold(item.name))
      report.add(
        'id_shared',
        { doc, path: [...item.path, 'name'] },
        item.name,
        earlier.draft.name,
        earlier.draft.line,
        id
      );
  }
};
