/** The table of scopes: which kinds of items a reader looks at. Header, sentence, links and the command loop over it. */
import type { Kind } from '#landscape/model.ts';

/** What a count is followed by. */
export type Words = readonly [one: string, many: string];

export const KIND_WORDS: Readonly<Record<Kind, Words>> = {
  project: ['project', 'projects'],
  member: ['member', 'members'],
  organization: ['organization', 'organizations']
};

interface ScopeRow {
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly words: Words;
}

export const scopes = {
  projects: { label: 'Projects', kinds: ['project'], words: KIND_WORDS.project },
  members: { label: 'Members', kinds: ['member'], words: KIND_WORDS.member },
  organizations: { label: 'Organizations', kinds: ['organization'], words: KIND_WORDS.organization },
  all: { label: 'All', kinds: ['project', 'member', 'organization'], words: ['entry', 'entries'] }
} as const satisfies Readonly<Record<string, ScopeRow>>;

export type Scope = keyof typeof scopes;
export const SCOPES = Object.keys(scopes) as readonly Scope[];

export const kindsIn = (scope: Scope): readonly Kind[] => scopes[scope].kinds;

/** Whether a scope shows items of a kind. */
export const isIn = (scope: Scope, kind: Kind): boolean => kindsIn(scope).includes(kind);

/** The scope of one kind alone. */
export const scopeOf = (kind: Kind): Scope => SCOPES.find((scope) => kindsIn(scope).length === 1 && isIn(scope, kind))!;
