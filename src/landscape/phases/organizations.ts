/**
 * Fifth phase: who hosts and who contributed. Our own files name organizations by id; landscape2 files carry an
 * organization's name or a company-directory address, whose last part names it, and members resolve the spelling.
 */
import { NONE } from '../publish/packed.ts';
import type { Kind, Organization } from '../model.ts';
import { compareText } from '#text/order.ts';
import { present } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import type { Identified } from './identify.ts';
import type { Draft, DraftItem } from './read.ts';

export interface Organizations {
  readonly list: readonly Organization[];
  /** An organization's id for what an item says of its host; undefined where it says nothing or nothing known. */
  hostOf(entry: { readonly draft: DraftItem; readonly kind: Kind }): string | undefined;
  /** The ids among those given that are known, each once. */
  known(ids: readonly string[]): string[];
}

export function organizationsOf(draft: Draft, entries: readonly Identified[]): Organizations {
  const declared = new Map<string, Organization>();
  const spellings = new Map<string, string>();
  for (const organization of draft.organizations) {
    const { id, name, aliases } = organization;
    if (declared.has(id)) continue;
    const { kind, homepage } = organization;
    declared.set(id, present({ id, name, aliases, kind, homepage }));
    for (const spelling of [id, name, ...aliases])
      if (!spellings.has(slug(spelling))) spellings.set(slug(spelling), id);
  }

  // A directory address shared with a member or a listed organization is that one's name, better than its slug. Of
  // several (“SAP”, “SAP Labs”) the shortest, wherever it stands: sorting a file changes no host.
  const namesByAddress = new Map<string, string>();
  for (const kind of ['organization', 'member'] as const) {
    const names = entries.filter((entry) => entry.kind === kind).map(({ draft }) => draft);
    for (const item of names.toSorted((a, b) => b.name.length - a.name.length || compareText(b.name, a.name))) {
      const address = directoryName(item.crunchbase);
      if (address) namesByAddress.set(address, bareName(item.name));
    }
  }

  const derived = new Map<string, Organization>();
  const register = (name: string): string => {
    const known = spellings.get(slug(name));
    if (known) return known;
    // “none” stands for items without a value.
    const id = slug(name) === NONE ? `${NONE}-organization` : slug(name);
    if (!derived.has(id)) derived.set(id, { id, name, aliases: [] });
    return id;
  };

  // Registered once, in file order, so that the list does not depend on who asks first.
  const hosts = new Map<DraftItem, string>();
  for (const { draft: item, kind } of entries) {
    if (kind !== 'project') continue;
    const address = directoryName(item.crunchbase);
    if (item.host !== undefined) {
      if (declared.has(item.host)) hosts.set(item, item.host);
    } else if (item.organization.name) hosts.set(item, register(item.organization.name));
    else if (address) hosts.set(item, register(namesByAddress.get(address) ?? readable(address)));
  }

  return {
    list: [...declared.values(), ...derived.values()],
    hostOf: ({ draft: item }) => hosts.get(item),
    known: (ids) => [...new Set(ids)].filter((id) => declared.has(id))
  };
}

/** The last part of a company-directory address: `…/organization/red-hat` → `red-hat`. */
function directoryName(address: string | undefined): string | undefined {
  return /\/organization\/([^/?#]+)/.exec(address ?? '')?.[1]?.toLowerCase();
}

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'to']);

/** `apache-software-foundation` → `Apache Software Foundation`. */
function readable(address: string): string {
  return address
    .replace(/-[0-9a-f]{4}$/, '')
    .split('-')
    .map((word, i) => (i > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}

/** `Red Hat (member)` → `Red Hat`, `VMware (KCSP)` → `VMware`: what stands behind the name says where it is listed. */
const bareName = (name: string) => name.replace(/(?<=\S)\s*\([^)]*\)\s*$/, '');
