/**
 * Fifth phase: who hosts and who contributed. Our own files name organizations by id; landscape2 files carry an
 * organization's name, or a company-directory address that a member or a listed organization has, too. The address alone
 * names nobody: its last part is no name.
 */
import { NONE } from '../publish/packed.ts';
import type { Kind, Organization } from '../model.ts';
import { compareText } from '#text/order.ts';
import { present } from '#text/value.ts';
import { bareName, optionIds, spelling } from '#text/slug.ts';
import { directoryName } from '#text/address.ts';
import type { Identified } from './identify.ts';
import type { Draft, DraftItem } from './read.ts';
import type { Settings } from './settings.ts';
import { isHostedWord } from './stage-words.ts';

export interface Organizations {
  readonly list: readonly Organization[];
  /** An organization's id for what an item says of its host; undefined where it says nothing or nothing known. */
  hostOf(entry: { readonly draft: DraftItem; readonly kind: Kind }): string | undefined;
  /** The ids among those given that are known, each once. */
  known(ids: readonly string[]): string[];
}

export function organizationsOf(draft: Draft, entries: readonly Identified[], settings: Settings): Organizations {
  const declared = new Map<string, Organization>();
  const spellings = new Map<string, string>();
  for (const organization of draft.organizations) {
    const { id, name, aliases } = organization;
    if (declared.has(id)) continue;
    const { kind, homepage } = organization;
    declared.set(id, present({ id, name, aliases, kind, homepage }));
    for (const word of [id, name, ...aliases]) if (!spellings.has(spelling(word))) spellings.set(spelling(word), id);
  }

  const namesByAddress = directoryNames(draft, entries, settings);
  // Registered once, in file order, so that the list does not depend on who asks first.
  const hosts = new Map<DraftItem, string>();
  const named = new Map<DraftItem, string>();
  for (const { draft: item, kind } of entries) {
    if (kind !== 'project') continue;
    const listed = namesByAddress.get(directoryName(item.crunchbase) ?? '');
    if (item.host !== undefined) {
      if (declared.has(item.host)) hosts.set(item, item.host);
    } else if (settings.hidesOwners) continue;
    else if (item.organization.name ?? listed) named.set(item, item.organization.name ?? listed!);
  }
  // “none” stands for items without a value.
  const idOf = optionIds(named.values(), [NONE, ...declared.keys()]);
  const derived = new Map<string, Organization>();
  for (const [item, name] of named) {
    const id = spellings.get(spelling(name)) ?? idOf(name);
    if (!declared.has(id) && !derived.has(id)) derived.set(id, { id, name, aliases: [] });
    hosts.set(item, id);
  }

  return {
    list: [...declared.values(), ...derived.values()],
    hostOf: ({ draft: item }) => hosts.get(item),
    known: (ids) => [...new Set(ids)].filter((id) => declared.has(id))
  };
}

/** Whose an address in the directory of companies is, by the names that the file itself has for it. */
function directoryNames(draft: Draft, entries: readonly Identified[], settings: Settings): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const foundation = draft.foundation.name ?? settings.foundation;
  const own = addressOfFoundation(entries, settings);
  if (foundation && own) names.set(own, foundation);
  const owned = entries.flatMap(({ draft: { crunchbase, organization } }) =>
    organization.name ? [{ name: organization.name, crunchbase }] : []
  );
  const listed = (['organization', 'member'] as const).map((kind) =>
    entries.filter((entry) => entry.kind === kind).map(({ draft }) => draft)
  );
  for (const list of [owned, ...listed]) {
    // Of several names (“SAP”, “SAP Labs”) the shortest, wherever it stands: sorting a file changes no host.
    for (const { name, crunchbase } of list.toSorted(
      (a, b) => b.name.length - a.name.length || compareText(b.name, a.name)
    )) {
      const address = directoryName(crunchbase);
      if (address) names.set(address, bareName(name));
    }
  }
  return names;
}

/** A plain majority of a few says nothing. */
const FEW = 5;
const MOST = 3 / 4;

/** The address that most projects with a stage of the foundation share. */
function addressOfFoundation(entries: readonly Identified[], settings: Settings): string | undefined {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { kind, draft } of entries) {
    const address = directoryName(draft.crunchbase);
    if (kind !== 'project' || !address || !draft.stage || !isHostedWord(draft.stage, settings)) continue;
    counts.set(address, (counts.get(address) ?? 0) + 1);
    all += 1;
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= FEW && most[1] >= all * MOST ? most[0] : undefined;
}
