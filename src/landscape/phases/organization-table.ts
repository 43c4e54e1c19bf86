/** The table of organizations as a category of its own, framed by what they are, and its items. */
import type { Category, Organization, Place } from '../model.ts';
import { present } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import { organizationItemId } from './identify.ts';
import type { UnsymbolledItem } from './items.ts';
import { ORGANIZATIONS } from './places/places.ts';
import type { Draft } from './read.ts';

/** What several of a kind are called. Other kinds keep their own word. */
const ORGANIZATION_KINDS: Readonly<Record<string, string>> = {
  foundation: 'Foundations',
  company: 'Companies',
  university: 'Universities & institutes',
  community: 'Communities'
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The category, or none where no organization is declared. */
export function organizationCategories({ organizations }: Draft): Category[] {
  if (organizations.length === 0) return [];
  const kinds = new Map<string, string>();
  for (const { kind = 'other' } of organizations) {
    const id = slug(kind);
    if (!kinds.has(id)) kinds.set(id, Object.hasOwn(ORGANIZATION_KINDS, id) ? ORGANIZATION_KINDS[id]! : capital(kind));
  }
  const subcategories = [...kinds].map(([id, name]) => ({ id, name }));
  return [{ id: ORGANIZATIONS, name: 'Organizations', kind: 'organization', subcategories }];
}

const organizationPlace = (kind: string | undefined): Place => ({
  category: ORGANIZATIONS,
  subcategory: slug(kind ?? 'other')
});

/** The organizations declared, each as an item. */
export function organizationItems(draft: Draft, list: readonly Organization[]): UnsymbolledItem[] {
  const byId = new Map(list.map((organization) => [organization.id, organization]));
  return draft.organizations.flatMap(({ id, line, twitter }) => {
    const organization = byId.get(id);
    // An id declared twice is reported; the first one is the organization.
    if (!organization || !byId.delete(id)) return [];
    const { name, aliases, homepage, kind } = organization;
    return [
      present({
        id: organizationItemId(id),
        kind: 'organization' as const,
        name,
        aliases,
        places: [organizationPlace(kind)] as [Place],
        contributedBy: [],
        layers: [],
        topics: [],
        organization: id,
        homepage,
        links: twitter ? [{ kind: 'twitter', url: twitter }] : [],
        dates: {},
        figures: {},
        line
      })
    ];
  });
}
