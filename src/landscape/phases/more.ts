/** What a landscape2 file says of an item beyond what every item has: audits, tags, summary, annotations and the like. */
import type { Audit, More } from '../model.ts';
import { cleanText, textsOf } from '#text/clean.ts';
import { dayIn } from '#text/day.ts';
import { listOf, mapping, present, some } from '#text/value.ts';
import { slug } from '#text/slug.ts';
import { webAddress } from '#text/address.ts';

type Fields = Readonly<Record<string, unknown>>;

/** How the parts of a summary are called, in the order to show. */
const SUMMARY: readonly (readonly [key: string, label: string])[] = [
  ['summary_use_case', 'Use case'],
  ['summary_business_use_case', 'Business use case'],
  ['summary_personas', 'Made for'],
  ['summary_integration', 'Integration'],
  ['summary_integrations', 'Integrations'],
  ['summary_release_rate', 'Releases'],
  ['summary_tags', 'Topics']
];

/** Undefined where the item says none of it. */
export function readMore(item: Fields): More | undefined {
  const extra = mapping(item['extra']);
  const more = present({
    tags: some(textsOf(extra['tag'])),
    parent: cleanText(extra['parent_project']),
    endUser: flag(item['enduser']),
    specification: flag(extra['specification']),
    reviewed: dayIn(extra['annual_review_date']),
    audits: some(listOf(extra['audits']).flatMap((entry) => readAudit(mapping(entry)) ?? [])),
    chatChannel: cleanText(extra['chat_channel']),
    training: cleanText(
      [extra['training_certifications'], extra['training_type']].flatMap((v) => cleanText(v) ?? []).join(', ')
    ),
    summary: filled(SUMMARY.flatMap(([key, label]) => pair(label, extra[key]))),
    annotations: filled(Object.entries(mapping(extra['annotations'])).flatMap(([key, value]) => pair(key, value)))
  });
  return Object.keys(more).length > 0 ? more : undefined;
}

function readAudit(entry: Fields): Audit | undefined {
  const audit = present({
    date: dayIn(entry['date']),
    type: cleanText(entry['type']),
    vendor: cleanText(entry['vendor']),
    url: webAddress(entry['url'])
  });
  return Object.keys(audit).length > 0 ? audit : undefined;
}

const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
const pair = (key: string, value: unknown): (readonly [string, string])[] => {
  const text = cleanText(value);
  return text ? [[key, text]] : [];
};

/** Keys are foreign text: one of them may be called `__proto__`. */
function filled(entries: readonly (readonly [string, string])[]): Record<string, string> | undefined {
  const safe = entries.filter(([key]) => slug(key) !== 'proto');
  return safe.length > 0 ? Object.fromEntries(safe) : undefined;
}
