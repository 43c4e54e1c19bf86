/**
 * The list below the search box: what to narrow to first, then items, each group under what was found of it. What is
 * called just so comes before everything.
 */
import type { Query } from '../../query.ts';
import { KIND_WORDS, scopes } from '../../scopes.ts';
import type { AtlasItem } from '../../atlas.ts';
import type { OrderAsked } from '../question/orders.ts';
import type { PageHit } from '../../pages/find.ts';
import type { Answer, Hit, Meant, Near } from '../search.ts';
import { type Choice, type TotalOf, areNamesakes, choiceOf, otherThan } from './choices.ts';
import { type Way, orderAlone, orderWays, waysOf } from './ways.ts';

export interface Listed {
  readonly hit: Hit;
  /** It matches all that is chosen. */
  readonly inside: boolean;
}

/** Rows under one heading: one choice that stands out, choices in a row beside it, choices or items one by one. */
export type Group = {
  readonly heading: string;
  /** How many there are, shown or not. */
  readonly count?: number;
} & (
  | {
      readonly look: 'lead' | 'near' | 'choices' | 'pages';
      readonly rows: readonly (Choice | Way)[];
      /** The facet of all of them is said already. */
      readonly told?: boolean;
    }
  | { readonly look: 'items'; readonly rows: readonly Listed[] }
);

export type Row = Choice | Way | Listed;

export interface SearchList {
  readonly groups: readonly Group[];
  /** Items that match; that would, if nothing else were chosen; that only mention the words. */
  readonly inside: number;
  readonly outside: number;
  readonly aside: number;
  /** Whether Enter takes the first row: what is only near waits to be chosen. */
  readonly leads: boolean;
}

export interface Asked {
  readonly query: Query;
  readonly found: readonly Hit[];
  /** What was asked about items by name, and the items. */
  readonly answer?: Answer | undefined;
  /** The order that was asked for. */
  readonly order?: OrderAsked | undefined;
  readonly items: readonly Pick<AtlasItem, 'id' | 'name'>[];
  /** Pages that are called by the words or speak of them, and whether they are what is asked for. */
  readonly pages: readonly PageHit[];
  readonly asksForWay: boolean;
  /** Choices that the words mean. */
  readonly meant: readonly Meant[];
  /** Where nothing was found: what to go on with. */
  readonly near?: Near | undefined;
  readonly related: (meant: Meant) => readonly Meant[];
  /** 1 for each item that is in question at all, and for each that matches. */
  readonly extent: Uint8Array;
  readonly matches: Uint8Array;
  readonly totalOf: TotalOf;
  /** The organization that an item is, if it is one: a member and an organization of one identity are one hit. */
  readonly identityOf?: (index: number) => string | undefined;
  /** How many items are listed at most. */
  readonly most: number;
}

const MOST_ASIDE = 3;

const isCalled = ({ field }: Hit) => field === 'name' || field === 'alias';
const isNamed = (hit: Hit) => hit.exact && (isCalled(hit) || hit.field === 'fact');
const isWhole = ({ field, text, ranges }: Hit) =>
  field === 'fact' || (ranges.length === 1 && ranges[0]![0] === 0 && ranges[0]![1] === text.length);

export function searchList(asked: Asked): SearchList {
  const { found, extent, matches, most, answer, query, totalOf } = asked;
  const all = onceEach(
    found.map((hit): Listed => ({ hit, inside: matches[hit.index] === 1 })),
    asked
  );
  const here = all.filter(({ hit }) => !hit.aside);
  const inside = here.filter((one) => one.inside);
  const outside = here.filter((one) => !one.inside);
  const aside = all.filter(({ hit }) => hit.aside && extent[hit.index] === 1);

  const isCalledSo = ({ hit }: Listed) => isNamed(hit) && isWhole(hit);
  // What is called just so is in sight, wherever it is: a member looks for itself among projects.
  const named = [...inside.filter(({ hit }) => isNamed(hit)), ...outside.filter(isCalledSo)];
  const ahead = aheadOf(here, extent);
  const items = [...new Set([...ahead, ...named, ...inside, ...outside])].slice(0, most);
  // Who typed a whole name means it; else a choice leads, for it has all items that were meant.
  const others = here.findIndex((one) => !one.inside || !isCalledSo(one));
  const leads = here.slice(0, others < 0 ? most : others);
  const rest = items.filter((one) => !leads.includes(one));
  const byName = here[0] !== undefined && isNamed(here[0].hit);

  const pages = pagesGroup(asked);
  // Who asks for a way finds the page first, and who types what a page is called and nothing else here quite is.
  const isLoose =
    found.length === 0 ||
    (!found[0]!.exact && !(found[0]!.field === 'meant' && asked.pages[0]?.to.view === 'guide')) ||
    asked.meant.every(({ begun }) => begun);
  const first = asked.pages[0]?.called === true && isLoose && !byName;
  const pagesLead = pages.length > 0 && leads.length === 0 && (asked.asksForWay || first);

  const orders = ledBy(orderAlone(asked));
  // What is new is told by a page of its own.
  const isNews = pagesLead && asked.pages[0]!.to.view === 'changes';

  const groups = [
    ...ledBy(answer ? waysOf(answer, asked.items, query, totalOf) : []),
    ...(isNews ? [...pages, ...orders] : [...orders, ...(pagesLead ? pages : [])]),
    ...grouped(leads.slice(0, most), here, ahead, asked),
    ...(found.length === 0 ? nearGroups(asked) : choiceGroups(asked, ({ begun }) => !begun || !byName)),
    ...grouped(rest, here, ahead, asked),
    ...choiceGroups(asked, ({ begun }) => begun === true && byName),
    ...(pagesLead ? [] : pages),
    ...mentions(items.length < most ? aside : [], aside.length)
  ];
  const counts = { inside: inside.length, outside: outside.length, aside: aside.length };
  return { groups, ...counts, leads: found.length > 0 || pagesLead || orders.length > 0 };
}

/**
 * What is called so, or nearly so, and is out of question here, where all that is in it only mentions the words: a member
 * that is looked for among projects. In the order of what was found, so what has the words elsewhere as typed comes before
 * names that only resemble them.
 */
function aheadOf(here: readonly Listed[], extent: Uint8Array): ReadonlySet<Listed> {
  const isMeant = ({ inside, hit }: Listed) =>
    inside && (isNamed(hit) || hit.field === 'meant' || hit.field === 'alternative');
  const first = here.findIndex(({ hit }) => extent[hit.index] === 1 || !isCalled(hit));
  return new Set(here.some(isMeant) ? [] : here.slice(0, Math.max(0, first)));
}

/** Where an answer leads to. */
const ledBy = ([first, ...others]: readonly Way[]): Group[] => [
  ...(first ? [{ heading: 'Go to', look: 'lead' as const, rows: [first] }] : []),
  ...(others.length > 0 ? [{ heading: 'Or', look: 'near' as const, rows: others }] : [])
];

const pagesGroup = ({ pages }: Asked): Group[] =>
  pages.length === 0 ? [] : [{ heading: 'Pages', look: 'pages', rows: pages }];

/** Of several items of one identity that which matches all that is chosen, or else was found first. */
function onceEach(all: readonly Listed[], { identityOf = () => undefined }: Asked): readonly Listed[] {
  const kept = new Map<string, Listed>();
  for (const one of all) {
    const id = identityOf(one.hit.index);
    const known = id === undefined ? undefined : kept.get(id);
    if (id !== undefined && (!known || (one.inside && !known.inside))) kept.set(id, one);
  }
  return all.filter((one) => {
    const id = identityOf(one.hit.index);
    return id === undefined || kept.get(id) === one;
  });
}

/** Where nothing was found: names that have some of the words, and choices; any choices only where there is nothing else. */
function nearGroups({ near, pages, query, totalOf, order }: Asked): Group[] {
  if (!near || order?.rest === '' || pages[0]?.called) return [];
  const { options, names, far, each } = near;
  if (far && names.length === 0 && pages.length > 0) return [];
  const rows = far && names.length > 0 ? [] : options.map((of) => choiceOf(of, query, totalOf));
  const listed = names.map((hit): Listed => ({ hit, inside: true }));
  return [
    ...(rows.length > 0
      ? [{ heading: far ? WHERE_TO_START : each ? 'Each of it' : 'Near it', look: 'choices' as const, rows }]
      : []),
    ...(listed.length > 0 ? [{ heading: 'Names near it', look: 'items' as const, rows: listed }] : [])
  ];
}
const WHERE_TO_START = 'Where to start';

/** What the words mean first, and what is beside it. */
function choiceGroups({ meant, related, query, totalOf, order }: Asked, wanted: (meant: Meant) => boolean): Group[] {
  const [first, ...others] = meant.filter(wanted);
  if (!first) return [];
  const choice = (of: Meant) => choiceOf(of, query, totalOf);
  if (first.begun) return [{ heading: 'Narrow to', look: 'choices', rows: [first, ...others].map(choice) }];
  const namesakes = others.filter((one) => areNamesakes(one, first));
  const near = otherThan([first, ...namesakes], [...others, ...related(first)]);
  const facets = new Set([first, ...near].flatMap(({ parts }) => parts.map(({ facet }) => facet)));
  const rows = near.map(choice);
  const ways = orderWays(first, choice(first).to, order?.orders);
  return [
    { heading: 'Narrow to', look: 'lead', rows: [choice(first)] },
    ...(namesakes.length > 0 ? [{ heading: 'Or', look: 'choices' as const, rows: namesakes.map(choice) }] : []),
    ...(ways.length > 0 ? [{ heading: 'Or', look: 'near' as const, rows: ways }] : []),
    ...(rows.length > 0 ? [{ heading: 'Near it', look: 'near' as const, rows, told: facets.size === 1 }] : [])
  ];
}

type Found = 'asked' | 'alternative' | 'named' | 'meant' | 'known' | 'alike' | 'described' | 'outside';

function wayOf({ hit, inside }: Listed, isAhead: boolean): Found {
  if (hit.field === 'fact') return 'asked';
  if (isNamed(hit) && (inside || isAhead || isWhole(hit))) return 'named';
  if (!inside && !isAhead) return 'outside';
  if (!hit.exact) return 'alike';
  if (hit.field === 'alternative') return 'alternative';
  if (hit.field === 'meant' || hit.field === 'description') return hit.field === 'meant' ? 'meant' : 'described';
  return 'known';
}

/** Items by the way in which they were found, each way where its best item stands. */
function grouped(items: readonly Listed[], all: readonly Listed[], ahead: ReadonlySet<Listed>, asked: Asked): Group[] {
  const way = (one: Listed) => wayOf(one, ahead.has(one));
  const ways = [...new Set(items.map(way))];
  const headings: Readonly<Record<Found, string>> = {
    asked: 'What was asked',
    alternative: 'In its place, the nearest first',
    named: 'By name',
    meant: meantHeading(asked),
    known: 'By what is known of them',
    alike: 'Spelled like it',
    described: 'By their description',
    outside: 'Outside the current choices'
  };
  return ways.map((found) => ({
    heading: headings[found],
    count: all.filter((one) => way(one) === found).length,
    look: 'items',
    rows: items.filter((one) => way(one) === found)
  }));
}

/** `Projects of this topic`. */
function meantHeading({ meant: [first], query }: Asked): string {
  const [, many] = first?.kind ? KIND_WORDS[first.kind] : scopes[query.scope].words;
  const what = many.charAt(0).toUpperCase() + many.slice(1);
  if (!first) return what;
  const [part, ...more] = first.parts;
  if (more.length > 0) return `${what} with all of it`;
  // `Contributed by`.
  if (/ by$/.test(part!.facet)) return `${what} ${part!.facet.toLowerCase()} ${part!.options.join(' or ')}`;
  return part!.options.length > 1 ? `${what} with one of them` : `${what} of this ${part!.facet.toLowerCase()}`;
}

function mentions(aside: readonly Listed[], count: number): Group[] {
  if (aside.length === 0) return [];
  const described = aside.every(({ hit }) => hit.field === 'description');
  const heading = described ? 'Only their description has it' : 'Mention it elsewhere';
  return [{ heading, count, look: 'items', rows: aside.slice(0, MOST_ASIDE) }];
}
