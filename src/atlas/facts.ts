/** What is known about one item, as rows for people: label, value, and where each came from. */
import type { ItemDetails } from '#landscape/publish/packed.ts';
import type { Figure, Source } from '#landscape/model.ts';
import { ageWords, isOld } from '#text/ages.ts';
import { repositoryOf } from '#text/address.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Who said so, and when: `GitHub, Nov 2023`; and how much older that is than the newest figures. */
  readonly source: string;
  /** The source in full, where the short form leaves something out. */
  readonly sourceName?: string;
}

export interface FactContext {
  readonly file: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly day: (day: string) => string;
  readonly month: (day: string) => string;
  readonly number: (value: number) => string;
  /** The day of the newest figure of the landscape. */
  readonly observed?: string | undefined;
}

/** Rows in the order to show. Absent facts have no row: nothing is shown as zero or as a dash. */
export function factsOf(item: ItemDetails, context: FactContext): Fact[] {
  const { figures } = item;
  const { day, number } = context;
  const facts: Fact[] = [];
  const observed = <T>(label: string, figure: Figure<T> | undefined, format: (value: T) => string) => {
    if (figure) facts.push({ label, value: format(figure.value), ...sourceOf(figure, context) });
  };
  const written = (label: string, value: string | undefined) => {
    if (value !== undefined) facts.push({ label, value, source: `${context.file}, line ${item.line}` });
  };

  // Worth a row only where it says something else than the page already does.
  if (figures.archived?.value) observed('Repository', figures.archived, () => 'archived, read-only');
  const known = repositoryOf(item.repo);
  if (known && figures.repository?.value.toLowerCase() !== known)
    observed('Moved to', figures.repository, (repository) => repository);
  observed('Stars', figures.stars, number);
  observed('Contributors', figures.contributors, number);
  observed('Forks', figures.forks, number);
  observed('Downloads', figures.downloads, (downloads) =>
    downloads.map(([registry, count]) => `${number(count)} a month (${registry})`).join(', ')
  );
  observed('Dependents', figures.dependents, number);
  observed('Container pulls', figures.pulls, number);
  observed('Last commit', figures.lastCommit, day);
  observed('Last release', figures.lastRelease, day);
  observed('First commit', figures.firstCommit, day);
  written('License', noted(item.license ?? item.terms?.written, item, 'license'));
  if (figures.license && figures.license.value === item.license) {
    facts.push({ label: 'License file', value: 'says the same', ...sourceOf(figures.license, context) });
  }
  observed('Best practices', figures.bestPractices, (percent) => `${percent} % of the passing criteria`);
  observed('Languages', figures.languages, (languages) =>
    languages
      .slice(0, 4)
      .map(([name, share]) => `${name} ${Math.round(share * 100)} %`)
      .join(', ')
  );
  written('Accepted', noted(item.dates.accepted && day(item.dates.accepted), item, 'accepted'));
  observed('Listed', figures.listed, day);
  observed('Listed', figures.listedBefore, (value) => `on or before ${day(value)}`);
  const { more } = item;
  for (const { date, type, vendor } of more?.audits ?? [])
    written('Security audit', [type, vendor, date && day(date)].filter(Boolean).join(', ') || 'see its report');
  written('Annual review', more?.reviewed && day(more.reviewed));
  written('Part of', more?.parent);
  written('Specification', more?.specification ? 'yes' : undefined);
  written('End user', more?.endUser ? 'yes' : undefined);
  written('Chat channel', more?.chatChannel);
  written('Training', more?.training);
  for (const [label, text] of Object.entries(more?.summary ?? {})) written(label, text);
  for (const [label, text] of Object.entries(more?.annotations ?? {})) written(label, text);
  written('Joined', item.dates.joined && day(item.dates.joined));
  written('Joined', item.dates.joinedBefore && `on or before ${day(item.dates.joinedBefore)}`);
  return facts;
}

type SpanContext = Pick<FactContext, 'month' | 'observed'>;

/**
 * Of when the figures of an item are, where they are of several years, and from when their ages count; since when nobody
 * looked at its commits.
 */
export function spanWords({ figures, unobserved }: ItemDetails, { month, observed }: SpanContext): string {
  const days = Object.values(figures).map(({ date }: Figure<unknown>) => date);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  const aged = observed !== undefined && first !== undefined && isOld(first, observed);
  const mixed = first !== undefined && last !== undefined && first.slice(0, 4) !== last.slice(0, 4);
  return [
    mixed ? `Figures between ${month(first)} and ${month(last)}.` : '',
    aged ? `Ages count back from ${month(observed)}.` : '',
    unobserved ? `Commits not observed since ${month(unobserved)}.` : ''
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** With what a reader should know besides. */
function noted(value: string | undefined, { evidence }: ItemDetails, key: string): string | undefined {
  const note = evidence && Object.hasOwn(evidence, key) ? evidence[key]!.note : undefined;
  return value !== undefined && note !== undefined ? `${value} (${note})` : value;
}

function sourceOf(
  figure: Figure<unknown>,
  { sources, month, observed }: FactContext
): Pick<Fact, 'source' | 'sourceName'> {
  const source = Object.hasOwn(sources, figure.source) ? sources[figure.source] : undefined;
  const age = ageWords(figure.date, observed);
  const short = [source?.label ?? figure.source, month(figure.date), ...(age === '' ? [] : [age])].join(', ');
  return source
    ? { source: short, sourceName: [source.name, source.note].filter(Boolean).join('; ') }
    : { source: short };
}
