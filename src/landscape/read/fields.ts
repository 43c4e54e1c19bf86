/**
 * THE TABLE OF KEYS: what a landscape file may hold, level by level, in which form, and what it means to whoever writes it.
 * Schema, hints, readers, help in editors and docs/keys.md follow; a new key is a new row. Our own format is a superset of
 * the landscape2 data file (version 1.1), so one table reads both. What values mean is checked by the rules.
 */
import {
  type Fields,
  type Level,
  aDay,
  aFile,
  aKind,
  aMarker,
  aTemplate,
  aText,
  anAddress,
  called,
  level,
  mapping,
  mappings,
  someTexts,
  yesOrNo
} from './forms.ts';
import { publishedFigureLevel } from './figure-fields.ts';
import { itemLevel } from './item-fields.ts';
import { membership, tierTerms } from './membership-fields.ts';
import { opennessLevel } from './openness-fields.ts';
import { requirementLevel, stageRuleFields } from './stage-fields.ts';

const definition = {
  id: aText('How items and links name it. Made from the name where it is left out.'),
  name: aText('What readers see.'),
  description: aText('One sentence that says what it stands for.')
};
const definitions = <F extends Fields>(says: string, more: F) =>
  mappings(says, level('A definition', { ...definition, ...more }));

export const foundationLevel = level('“foundation”', {
  id: aText('The id of its entry under “organizations”: projects with a stage are hosted by it.'),
  name: aText('The full name.'),
  short_name: aText('The name where there is little room.'),
  url: anAddress('Its site.'),
  description: aText('One sentence for search engines and previews.'),
  landscape_url: anAddress('Where the landscape is published.'),
  join_url: anAddress('Where one becomes a member.'),
  propose_url: anAddress('Where a project is proposed.')
});

export const listingLevel = level('“listing”', {
  date: aDay('The day that the file describes, as 2024-05-31.'),
  edit_url: aTemplate(
    'Where the file can be edited. {line} in it stands for the line of an item, if it is this very file; {name} for its name, to look for it in a file with other lines.'
  ),
  issue_url: anAddress('Where mistakes can be reported: the address of a new issue, as on GitHub.'),
  source: aText('Where the listing was taken from.'),
  credit: aText('Whom to credit, and under which license.')
});

export const organizationLevel = level('An organization', {
  id: aText('How “host”, “contributed_by” and “organization” name it.'),
  name: aText('What readers see.'),
  kind: aText('What it is: company, foundation, university or community.'),
  homepage_url: called('homepage', anAddress('Its site.')),
  aliases: someTexts('Other names; searches find it by them.'),
  twitter: anAddress('Its page on X.'),
  logo: aFile('A file in the logo folder.')
});

export const memberLevel = level('A member entry', {
  id: aText('The id of the member’s item.'),
  name: aText('The name to show instead of the listed one.'),
  listed_as: someTexts('Names under which the member is, or was, listed.'),
  aliases: someTexts('Other names; links and searches find it by them.'),
  organization: aText('The id of the organization that it is.'),
  homepage_url: called('homepage', anAddress('Its site, instead of the listed one.')),
  logo: aFile('A file in the logo folder, instead of the listed one.'),
  joined: aDay('The day on which it joined.'),
  joined_before: aDay('A day on which it was there already, where the day of joining is unknown.')
});

export const formerProjectLevel = level('A former project', {
  name: aText('Its name.'),
  last_stage: aText('The stage that it had last.'),
  accepted: aDay('The day on which the foundation took it in.'),
  left: aDay('The day on which it left.'),
  reason: aText('Why it left: moved, archived or removed.'),
  lives_at: aText('Where it lives now.'),
  stage_there: aText('What it is there.'),
  since: aDay('Since when it lives there.'),
  repo_url: called('repo', anAddress('Its repository now.')),
  contributed_by: aText('Who brought it.'),
  note: aText('What else is to be known.'),
  source: aText('Where this is known from.')
});

/** A facet that a landscape declares for itself. */
export const facetLevel = level('A facet', {
  id: aText('Its name in links.'),
  label: aText('What readers see above its options.'),
  field: aText('Where the values are: “extra.specification”, “tag”, “annotations.scope” and the like.'),
  kinds: someTexts('For which kinds of item it is: project, member, organization.'),
  order: someTexts('Options that come first.'),
  none: aText('What items without a value are called, if one can choose them.')
});

const subcategory = level('A subcategory', {
  subcategory: aMarker('Has no meaning; older files begin an entry with it.'),
  name: aText('What readers see; for members the name of their tier.'),
  kind: aKind('What its items are, where they do not show it.'),
  items: mappings('Projects, products or members.', itemLevel)
});

const category = level('A category', {
  category: aMarker('Has no meaning; older files begin an entry with it.'),
  name: aText('What readers see above the frame.'),
  kind: aKind('What its items are, where they do not show it.'),
  aliases: someTexts('What people type who look for it.'),
  subcategories: mappings('Its parts, in the order to show.', subcategory)
});

export const documentLevel = level('A document', {
  id: aText('How “source” names it.'),
  name: aText('What readers see.'),
  url: anAddress('Where it is published.'),
  date: aDay('The day of the version that was read.'),
  note: aText('What else is to be known.')
});

export const landscapeLevel = level('The file', {
  foundation: mapping('Who keeps this landscape.', foundationLevel),
  listing: mapping('Which listing the file reproduces, and where it is edited.', listingLevel),
  stages: definitions('How mature a project can be, from the most mature to the archived.', {
    aliases: someTexts('Other spellings that items may use.'),
    hosted: yesOrNo('False where projects with this stage are not counted as hosted.'),
    counted_as: aText('How counts name it, where its name leaves something out.'),
    ...stageRuleFields
  }),
  tiers: definitions('Levels of membership, the most prominent first.', tierTerms),
  membership,
  guide: aText(
    'The landscape’s own pages as Markdown: a heading of the first level begins a page. A file landscape.guide.md beside this one does, too.'
  ),
  layers: definitions('The steps of a workflow, in order.', {
    part: aText('The stretch of the workflow that it belongs to.'),
    aliases: someTexts('What people type who look for it.')
  }),
  topics: definitions('What projects are chosen for, with the words that people type.', {
    short_name: aText('The name where there is little room: 22 letters at most.'),
    aliases: someTexts('What people type who look for it; each belongs to one topic only.')
  }),
  hallmarks: mappings('What shows that a project is healthy, read as requirements are.', requirementLevel),
  trust_dimensions: definitions('What makes technology trustworthy; items say which they serve, and why.', {
    asks: aText('The question that it answers.')
  }),
  openness: mapping('How open the parts of a model or a data set are, and which class that makes.', opennessLevel),
  documents: mappings('Publications that this file refers to, by id.', documentLevel),
  organizations: mappings('Everyone named as a host or contributor, by id.', organizationLevel),
  members: mappings('What is known of members beyond their entry; survives when their block is replaced.', memberLevel),
  published_figures: mappings(
    'Figures of the foundation that were published elsewhere, to stand beside what is counted here.',
    publishedFigureLevel
  ),
  former_projects: mappings('Projects that the foundation hosted once; they are no items.', formerProjectLevel),
  facets: mappings('Filters beside those that every landscape has. An empty list: none.', facetLevel),
  landscape: mappings('The categories, in the order to show.', category),
  categories: mappings('Another word for “landscape”; one of the two is read.', category)
});

/** Every level of a file with the names of the keys that lead to it, the file itself first; `landscape` stands for both words. */
export function* levelsOf(
  of: Level,
  path: readonly string[] = []
): Generator<readonly [path: readonly string[], Level]> {
  yield [path, of];
  for (const [key, { level: inner }] of Object.entries(of.fields))
    if (inner && !(path.length === 0 && key === 'categories')) yield* levelsOf(inner, [...path, key]);
}
