/** What it takes to be a member, and what it gives: as the file declares it, with one source and day for all of it. */
import { tierTerms, membershipLevel } from './read/membership-fields.ts';
import { type ValuesOf, level, readFields } from './read/forms.ts';
import { cleanText } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
import { slug } from '#text/slug.ts';

type Said = ValuesOf<typeof membershipLevel.fields>;
type Terms = ValuesOf<typeof tierTerms>;

export type Dues = Terms['dues'][number];
export type Benefit = { readonly name: string; readonly area?: string; readonly count?: number };

export interface TierTerms {
  /** The tier's id. */
  readonly tier: string;
  readonly dues: readonly Dues[];
  readonly condition?: string;
  /** The id of the tier whose benefits it gives, too. */
  readonly includes?: string;
  readonly benefits: readonly Benefit[];
}

export interface Membership extends Omit<Said, 'benefits'> {
  readonly benefits: readonly Benefit[];
  /** Of tiers that say anything, in their order. */
  readonly tiers: readonly TierTerms[];
}

const terms = level('A tier', tierTerms);

/** What a file's top level says of membership; undefined where it says nothing. */
export function membershipOf(
  top: Readonly<Record<string, unknown>>,
  tiers: readonly { readonly id: string }[]
): Membership | undefined {
  const said = readFields(membershipLevel, top['membership']);
  const declared = new Map(
    listOf(top['tiers']).map((entry) => {
      const { id, name } = mapping(entry);
      return [slug(cleanText(id) ?? cleanText(name) ?? ''), readFields(terms, entry)] as const;
    })
  );
  const told = tiers.flatMap(({ id }): TierTerms[] => {
    const own = declared.get(id);
    if (!own || (own.dues.length === 0 && own.benefits.length === 0)) return [];
    return [{ ...own, tier: id, benefits: named(own.benefits) }];
  });
  if (told.length === 0 && !said.feed) return undefined;
  return { ...said, benefits: named(said.benefits), tiers: told };
}

const named = (list: Terms['benefits']): Benefit[] =>
  list.flatMap(({ name, ...rest }) => (name === undefined ? [] : [{ name, ...rest }]));
