/**
 * The public data under `api/v1/`: stable names in snake case, one record per declared entry. Fields are added, never
 * renamed or removed, within version 1.
 */
import type {
  Basis,
  Figures,
  Item,
  Kind,
  Landscape,
  Link,
  More,
  OpennessReading,
  Reference,
  Released,
  Status,
  Successor
} from '../model.ts';
import { present, some } from '#text/value.ts';

export interface PublicItems {
  readonly version: 1;
  readonly items: readonly PublicItem[];
}

/** One record: what is promised is always there, null or empty where nobody recorded it. */
export interface PublicItem {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly category: string;
  readonly subcategory: string;
  readonly second_path?: readonly string[];
  /** Every place in which it stands, the one where it is declared first. */
  readonly places: readonly { readonly category: string; readonly subcategory: string }[];
  readonly stage: string | null;
  readonly tier: string | null;
  readonly host: string | null;
  readonly contributed_by: readonly string[];
  readonly layers: readonly string[];
  readonly topics: readonly string[];
  /** An SPDX expression: as written, or what is understood by what is written. */
  readonly license: string | null;
  /** Word for word as the file has it. */
  readonly license_written: string | null;
  /** The id of a license class; null where nothing is said of a license. */
  readonly license_class: string | null;
  /** Why the expression is another text than what is written, or why there is none. */
  readonly license_because?: string;
  /** Which license decides the class, and whose list says so. */
  readonly license_classed_by?: string;
  readonly license_osi_approved?: boolean;
  readonly homepage_url: string | null;
  readonly repo_url: string | null;
  readonly logo: string | null;
  /** Every further address, by what it is: `twitter`, `documentation`, `repository`; `other` with what readers see. */
  readonly links?: readonly Link[];
  readonly packages?: readonly string[];
  readonly icon?: string;
  readonly symbol?: string;
  readonly aliases?: readonly string[];
  readonly description?: string;
  readonly description_source?: Reference;
  readonly trust?: Item['trust'];
  /** Of models and data sets: by component its license, null where it has none. */
  readonly components?: Released;
  readonly components_source?: Reference;
  /** The class that the components give; `missing` of `openness_next` stands before the next one. */
  readonly openness_class?: string;
  readonly openness_next?: OpennessReading['next'];
  readonly openness_class_published?: string;
  readonly status?: Status;
  readonly status_source?: Reference;
  readonly successor?: readonly Successor[];
  readonly evidence?: Readonly<Record<string, Basis>>;
  readonly dates: Item['dates'];
  readonly figures: Figures;
  readonly tags?: readonly string[];
  readonly parent_project?: string;
  readonly enduser?: boolean;
  readonly specification?: boolean;
  readonly annual_review_date?: string;
  readonly audits?: More['audits'];
  readonly chat_channel?: string;
  readonly training?: string;
  readonly branch?: string;
  readonly clomonitor_name?: string;
  readonly lfx_slug?: string;
  readonly stock_ticker?: string;
  readonly summary?: More['summary'];
  readonly annotations?: More['annotations'];
}

export function publicItems(landscape: Pick<Landscape, 'items' | 'categories' | 'organizations'>): PublicItems {
  const names = new Map(
    landscape.categories.flatMap((category) =>
      category.subcategories.map((sub) => [`${category.id}\n${sub.id}`, [category.name, sub.name] as const] as const)
    )
  );
  const organizations = new Map(landscape.organizations.map(({ id, name }) => [id, name]));
  const placeOf = ({ category, subcategory }: Item['places'][0]) => names.get(`${category}\n${subcategory}`)!;
  return {
    version: 1,
    items: landscape.items.map((item): PublicItem => {
      const [category, subcategory] = placeOf(item.places[0]);
      const more = item.places.slice(1).map((place) => placeOf(place).join(' / '));
      return {
        id: item.id,
        kind: item.kind,
        name: item.name,
        category,
        subcategory,
        ...(more.length > 0 ? { second_path: more } : {}),
        places: item.places.map((place) => {
          const [category, subcategory] = placeOf(place);
          return { category, subcategory };
        }),
        stage: item.stage ?? null,
        tier: item.tier ?? null,
        host: item.host === undefined ? null : (organizations.get(item.host) ?? item.host),
        contributed_by: item.contributedBy.map((id) => organizations.get(id) ?? id),
        layers: item.layers,
        topics: item.topics,
        license: item.license ?? null,
        license_written: item.terms?.written ?? null,
        license_class: item.terms?.class ?? null,
        homepage_url: item.homepage ?? null,
        repo_url: item.repo ?? null,
        logo: item.logo ?? null,
        ...present({
          license_because: item.terms?.because,
          license_classed_by: item.terms?.classedBy,
          license_osi_approved: item.terms?.osiApproved,
          links: some(item.links),
          packages: item.packages,
          icon: item.icon,
          symbol: item.symbol,
          aliases: item.aliases.length > 0 ? item.aliases : undefined,
          description: item.description,
          description_source: item.descriptionSource,
          trust: item.trust,
          components: item.components,
          components_source: item.componentsSource,
          openness_class: item.openness?.class,
          openness_next: item.openness?.next,
          openness_class_published: item.opennessClass,
          status: item.status,
          status_source: item.statusSource,
          successor: item.successors,
          evidence: item.evidence
        }),
        dates: item.dates,
        ...publicMore(item.more),
        figures: item.figures
      };
    })
  };
}

/** The names of landscape2, where it has one. */
function publicMore(more: More | undefined) {
  if (!more) return {};
  const { tags, parent, endUser, specification, reviewed, audits, chatChannel, training, summary, annotations } = more;
  const { branch, cloMonitor, lfx, ticker } = more;
  return present({
    tags,
    parent_project: parent,
    enduser: endUser,
    specification,
    annual_review_date: reviewed,
    audits,
    chat_channel: chatChannel,
    training,
    branch,
    clomonitor_name: cloMonitor,
    lfx_slug: lfx,
    stock_ticker: ticker,
    summary,
    annotations
  });
}

export function publicLandscape(landscape: Landscape): Record<string, unknown> {
  const { foundation, listing, stages, tiers, layers, topics, organizations, categories, sources, observed } =
    landscape;
  const { stageRules: stage_rules, hallmarks, trustDimensions: trust_dimensions, openness, documents } = landscape;
  const former_projects = landscape.formerProjects ?? [];
  return present({
    ...{ version: 1, foundation, listing, stages, tiers, layers, topics, organizations, former_projects },
    membership: landscape.membership,
    ...{
      categories,
      groups: landscape.tabs,
      stage_rules,
      hallmarks,
      trust_dimensions,
      openness,
      documents,
      sources,
      observed
    }
  });
}
