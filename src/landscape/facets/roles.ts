/** Of the facet of roles: what organizations have to do with a landscape. */
import type { Landscape } from '../model.ts';
import type { FacetOption } from '../publish/packed.ts';

/** What an organization has to do with the landscape's projects. */
export const roles: readonly (FacetOption & { readonly of: (landscape: Landscape) => ReadonlySet<string> })[] = [
  { id: 'contributor', name: 'Contributed here', of: (landscape) => rolesOf(landscape).contributor },
  { id: 'host', name: 'Hosts projects', of: (landscape) => rolesOf(landscape).host },
  { id: 'member', name: 'Member', of: (landscape) => rolesOf(landscape).member }
];

type Roles = Readonly<Record<'contributor' | 'host' | 'member', ReadonlySet<string>>>;
const knownRoles = new WeakMap<Landscape, Roles>();

/** The organizations in each role, by id; worked out once per landscape. */
function rolesOf(landscape: Landscape): Roles {
  let found = knownRoles.get(landscape);
  if (!found) {
    const { items } = landscape;
    found = {
      contributor: new Set(items.flatMap(({ contributedBy }) => contributedBy)),
      host: new Set(items.flatMap(({ host }) => host ?? [])),
      member: new Set(items.flatMap(({ kind, organization }) => (kind === 'member' && organization) || []))
    };
    knownRoles.set(landscape, found);
  }
  return found;
}
