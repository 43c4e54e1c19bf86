/** Second phase: what the items of each category are. Files in the landscape2 format do not say; their shape does. */
import type { Kind } from '../model.ts';
import { slug } from '#text/slug.ts';
import type { Draft, DraftCategory } from './read.ts';
import type { Settings } from './settings.ts';

/**
 * Members: the category that the settings name, or else the one whose name says so or whose subcategories are the
 * declared tiers. Organizations: a category in which nothing has a repository or a stage, unless its name says otherwise
 * or nothing in the whole file has one: then that tells nothing. Projects: all others.
 */
export function kindsOf(draft: Draft, settings: Settings): ReadonlyMap<DraftCategory, Kind> {
  const named = draft.categories.some(({ name }) => name === settings.membersCategory);
  // A category may be declared in several blocks; it is of one kind.
  const whole = new Map<string, DraftCategory>();
  for (const { path, name, subcategories } of draft.categories) {
    whole.set(name, { path, name, subcategories: [...(whole.get(name)?.subcategories ?? []), ...subcategories] });
  }
  const told = [...whole.values()].some(isWorkedOn);
  const kinds = new Map([...whole].map(([name, category]) => [name, kindOf(category)]));
  return new Map(draft.categories.map((category) => [category, kinds.get(category.name)!]));

  function kindOf(category: DraftCategory): Kind {
    if (named ? category.name === settings.membersCategory : listsMembers(category)) return 'member';
    const isEmpty = category.subcategories.every(({ items }) => items.length === 0);
    return isEmpty || !told || isWorkedOn(category) || LISTS_PROJECTS.test(category.name) ? 'project' : 'organization';
  }

  function listsMembers({ name, subcategories }: DraftCategory): boolean {
    if (/\bmembers?\b|\bmembership\b/i.test(name)) return true;
    const tiers = new Set(draft.tiers.flatMap((tier) => [tier.id, slug(tier.name)]));
    return subcategories.length > 0 && subcategories.every((subcategory) => tiers.has(slug(subcategory.name)));
  }
}

/** What the last word of a category's name says of its items. */
const LISTS_PROJECTS = /\b(projects|products|tools|software)$/i;

const isWorkedOn = ({ subcategories }: DraftCategory) =>
  subcategories.some(({ items }) => items.some(({ repo, stage }) => repo !== undefined || stage !== undefined));
