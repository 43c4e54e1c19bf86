/** Sentences that say what something is: those that are missing, too long for a tile, or say the name alone. */
import { squeeze } from '#text/slug.ts';
import type { Evidence, Rules } from './evidence.ts';
import type { Report } from '../problems/report.ts';

/** So many letters are shown at most where there is little room. */
const LONGEST = 140;

export const descriptionRules: Rules = (evidence, report) => {
  const { doc, entries } = evidence;
  for (const { draft } of entries) {
    if (draft.description && squeeze(draft.description) === squeeze(draft.name))
      report.add('description_is_name', { doc, path: [...draft.path, 'description'] }, draft.name);
  }
  tooLong(evidence, report);
  missing(evidence, report);
};

/** Told where the file keeps to short ones: many landscapes write paragraphs, and mean them. */
function tooLong({ doc, entries }: Evidence, report: Report): void {
  const described = entries.filter(({ draft }) => draft.description);
  const long = described.filter(({ draft }) => [...draft.description!].length > LONGEST);
  if (long.length > Math.max(2, described.length / 4)) return;
  for (const { draft } of long) {
    const path = [...draft.path, 'description'];
    report.add('description_too_long', { doc, path }, draft.name, [...draft.description!].length);
  }
}

/** Told where nearly all projects have one: landscapes without descriptions are none the worse. */
function missing({ doc, entries }: Evidence, report: Report): void {
  const projects = entries.filter(({ kind }) => kind === 'project');
  const bare = projects.filter(({ draft }) => !draft.description);
  if (projects.length < 5 || bare.length * 5 > projects.length) return;
  for (const { draft } of bare) report.add('description_missing', { doc, path: [...draft.path, 'name'] }, draft.name);
}
