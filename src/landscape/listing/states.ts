/** What one version of a landscape file lists, read without looking for mistakes: versions were judged when they were new. */
import type { Listed } from './history-file.ts';
import { identify } from '../phases/identify.ts';
import { kindsOf } from '../phases/kinds.ts';
import { readLandscape } from '../phases/read.ts';
import { NO_SETTINGS, type Settings } from '../phases/settings.ts';
import { parseLandscape } from '../phases/sources.ts';
import { vocabularyOf } from '../phases/vocabulary.ts';
import { Report } from '../problems/report.ts';
import type { SourceText } from '../sources.ts';
import { pageOf } from '#text/address.ts';
import { present } from '#text/value.ts';

/** An item of a version, with the page by which it is known again under another name. */
export interface State extends Listed {
  readonly page?: string;
}

/** The items in declared order, or why the version cannot be read. */
export function statesOf(data: SourceText, settings: Settings = NO_SETTINGS): State[] | { readonly reason: string } {
  const report = new Report();
  const doc = parseLandscape(data, report);
  if (!doc) return { reason: report.problems[0]?.message ?? 'no landscape' };
  const draft = readLandscape(doc);
  const kinds = kindsOf(draft, settings);
  const vocabulary = vocabularyOf(draft, kinds, settings);
  return identify(draft, kinds).map(({ id, kind, draft: item, category, subcategory, member }) =>
    present({
      item: id,
      kind,
      name: (kind === 'member' && member?.name) || item.name,
      category,
      subcategory,
      stage: kind === 'project' && item.stage ? vocabulary.stage(item.stage) : undefined,
      tier: kind === 'member' ? vocabulary.tier(subcategory) : undefined,
      page: pageOf(item.repo ?? item.homepage)
    })
  );
}
