/** How open a model or a data set is, of those that declare what they release. */
import { fullDay } from '#text/day.ts';
import { present } from '#text/value.ts';
import type { FactRow } from './fact.ts';
import { PROJECTS, chosen, written } from './forms.ts';
import { hostOf } from './standing.ts';

const UNCLASSED = 'unclassed';

export const opennessRows: readonly FactRow[] = [
  {
    id: 'openness',
    group: 'terms',
    label: 'Openness class',
    short: 'Openness',
    hint: 'By the components that it declares and their licenses; nothing is said of what declares none',
    form: 'rank',
    kinds: PROJECTS,
    facet: 'openness',
    tells: ['openness_class', 'openness_class_published', 'openness_next', 'components', 'components_source'],
    read(known, context) {
      const { openness, opennessClass, componentsSource: source } = known.details;
      if (!openness) return undefined;
      const options = context.atlas.facets.find(({ id }) => id === 'openness')?.options ?? [];
      const parts = chosen('openness', [openness.class ?? UNCLASSED], context);
      const at = options.findIndex(({ id }) => id === openness.class);
      const states = Object.values(openness.states);
      const open = states.filter((state) => state === 'open' || state === 'unfit').length;
      const note = [
        `${open} of ${states.length} components open`,
        opennessClass && `published as ${opennessClass}`,
        source && `as ${hostOf(source.url)} says${source.date ? `, ${fullDay(source.date)}` : ''}`
      ];
      return written(known, context, parts[0]!.text, {
        ...present({ parts, note: note.filter(Boolean).join('; ') }),
        order: at < 0 ? 0 : options.length - at
      });
    }
  }
];
