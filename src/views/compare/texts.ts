/** The comparison of a link as text, in place of rows for each item of a selection. */
import { comparedIn, comparisonCsv, comparisonMarkdown } from '#take-away/comparison.ts';
import type { WriteText } from '#take-away/picture.ts';

export const texts: Readonly<Record<'csv' | 'md', WriteText>> = {
  csv: (source) => comparisonCsv(comparedIn(source)),
  md: (source) => comparisonMarkdown(comparedIn(source))
};
