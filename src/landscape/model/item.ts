/** One record of a landscape: a project, a member or an organization. */
import type { Figures } from '../figures.ts';
import type { Terms } from '../licenses/terms.ts';
import type { More } from '../more.ts';
import type { OpennessReading } from '../openness/framework.ts';
import type { Told } from '../read/item-fields.ts';

export type Kind = 'project' | 'member' | 'organization';
export const KINDS: readonly Kind[] = ['project', 'member', 'organization'];

export interface Place {
  /** Ids. A subcategory's id is unique within its category only. */
  readonly category: string;
  readonly subcategory: string;
}

/** What a page can show of one; to this comes what is told as the file has it: addresses, description, logo, evidence. */
export interface Item extends Told {
  /** Stable, independent of order and place; links point to it. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Former names and other spellings; links and searches accept them. */
  readonly aliases: readonly string[];
  /** Two to four letters that no other item of the landscape has. */
  readonly symbol: string;
  /** Where it is declared, then every further place (`second_path`). */
  readonly places: readonly [Place, ...Place[]];
  readonly stage?: string;
  /** The settings show it larger, whatever its stage. */
  readonly featured?: true;
  readonly tier?: string;
  /** Whose foundation or company it lives in: an organization's id. */
  readonly host?: string;
  /** Who brought it there: organizations' ids. */
  readonly contributedBy: readonly string[];
  /** Ids, the primary one first. */
  readonly layers: readonly string[];
  /** Ids of what it is chosen for, the most typical first. */
  readonly topics: readonly string[];
  /** By the id of a trust dimension, why it serves that. */
  readonly trust?: Readonly<Record<string, string>>;
  /** What its declared components come to; absent where it declares none. */
  readonly openness?: OpennessReading;
  /** What its makers say about its development where it does not simply go on. */
  readonly status?: Status;
  /** What its makers say to use instead. */
  readonly successors?: readonly Successor[];
  /** An SPDX expression: as written, or what is understood by what is written. */
  readonly license?: string;
  readonly terms?: Terms;
  /** For a member: the organization it is, where that is recorded. */
  readonly organization?: string;
  /** In registries that count downloads: `pypi:torch`. */
  readonly packages?: readonly string[];
  readonly links: readonly Link[];
  readonly dates: Readonly<Partial<Record<DateName, string>>>;
  /** By the id of a further facet, the ids of its options. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly more?: More;
  readonly figures: Figures;
  /** The line of the listing's file on which it is declared, 1-based. */
  readonly line: number;
}

/** `YYYY-MM-DD`. `joinedBefore`: already there on that day, no earlier record. */
export type DateName = 'accepted' | 'joined' | 'joinedBefore' | 'sandbox' | 'incubating' | 'graduated' | 'archived';

export interface Link {
  readonly kind: string;
  readonly url: string;
  readonly label?: string;
  /** Of a repository. */
  readonly branch?: string;
  readonly license?: string;
}

export type Status = 'archived' | 'maintenance' | 'succeeded';
export const STATUSES: readonly Status[] = ['archived', 'maintenance', 'succeeded'];

export interface Successor {
  readonly name: string;
  readonly url?: string;
  /** Its id, where it is an item of the landscape. */
  readonly item?: string;
}
