/** Counts as landscape2 publishes them in `data/stats.json`. What nothing is known of is left out. */
import type { Landscape } from '#landscape/model.ts';
import { compareText } from '#text/order.ts';
import { present } from '#text/value.ts';
import type { FormerRecord } from './records.ts';

type Counts = Readonly<Record<string, number>>;

export function formerStats({ items }: Landscape, records: readonly FormerRecord[], members: string | undefined) {
  const day = (record: FormerRecord, key: string) => record[key] as string | undefined;
  const projects = records.filter(({ maturity }) => maturity !== undefined);
  const listed = records.filter(({ category }) => category === members);
  const accepted = perMonth(projects.map((record) => day(record, 'accepted_at')));
  const audits = perMonth(
    projects.flatMap(({ audits }) => (audits as { date?: string }[] | undefined)?.map(({ date }) => date) ?? [])
  );
  const joined = perMonth(listed.map((record) => day(record, 'joined_at')));
  const seen = items.flatMap(({ repo, figures }) => (repo === undefined ? [] : [figures]));
  const sum = (values: readonly (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined);
    return known.length > 0 ? known.reduce((total, value) => total + value, 0) : undefined;
  };
  return present({
    members:
      listed.length === 0
        ? undefined
        : filled({
            joined_at: joined,
            joined_at_rt: runningTotal(joined),
            members: listed.length,
            subcategories: counts(listed.map(({ subcategory }) => subcategory))
          }),
    projects:
      projects.length === 0
        ? undefined
        : filled({
            accepted_at: accepted,
            accepted_at_rt: runningTotal(accepted),
            audits,
            audits_rt: runningTotal(audits),
            category: categories(projects),
            incubating_to_graduated: perMonth(projects.map((record) => day(record, 'graduated_at'))),
            maturity: counts(projects.map(({ maturity }) => maturity!)),
            projects: projects.length,
            sandbox_to_incubating: perMonth(
              projects.flatMap((record) =>
                day(record, 'accepted_at') === day(record, 'incubating_at') ? [] : [day(record, 'incubating_at')]
              )
            ),
            tag: counts(projects.flatMap(({ tag }) => tag ?? []))
          }),
    repositories:
      seen.length === 0
        ? undefined
        : filled({
            contributors: sum(seen.map(({ contributors }) => contributors?.value)),
            languages: counts(seen.flatMap(({ languages }) => languages?.value.map(([name]) => name) ?? [])),
            licenses: counts(seen.flatMap(({ license }) => license?.value ?? [])),
            participation_stats: weekly(seen.flatMap(({ commits }) => (commits ? [commits.value] : []))),
            repositories: seen.length,
            stars: sum(seen.map(({ stars }) => stars?.value))
          })
  });
}

/** Week by week the sum of all, the newest last, as far back as the longest. */
function weekly(all: readonly (readonly number[])[]): readonly number[] | undefined {
  const weeks = Math.max(0, ...all.map(({ length }) => length));
  if (weeks === 0) return undefined;
  return Array.from({ length: weeks }, (_, week) =>
    all.reduce((sum, own) => sum + (own[own.length - weeks + week] ?? 0), 0)
  );
}

/** How often each stands in the list, in the order of the words. */
function counts(words: readonly string[]): Counts {
  const found = new Map<string, number>();
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return Object.fromEntries([...found].sort(([a], [b]) => compareText(a, b)));
}

const perMonth = (days: readonly (string | undefined)[]): Counts =>
  counts(days.flatMap((day) => day?.slice(0, 7) ?? []));

function runningTotal(months: Counts): Counts {
  let total = 0;
  return Object.fromEntries(Object.entries(months).map(([month, count]) => [month, (total += count)]));
}

function categories(projects: readonly FormerRecord[]) {
  const names = Object.keys(counts(projects.map(({ category }) => category)));
  return Object.fromEntries(
    names.map((name) => {
      const own = projects.filter(({ category }) => category === name);
      return [name, { projects: own.length, subcategories: counts(own.map(({ subcategory }) => subcategory)) }];
    })
  );
}

/** Without what holds nothing. */
const filled = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, inner]) => inner !== undefined && (typeof inner !== 'object' || Object.keys(inner as object).length > 0)
    )
  ) as Partial<T>;
