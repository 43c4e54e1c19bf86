/** All rules, run over the same documents and drafts. Each adds to the report; none stops another. */
import type { Rules } from './evidence.ts';
import { categoryRules } from './categories.ts';
import { dateRules } from './dates.ts';
import { descriptionRules } from './descriptions.ts';
import { duplicateRules } from './duplicates.ts';
import { facetRules } from './facets.ts';
import { gameRules, guideRules } from './beside/guide.ts';
import { hostRules } from './hosting.ts';
import { idRules } from './naming/ids.ts';
import { itemRules } from './items.ts';
import { linkRules } from './links.ts';
import { listRules } from './naming/lists.ts';
import { nameRules } from './naming/names.ts';
import { packageRules } from './naming/packages.ts';
import { referenceRules } from './naming/references.ts';
import { opennessRules } from './openness.ts';
import { pathRules } from './paths.ts';
import { settingsRules } from './beside/settings.ts';
import { shapeRules } from './shape.ts';
import { symbolRules } from './naming/symbols.ts';
import { topicRules } from './topics.ts';
import { unfollowedRules } from './beside/unfollowed.ts';
import { wordRules } from './words.ts';
import { writtenRules } from './naming/written.ts';

const rules: readonly Rules[] = [
  shapeRules,
  categoryRules,
  itemRules,
  linkRules,
  writtenRules,
  nameRules,
  descriptionRules,
  dateRules,
  wordRules,
  topicRules,
  listRules,
  opennessRules,
  referenceRules,
  hostRules,
  pathRules,
  duplicateRules,
  idRules,
  symbolRules,
  packageRules,
  facetRules,
  settingsRules,
  unfollowedRules,
  guideRules,
  gameRules
];

export const validate: Rules = (evidence, report) => {
  for (const check of rules) check(evidence, report);
};
