/** The steps of a workflow with what matches in each: hosted projects by stage, listed ones by stars, others by name. */
import { NONE } from '#landscape/publish/packed.ts';
import type { Layer } from '#landscape/model.ts';
import type { Atlas, AtlasItem } from '../atlas.ts';
import { byStage, hostedStages } from '../stages.ts';

export interface WorkflowLayer extends Layer {
  /** In the order of the workflow, from 1. */
  readonly number: number;
  /** Whose main layer it is, with a stage: hosted ones by stage, archived last; then the most stars. */
  readonly staged: readonly AtlasItem[];
  /** Whose main layer it is, without a stage: the most stars first, those without a figure by name. */
  readonly listed: readonly AtlasItem[];
  /** With a stage, at work here too, but drawn in another layer, their main one. */
  readonly elsewhere: readonly AtlasItem[];
  /** Of those with a stage, how many are hosted. */
  readonly hosted: number;
  /** The name of the most mature stage, where something is hosted here, but nothing of that stage. */
  readonly lacks?: string;
}

const byStars = (a: AtlasItem, b: AtlasItem) =>
  (b.stars ?? -1) - (a.stars ?? -1) || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);

/** Every layer of the landscape, whether anything matches in it or not. */
export function workflowLayers(atlas: Atlas, matches: Uint8Array): readonly WorkflowLayer[] {
  const facet = atlas.facets.find(({ id }) => id === 'layer');
  const column = atlas.columns.find(({ id }) => id === 'layer');
  const codeOf = new Map(facet?.options.map(({ id }, code) => [id, code]));
  const main = new Map<number, AtlasItem[]>();
  const further = new Map<number, AtlasItem[]>();
  const put = (in_: Map<number, AtlasItem[]>, code: number, item: AtlasItem) => {
    const list = in_.get(code);
    if (list) list.push(item);
    else in_.set(code, [item]);
  };
  for (const item of atlas.items) {
    if (matches[item.index] !== 1 || !column) continue;
    const own = column.codes.subarray(column.starts[item.index], column.starts[item.index + 1]);
    for (const [i, code] of own.entries()) put(i === 0 ? main : further, code, item);
  }
  const stageOrder = byStage(atlas);
  const ids = hostedStages(atlas.stages);
  const hosted = new Set(ids);
  const first = atlas.stages.find(({ id }) => id === ids[0]);
  return atlas.layers.map((layer, i): WorkflowLayer => {
    const code = codeOf.get(layer.id) ?? -1;
    const items = main.get(code) ?? [];
    const staged = items.filter(({ stage }) => stage !== undefined);
    const count = staged.filter(({ stage }) => hosted.has(stage!)).length;
    const lacks = count > 0 && first && staged.every(({ stage }) => stage !== first.id) ? first.name : undefined;
    return {
      ...layer,
      ...(lacks === undefined ? {} : { lacks }),
      number: i + 1,
      staged: staged.toSorted((a, b) => (a.stage === b.stage ? byStars(a, b) : stageOrder(a, b))),
      listed: items.filter(({ stage }) => stage === undefined).sort(byStars),
      elsewhere: (further.get(code) ?? [])
        .filter(({ stage }) => stage !== undefined && hosted.has(stage))
        .sort(byStars),
      hosted: count
    };
  });
}

/** What a path leaves of the layers: one of them, of that one stage. Nothing is left of a path that leads nowhere. */
export function opened(layers: readonly WorkflowLayer[], path: readonly string[]): readonly WorkflowLayer[] {
  const [id, stage] = path;
  if (id === undefined) return layers;
  return layers
    .filter((layer) => layer.id === id)
    .map((layer) => {
      if (stage === undefined) return layer;
      const staged = layer.staged.filter((item) => item.stage === stage);
      return { ...layer, staged, listed: stage === NONE ? layer.listed : [], elsewhere: [] };
    });
}

/** How many items have their main layer here. */
export const sizeOf = ({ staged, listed }: Pick<WorkflowLayer, 'staged' | 'listed'>): number =>
  staged.length + listed.length;
