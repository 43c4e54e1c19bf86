/** What each key of a landscape file means, by the level on which it stands: what an editor shows beside it. */

const definition = {
  id: 'How items and links name it. Made from the name where it is left out.',
  name: 'What readers see.',
  description: 'One sentence that says what it stands for.'
};

export const DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': {
    foundation: 'Who keeps this landscape.',
    listing: 'Which listing the file reproduces, and where it is edited.',
    stages: 'How mature a project can be, from the most mature to the archived.',
    tiers: 'Levels of membership, the most prominent first.',
    layers: 'The steps of a workflow, in order.',
    topics: 'What projects are chosen for, with the words that people type.',
    former_projects: 'Projects that the foundation hosted once; they are no items.',
    organizations: 'Everyone named as a host or contributor, by id.',
    members: 'What is known of members beyond their entry; survives when their block is replaced.',
    facets: 'Filters beside those that every landscape has. An empty list: none.',
    landscape: 'The categories, in the order to show.',
    categories: 'Another word for “landscape”; one of the two is read.'
  },
  foundation: {
    id: 'The id of its entry under “organizations”: projects with a stage are hosted by it.',
    name: 'The full name.',
    short_name: 'The name where there is little room.',
    url: 'Its site.',
    description: 'One sentence for search engines and previews.',
    landscape_url: 'Where the landscape is published.'
  },
  listing: {
    date: 'The day that the file describes, as 2024-05-31.',
    edit_url:
      'Where the file can be edited. {line} in it stands for the line of an item, if it is this very file; {name} for its name, to look for it in a file with other lines.',
    source: 'Where the listing was taken from.',
    credit: 'Whom to credit, and under which license.'
  },
  stages: {
    ...definition,
    aliases: 'Other spellings that items may use.',
    hosted: 'False where projects with this stage are not counted as hosted.',
    counted_as: 'How counts name it, where its name leaves something out.'
  },
  tiers: definition,
  layers: {
    ...definition,
    part: 'The stretch of the workflow that it belongs to.',
    aliases: 'What people type who look for it.'
  },
  topics: {
    ...definition,
    short_name: 'The name where there is little room: 22 letters at most.',
    aliases: 'What people type who look for it; each belongs to one topic only.'
  },
  former_projects: {
    name: 'Its name.',
    last_stage: 'The stage that it had last.',
    accepted: 'The day on which the foundation took it in.',
    left: 'The day on which it left.',
    reason: 'Why it left: moved, archived or removed.',
    lives_at: 'Where it lives now.',
    stage_there: 'What it is there.',
    since: 'Since when it lives there.',
    repo_url: 'Its repository now.',
    contributed_by: 'Who brought it.',
    note: 'What else is to be known.',
    source: 'Where this is known from.'
  },
  organizations: {
    id: 'How “host”, “contributed_by” and “organization” name it.',
    name: 'What readers see.',
    kind: 'What it is: company, foundation, university or community.',
    homepage_url: 'Its site.',
    aliases: 'Other names; searches find it by them.',
    twitter: 'Its page on X.',
    logo: 'A file in the logo folder.'
  },
  members: {
    id: 'The id of the member’s item.',
    name: 'The name to show instead of the listed one.',
    listed_as: 'Names under which the member is, or was, listed.',
    aliases: 'Other names; links and searches find it by them.',
    organization: 'The id of the organization that it is.',
    joined: 'The day on which it joined.',
    joined_before: 'A day on which it was there already, where the day of joining is unknown.'
  },
  facets: {
    id: 'Its name in links.',
    label: 'What readers see above its options.',
    field: 'Where the values are: “extra.specification”, “tag”, “annotations.scope” and the like.',
    kinds: 'For which kinds of item it is: project, member, organization.',
    order: 'Options that come first.',
    none: 'What items without a value are called, if one can choose them.'
  },
  landscape: {
    category: 'Has no meaning; older files begin an entry with it.',
    name: 'What readers see above the frame.',
    aliases: 'What people type who look for it.',
    subcategories: 'Its parts, in the order to show.'
  },
  'landscape.subcategories': {
    subcategory: 'Has no meaning; older files begin an entry with it.',
    name: 'What readers see; for members the name of their tier.',
    items: 'Projects, products or members.'
  },
  'landscape.subcategories.items': {
    item: 'Has no meaning; older files begin an entry with it.',
    id: 'Its name in links. Made from the name where it is left out; write it down before renaming an item.',
    name: 'The name that the project or organization uses. Required.',
    symbol: 'Two to four letters that no other item has.',
    aliases: 'Former names and other spellings; links and searches accept them.',
    description: 'One sentence of at most 140 characters.',
    description_source: 'Where the description comes from.',
    homepage_url: 'Its site; the repository will do where there is none. Required.',
    repo_url: 'The main repository.',
    branch: 'The branch to look at, if it is not the usual one.',
    additional_repos: 'Further repositories.',
    packages: 'Its packages, as pypi:NAME, npm:NAME or crates:NAME; their downloads are collected.',
    project: 'The stage: an id of “stages”. Left out for a project that is listed but not hosted.',
    host: 'The id of the organization in which the project lives.',
    contributed_by: 'Ids of the organizations that brought it.',
    layers: 'Ids of workflow layers, the main one first.',
    topics: 'Ids of topics, the most typical first; four at most.',
    status: 'What its makers say where development does not simply go on: archived, maintenance or succeeded.',
    status_source: 'Where they say so, and when.',
    successor: 'What they say to use instead: the id of an item, or a name and an address; or a list of those.',
    evidence: 'How facts are known, by key (host, contributed_by, accepted): basis, confidence, date, url and note.',
    license:
      'An SPDX expression, such as Apache-2.0 or “MIT OR Apache-2.0”; other words are shown as they are and read as far as they can be.',
    logo: 'A file in the logo folder.',
    icon: 'The name of its mark among the bundled icons, shown where there is no logo.',
    joined: 'For a member: the day on which it joined.',
    twitter: 'Its page on X.',
    crunchbase: 'Its entry in a directory of companies; names the host where “host” is left out.',
    url_for_bestpractices: 'Its page of the OpenSSF best practices badge.',
    enduser: 'Whether it uses rather than makes the technology.',
    allow_duplicate_repo: 'Says that another item has the same repository on purpose.',
    unnamed_organization: 'Says that nobody is to be named as its owner.',
    organization: 'Its owner by name, where there is no entry under “organizations”.',
    second_path: 'Further places, as “Category / Subcategory”; counted once in totals.',
    extra: 'Dates, further addresses and facts.'
  },
  'landscape.subcategories.items.description_source': { url: 'The page.', date: 'When it was read.' },
  'landscape.subcategories.items.status_source': { url: 'The page.', date: 'When it says so.' },
  'landscape.subcategories.items.additional_repos': {
    repo_url: 'The repository.',
    branch: 'The branch to look at, if it is not the usual one.',
    license: 'An SPDX expression.'
  },
  'landscape.subcategories.items.organization': { name: 'The name of the owner.' },
  'landscape.subcategories.items.extra': {
    accepted: 'The day on which the foundation took the project in.',
    sandbox: 'The day on which it became a sandbox project.',
    incubating: 'The day on which it became incubating.',
    graduated: 'The day on which it graduated.',
    archived: 'The day on which it was archived.',
    annual_review_date: 'The day of its last yearly review.',
    annotations: 'Whatever else is to be kept: any keys, with texts.',
    audits: 'Security audits.',
    other_links: 'Addresses for which there is no key.',
    specification: 'Whether it is a specification rather than software.',
    tag: 'Free labels.',
    annual_review_url: 'Its last yearly review.',
    artwork_url: 'Logos in all forms.',
    blog_url: 'Its blog.',
    bluesky_url: 'Its page on Bluesky.',
    dev_stats_url: 'Figures of its development.',
    discord_url: 'Its Discord server.',
    docker_url: 'Its container images.',
    documentation_url: 'Its documentation.',
    facebook_url: 'Its page on Facebook.',
    funding_url: 'Where it can be supported.',
    github_discussions_url: 'Its discussions on GitHub.',
    gitter_url: 'Its room on Gitter.',
    linkedin_url: 'Its page on LinkedIn.',
    mailing_list_url: 'Its mailing list; “mailto:” will do.',
    package_manager_url: 'Its package.',
    pinterest_url: 'Its page on Pinterest.',
    reddit_url: 'Its page on Reddit.',
    slack_url: 'Its Slack workspace.',
    stack_overflow_url: 'Questions about it.',
    summary_intro_url: 'An introduction.',
    youtube_url: 'Its channel on YouTube.',
    chat_channel: 'The name of its chat channel.',
    clomonitor_name: 'What CLOMonitor calls it.',
    lfx_slug: 'What LFX calls it.',
    parent_project: 'The name of the item that it is a part of.',
    summary_business_use_case: 'What businesses use it for.',
    summary_integration: 'What it works with.',
    summary_integrations: 'What it works with, item by item.',
    summary_personas: 'Whom it is made for, with commas between.',
    summary_release_rate: 'How often there is a release.',
    summary_tags: 'Topics, with commas between.',
    summary_use_case: 'What it is used for.',
    training_certifications: 'Certificates that there are.',
    training_type: 'Kinds of training that there are.'
  },
  'landscape.subcategories.items.extra.audits': {
    date: 'The day of the report.',
    type: 'What was looked at.',
    url: 'The report.',
    vendor: 'Who looked.'
  },
  'landscape.subcategories.items.extra.other_links': { name: 'What readers see.', url: 'Where it leads.' }
};
