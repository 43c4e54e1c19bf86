/** Where an item stands on the map, and where else it is to be found. */
import { capital } from '#text/slug.ts';
import { KINDS, type More } from '#landscape/model.ts';
import type { FactContext, FactPart, FactRow, Known } from './fact.ts';
import { PROJECTS, chosen, day, named, written } from './forms.ts';
import { labelled as labelledLinks } from './links.ts';
import { hostOf } from './standing.ts';

/** What the file says of where else it is known, as it is written. */
const said = (id: string, label: string, tells: string, of: (more: More) => string | undefined): FactRow => ({
  ...{ id, label, group: 'links', form: 'text', kinds: KINDS, tells: [tells] },
  read: (known, context) => written(known, context, of(known.details.more ?? {}))
});

export const placeRows: readonly FactRow[] = [
  {
    id: 'category',
    group: 'place',
    label: 'Category',
    form: 'names',
    kinds: KINDS,
    facet: 'category',
    tells: ['category', 'subcategory', 'second_path', 'places'],
    read: ({ entry, ...known }, context) =>
      named(
        { entry, ...known },
        context,
        entry.frames.map((frame) => placeOf(frame, context))
      )
  },
  {
    id: 'layers',
    group: 'place',
    label: 'Workflow layers',
    short: 'Layers',
    form: 'names',
    kinds: PROJECTS,
    facet: 'layer',
    tells: ['layers'],
    read: (known, context) =>
      named(
        known,
        context,
        chosen('layer', known.details.layers, context).map((part) => ({
          ...part,
          text: `${context.atlas.layers.findIndex(({ id }) => id === part.option) + 1} ${part.text}`
        }))
      )
  },
  {
    id: 'listed',
    group: 'place',
    label: 'On the map since',
    form: 'day',
    kinds: KINDS,
    tells: ['figures.listed', 'figures.listedBefore'],
    read: ({ details: { figures } }, context) =>
      day(context, figures.listed) ?? day(context, figures.listedBefore, 'on or before ')
  },
  {
    id: 'homepage',
    group: 'links',
    label: 'Website',
    form: 'text',
    kinds: KINDS,
    tells: ['homepage_url'],
    read: (known, context) => address(known, context, known.details.homepage)
  },
  {
    id: 'repository',
    group: 'links',
    label: 'Code',
    form: 'text',
    kinds: KINDS,
    tells: ['repo_url'],
    read: (known, context) => address(known, context, known.details.repo)
  },
  {
    id: 'links',
    group: 'links',
    label: 'More links',
    form: 'names',
    kinds: KINDS,
    tells: ['links'],
    read: (known, context) =>
      named(
        known,
        context,
        labelledLinks(known.details.links).map(({ text, url }) => ({ text, url }))
      )
  },
  said('chat', 'Chat channel', 'chat_channel', ({ chatChannel }) => chatChannel),
  said('training', 'Training', 'training', ({ training }) => training),
  said('branch', 'Branch', 'branch', ({ branch }) => branch),
  said('clomonitor', 'Name in CLOMonitor', 'clomonitor_name', ({ cloMonitor }) => cloMonitor),
  said('lfx', 'Name in LFX', 'lfx_slug', ({ lfx }) => lfx),
  said('ticker', 'Stock ticker', 'stock_ticker', ({ ticker }) => ticker),
  {
    id: 'summary',
    group: 'what',
    label: 'In its own words',
    form: 'text',
    kinds: KINDS,
    tells: ['summary'],
    read: (known, context) => labelled(known, context, known.details.more?.summary)
  },
  {
    id: 'annotations',
    group: 'place',
    label: 'Annotations',
    form: 'text',
    kinds: KINDS,
    tells: ['annotations'],
    read: (known, context) => labelled(known, context, known.details.more?.annotations)
  }
];

function placeOf(frame: number, { atlas }: FactContext): FactPart {
  const { category, name } = atlas.frames[frame]!;
  const { id, name: of } = atlas.categories[category]!;
  return { text: `${of} / ${name}`, facet: 'category', option: id };
}

/** An address as its host and path; the way there is its own. */
function address(known: Known, context: FactContext, url: string | undefined) {
  const text = url && `${hostOf(url)}${new URL(url).pathname.replace(/\/$/, '')}`;
  return written(known, context, text, url === undefined ? {} : { parts: [{ text: text!, url }] });
}

/** `good-first-issue` and `goodFirstIssue` as people say it. */
const readable = (key: string) =>
  capital(key.replace(/[-_]+/g, ' ').replace(/(?<=\p{Ll})\p{Lu}(?=\p{Ll})/gu, (hump) => ` ${hump.toLowerCase()}`));

function labelled(known: Known, context: FactContext, texts: Readonly<Record<string, string>> | undefined) {
  const lines = Object.entries(texts ?? {}).map(([label, text]) => `${readable(label)}: ${text.replace(/\.$/, '')}`);
  const fact = written(known, context, lines.join('; '));
  return fact && lines.length > 1 ? { ...fact, lines } : fact;
}
