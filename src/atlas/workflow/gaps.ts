/** Where a workflow is thin, in sentences whose layers are links; and how many projects of each stage each layer has. */
import { NONE } from '#landscape/publish/packed.ts';
import type { Stage } from '#landscape/model.ts';
import { grouped } from '#text/numbers.ts';
import type { Atlas } from '../atlas.ts';
import type { Query } from '../query.ts';
import type { SentencePart } from '../sentence.ts';
import { hostedStages } from '../stages.ts';
import { type WorkflowLayer, sizeOf } from './layers.ts';

/** Up to so many layers are named, more are numbered. */
const NAMED = 3;
/** So few hosted projects are few. */
const FEW = 2;
const COUNTS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve'
];
const countWord = (count: number) => COUNTS[count] ?? grouped(count);

/** The query that opens a layer, or what of a stage is in it. */
export const openedIn = (query: Query, layer: string, stage?: string): Query => ({
  ...query,
  view: 'workflow',
  path: stage === undefined ? [layer] : [layer, stage]
});

function namedLayers(layers: readonly WorkflowLayer[], query: Query): SentencePart[] {
  return layers.flatMap((layer, i): SentencePart[] => [
    ...(i === 0 ? [] : [{ text: i === layers.length - 1 ? ' and ' : ', ' }]),
    { text: layers.length > NAMED ? String(layer.number) : layer.name, to: openedIn(query, layer.id) }
  ]);
}

/** `: 2, 4 and 5`, or ` in Labeling`; many are counted first. */
const where = (layers: readonly WorkflowLayer[], query: Query): SentencePart[] => [
  { text: layers.length > NAMED ? ` in ${countWord(layers.length).toLowerCase()} layers: ` : ' in ' },
  ...namedLayers(layers, query),
  { text: '.' }
];

/** Nothing is called a gap where nothing is hosted at all. */
export function workflowGaps(
  { stages }: Pick<Atlas, 'stages'>,
  layers: readonly WorkflowLayer[],
  query: Query
): readonly (readonly SentencePart[])[] {
  const ids = hostedStages(stages);
  const hosted = layers.filter((layer) => layer.hosted > 0);
  if (hosted.length === 0) return [];
  const without = ({ id }: Stage) => hosted.filter((layer) => !layer.staged.some(({ stage }) => stage === id));
  const ladder = stages.filter(({ id }) => ids.includes(id));
  const ends = [ladder[0], ladder.length > 1 ? ladder.at(-1) : undefined].flatMap((stage) => stage ?? []);
  const nobody = layers.filter((layer) => layer.hosted === 0);
  const fewest = Math.min(...hosted.map((layer) => layer.hosted));
  const thin = hosted.filter((layer) => layer.hosted === fewest);
  return [
    ...(nobody.length > 0 ? [[{ text: 'No hosted project' }, ...where(nobody, query)]] : []),
    ...ends.flatMap((stage) => {
      const lacking = without(stage);
      const words = stage === ladder[0] ? '' : ', so nothing young,';
      return lacking.length > 0 && lacking.length < hosted.length
        ? [[{ text: `No ${stage.name.toLowerCase()} project${words}` }, ...where(lacking, query)]]
        : [];
    }),
    ...(fewest <= FEW && thin.length < hosted.length
      ? [[{ text: `${countWord(fewest)} hosted ${fewest === 1 ? 'project' : 'projects'} only` }, ...where(thin, query)]]
      : []),
    ...elsewhere(layers, query)
  ];
}

/** Where the largest layer is mostly of projects that live elsewhere. */
function elsewhere(layers: readonly WorkflowLayer[], query: Query): SentencePart[][] {
  const most = layers.reduce<WorkflowLayer | undefined>(
    (best, layer) => (layer.listed.length > (best?.listed.length ?? 0) ? layer : best),
    undefined
  );
  if (!most || most.listed.length * 2 <= sizeOf(most)) return [];
  const words = `: ${most.listed.length} of ${sizeOf(most)} are listed only.`;
  return [[{ text: 'Most is done elsewhere in ' }, { text: most.name, to: openedIn(query, most.id) }, { text: words }]];
}

export interface MatrixRow {
  /** A stage’s, or that of what has none. */
  readonly id: string;
  readonly name: string;
  /** Per layer, each project once, in its main layer. */
  readonly counts: readonly number[];
}

/** The stages that anything has, the most mature first; what has none last. */
export function stageMatrix(
  { stages, facets }: Pick<Atlas, 'stages' | 'facets'>,
  layers: readonly WorkflowLayer[]
): readonly MatrixRow[] {
  const none = facets.find(({ id }) => id === 'stage')?.options.find(({ id }) => id === NONE)?.name;
  const rows = [
    ...stages.map(({ id, name }) => ({
      ...{ id, name },
      counts: layers.map(({ staged }) => staged.filter(({ stage }) => stage === id).length)
    })),
    { id: NONE, name: none ?? 'No stage', counts: layers.map(({ listed }) => listed.length) }
  ];
  return rows.filter(({ counts }) => counts.some((count) => count > 0));
}
