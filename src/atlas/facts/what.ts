/** What an item is: in a sentence, what for, whether it goes on, and what else it is called. */
import { KINDS, type Status } from '#landscape/model.ts';
import { fullDay } from '#text/day.ts';
import { present } from '#text/value.ts';
import type { FactRow } from './fact.ts';
import { PROJECTS, chosen, listed, named, written, yes } from './forms.ts';
import { hostOf } from './standing.ts';

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  archived: 'No longer developed',
  maintenance: 'Maintenance only',
  succeeded: 'Succeeded by another'
};

export const whatRows: readonly FactRow[] = [
  {
    id: 'description',
    group: 'what',
    label: 'In one sentence',
    form: 'text',
    kinds: KINDS,
    tells: ['description', 'description_source'],
    read(known, context) {
      const { description, descriptionSource: source } = known.details;
      const after = source && `after ${hostOf(source.url)}${source.date ? `, read ${fullDay(source.date)}` : ''}`;
      return written(known, context, description, present({ note: after }));
    }
  },
  {
    id: 'topics',
    group: 'what',
    label: 'Topics',
    form: 'names',
    kinds: PROJECTS,
    facet: 'topic',
    tells: ['topics'],
    read: (known, context) => named(known, context, chosen('topic', known.details.topics, context))
  },
  {
    id: 'trust',
    group: 'what',
    label: 'Trust',
    form: 'names',
    kinds: PROJECTS,
    facet: 'trust',
    tells: ['trust'],
    read(known, context) {
      const reasons = Object.entries(known.details.trust ?? {});
      const parts = chosen('trust', Object.keys(known.details.trust ?? {}), context);
      // With one dimension, the reason alone says it.
      const note = reasons.map(([, why], i) => (reasons.length > 1 ? `${parts[i]!.text}: ${why}` : why)).join('; ');
      return written(
        known,
        context,
        parts.map(({ text }) => text).join(', '),
        present({ parts, note: note || undefined })
      );
    }
  },
  {
    id: 'development',
    group: 'what',
    label: 'Development',
    form: 'text',
    kinds: PROJECTS,
    facet: 'status',
    tells: ['status', 'status_source', 'successor'],
    read(known, context) {
      const { status, statusSource: source, successors = [] } = known.details;
      const words = [
        source && `as ${hostOf(source.url)} says${source.date ? `, ${fullDay(source.date)}` : ''}`,
        successors.length > 0 ? `use instead ${successors.map(({ name }) => name).join(', ')}` : undefined
      ];
      const note = words.filter(Boolean).join('; ') || undefined;
      return status && written(known, context, STATUS_WORDS[status], present({ note }));
    }
  },
  {
    id: 'aliases',
    group: 'what',
    label: 'Also called',
    form: 'names',
    kinds: KINDS,
    tells: ['aliases'],
    read: (known, context) => written(known, context, known.details.aliases.join(', '))
  },
  {
    id: 'tags',
    group: 'what',
    label: 'Tags',
    form: 'names',
    kinds: KINDS,
    facet: 'tag',
    tells: ['tags'],
    read: (known, context) => listed(known, context, 'tag')
  },
  {
    id: 'parent',
    group: 'what',
    label: 'Part of',
    form: 'text',
    kinds: KINDS,
    tells: ['parent_project'],
    read: (known, context) => written(known, context, known.details.more?.parent)
  },
  {
    id: 'specification',
    group: 'what',
    label: 'Specification',
    form: 'text',
    kinds: KINDS,
    tells: ['specification'],
    read: (known, context) => written(known, context, yes(known.details.more?.specification))
  }
];
