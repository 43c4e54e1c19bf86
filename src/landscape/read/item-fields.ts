/** The keys of an item, and of its `extra`: part of the table of keys (fields.ts). */
import { z } from 'zod';
import {
  type Field,
  type ToldKeys,
  type ToldOf,
  type ValuesOf,
  aDay,
  aFile,
  aKind,
  aMarker,
  aSource,
  aText,
  anAddress,
  anAddressOrMail,
  anything,
  called,
  level,
  mapping,
  mappings,
  mappingsByKey,
  nameOf,
  oneOf,
  oneOrSomeTexts,
  someTexts,
  textsByKey,
  told,
  yesOrNo
} from './forms.ts';
import { readSuccessors } from './told.ts';
import { someComponents } from './openness-fields.ts';
import { present } from '#text/value.ts';

export const extraLevel = level('“extra”', {
  accepted: aDay('The day on which the foundation took the project in.'),
  sandbox: aDay('The day on which it became a sandbox project.'),
  incubating: aDay('The day on which it became incubating.'),
  graduated: aDay('The day on which it graduated.'),
  archived: aDay('The day on which it was archived.'),
  annual_review_date: aDay('The day of its last yearly review.'),
  annotations: textsByKey('Whatever else is to be kept: any keys, with texts.'),
  audits: mappings(
    'Security audits.',
    level('An audit', {
      date: aDay('The day of the report.'),
      type: aText('What was looked at.'),
      vendor: aText('Who looked.'),
      url: anAddress('The report.')
    })
  ),
  other_links: mappings(
    'Addresses for which there is no key.',
    level('A link', { name: aText('What readers see.'), url: anAddressOrMail('Where it leads.') })
  ),
  specification: yesOrNo('Whether it is a specification rather than software.'),
  tag: someTexts('Free labels.'),
  annual_review_url: anAddress('Its last yearly review.'),
  artwork_url: anAddress('Logos in all forms.'),
  blog_url: anAddress('Its blog.'),
  bluesky_url: anAddress('Its page on Bluesky.'),
  dev_stats_url: anAddress('Figures of its development.'),
  discord_url: anAddress('Its Discord server.'),
  docker_url: anAddress('Its container images.'),
  documentation_url: anAddress('Its documentation.'),
  facebook_url: anAddress('Its page on Facebook.'),
  funding_url: anAddress('Where it can be supported.'),
  github_discussions_url: anAddress('Its discussions on GitHub.'),
  gitter_url: anAddress('Its room on Gitter.'),
  linkedin_url: anAddress('Its page on LinkedIn.'),
  mailing_list_url: anAddressOrMail('Its mailing list; “mailto:” will do.'),
  package_manager_url: anAddress('Its package.'),
  pinterest_url: anAddress('Its page on Pinterest.'),
  reddit_url: anAddress('Its page on Reddit.'),
  slack_url: anAddress('Its Slack workspace.'),
  stack_overflow_url: anAddress('Questions about it.'),
  summary_intro_url: anAddress('An introduction.'),
  youtube_url: anAddress('Its channel on YouTube.'),
  chat_channel: aText('The name of its chat channel.'),
  clomonitor_name: aText('What CLOMonitor calls it.'),
  lfx_slug: aText('What LFX calls it.'),
  parent_project: aText('The name of the item that it is a part of.'),
  summary_business_use_case: aText('What businesses use it for.'),
  summary_integration: aText('What it works with.'),
  summary_integrations: aText('What it works with, item by item.'),
  summary_personas: aText('Whom it is made for, with commas between.'),
  summary_release_rate: aText('How often there is a release.'),
  summary_tags: aText('Topics, with commas between.'),
  summary_use_case: aText('What it is used for.'),
  training_certifications: aText('Certificates that there are.'),
  training_type: aText('Kinds of training that there are.')
});

const basis = level('Evidence', {
  basis: aText('What it is known from, in a few words.'),
  confidence: oneOf('How sure that is.', ['high', 'medium', 'low']),
  date: aDay('When that was so.'),
  url: anAddress('Where it can be read.'),
  note: aText('What else is to be known.')
});

export const itemLevel = level('An item', {
  item: aMarker('Has no meaning; older files begin an entry with it.'),
  kind: aKind('What it is, where its place does not show it.'),
  id: called(
    'declaredId',
    aText('Its name in links. Made from the name where it is left out; write it down before renaming an item.')
  ),
  name: aText('The name that the project or organization uses. Required.'),
  symbol: aText('Two to four letters that no other item has.'),
  aliases: someTexts('Former names and other spellings; links and searches accept them.'),
  description: told('Description', aText('One sentence of at most 140 characters.')),
  description_source: told(
    'Source of the description',
    aSource(
      'Where the description comes from.',
      level('A source', { url: anAddress('The page.'), date: aDay('When it was read.') })
    )
  ),
  homepage_url: told(
    'Homepage',
    called('homepage', anAddress('Its site; the repository will do where there is none. Required.'))
  ),
  repo_url: told('Repository', called('repo', anAddress('The main repository.'))),
  branch: aText('The branch to look at, if it is not the usual one.'),
  packages: someTexts('Its packages, as pypi:NAME, npm:NAME or crates:NAME; their downloads are collected.'),
  additional_repos: mappings(
    'Further repositories.',
    level('A repository', {
      repo_url: called('repo', anAddress('The repository.')),
      branch: aText('The branch to look at, if it is not the usual one.'),
      license: aText('An SPDX expression.')
    })
  ),
  project: called(
    'stage',
    aText('The stage: an id of “stages”. Left out for a project that is listed but not hosted.')
  ),
  host: aText('The id of the organization in which the project lives.'),
  contributed_by: someTexts('Ids of the organizations that brought it.'),
  layers: someTexts('Ids of workflow layers, the main one first.'),
  topics: someTexts('Ids of topics, the most typical first; four at most.'),
  trust: textsByKey('By the id of a trust dimension, why the project serves it.'),
  components: told(
    'Components',
    someComponents(
      'Of a model or a data set, by the id of a component of “openness”, the license under which it is released; nothing behind it where it has none.'
    )
  ),
  components_source: told(
    'Source of the components',
    aSource(
      'Where that is said, and when.',
      level('A source', { url: anAddress('The page.'), date: aDay('The day of it.') })
    )
  ),
  openness_class: told('Published class of openness', aText('The id of the class that others published for it.')),
  status: aText('What its makers say where development does not simply go on: archived, maintenance or succeeded.'),
  status_source: told(
    'Source of the status',
    aSource(
      'Where they say so, and when.',
      level('A source', { url: anAddress('The page.'), date: aDay('When it says so.') })
    )
  ),
  successor: called(
    'successors',
    anything(
      'What they say to use instead: the id of an item, or a name and an address; or a list of those.',
      'id, name and url, or a list of those',
      // What they hold is checked by a rule.
      z.union([z.string(), z.record(z.string(), z.any()), z.array(z.any()), z.null()]).optional(),
      readSuccessors
    )
  ),
  evidence: told(
    'Evidence',
    mappingsByKey(
      'How facts are known, by key (host, contributed_by, accepted): basis, confidence, date, url and note.',
      basis
    )
  ),
  license: aText(
    'An SPDX expression, such as Apache-2.0 or “MIT OR Apache-2.0”; other words are shown as they are and read as far as they can be.'
  ),
  logo: told('Logo', aFile('A file in the logo folder.')),
  icon: told('Icon', aText('The name of its mark among the bundled icons, shown where there is no logo.')),
  joined: aDay('For a member: the day on which it joined.'),
  annual_review: aDay('The day of its last yearly review.'),
  twitter: anAddress('Its page on X.'),
  stock_ticker: aText('The sign under which its shares are traded.'),
  crunchbase: anAddress(
    'Its entry in a directory of companies; a member or an organization with the same one is its host.'
  ),
  url_for_bestpractices: anAddress('Its page of the OpenSSF best practices badge.'),
  enduser: yesOrNo('Whether it uses rather than makes the technology.'),
  allow_duplicate_repo: yesOrNo('Says that another item has the same repository on purpose.'),
  unnamed_organization: yesOrNo('Says that nobody is to be named as its owner.'),
  organization: mapping(
    'Its owner by name, where there is no entry under “organizations”.',
    level('“organization”', { name: aText('The name of the owner.') }, { loose: true })
  ),
  second_path: called(
    'secondPaths',
    oneOrSomeTexts('Further places, as “Category / Subcategory”; counted once in totals.')
  ),
  extra: mapping('Dates, further addresses and facts.', extraLevel)
});

/** How something that is written of an item is known. */
export type Basis = ValuesOf<typeof basis.fields>;

/** What is told of an item as it is written. */
export type Told = ToldOf<typeof itemLevel.fields>;

export type ToldKey = ToldKeys<typeof itemLevel.fields>;

/** The keys of what is told as it is written, each with the program's name for it and its name in a list of changes. */
export const toldFields = Object.entries(itemLevel.fields).flatMap(([key, field]: [string, Field]) =>
  field.told === undefined ? [] : [{ key: key as ToldKey, name: nameOf(key, field) as keyof Told, label: field.told }]
);

/** The part of what an item says that is told as it is written. */
export const toldOf = (said: Told): Told =>
  present(Object.fromEntries(toldFields.map(({ name }) => [name, said[name]])));
