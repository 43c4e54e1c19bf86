/** What a landscape2 file says of an item beyond what every item has: audits, tags, summary, annotations and the like. */
import type { More } from '../model.ts';
import type { ValuesOf } from '../read/forms.ts';
import type { extraLevel, itemLevel } from '../read/item-fields.ts';
import { present, some } from '#text/value.ts';

type Said = Pick<ValuesOf<typeof itemLevel.fields>, 'enduser' | 'annualReview' | 'branch' | 'stockTicker' | 'extra'>;
type Extra = ValuesOf<typeof extraLevel.fields>;

/** How the parts of a summary are called, in the order to show. */
const SUMMARY = [
  ['summaryUseCase', 'Use case'],
  ['summaryBusinessUseCase', 'Business use case'],
  ['summaryPersonas', 'Made for'],
  ['summaryIntegration', 'Integration'],
  ['summaryIntegrations', 'Integrations'],
  ['summaryReleaseRate', 'Releases'],
  ['summaryTags', 'Topics']
] as const satisfies readonly (readonly [keyof Extra, string])[];

/** Undefined where the item says none of it. */
export function readMore({ enduser, annualReview, branch, stockTicker, extra }: Said): More | undefined {
  const { trainingCertifications: certificates, trainingType } = extra;
  const training = [certificates, trainingType].flatMap((text) => text ?? []).join(', ');
  const summary = SUMMARY.flatMap(([key, label]) => (extra[key] === undefined ? [] : [[label, extra[key]] as const]));
  const more = present({
    tags: some(extra.tag),
    parent: extra.parentProject,
    endUser: enduser,
    specification: extra.specification,
    reviewed: annualReview ?? extra.annualReviewDate,
    audits: some(extra.audits.filter((audit) => Object.keys(audit).length > 0)),
    chatChannel: extra.chatChannel,
    training: training === '' ? undefined : training,
    branch,
    cloMonitor: extra.clomonitorName,
    lfx: extra.lfxSlug,
    ticker: stockTicker,
    summary: summary.length > 0 ? Object.fromEntries(summary) : undefined,
    annotations: extra.annotations
  });
  return Object.keys(more).length > 0 ? more : undefined;
}
