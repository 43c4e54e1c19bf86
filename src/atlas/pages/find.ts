/** Pages and sections of the guide by what was typed: those that are called so first, then those that speak of it. */
import type { Atlas } from '../atlas.ts';
import { type GuideText, guideQuery, guideTexts } from '../guide.ts';
import type { Query } from '../query.ts';
import { isGeneric, stemsIn, stemsOf, wordsIn } from '../search/meaning/stems.ts';
import type { ViewTerms } from '../views.ts';
import type { Guide } from '#landscape/publish/packed.ts';
import { ownPages, scopePages, viewPages } from './pages.ts';

/** A page that was found, or a section of the guide. */
export interface PageHit {
  readonly title: string;
  readonly note: string;
  readonly to: Query;
  /** All words are what it is called by; otherwise it only speaks of them. */
  readonly called: boolean;
}

interface Searched {
  readonly title: string;
  readonly note: string;
  readonly to: Query;
  readonly words: ReadonlySet<string>;
  /** Of its title alone. */
  readonly titleWords: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
}

export interface PagesOf {
  readonly atlas: Pick<Atlas, 'items' | 'stages'>;
  readonly views: readonly ViewTerms[];
  readonly query: Query;
  readonly guide: Guide | undefined;
}

const MOST = 4;
/** Of a word that is still being typed, so many letters are enough. */
const SHORTEST_START = 4;

export function pageHits(text: string, of: PagesOf): readonly PageHit[] {
  const telling = stemsOf(text);
  const stems = [...new Set(telling.length > 0 ? telling : stemsIn(text))];
  if (stems.length === 0 || (telling.length > 0 && stems.every(isGeneric) && stems.length > 1)) return [];
  const pages = searched(of);
  const hits = hitsOf(stems, text, pages);
  const told = stems.filter((stem) => !isGeneric(stem));
  // “new projects” asks for what is new.
  const more = told.length > 0 && told.length < stems.length && !hits.some(({ called }) => called);
  const found = [...(more ? hitsOf(told, text, pages).filter(({ called }) => called) : []), ...hits];
  return [
    ...yearPages(text, told.length === 1, of),
    ...found.map(({ page: { title, note, to }, called }) => ({ title, note, to, called }))
  ].slice(0, MOST);
}

/** Who types a year asks for what happened in it. */
function yearPages(text: string, alone: boolean, { views, query }: PagesOf): readonly PageHit[] {
  const year = /(?:^|\s)((?:19|20)\d\d)(?=\s|$)/.exec(text)?.[1];
  const changes = ownPages(views, { ...query, text: '' }).find(({ id }) => id === 'changes');
  if (year === undefined || !changes) return [];
  const to = { ...changes.to, from: `${year}-01-01`, to: `${year}-12-31` };
  return [{ title: `${changes.label} of ${year}`, note: changes.what, to, called: alone }];
}

function hitsOf(stems: readonly string[], text: string, pages: readonly Searched[]) {
  const last = wordsIn(text).at(-1)!;
  const isTyping = last.length >= SHORTEST_START && stemsIn(last).includes(stems.at(-1)!);
  const has = (words: ReadonlySet<string>, stem: string, at: number) =>
    words.has(stem) || (isTyping && at === stems.length - 1 && [...words].some((word) => word.startsWith(last)));
  return pages
    .flatMap((page) => {
      const own = stems.filter((stem, at) => has(page.words, stem, at)).length;
      const called = own === stems.length;
      if (!called && !stems.every((stem, at) => has(page.words, stem, at) || page.body.has(stem))) return [];
      const inTitle = stems.filter((stem, at) => has(page.titleWords, stem, at)).length;
      const rank =
        (called ? 4 : 0) + (2 * inTitle) / stems.length + inTitle / page.titleWords.size + own / stems.length;
      return [{ page, rank, called }];
    })
    .sort((a, b) => b.rank - a.rank);
}

/** Whether the words ask for a way rather than for items: how something is done, or what leads from stage to stage. */
export function asksForWay(text: string, stages: readonly { readonly name: string }[]): boolean {
  const words = wordsIn(text);
  const named = stages.filter(({ name }) => words.includes(name.toLowerCase()));
  return words.some((word) => WAYS.has(word)) || (named.length > 1 && words.some((word) => BETWEEN.has(word)));
}
const WAYS = new Set(
  (
    'apply become checklist criteria donate dues fee fees how join latest new newest promote promotion propose ' +
    'proposing recently requirement requirements stars submit'
  ).split(' ')
);
const BETWEEN = new Set(['from', 'into', 'to', 'vs', 'versus', 'or', 'and']);

function searched({ atlas, views, query, guide }: PagesOf): readonly Searched[] {
  const asked = { ...query, text: '' };
  const own = ownPages(views, asked, atlas.stages);
  const pages = [...own, ...scopePages(atlas, asked), ...viewPages(views, asked)].map(
    ({ label, what, called, to }) => ({
      title: label,
      note: what,
      to,
      words: stemSet(called),
      titleWords: stemSet(label),
      body: new Set<string>()
    })
  );
  const sections = guide ? sectionsOf(guide).map((section) => ({ ...section, to: guideQuery(query, section.id) })) : [];
  return [...pages, ...sections];
}

const known = new WeakMap<Guide, readonly (Omit<Searched, 'to'> & { readonly id: string })[]>();

/** Read once: a guide is long. */
function sectionsOf(guide: Guide) {
  const found = known.get(guide);
  if (found) return found;
  const made = guideTexts(guide).map(({ id, title, under, keywords, text }: GuideText) => ({
    id,
    title,
    note: ['Guide', under].filter(Boolean).join(': '),
    words: stemSet([title, ...keywords].join(' ')),
    titleWords: stemSet(title),
    body: stemSet(text)
  }));
  known.set(guide, made);
  return made;
}

/** With the words themselves, so that one that is still being typed is known by its start. */
const stemSet = (text: string): ReadonlySet<string> => new Set([...stemsIn(text), ...wordsIn(text)]);
