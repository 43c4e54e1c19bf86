/** The facets that a landscape declares for itself, in its own file or in its settings. */
import { facetRows } from '../../facets.ts';
import type { Located, Path } from '../../read/located.ts';
import { KINDS, type Kind } from '../../model.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import type { FacetSource } from './further.ts';

/** Ids that no further facet may have: those of the usual ones, and the words that links use otherwise. */
export const takenIds = (linkNames: Iterable<string>): ReadonlySet<string> =>
  new Set([...facetRows.map(({ id }) => id), ...linkNames]);

/** A declaration, with the facet that it makes or the reason why it makes none. */
export interface Declaration {
  readonly doc: Located;
  readonly path: Path;
  readonly source?: FacetSource;
  readonly reason?: string;
}

/** Undefined where neither file has a word about facets; an empty list says that there are to be none. */
export function declaredFacets(
  docs: readonly (Located | undefined)[],
  takenBefore: ReadonlySet<string>
): readonly Declaration[] | undefined {
  const doc = docs.find((doc) => doc && Array.isArray(mapping(doc.value)['facets']));
  if (!doc) return undefined;
  const taken = new Set(takenBefore);
  return listOf(mapping(doc.value)['facets']).map((value, i) => {
    const declaration = read(mapping(value), takenBefore, taken);
    if (declaration.source) taken.add(declaration.source.id);
    return { doc, path: ['facets', i], ...declaration };
  });
}

function read(
  entry: Readonly<Record<string, unknown>>,
  usual: ReadonlySet<string>,
  taken: ReadonlySet<string>
): Omit<Declaration, 'doc' | 'path'> {
  const label = cleanText(entry['label']);
  const field = cleanText(entry['field']);
  if (!label || !field) return { reason: 'it needs a “label” and a “field”' };
  // Labelled like a usual facet, it is called by its field in links.
  const id = slug(cleanText(entry['id']) ?? (usual.has(slug(label)) ? field : label));
  if (taken.has(id)) return { reason: `its id “${id}” has another meaning in links; give it an “id” of its own` };
  const named = textsOf(entry['kinds']);
  const kinds = KINDS.filter((kind) => named.some((name) => name === kind || name === `${kind}s`));
  const strange = named.find((name) => !KINDS.includes(name.replace(/s$/, '') as Kind));
  if (strange) return { reason: `there is no kind “${strange}”; there are ${KINDS.join(', ')}` };
  return {
    source: {
      id,
      label,
      kinds: kinds.length > 0 ? kinds : undefined,
      order: textsOf(entry['order']),
      none: cleanText(entry['none']),
      field
    }
  };
}
