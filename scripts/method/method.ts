/**
 * “How this landscape is made”: a section of the guide that no file has. It is written from the tables by which the program
 * computes, and from what the landscape declares, so that it cannot say anything else than what is done.
 */
import { WEIGHTS } from '#atlas/alternatives/alternatives.ts';
import { RULE_WORDS } from '#atlas/readiness/rules.ts';
import { WAY_WORDS } from '#atlas/search/arrange.ts';
import { fields } from '#atlas/search/texts.ts';
import { activities } from '#landscape/activity.ts';
import { bullets, heading, link, paragraph, table } from '#landscape/guide/blocks.ts';
import type { Block, GuideSection } from '#landscape/guide/guide.ts';
import type { Anchors } from '#landscape/guide/markdown.ts';
import { licenseClasses } from '#landscape/licenses/classes.ts';
import { KINDS, type Kind, type Landscape, type Metric } from '#landscape/model.ts';
import { windowStart } from '#text/ages.ts';
import { fullDay } from '#text/day.ts';
import { inSeries } from '#text/lines.ts';
import { counted } from '#text/numbers.ts';
import { sourceRows } from './sources.ts';

const TITLE = 'How this landscape is made';

/** THE TABLE OF CHAPTERS: a title, and what it says; one that says nothing of a landscape is not there. */
const CHAPTERS: readonly (readonly [title: string, says: (landscape: Landscape) => readonly Block[]])[] = [
  ['What is listed', listed],
  ['Where figures are from', sources],
  ['What an old figure says', ages],
  ['How tiles are sized and ordered', tiles],
  ['How readiness is read', readiness],
  ['How activity is told', activity],
  ['How licenses are classed', licenses],
  ['How search finds', search],
  ['How alternatives are chosen', alternatives],
  ['How trust is told', trust],
  ['How to correct something', correct]
];

export function methodSections(landscape: Landscape, anchors: Anchors): readonly GuideSection[] {
  if (landscape.items.length === 0) return [];
  const id = anchors.of(TITLE);
  const blocks = CHAPTERS.flatMap(([title, says]) => {
    const said = says(landscape);
    return said.length > 0 ? [heading(2, anchors.of(title), title), ...said] : [];
  });
  const intro = paragraph(
    'The methodology: the program that makes the landscape writes this page from the tables by which it computes, and it changes with them.'
  );
  return [{ id, title: TITLE, blocks: [intro, ...blocks] }];
}

const WORDS: Readonly<Record<Kind, readonly [string, string]>> = {
  project: ['project', 'projects'],
  member: ['member', 'members'],
  organization: ['organization', 'organizations']
};

function listed({ items, listing, foundation, membership }: Landscape): Block[] {
  const counts = KINDS.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count > 0 ? [counted(count, WORDS[kind])] : [];
  });
  const when = listing.date ? ` It is the listing of ${fullDay(listing.date)}.` : '';
  const credit = listing.credit ? ` Credit: ${listing.credit}.` : '';
  return [
    paragraph(`${foundation.name} lists ${inSeries(counts)} in the file ${listing.file}.${when}${credit}`),
    paragraph(
      'What people decide stands in that file: who is listed where, and in which words; what machines observe comes from the sources below, each figure with its source and day. What nobody recorded is left out: an empty place is not zero.'
    ),
    ...(membership?.feed
      ? [
          paragraph(
            `The block of members is written by ${membership.feed}. What is said of members elsewhere in the file survives it.`
          )
        ]
      : [])
  ];
}

function sources(landscape: Landscape): Block[] {
  const rows = sourceRows(landscape);
  return rows.length > 0
    ? [table(['Source', 'What was read', 'What it tells', 'Days', 'Values', 'License'], rows)]
    : [];
}

function ages({ observed }: Landscape): Block[] {
  if (observed === undefined) return [];
  return [
    paragraph(
      `The newest figure is of ${fullDay(observed)}. One from before ${fullDay(windowStart(observed))}, twelve months earlier, is marked wherever it is shown, and never says that something is not so today.`
    )
  ];
}

function tiles({ stages, items }: Landscape): Block[] {
  const used = new Set(items.map(({ stage }) => stage));
  const shown = stages.filter(({ id }) => used.has(id));
  if (shown.length === 0) return [paragraph('All tiles are of one size, in the order of the file.')];
  const large = shown.filter(({ hosted }) => hosted !== false).map(({ name }) => name.toLowerCase());
  return [
    paragraph(
      `Large are projects that are ${large.join(', ')}; all others are small. Within a subcategory stand first those that are ${shown.map(({ name }) => name.toLowerCase()).join(', then ')}; then, and among equals, the order of the file holds.`
    )
  ];
}

function readiness({ stageRules = [], hallmarks = [], observed }: Landscape): Block[] {
  const asked = [...stageRules.flatMap(({ requirements }) => requirements), ...hallmarks];
  const metrics = new Map<Metric, Set<string>>();
  for (const { metric, name } of asked) if (metric) metrics.set(metric, (metrics.get(metric) ?? new Set()).add(name));
  if (metrics.size === 0) return [];
  const old = observed ? ` A figure from before ${fullDay(windowStart(observed))} never says “not met”.` : '';
  return [
    paragraph(
      `A hosted project stands on `,
      link('Readiness', '?view=readiness'),
      ` beside what its next stage asks: met, not met or not known.${old} What is decided by people or recorded nowhere is not known. It is a help, not a verdict.`
    ),
    table(
      ['Asked for', 'What is looked at'],
      [...metrics].map(([metric, names]) => [[...names].join(', '), RULE_WORDS[metric]])
    )
  ];
}

function activity(landscape: Landscape): Block[] {
  const options = activities(landscape);
  const isSeen = landscape.items.some(({ figures: { commits, lastCommit } }) => commits ?? lastCommit);
  return isSeen && options.length > 0
    ? [
        table(
          ['Activity', 'What it means'],
          options.map(({ name, description = '' }) => [name, description])
        )
      ]
    : [];
}

function licenses({ items }: Landscape): Block[] {
  if (!items.some(({ terms }) => terms)) return [];
  return [
    paragraph(
      'For filtering and comparing, no legal advice. Of several licenses that all hold the strictest decides, of a choice the freest. What is permissive says the list of the Blue Oak Council, what is approved the SPDX license list, all else a table of this program; the panel of each project names which.'
    ),
    table(
      ['Class', 'What it means'],
      licenseClasses.map(({ name, description }) => [name, description])
    )
  ];
}

function search(): Block[] {
  const rows = Object.entries(fields).map(([name, { weight, forgiving }]) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    String(weight),
    forgiving ? 'yes' : 'no'
  ]);
  return [
    paragraph(`First come ${WAY_WORDS.join('; then ')}. Among equals, more stars come first.`),
    table(['Where words are looked for', 'Weight', 'Typing errors forgiven'], rows)
  ];
}

/** In the words of alternatives.ts, whose table this is. */
const KINSHIP: Readonly<Record<keyof typeof WEIGHTS, string>> = {
  topics: 'Topics in common; the rarer a topic, and the earlier it is named, the more',
  layers: 'Layers of the workflow in common',
  place: 'The same subcategory',
  age: 'Near in age',
  use: 'Near in stars'
};

function alternatives({ items }: Landscape): Block[] {
  if (!items.some(({ kind }) => kind === 'project')) return [];
  const rows = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).map((key) => [KINSHIP[key], String(WEIGHTS[key])]);
  return [
    paragraph(
      'First comes what the makers of a project say to use instead, then what shares a topic with it, the nearest first. What is no longer developed, or soon not, stands further down. What nobody recorded counts neither for nor against anyone.'
    ),
    table(['What makes two projects alike', 'Counts at most'], rows)
  ];
}

function trust({ trustDimensions = [], items }: Landscape): Block[] {
  const counts = trustDimensions.map(({ id, name, asks = '' }) => {
    const count = items.filter((item) => item.trust && Object.hasOwn(item.trust, id)).length;
    return [name, asks, count === 0 ? [] : [link(counted(count, WORDS.project), `?trust=${id}`)]] as const;
  });
  return counts.length > 0
    ? [
        paragraph('Which project serves which dimension is a judgement; the reason stands in the panel of each.'),
        table(['Dimension', 'What it asks', 'Projects'], counts)
      ]
    : [];
}

function correct({ listing }: Landscape): Block[] {
  const ways = [
    listing.issueUrl ? [link('Report what is wrong', listing.issueUrl)] : undefined,
    [link('Find an entry', '?view=placement'), ' and take the correction, ready to paste, from its page']
  ].flatMap((way) => (way ? [way] : []));
  return [bullets(ways)];
}
