/** How an item stands with its foundation. */
import { NONE } from '#landscape/publish/packed.ts';
import { KINDS } from '#landscape/model.ts';
import { fullDay } from '#text/day.ts';
import { present } from '#text/value.ts';
import type { FactContext, FactPart, FactRow, Known } from './fact.ts';
import { PROJECTS, chosen, listed, named, noteOf, observed, written, writtenDay, yes } from './forms.ts';

/** The days of the steps that an item took, in the order of the stages from below. */
const STEPS = ['sandbox', 'incubating', 'graduated', 'archived'] as const;

/** How far an item has come: the most mature first; where nothing is hosted at all, nothing is said. */
function stageOf(known: Known, context: FactContext) {
  const { entry, details } = known;
  const { stages } = context.atlas;
  const steps = STEPS.flatMap((step) => {
    const on = details.dates[step];
    return on ? [`${context.options.get('stage')?.get(step)?.toLowerCase() ?? step} ${fullDay(on)}`] : [];
  });
  const note = [...steps, noteOf(known, 'stage')].filter(Boolean).join(', ') || undefined;
  const at = stages.findIndex(({ id }) => id === entry.stage);
  const none = context.options.get('stage')?.get(NONE);
  const part: FactPart | undefined =
    entry.stage !== undefined
      ? chosen('stage', [entry.stage], context)[0]
      : none !== undefined && entry.kind === 'project'
        ? { text: none, facet: 'stage', option: NONE }
        : undefined;
  // Ordered as days and numbers are, the greatest first: the most mature.
  const order = at < 0 ? 0 : stages.length - at;
  return part && written(known, context, part.text, present({ parts: [part], order, note }));
}

export const standingRows: readonly FactRow[] = [
  {
    id: 'stage',
    group: 'standing',
    label: 'Stage',
    form: 'rank',
    kinds: PROJECTS,
    facet: 'stage',
    tells: ['stage', 'dates.sandbox', 'dates.incubating', 'dates.graduated', 'dates.archived'],
    read: stageOf
  },
  {
    id: 'since',
    group: 'standing',
    label: 'Accepted',
    form: 'day',
    kinds: PROJECTS,
    tells: ['dates.accepted'],
    read: (known, context) => writtenDay(known, context, known.details.dates.accepted, '', 'accepted')
  },
  {
    id: 'host',
    group: 'standing',
    label: 'Host',
    form: 'names',
    kinds: PROJECTS,
    facet: 'host',
    tells: ['host'],
    read: (known, context) => organizations(known, context, 'host', [known.details.host ?? []].flat(), 'host')
  },
  {
    id: 'contributed-by',
    group: 'standing',
    label: 'Contributed by',
    form: 'names',
    kinds: PROJECTS,
    facet: 'contributor',
    tells: ['contributed_by'],
    read: (known, context) =>
      organizations(known, context, 'contributor', known.details.contributedBy, 'contributed_by')
  },
  {
    id: 'tier',
    group: 'standing',
    label: 'Tier',
    form: 'text',
    kinds: ['member'],
    facet: 'tier',
    tells: ['tier'],
    read: (known, context) => listed(known, context, 'tier')
  },
  {
    id: 'joined',
    group: 'standing',
    label: 'Joined',
    form: 'day',
    kinds: ['member'],
    tells: ['dates.joined', 'dates.joinedBefore'],
    read(known, context) {
      const { joined, joinedBefore } = known.details.dates;
      return joined
        ? writtenDay(known, context, joined, '', 'joined')
        : writtenDay(known, context, joinedBefore, 'on or before ', 'joined');
    }
  },
  {
    id: 'badge',
    group: 'standing',
    label: 'Best Practices badge',
    short: 'Badge',
    form: 'number',
    kinds: PROJECTS,
    tells: ['figures.bestPractices'],
    read: (known, context) =>
      observed(context, known.details.figures.bestPractices, (percent) => ({
        text: `${percent} % of passing`,
        order: percent
      }))
  },
  {
    id: 'files',
    group: 'standing',
    label: 'Repository files',
    form: 'names',
    kinds: PROJECTS,
    tells: ['figures.files'],
    read: (known, context) =>
      observed(context, known.details.figures.files, (files) =>
        files.length > 0 ? { text: files.map(fileWords).join(', '), order: files.length } : undefined
      )
  },
  {
    id: 'audits',
    group: 'standing',
    label: 'Security audits',
    form: 'names',
    kinds: KINDS,
    tells: ['audits'],
    read(known, context) {
      const parts = known.details.more?.audits?.map(({ date, type, vendor, url }) =>
        present({ text: [type, vendor, date && fullDay(date)].filter(Boolean).join(', ') || 'report', url })
      );
      return named(known, context, parts ?? []);
    }
  },
  {
    id: 'annual-review',
    group: 'standing',
    label: 'Annual review',
    form: 'day',
    kinds: KINDS,
    tells: ['annual_review_date'],
    read: (known, context) => writtenDay(known, context, known.details.more?.reviewed)
  },
  {
    id: 'end-user',
    group: 'standing',
    label: 'End user',
    form: 'text',
    kinds: KINDS,
    tells: ['enduser'],
    read: (known, context) => written(known, context, yes(known.details.more?.endUser))
  }
];

/** `CODE_OF_CONDUCT` → `code of conduct`. */
export const fileWords = (file: string) => file.toLowerCase().replaceAll('_', ' ');

export const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '');

function organizations(known: Known, context: FactContext, facet: string, ids: readonly string[], key: string) {
  const parts = ids.map((option) => ({ text: context.organizations.get(option) ?? option, facet, option }));
  return named(known, context, parts, key);
}
