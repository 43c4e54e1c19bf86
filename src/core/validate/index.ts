/** All rules, run over the same document and drafts. Each adds to the report; none stops another. */
import type { Located } from '../located.ts';
import type { Identified } from '../phases/identify.ts';
import type { Draft } from '../phases/read.ts';
import type { Vocabulary } from '../phases/vocabulary.ts';
import type { Report } from '../problems.ts';
import { duplicateRules } from './duplicates.ts';
import { itemRules } from './items.ts';
import { linkRules } from './links.ts';
import { shapeRules } from './shape.ts';
import { wordRules } from './words.ts';

export interface Evidence {
  readonly doc: Located;
  readonly draft: Draft;
  readonly entries: readonly Identified[];
  readonly vocabulary: Vocabulary;
}

export type Rules = (evidence: Evidence, report: Report) => void;

const rules: readonly Rules[] = [shapeRules, itemRules, linkRules, wordRules, duplicateRules];

export const validate: Rules = (evidence, report) => {
  for (const check of rules) check(evidence, report);
};
