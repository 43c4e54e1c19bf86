/** The dates of a project against each other and against its stage. */
import type { DateName } from '../model.ts';
import { isDay } from '#text/day.ts';
import { cleanText } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
import type { Report } from '../problems/report.ts';
import type { Path } from '../read/located.ts';
import { type Evidence, type Rules, levels } from './evidence.ts';

/** In the order in which a project can go through them. */
const STEPS = ['accepted', 'sandbox', 'incubating', 'graduated', 'archived'] as const satisfies readonly DateName[];

export const dateRules: Rules = (evidence, report) => {
  const { doc, vocabulary } = evidence;
  afterListing(evidence, report);
  tables(evidence, report);
  const ended: { readonly name: string; readonly path: Path; readonly isDated: boolean }[] = [];
  for (const { value, path, level } of levels({ doc })) {
    if (level !== 'item') continue;
    const extra = mapping(value['extra']);
    const known = STEPS.flatMap((name) => (isDay(extra[name]) ? [{ name, day: extra[name] }] : []));
    for (const [i, { name, day }] of known.entries()) {
      // Back from incubating to the sandbox is a way that some have gone.
      const earlier = known
        .slice(0, i)
        .find((other) => other.day > day && !(other.name === 'sandbox' && name === 'incubating'));
      if (earlier)
        report.add('dates_out_of_order', { doc, path: [...path, 'extra', name] }, name, day, earlier.name, earlier.day);
    }
    const stage = typeof value['project'] === 'string' ? vocabulary.stage(value['project']) : undefined;
    const at = STEPS.findIndex((name) => name === stage);
    const later = at < 0 ? undefined : known.find(({ name }) => STEPS.indexOf(name) > at);
    if (later)
      report.add(
        'stage_contradicts_date',
        { doc, path: [...path, 'project'] },
        String(value['project']),
        later.name,
        later.day
      );
    const { archived } = extra;
    if (stage === 'archived') ended.push({ name: cleanText(value['name']) ?? '', path, isDated: isDay(archived) });
    // A status says the same in another way.
    if (isDay(archived) && stage === undefined && !cleanText(value['project']) && !cleanText(value['status']))
      report.add('archived_without_stage', { doc, path: [...path, 'extra', 'archived'] }, archived);
  }
  // Where the file gives others theirs.
  for (const { name, path, isDated } of ended.some(({ isDated }) => isDated) ? ended : [])
    if (!isDated) report.add('archived_undated', { doc, path: [...path, 'project'] }, name);
};

/** Days that the listing cannot know of yet. */
function afterListing({ doc, draft, entries }: Evidence, report: Report): void {
  const { date } = draft.listing;
  if (date === undefined) return;
  const check = (name: string, day: string | undefined, path: Path): void => {
    if (day !== undefined && day > date) report.add('date_after_listing', { doc, path }, name, day, date);
  };
  for (const { draft: item } of entries) {
    check('joined', item.dates.joined, [...item.path, 'joined']);
    for (const name of STEPS) check(name, item.dates[name], [...item.path, 'extra', name]);
  }
  for (const { joined, path } of draft.members) check('joined', joined, [...path, 'joined']);
}

/** What each table has for a beginning and what comes later. */
const SPANS = [
  ['members', 'joined', 'joined_before'],
  ['former_projects', 'accepted', 'left']
] as const;

function tables({ doc }: Evidence, report: Report): void {
  for (const [table, first, last] of SPANS) {
    for (const [i, entry] of listOf(mapping(doc.value)[table]).entries()) {
      const [from, to] = [mapping(entry)[first], mapping(entry)[last]];
      if (isDay(from) && isDay(to) && to < from)
        report.add('dates_out_of_order', { doc, path: [table, i, last] }, last, to, first, from);
    }
  }
}
