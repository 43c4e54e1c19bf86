/**
 * THE TABLE OF QUESTIONS: how people ask about items that they name, and what answers them. The first row that fits what
 * was typed is its answer; another way to ask is another word, another question another row.
 */
import { stemsIn } from '../meaning/stems.ts';

/** What can be asked of items by name. */
export type Asks = 'comparison' | 'alternatives' | 'fact';

/** What nothing is called that a text looks for: of a question about what is not here its name alone. */
export const calledIn = (
  answer: { readonly about: readonly unknown[]; readonly unknown: readonly string[] } | undefined,
  text: string
): string => (answer?.about.length === 0 && answer.unknown.length > 0 ? answer.unknown.join(' ') : text);

/** Words, as stems, that say what is asked beside the names. */
const CUES = {
  comparison: 'against better between choose choosing compare comparison difference differ faster or pick vs versus',
  alternatives: 'alternative alternatively competitor equivalent instead replace replacement rival substitute',
  likeness: 'like migrate resemble similar switch'
} as const;
export type Cue = keyof typeof CUES;

const cueOf = new Map(
  (Object.keys(CUES) as Cue[]).flatMap((cue) => stemsIn(CUES[cue]).map((stem) => [stem, cue] as const))
);

/** What a word, as a stem, says of the question. */
export const cueIn = (stem: string): Cue | undefined => cueOf.get(stem);

/** What is left of a question once names and cues are taken out of it. */
export type Left = 'nothing' | 'set' | 'fact' | 'unknown' | 'name';

export interface Form {
  readonly asks: Asks;
  /** Without one, the names alone ask. */
  readonly cue?: Cue;
  /** How many items are named, at least and at most. */
  readonly names: readonly [least: number, most: number];
  /**
   * One of these is left: nothing, words that mean options, a fact that items have, names of nothing here, or what can
   * be nothing but one such name.
   */
  readonly left: readonly Left[];
}

const MOST = 5;

export const FORMS: readonly Form[] = [
  // “airflow vs prefect”, “milvus or vald”, “compare milvus and weaviate” where one of them is not here
  { asks: 'comparison', cue: 'comparison', names: [2, MOST], left: ['nothing', 'unknown'] },
  { asks: 'comparison', cue: 'comparison', names: [1, 1], left: ['unknown'] },
  // “compare vector databases”
  { asks: 'comparison', cue: 'comparison', names: [0, 0], left: ['set'] },
  // “alternatives to airflow”, “python alternative to airflow”
  { asks: 'alternatives', cue: 'alternatives', names: [1, 1], left: ['nothing', 'set'] },
  { asks: 'alternatives', cue: 'likeness', names: [1, 1], left: ['nothing', 'set'] },
  // “alternatives to weaviate”, which is not here, or stands for what it is
  { asks: 'alternatives', cue: 'alternatives', names: [0, 0], left: ['name', 'set'] },
  // “milvus vald”
  { asks: 'comparison', names: [2, MOST], left: ['nothing'] },
  // “feast license”, “is kserve graduated”
  { asks: 'fact', names: [1, 1], left: ['fact'] }
];

/**
 * Further words for facts, by the id of their row in the fact table; the words of its label are known anyway. Where a
 * word could be several facts', the first row here is meant.
 */
export const FACT_WORDS: Readonly<Record<string, string>> = {
  license: 'licence licensing licensed terms',
  stage: 'graduation level maturity status stage incubation',
  stars: 'popularity popular star',
  'last-commit': 'active alive maintained dead commit updated',
  'last-release': 'latest release version',
  'first-commit': 'age old started',
  since: 'accepted joined entered',
  host: 'foundation home host owner',
  'contributed-by': 'author company creator created contributed donated made maker owned developed',
  language: 'language programming written',
  repository: 'code github git repo repository source',
  homepage: 'homepage site url website',
  contributors: 'contributor people committers developers',
  downloads: 'download usage',
  topics: 'topic',
  description: 'about description meaning purpose',
  layers: 'layer',
  badge: 'openssf practices',
  chat: 'slack discord channel'
};
