/** Second phase: what each item is. A file may say it; files in the landscape2 format do not, and their shape shows it. */
import { KINDS, type Kind } from '../model.ts';
import { bareName, fold, slug, squeeze } from '#text/slug.ts';
import { directoryName } from '#text/address.ts';
import type { Draft, DraftCategory, DraftItem, DraftSubcategory } from './read.ts';
import type { Settings } from './settings.ts';
import { isHostedWord } from './stage-words.ts';

export interface Kinds {
  /** What most items of a category are; a category without any is one of projects. */
  readonly of: (category: DraftCategory) => Kind;
  readonly ofItem: (item: DraftItem) => Kind;
}

/**
 * What is declared stands, the item's own word before that of its subcategory and category. Else:
 *
 * Members: the category that the settings name, or else the one whose name says so or whose subcategories are the
 * declared tiers. Organizations: a category or a part of one in which nothing has a repository, a license or a stage of
 * its foundation. Where nothing in the whole file has one, that tells nothing, nor does it of one part of a category:
 * there names or entries in a directory of companies must say so. Projects: all others.
 */
export function kindsOf(draft: Draft, settings: Settings): Kinds {
  const isNamed = draft.categories.some(({ name }) => name === settings.membersCategory);
  const isWorkedOn = ({ repo, license, stage }: DraftItem) =>
    repo !== undefined || license !== undefined || (stage !== undefined && isHostedWord(stage, settings));
  // A category may be declared in several blocks; it is of one kind.
  const whole = new Map<string, DraftCategory>();
  for (const category of draft.categories) {
    const known = whole.get(fold(category.name));
    const subcategories = [...(known?.subcategories ?? []), ...category.subcategories];
    whole.set(fold(category.name), { ...category, ...known, kind: known?.kind ?? category.kind, subcategories });
  }
  const tells = [...whole.values()].some(({ subcategories }) =>
    subcategories.some(({ items }) => items.some(isWorkedOn))
  );

  const items = new Map<DraftItem, Kind>();
  const categories = new Map<string, Kind>();
  for (const [name, category] of whole) {
    const base = kindOf(category);
    const counts = new Map<Kind, number>();
    for (const part of category.subcategories) {
      const inside =
        part.kind ??
        (base === 'project' && category.kind === undefined && isOfOrganizations(category, part)
          ? 'organization'
          : base);
      for (const item of part.items) {
        const kind = item.kind ?? inside;
        items.set(item, kind);
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    }
    const most = KINDS.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]!;
    categories.set(name, category.kind ?? (counts.size > 0 && !counts.has(base) ? most : base));
  }
  return { of: ({ name }) => categories.get(fold(name)) ?? 'project', ofItem: (item) => items.get(item) ?? 'project' };

  function kindOf(category: DraftCategory): Kind {
    if (category.kind) return category.kind;
    if (isNamed ? category.name === settings.membersCategory : listsMembers(category)) return 'member';
    const own = category.subcategories.flatMap((part) => part.items);
    if (own.length === 0 || own.some(isWorkedOn) || LISTS_PROJECTS.test(category.name)) return 'project';
    return tells || saysOrganizations(category.name, own) ? 'organization' : 'project';
  }

  function listsMembers({ name, subcategories }: DraftCategory): boolean {
    if (LISTS_PROJECTS.test(name)) return false;
    if (/\bmembers?\b|\bmembership\b/i.test(name)) return true;
    const tiers = new Set(draft.tiers.flatMap((tier) => [tier.id, slug(tier.name)]));
    return subcategories.length > 0 && subcategories.every((subcategory) => tiers.has(slug(subcategory.name)));
  }

  /** Among what is called projects or products, a part must be called otherwise: products share entries with their makers. */
  function isOfOrganizations(category: DraftCategory, { name, items }: DraftSubcategory): boolean {
    if (items.length === 0 || items.some(isWorkedOn) || LISTS_PROJECTS.test(name)) return false;
    return LISTS_PROJECTS.test(category.name) ? LISTS_ORGANIZATIONS.test(name) : saysOrganizations(name, items);
  }
}

/** What the last word of a name says of what is listed below it. */
const LISTS_PROJECTS = /\b(projects|products|tools|software)$/i;
const LISTS_ORGANIZATIONS =
  /\b(companies|organi[sz]ations|members|vendors|providers|partners|suppliers|consultanc(?:y|ies)|consultants|integrators|universities|institutes|investors|sponsors|foundations|associations|employers|adopters|customers|banks|operators|startups)$/i;

/** So many of the items are called as their entries in a directory of companies. */
const MOST = 2 / 3;

function saysOrganizations(name: string, items: readonly DraftItem[]): boolean {
  if (LISTS_ORGANIZATIONS.test(name)) return true;
  return items.filter(isItsOwnCompany).length >= items.length * MOST;
}

/** `Red Hat` with the entry `…/organization/red-hat`. */
function isItsOwnCompany({ name, crunchbase }: DraftItem): boolean {
  const entry = directoryName(crunchbase);
  return entry !== undefined && squeeze(entry.replace(/-[0-9a-f]{4}$/, '')) === squeeze(bareName(name));
}
