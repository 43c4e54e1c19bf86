/**
 * The summary of a selection as a sentence whose parts are links: "37 of 367 shown: 13 graduated, 24 incubating". It is
 * the headline of every view, the live region, the title of a print, and the caption of an export.
 */
import type { Facet } from './atlas.ts';
import { NONE } from '#landscape/publish/packed.ts';
import type { Kind, Stage } from '#landscape/model.ts';
import { counted, grouped } from '#text/numbers.ts';
import { type Query, homeOf, isNarrowed, toggled, without, withoutNarrowing } from './query.ts';
import { KIND_WORDS, isIn, kindsIn, scopeOf, scopes } from './scopes.ts';
import { hostedStages } from './stages.ts';

export interface SentencePart {
  readonly text: string;
  /** Where the part leads; parts without it are connecting words. */
  readonly to?: Query;
}

/** An option of the facet that a sentence counts by. */
interface StagePart extends SentencePart {
  readonly id: string;
  readonly count: number;
}

export interface SentenceFacts {
  readonly query: Query;
  /** Items that match, and items of the scope. */
  readonly shown: number;
  readonly total: number;
  /** By kind, of those of the scope. */
  readonly totals: Readonly<Record<Kind, number>>;
  /** What is shown instead of all. */
  readonly tab?: string | undefined;
  readonly facets: readonly Facet[];
  /** Per facet, per option: what each would leave. */
  readonly counts: readonly (readonly number[] | Uint32Array)[];
  readonly stages: readonly Stage[];
}

export function sentence(facts: SentenceFacts): SentencePart[] {
  const { query, shown, total } = facts;
  const narrowed = isNarrowed(query) || shown < total;
  const parts = narrowed ? narrowedStart(facts) : wholeStart(facts);
  return [...parts, { text: '.' }];

  function wholeStart({ totals, tab }: SentenceFacts): SentencePart[] {
    const where = tab === undefined ? '' : ` in ${tab}`;
    const to = { ...homeOf(query), scope: query.scope, tab: query.tab };
    const kinds = (Object.keys(totals) as Kind[]).filter((kind) => totals[kind] > 0);
    const ofKind = (kind: Kind) => counted(totals[kind], KIND_WORDS[kind]);
    if (query.scope === 'all') {
      const lead = { text: counted(total, scopes.all.words), to };
      const parts = kinds.map((kind) =>
        tab === undefined ? { text: ofKind(kind), to: { ...query, scope: scopeOf(kind) } } : { text: ofKind(kind) }
      );
      return [lead, { text: `${where}: ` }, ...joined(parts)];
    }
    const guests = kinds.filter((kind) => !isIn(query.scope, kind));
    const own = ownOf(facts);
    const others = guests.map(ofKind);
    // A tab may hold nothing but guests.
    const [first, ...rest] =
      own === 0 && others.length > 0
        ? others
        : [counted(own, scopes[query.scope].words), ...(total - own < total * FEW ? [] : others)];
    const lead = [{ text: first!, to }, ...rest.map((text) => ({ text: ` and ${text}` }))];
    const parts = breakdownOf(facts);
    // One tier, or one stage that says nothing of hosting, that all have would be the same number again.
    const same = parts[0]?.count === own && !hostedStages(facts.stages).includes(parts[0].id);
    if (same || !parts[0]) return [...lead, { text: where }];
    if (query.scope !== 'projects') return [...lead, { text: `${where}: ` }, ...joined(parts)];
    return [...lead, { text: where || ' on the map' }, ...hostedOf(facts, parts, true)];
  }
}

/** Up to this share of all, who else stands among those that a scope is about is not worth a word. */
const FEW = 0.05;

/** How many are of the kinds that the scope is about; guests of other kinds may stand among them. */
const ownOf = ({ query, totals }: SentenceFacts) => kindsIn(query.scope).reduce((sum, kind) => sum + totals[kind], 0);

/** ", 59 hosted: 13 graduated, 46 sandbox; 5 archived": what is not hosted is counted apart. */
function hostedOf({ query, stages }: SentenceFacts, parts: readonly StagePart[], whole: boolean): SentencePart[] {
  const ids = hostedStages(stages);
  const [hosted, others] = [parts.filter(({ id }) => ids.includes(id)), parts.filter(({ id }) => !ids.includes(id))];
  const textOf = ({ id, count, text }: StagePart) => {
    const told = whole && stages.find((stage) => stage.id === id)?.countedAs;
    return told ? `${grouped(count)} ${told}` : text;
  };
  const total = hosted.reduce((sum, { count }) => sum + count, 0);
  const lead = { text: `${grouped(total)} hosted`, to: { ...query, selection: { ...query.selection, stage: ids } } };
  // One stage alone is its own sum.
  const summed = hosted.length > 1 || (whole && hosted.length > 0);
  // The number of one alone stands before it already.
  const alone = (part: StagePart) => (summed && !hosted[1] ? { ...part, text: part.text.replace(/^\S+ /, '') } : part);
  const apart = others.flatMap((part, i) => [
    { text: i > 0 || hosted.length > 0 || whole ? '; ' : ': ' },
    { ...part, text: textOf(part) }
  ]);
  return [
    ...(summed ? [{ text: ', ' }, lead] : []),
    ...(hosted.length > 0 ? [{ text: ': ' }, ...joined(hosted.map(alone))] : []),
    ...apart
  ];
}

function narrowedStart(facts: SentenceFacts): SentencePart[] {
  const { query, shown, total } = facts;
  const own = ownOf(facts);
  // As many as the whole is said to have.
  const all = total - own < total * FEW && shown < own ? own : total;
  const lead: SentencePart[] = [
    { text: `${grouped(shown)} of ${grouped(all)}`, to: withoutNarrowing(query) },
    { text: query.text === '' ? ' shown' : ' match ' }
  ];
  if (query.text !== '') lead.push({ text: `“${query.text}”`, to: without(query, ['text']) });
  if (shown === 0) return lead;
  const parts = breakdownOf(facts);
  const within = withinOf(facts);
  return [
    ...lead,
    ...(query.scope === 'projects'
      ? hostedOf(facts, parts, false)
      : parts.length > 0
        ? [{ text: ': ' }, ...joined(parts)]
        : []),
    ...(within ? [{ text: parts.length > 0 ? '. Within them ' : ', ' }, within] : [])
  ];
}

/** The stages of what is shown; for members, the tiers. Each part narrows to itself. */
function breakdownOf({ query, facets, counts }: SentenceFacts): readonly StagePart[] {
  const at = facets.findIndex(({ id }) => id === (query.scope === 'members' ? 'tier' : 'stage'));
  const facet = facets[at];
  if (!facet || query.scope === 'organizations' || query.scope === 'all') return [];
  const chosen = query.selection[facet.id] ?? [];
  return countedOptions(facet, counts[at]!)
    .filter(({ id, count }) => count > 0 && (chosen.length === 0 || chosen.includes(id)))
    .map(({ id, name, count }) => ({
      id,
      count,
      text: `${grouped(count)} ${inText(name)}`,
      to: only(query, facet.id, id)
    }));
}

/** The most frequent license class among what is shown, unless licenses are chosen already. */
function withinOf({ query, facets, counts, shown }: SentenceFacts): SentencePart | undefined {
  const at = facets.findIndex(({ id }) => id === 'license');
  const facet = facets[at];
  if (!facet || query.scope !== 'projects' || query.selection['license'] || query.selection['spdx']) return undefined;
  const [best] = countedOptions(facet, counts[at]!).sort((a, b) => b.count - a.count);
  return best && best.count > 0 && best.count <= shown
    ? { text: `${grouped(best.count)} ${inText(best.name)}`, to: toggled(query, 'license', best.id) }
    : undefined;
}

/** A name among other words: small, but for what is an acronym. */
const inText = (name: string) => name.replace(/(?<!\p{L})\p{Lu}(?!\p{Lu})/gu, (letter) => letter.toLowerCase());

const countedOptions = ({ options }: Facet, counts: ArrayLike<number>) =>
  options.map(({ id, name }, code) => ({ id, name, count: counts[code] ?? 0 })).filter(({ id }) => id !== NONE);

const only = (query: Query, facet: string, option: string): Query => ({
  ...query,
  selection: { ...query.selection, [facet]: [option] }
});

function joined(parts: readonly SentencePart[]): SentencePart[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [{ text: ', ' }, part]));
}

/** The sentence as plain text. */
export const sentenceText = (parts: readonly SentencePart[]): string => parts.map(({ text }) => text).join('');

/** The sentence in phrases, each with the sign that ends it: where it may be broken. A space stands between two. */
export function phrasesOf(parts: readonly SentencePart[]): readonly (readonly SentencePart[])[] {
  const phrases: SentencePart[][] = [[]];
  for (const part of parts) {
    const [, sign, rest] = (!part.to && /^([,:;.]) (.*)$/.exec(part.text)) || [];
    if (sign === undefined) phrases.at(-1)!.push(part);
    else {
      phrases.at(-1)!.push({ text: sign });
      phrases.push(rest ? [{ text: rest }] : []);
    }
  }
  return phrases;
}
