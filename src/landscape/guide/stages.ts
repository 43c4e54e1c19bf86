/** `{{ stages }}`: what each stage asks and gives, as the file declares it. */
import type { Landscape, Publication, Requirement, Stage, StageRules } from '../model.ts';
import { fullDay } from '#text/day.ts';
import { bullets, heading, link, paragraph, remark, table } from './blocks.ts';
import type { Block, Inline } from './guide.ts';
import type { Anchors } from './markdown.ts';

/** Conditions have no kind. */
const KINDS = [
  [undefined, 'condition'],
  ['vote', 'vote'],
  ['task', 'once it is in'],
  ['note', 'to be known']
] as const satisfies readonly (readonly [Requirement['kind'], string])[];

/** Empty where the file says nothing of what stages ask. Those of hosted projects come first, as one moves up. */
export function stageBlocks(
  { stages, stageRules = [], documents = [] }: Landscape,
  anchors: Anchors
): readonly Block[] {
  const isHosted = ({ id, hosted }: Stage) => id !== 'archived' && hosted !== false;
  const inOrder = [...stages.filter(isHosted).toReversed(), ...stages.filter((stage) => !isHosted(stage))];
  const said = inOrder.flatMap((stage) => {
    const rules = stageRules.find(({ id }) => id === stage.id);
    return rules ? blocksOf(stage, rules, documents, anchors) : [];
  });
  return said.length > 0
    ? [
        paragraph('How each hosted project stands beside its next stage: ', link('Readiness', '?view=readiness'), '.'),
        ...said
      ]
    : [];
}

function blocksOf(stage: Stage, rules: StageRules, documents: readonly Publication[], anchors: Anchors): Block[] {
  const { requirements, benefits, differences, expectedMonths } = rules;
  const name = (id: string) => documents.find((one) => one.id === id)?.name ?? id;
  const under = (title: string) => heading(3, anchors.of(`${stage.name} ${title}`), title);
  const asked = KINDS.flatMap(([kind, words]) =>
    requirements.filter((of) => of.kind === kind).map(({ name: what, text = '' }) => [what, text, words])
  );
  const used = new Set([...requirements, ...benefits].flatMap(({ sources = [] }) => sources));
  const sources = documents.filter(({ id }) => used.has(id)).map(sourceWords);
  return [
    heading(2, anchors.of(stage.name), stage.name),
    paragraph(
      ...spaced([stage.description, expectedMonths && `Projects are expected to stay ${months(expectedMonths)}.`])
    ),
    ...(asked.length > 0 ? [table(['Asked for', 'What is needed', 'Kind'], asked)] : []),
    ...(benefits.length > 0
      ? [
          under('What projects get'),
          bullets(benefits.map(({ name: what, condition }) => [condition ? `${what}, ${condition}` : what]))
        ]
      : []),
    ...(differences.length > 0 ? [under('Where documents differ'), differenceTable(differences, name)] : []),
    ...(sources.length > 0 ? [remark(`Source: ${sources.join('; ')}.`)] : [])
  ];
}

/** What differs by what each document says of it, and what is taken here. */
function differenceTable(differences: StageRules['differences'], name: (id: string) => string): Block {
  const ids = [...new Set(differences.flatMap(({ said }) => Object.keys(said)))];
  const rows = differences.map(({ name: what, said, taken }) => [what, ...ids.map((id) => said[id]), taken]);
  return table(['What differs', ...ids.map(name), 'Taken here'], rows);
}

export const sourceWords = ({ name, date, note }: Publication): string =>
  [name, date && fullDay(date), note].filter(Boolean).join(', ');

const months = ([least, most]: readonly [number, number]) =>
  least === most ? `${least} ${least === 1 ? 'month' : 'months'}` : `${least} to ${most} months`;

const spaced = (texts: readonly (string | undefined)[]): Inline[] => {
  const text = texts.filter(Boolean).join(' ');
  return text === '' ? [] : [text];
};
