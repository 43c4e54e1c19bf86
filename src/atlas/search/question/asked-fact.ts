/** Facts by what people call them: the words of their labels, further words, and their values. */
import type { Details } from '#landscape/publish/packed.ts';
import type { Atlas } from '../../atlas.ts';
import { factContext, knownOf } from '../../facts/context.ts';
import type { FactRow } from '../../facts/fact.ts';
import { factRowsOf } from '../../facts/table.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { stemsIn, stemsOf } from '../meaning/stems.ts';
import { FACT_WORDS } from './forms.ts';

export class AskedFacts {
  readonly #rows: readonly { readonly row: FactRow; readonly stems: ReadonlySet<string> }[];
  readonly #atlas: Atlas;
  readonly #details: Details;
  readonly #meaning: Meaning;

  constructor(atlas: Atlas, details: Details, meaning: Meaning) {
    this.#atlas = atlas;
    this.#details = details;
    this.#meaning = meaning;
    const wordy = Object.keys(FACT_WORDS);
    const rankOf = ({ id }: FactRow) => (wordy.includes(id) ? wordy.indexOf(id) : wordy.length);
    this.#rows = factRowsOf(atlas)
      .map((row) => ({ row, stems: new Set(stemsIn(`${row.label} ${FACT_WORDS[row.id] ?? ''}`)) }))
      .sort((a, b) => rankOf(a.row) - rankOf(b.row));
  }

  /** The row of the fact table that words ask for: by what it is called, else by one of the options that it tells. */
  rowOf(text: string): FactRow | undefined {
    const stems = stemsOf(text);
    const called = this.#rows.find((one) => stems.length > 0 && stems.every((stem) => one.stems.has(stem)));
    if (called) return called.row;
    const set = this.#meaning.setOf(text);
    const [facet, ...others] = set?.exact ? Object.keys(set.meant.selection) : [];
    // Who asks for “vector db” asks for no topic of Vector.
    if (facet === undefined || others.length > 0 || ASKED_BY_LABEL.has(facet)) return undefined;
    return this.#rows.find(({ row }) => row.facet === facet)?.row;
  }

  /** What is known of an item's fact, in words. */
  told(row: FactRow, index: number): string {
    if (!row.kinds.includes(this.#atlas.items[index]!.kind)) return NOT_RECORDED;
    const fact = row.read(knownOf(this.#atlas, this.#details, index), factContext(this.#atlas, this.#details));
    if (!fact) return NOT_RECORDED;
    return [fact.text, fact.note, fact.seen.month].filter(Boolean).join(', ');
  }
}

/** What an item is for is asked for by naming it together with others: as a set. */
const ASKED_BY_LABEL = new Set(['topic', 'category', 'layer', 'trust']);

const NOT_RECORDED = 'not recorded';
