/** All rules, run over the same documents and drafts. Each adds to the report; none stops another. */
import type { Located } from '../located.ts';
import type { Declaration } from '../phases/declared-facets.ts';
import type { FurtherFacets } from '../phases/facets.ts';
import type { Identified } from '../phases/identify.ts';
import type { Organizations } from '../phases/organizations.ts';
import type { Draft } from '../phases/read.ts';
import type { Vocabulary } from '../phases/vocabulary.ts';
import type { Report } from '../problems.ts';
import { categoryRules } from './categories.ts';
import { dateRules } from './dates.ts';
import { duplicateRules } from './duplicates.ts';
import { facetRules } from './facets.ts';
import { gameRules, guideRules } from './guide.ts';
import { hostRules } from './hosting.ts';
import { idRules } from './ids.ts';
import { itemRules } from './items.ts';
import { linkRules } from './links.ts';
import { nameRules } from './names.ts';
import { pathRules } from './paths.ts';
import { settingsRules } from './settings.ts';
import { shapeRules } from './shape.ts';
import { unfollowedRules } from './unfollowed.ts';
import { wordRules } from './words.ts';

export interface Evidence {
  readonly doc: Located;
  /** The files beside the landscape, as far as there are any that can be read. */
  readonly beside: Readonly<Partial<Record<'settings' | 'guide' | 'games', Located>>>;
  readonly draft: Draft;
  readonly entries: readonly Identified[];
  readonly vocabulary: Vocabulary;
  readonly organizations: Organizations;
  readonly further: FurtherFacets;
  /** The facets that the files declare, whether they make one or not. */
  readonly declarations: readonly Declaration[];
}

export type Rules = (evidence: Evidence, report: Report) => void;

const rules: readonly Rules[] = [
  shapeRules,
  categoryRules,
  itemRules,
  linkRules,
  nameRules,
  dateRules,
  wordRules,
  hostRules,
  pathRules,
  duplicateRules,
  idRules,
  facetRules,
  settingsRules,
  unfollowedRules,
  guideRules,
  gameRules
];

export const validate: Rules = (evidence, report) => {
  for (const check of rules) check(evidence, report);
};
