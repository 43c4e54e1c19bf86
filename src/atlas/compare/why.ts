/** Why items stand side by side: what all of them are for, and who else is for it. */
import { counted } from '#text/numbers.ts';
import type { Atlas, AtlasItem, Facet } from '../atlas.ts';
import { type Query, homeOf } from '../query.ts';
import type { SentencePart } from '../sentence.ts';
import { theseWords } from './compare.ts';

const ORDINALS = ['', '', '', 'third', 'fourth', 'fifth', 'sixth'] as const;
/** What they can have in common, the most telling first. */
const GROUNDS = ['topic', 'category'] as const;

/** `All three are found under Vector database, one of them hosted here. VEARCH is the fourth on the map.` */
export function whyWords(atlas: Atlas, entries: readonly AtlasItem[], query: Query): SentencePart[] {
  const all = theseWords(entries.length, entries.length);
  const start = { text: `${all.charAt(0).toUpperCase()}${all.slice(1)} ` };
  for (const id of GROUNDS) {
    const at = atlas.facets.findIndex(({ id: own, kinds }) => own === id && kinds.includes(entries[0]!.kind));
    const code =
      at < 0
        ? undefined
        : optionsOf(atlas, at, entries[0]!).find((option) =>
            entries.every((entry) => optionsOf(atlas, at, entry).includes(option))
          );
    if (code === undefined) continue;
    const facet = atlas.facets[at]!;
    const to = { ...homeOf(query), selection: { [id]: [facet.options[code]!.id] } };
    return [
      start,
      { text: 'are found under ' },
      { text: facet.options[code]!.name, to },
      { text: `${hostedWords(atlas, entries)}. ` },
      ...othersWords(atlas, entries, { at, code, facet, to }, query)
    ];
  }
  const kinds = new Set(entries.map(({ kind }) => kind));
  if (kinds.size > 1) return [{ text: 'They are of different kinds.' }];
  const has = atlas.facets.some(({ id, kinds: of }) => id === 'topic' && of.includes(entries[0]!.kind));
  return [{ text: `They have ${has ? 'no topic and no' : 'no'} category in common.` }];
}

function optionsOf({ columns }: Atlas, facet: number, { index }: AtlasItem): readonly number[] {
  const { starts, codes } = columns[facet]!;
  return [...codes.subarray(starts[index], starts[index + 1])];
}

function hostedWords({ stages }: Atlas, entries: readonly AtlasItem[]): string {
  const isHosted = ({ stage }: AtlasItem) =>
    stage !== undefined && stage !== 'archived' && stages.find(({ id }) => id === stage)?.hosted !== false;
  const hosted = entries.filter(isHosted).length;
  if (hosted === 0 || entries.some(({ kind }) => kind !== 'project')) return '';
  if (hosted === entries.length) return ', hosted here';
  return `, ${hosted === 1 ? 'one' : hosted} of them hosted here`;
}

function othersWords(
  atlas: Atlas,
  entries: readonly AtlasItem[],
  { at, code, to }: { readonly at: number; readonly code: number; readonly facet: Facet; readonly to: Query },
  query: Query
): SentencePart[] {
  const { kind } = entries[0]!;
  const others = atlas.items.filter(
    (entry) => entry.kind === kind && !entries.includes(entry) && optionsOf(atlas, at, entry).includes(code)
  );
  const [first] = others;
  if (!first) return [{ text: 'Nothing else here is.' }];
  if (others.length === 1)
    return [
      { text: first.name, to: { ...query, item: first.id } },
      { text: ` is the ${ORDINALS[entries.length + 1]!} on the map.` }
    ];
  return [{ text: counted(others.length, ['more', 'more']), to }, { text: ' are on the map.' }];
}
