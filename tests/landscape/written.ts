/** A landscape as the text of a file that says the same, for tests: the way back from what `compile` makes. */
import { type DumpOptions, dump } from 'js-yaml';
import type { Item, Landscape, Place, StageRules } from '#landscape/model.ts';
import type { Fields } from '../builders.ts';

const SUMMARY: Readonly<Record<string, string>> = { 'Use case': 'summary_use_case', Topics: 'summary_tags' };

/** Organizations of the table are items of their own when they are read; they are written once, in the table. */
export function written(landscape: Landscape, options: DumpOptions = {}): string {
  const {
    foundation,
    listing,
    stages,
    tiers,
    layers,
    topics,
    organizations,
    formerProjects = [],
    membership,
    stageRules = [],
    documents = [],
    hallmarks = [],
    trustDimensions = [],
    openness,
    publishedFigures = [],
    categories,
    items
  } = landscape;
  const placeOf = ({ category, subcategory }: Place) => {
    const { name, subcategories } = categories.find(({ id }) => id === category)!;
    return `${name} / ${subcategories.find(({ id }) => id === subcategory)!.name}`;
  };
  const standsIn = (category: string, subcategory: string) => (item: Item) =>
    item.places[0].category === category && item.places[0].subcategory === subcategory;
  const file = {
    foundation: snaked(foundation),
    listing: filled({
      ...{ date: listing.date, edit_url: listing.editUrl, issue_url: listing.issueUrl, credit: listing.credit }
    }),
    membership: membership && snaked({ ...membership, tiers: undefined }),
    documents,
    hallmarks: hallmarks.map(withSource),
    trust_dimensions: trustDimensions,
    openness: openness && frameworkOf(openness),
    published_figures: publishedFigures.map(snaked),
    stages: stages.map(({ countedAs, ...stage }) =>
      filled({ ...stage, counted_as: countedAs, ...rulesOf(stageRules.find(({ id }) => id === stage.id)) })
    ),
    tiers: tiers.map((tier) => ({ ...tier, ...termsOf(tier.id, membership) })),
    layers,
    topics: topics.map(({ shortName, ...topic }) => filled({ ...topic, short_name: shortName })),
    organizations: organizations.map(({ homepage, ...organization }) => {
      const own = items.find(({ id }) => id === `org-${organization.id}`);
      return filled({ ...organization, homepage_url: homepage, twitter: own?.links[0]?.url });
    }),
    members: items.filter(({ kind }) => kind === 'member').map(memberEntry),
    former_projects: formerProjects.map(({ lastStage, livesAt, stageThere, repo, contributedBy, ...former }) =>
      filled({
        ...former,
        ...{ last_stage: lastStage, lives_at: livesAt, stage_there: stageThere },
        ...{ repo_url: repo, contributed_by: contributedBy }
      })
    ),
    facets: [],
    landscape: categories
      .filter(({ id }) => id !== 'organizations')
      .map((category) => ({
        name: category.name,
        subcategories: category.subcategories.map((subcategory) => ({
          name: subcategory.name,
          items: items.filter(standsIn(category.id, subcategory.id)).map((item) => itemEntry(item, placeOf))
        }))
      }))
  };
  return dump(JSON.parse(JSON.stringify(file)), { lineWidth: -1, ...options });
}

/** With the keys of a file, as far as they are values and not mappings. */
const snaked = (said: object): Fields =>
  filled(
    Object.fromEntries(
      Object.entries(said).map(([key, value]: [string, unknown]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value
      ])
    )
  );

function termsOf(tier: string, membership: Landscape['membership']): Fields {
  const { tier: _id, dues = [], ...terms } = membership?.tiers.find((terms) => terms.tier === tier) ?? {};
  return { ...terms, dues: dues.map(snaked) };
}

const withSource = <T extends { readonly sources?: readonly string[] }>({ sources, ...said }: T) =>
  filled({ ...said, source: sources });

const frameworkOf = ({ kinds, open, ...framework }: NonNullable<Landscape['openness']>) =>
  filled({ ...withSource(framework), licenses: kinds, open_licenses: open });

const rulesOf = (rules: StageRules | undefined): Fields =>
  rules
    ? filled({
        expected_months: rules.expectedMonths,
        requirements: rules.requirements.map(withSource),
        benefits: rules.benefits.map(withSource),
        differences: rules.differences
      })
    : {};

const memberEntry = ({ id, name, aliases, organization, dates: { joined, joinedBefore } }: Item): Fields =>
  filled({ id, listed_as: [name], aliases, organization, joined, joined_before: joinedBefore });

function itemEntry(item: Item, placeOf: (place: Place) => string): Fields {
  const { kind, places, links, dates, more = {}, descriptionSource } = item;
  const { joined: _joined, joinedBefore: _before, ...steps } = dates;
  const linksOf = (...kinds: readonly string[]) => links.filter((link) => kinds.includes(link.kind));
  const keyed = links.filter(({ kind }) => !['repository', 'twitter', 'other', 'best practices'].includes(kind));
  const isMember = kind === 'member';
  return filled({
    id: item.id,
    name: item.name,
    symbol: item.symbol,
    aliases: isMember ? [] : item.aliases,
    description: item.description,
    description_source: descriptionSource,
    homepage_url: item.homepage,
    repo_url: item.repo,
    additional_repos: linksOf('repository').map(({ url }) => ({ repo_url: url })),
    project: item.stage,
    host: item.host,
    contributed_by: item.contributedBy,
    trust: item.trust,
    layers: item.layers,
    topics: item.topics,
    components: item.components,
    components_source: item.componentsSource,
    openness_class: item.opennessClass,
    status: item.status,
    status_source: item.statusSource,
    successor: item.successors?.map(({ item: id, ...other }) => id ?? other),
    evidence: item.evidence,
    license: item.license,
    logo: item.logo,
    icon: item.icon,
    twitter: linksOf('twitter')[0]?.url,
    url_for_bestpractices: linksOf('best practices')[0]?.url,
    enduser: more.endUser,
    second_path: places.slice(1).map(placeOf),
    extra: filled({
      ...steps,
      ...Object.fromEntries(keyed.map(({ kind, url }) => [`${kind.replaceAll(' ', '_')}_url`, url])),
      other_links: linksOf('other').map(({ url, label }) => filled({ name: label, url })),
      tag: more.tags ?? [],
      parent_project: more.parent,
      specification: more.specification,
      annual_review_date: more.reviewed,
      audits: more.audits ?? [],
      chat_channel: more.chatChannel,
      training_type: more.training,
      ...Object.fromEntries(Object.entries(more.summary ?? {}).map(([label, text]) => [SUMMARY[label]!, text])),
      annotations: more.annotations ?? {}
    })
  });
}

/** Without what says nothing: absent fields, empty lists and mappings. */
const filled = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)
    )
  );
