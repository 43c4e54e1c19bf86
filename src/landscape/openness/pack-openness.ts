/** The framework and its evaluations as a page loads them: each evaluation is read here, once. */
import type { Landscape } from '../model.ts';
import type { OpennessPart, PackedEvaluation } from '../publish/packed.ts';
import { present } from '#text/value.ts';
import { readOpenness } from './reading.ts';

export function packOpenness({ openness, evaluations, documents = [], items }: Landscape): OpennessPart | undefined {
  if (!openness) return undefined;
  const { open: _open, kinds, sources = [], ...framework } = openness;
  const known = new Set(items.map(({ id }) => id));
  const licenses: string[] = [];
  const models = (evaluations?.models ?? []).map(({ components, items: of = [], ...told }): PackedEvaluation => {
    const { class: reached, states, next } = readOpenness(openness, components);
    const licensed = openness.components.map(({ id }) =>
      indexIn(licenses, Object.hasOwn(components, id) && components[id])
    );
    return present({
      ...told,
      class: reached,
      states: Object.values(states),
      licenses: licensed,
      missing: next?.missing,
      items: of.some((id) => known.has(id)) ? of.filter((id) => known.has(id)) : undefined
    });
  });
  return {
    framework: {
      ...framework,
      kinds: kinds.map(({ id, name }) => ({ id, name })),
      sources: documents.filter(({ id }) => sources.includes(id))
    },
    ...(evaluations && { evaluations: { ...evaluations, licenses, models } })
  };
}

/** The place of a text in a list, where it is put if it is not there yet; −1 for none. */
function indexIn(list: string[], text: string | null | undefined | false): number {
  if (!text) return -1;
  const at = list.indexOf(text);
  return at >= 0 ? at : list.push(text) - 1;
}
