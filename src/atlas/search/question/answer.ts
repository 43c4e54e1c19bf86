/** What answers a question about items by name: which ones, in which order, and what is to be said of each. */
import type { Details } from '#landscape/publish/packed.ts';
import { alternativesTo } from '../../alternatives/alternatives.ts';
import { orderWords, reasonOf } from '../../alternatives/reason.ts';
import type { Atlas } from '../../atlas.ts';
import { MOST_COMPARED } from '../../query.ts';
import type { Meaning } from '../meaning/meaning.ts';
import type { SearchEntry } from '../texts.ts';
import { AskedFacts } from './asked-fact.ts';
import type { Asks } from './forms.ts';
import { Names } from './names.ts';
import { type Question, readQuestion } from './read.ts';

/** One item of an answer, and what is said of it besides its name. */
export interface Said {
  readonly index: number;
  readonly as: 'name' | 'alternative' | 'fact';
  readonly label?: string;
  readonly text?: string;
}

export interface Answer {
  readonly asks: Asks;
  /** The items that were named. */
  readonly about: readonly number[];
  /** What answers, the best first: alternatives, or what is compared. */
  readonly items: readonly number[];
  readonly said: readonly Said[];
  /** Names that nothing here has. */
  readonly unknown: readonly string[];
  /** By what alternatives are ordered, in words. */
  readonly order?: string;
  /** They are here all the same, though not as an item with alternatives: `unknown` finds what is meant. */
  readonly known?: true;
}

/** Answers questions; undefined where none is asked, or nothing is known that answers it. */
export type Answering = (text: string) => Answer | undefined;

export function answering(
  atlas: Atlas,
  details: Details,
  of: {
    readonly entries: readonly SearchEntry[];
    readonly meaning: Meaning;
    readonly resembling: (text: string) => number | undefined;
  }
): Answering {
  const { meaning } = of;
  const kinds = atlas.items.map(({ kind }) => kind);
  const names = new Names(of.entries, kinds);
  const facts = new AskedFacts(atlas, details, meaning);
  const reading = { ...of, names, isFact: (text: string) => facts.rowOf(text) !== undefined };
  const alternatives = (index: number) => alternativesTo(atlas, details, index);

  const answers: Readonly<Record<Asks, (question: Question, text: string) => Answer | undefined>> = {
    comparison({ form, named, left: rest, set }) {
      const left = set ? [] : rest;
      // “hugging face transformers” is a project and its makers.
      if (!form.cue && new Set(named.map(({ items }) => kinds[items[0]!])).size > 1) return undefined;
      const about = [...new Set(named.map(({ items }) => items[0]!))];
      const [only, ...others] = about;
      // Beside one alone, or none, stands what comes nearest to it.
      const items =
        only === undefined
          ? best(set?.fits ?? new Map<number, number>())
          : others.length > 0
            ? about
            : [only, ...alternatives(only).map(({ entry }) => entry.index)];
      const compared = items.slice(0, MOST_COMPARED);
      if (compared.length < 2) return undefined;
      return { asks: 'comparison', about, items: compared, said: compared.map(asName), unknown: left };
    },
    alternatives({ named: [named], set, left }) {
      const nothing = { asks: 'alternatives', about: [], items: [], said: [] } as const;
      if (!named) return { ...nothing, unknown: left, ...(set ? { known: true } : {}) };
      const about = named.items[0]!;
      const all = alternatives(about).filter(({ entry }) => !set || set.fits.has(entry.index));
      if (all.length === 0) return { ...nothing, unknown: [named.words.join(' ')], known: true };
      const said = all.map((one): Said => ({
        index: one.entry.index,
        as: 'alternative',
        text: reasonOf(atlas, details, about, one)
      }));
      return {
        asks: 'alternatives',
        about: [about],
        items: all.map(({ entry }) => entry.index),
        said: [asName(about), ...said],
        unknown: [],
        order: orderWords(atlas, all)
      };
    },
    fact({ named: [named], asked }) {
      const row = facts.rowOf(asked)!;
      const about = named!.items.find((index) => row.kinds.includes(kinds[index]!)) ?? named!.items[0]!;
      const said: Said = { index: about, as: 'fact', label: row.label, text: facts.told(row, about) };
      return { asks: 'fact', about: [about], items: [about], said: [said], unknown: [] };
    }
  };

  function best(fits: ReadonlyMap<number, number>): number[] {
    const stars = (index: number) => atlas.items[index]!.stars ?? -1;
    return [...fits].sort((a, b) => b[1] - a[1] || stars(b[0]) - stars(a[0]) || a[0] - b[0]).map(([index]) => index);
  }

  return (text) => {
    const question = readQuestion(text, reading);
    return question && answers[question.form.asks](question, text);
  };
}

const asName = (index: number): Said => ({ index, as: 'name' });
