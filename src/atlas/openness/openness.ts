/** How open a model is, in words: what each state means, what a reading comes to, and what is missing for the next class. */
import type { ComponentState, OpennessPart, OpennessReading, PackedEvaluation } from '#landscape/publish/packed.ts';
import { inSeries } from '#text/lines.ts';

type Framework = OpennessPart['framework'];

/** In the order of a key to the marks. What is not declared may be there all the same. */
export const STATE_WORDS: Readonly<Record<ComponentState, string>> = {
  open: 'open',
  unfit: 'open, by a license made for something else',
  closed: 'license not open enough',
  unlicensed: 'without a license',
  absent: 'not declared'
};
export const STATES = Object.keys(STATE_WORDS) as readonly ComponentState[];

const isOpen = (state: ComponentState): boolean => state === 'open' || state === 'unfit';

export const className = ({ classes }: Framework, id: string | undefined): string =>
  classes.find((one) => one.id === id)?.name ?? 'No class yet';

const lowered = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** Names of components, as they stand within a sentence. */
export const componentNames = ({ components }: Framework, ids: readonly string[]): string[] =>
  ids.map((id) => lowered(components.find((one) => one.id === id)?.name ?? id));

/** `For Class III, Open Model, these are missing: model card (without a license) and data card.` */
export function missingWords(framework: Framework, { next, states }: OpennessReading): string {
  if (!next) return 'Nothing is missing: there is no class after this one.';
  const names = componentNames(framework, next.missing);
  const said = next.missing.map((id, i) => {
    const state = states[id] ?? 'absent';
    return state === 'absent' ? names[i]! : `${names[i]!} (${STATE_WORDS[state]})`;
  });
  return `For ${className(framework, next.id)}, ${said.length === 1 ? 'this is' : 'these are'} missing: ${inSeries(said)}.`;
}

/** By what evaluations can be sorted: each the greatest, or the first letter, first. */
export const EVALUATION_SORTS = {
  name: { label: 'Model', key: ({ name }: Ranked) => name.toLowerCase() },
  producer: { label: 'Producer', key: ({ producer }: Ranked) => producer?.toLowerCase() },
  type: { label: 'Type', key: ({ type }: Ranked) => type },
  class: { label: 'Class', key: ({ rank }: Ranked) => -rank },
  open: { label: 'Open components', key: ({ open }: Ranked) => -open },
  date: { label: 'Evaluated', key: ({ date }: Ranked) => date && -Date.parse(date) }
} as const;
export type EvaluationSort = keyof typeof EVALUATION_SORTS;

export interface Ranked extends PackedEvaluation {
  /** The place of its class, 0 for none; the number of its open components. */
  readonly rank: number;
  readonly open: number;
}

export const ranked = ({ framework, evaluations }: OpennessPart): readonly Ranked[] =>
  (evaluations?.models ?? []).map((model) => ({
    ...model,
    rank: framework.classes.findIndex(({ id }) => id === model.class) + 1,
    open: model.states.filter(isOpen).length
  }));

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those in which every word stands, sorted; what has no value for it comes last, and equals by name. */
export function evaluationsFor(
  models: readonly Ranked[],
  { text = '', sort = 'class', reversed = false }: { text?: string; sort?: EvaluationSort; reversed?: boolean },
  licenses: readonly string[] = []
): readonly Ranked[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const { key } = EVALUATION_SORTS[sort];
  const found = models.filter((model) => {
    if (words.length === 0) return true;
    const { name, producer, type, size } = model;
    const own = plain(
      [name, producer, type, size, ...model.licenses.map((at) => licenses[at])].filter(Boolean).join(' ')
    );
    return words.every((word) => own.includes(word));
  });
  return found.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    const order = x < y ? -1 : x > y ? 1 : 0;
    return (reversed ? -order : order) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  });
}
