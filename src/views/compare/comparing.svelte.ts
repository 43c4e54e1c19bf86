/** What a link compares, derived from it: the page and what stands on paper show the same. */
import type { AtlasItem } from '#atlas/atlas.ts';
import { type ComparedRow, type Comparison, type Verdict, compareItems } from '#atlas/compare/compare.ts';
import { rowsToCompare } from '#atlas/compare/rows.ts';
import { type Place, entryOf, placesOf } from '#atlas/compare/tray.ts';
import { comparisonSentence } from '#atlas/compare/words.ts';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { FACT_GROUPS, factGroups } from '#atlas/facts/fact.ts';
import type { SentencePart } from '#atlas/sentence.ts';
import type { Reader } from '#state/reader.svelte.ts';

/** Rows under one heading. */
export interface RowGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

export class Comparing {
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  readonly places: readonly Place[] = $derived.by(() =>
    placesOf(this.#reader.atlas, this.#reader.explorer.query.items)
  );
  readonly entries: readonly AtlasItem[] = $derived(this.places.flatMap(({ entry }) => entry ?? []));
  /** Ids that nothing here has. */
  readonly gone: readonly string[] = $derived(this.places.flatMap(({ id, entry }) => (entry ? [] : [id])));

  /** Names of what the link says beyond the places that there are. */
  readonly beyond: readonly string[] = $derived.by(() => {
    const { atlas, explorer } = this.#reader;
    void explorer.query;
    const said = new URLSearchParams(location.search).get('items')?.split(',') ?? [];
    const taken = new Set(this.places.map(({ entry, id }) => entry ?? id));
    return [...new Set(said)].flatMap((id) => {
      const entry = entryOf(atlas, id);
      return id === '' || taken.has(entry ?? id) ? [] : (entry?.name ?? id);
    });
  });

  readonly #context = $derived.by(() => {
    const { atlas, details } = this.#reader;
    return details.value && factContext(atlas, details.value);
  });

  /** All that is compared; undefined until the details are there. */
  readonly whole: Comparison | undefined = $derived.by(() => this.of(this.entries));

  readonly sentence: readonly SentencePart[] = $derived.by(() =>
    this.whole && this.entries.length > 1 ? comparisonSentence(this.whole, this.#reader.explorer.query) : []
  );

  /** As the link says it. */
  idOf(entry: AtlasItem): string | undefined {
    return this.places.find((place) => place.entry === entry)?.id;
  }

  /** Some of the items side by side, as where there is room for two. */
  of(entries: readonly AtlasItem[]): Comparison | undefined {
    const { atlas, details } = this.#reader;
    const known = details.value;
    if (!known || !this.#context) return undefined;
    const columns = entries.map(({ index }) => knownOf(atlas, known, index));
    return compareItems(columns, rowsToCompare(atlas, known, columns), this.#context);
  }
}

/**
 * The rows under their headings. Where only differences are wanted, what is the same is left out, and what is not
 * recorded for all, or not of one time, which is no difference, stands apart at the end.
 */
export function groupsOf({ rows }: Comparison, differencesOnly: boolean): readonly RowGroup[] {
  const shown = rows.filter(({ verdict }) => (differencesOnly ? verdict === 'differ' : verdict !== 'none'));
  const groups = FACT_GROUPS.map((id) => ({
    id,
    title: factGroups[id],
    rows: shown.filter(({ row }) => row.group === id)
  }));
  const apart = (id: Verdict, title: string) => ({
    ...{ id, title },
    rows: differencesOnly ? rows.filter(({ verdict }) => verdict === id) : []
  });
  return [
    ...groups,
    apart('partial', 'Not recorded for all'),
    apart('apart', 'Of different times'),
    apart('foreign', 'For one kind only')
  ].filter(({ rows }) => rows.length > 0);
}
