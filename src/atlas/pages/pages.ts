/**
 * THE TABLE OF PAGES: what each view and scope is for, in a few words, and what people call it. Menu and search loop over
 * it; what a landscape does not have, neither names.
 */
import type { Atlas } from '../atlas.ts';
import { type Query, homeOf, isPage, pictured } from '../query.ts';
import { KIND_SCOPES, type Scope, scopes, totalsOf } from '../scopes.ts';
import { type ViewTerms, inView, viewsIn } from '../views.ts';

interface PageWords {
  /** What a reader does there. */
  readonly what: string;
  /** What people call it besides its label. */
  readonly called: string;
}

const SCOPE_WORDS: Readonly<Partial<Record<Scope, PageWords>>> = {
  projects: { what: 'all that is listed here, as a map', called: 'project landscape map home' },
  members: {
    what: 'who carries the foundation, by tier',
    called: 'member membership tier tiers dues benefits join become fee fees'
  },
  organizations: {
    what: 'who contributed or hosts what',
    called: 'organization company companies vendors contributors'
  }
};

export const VIEW_WORDS: Readonly<Record<string, PageWords>> = {
  grid: { what: 'tiles by category', called: 'map landscape tiles home overview' },
  treemap: { what: 'areas by stars, or grouped by what you choose', called: 'tree map heatmap areas' },
  members: { what: 'members by tier', called: 'tier tiers membership' },
  organizations: { what: 'all who contributed or host', called: 'wall logos organization' },
  workflow: { what: 'which projects cover which layer', called: 'pipeline layers matrix coverage gaps' },
  timeline: { what: 'what joined and moved, and when', called: 'history years dates gantt' },
  table: {
    what: 'every fact in columns to sort',
    called: 'list rows spreadsheet csv columns sort stars most popular popularity best top ranked'
  },
  compare: { what: 'two to five side by side', called: 'comparison compared side versus differences tray' },
  placement: {
    what: 'how an entry is shown, and how to correct or add one',
    called: 'add entry listing logo correct propose submit update suggest claim edit member'
  },
  readiness: {
    what: 'what each project still lacks for its next stage',
    called:
      'ready requirement requirements criteria promotion promote lifecycle graduation next stage stages checklist levels'
  },
  numbers: {
    what: 'the landscape in figures',
    called: 'number figures statistics stats metrics totals growth kpi how many charts'
  },
  changes: {
    what: 'what joined, moved, left, with feeds',
    called: 'change news new newest latest recent recently updates history changelog feed rss calendar added removed'
  },
  shortlist: {
    what: 'what you starred, with your notes',
    called: 'favorites favourites bookmarks saved notes'
  },
  guide: { what: 'how all of it works', called: 'documentation docs handbook about help faq' }
};

export interface Page {
  readonly id: string;
  readonly label: string;
  readonly what: string;
  /** All that it is called, its label among it. */
  readonly called: string;
  readonly to: Query;
}

type KnownView = ViewTerms;

/** Kinds of items, each with what there is of it. */
export function scopePages({ items }: Pick<Atlas, 'items'>, query: Query): Page[] {
  const totals = totalsOf(items);
  return KIND_SCOPES.filter((scope) => totals[scopes[scope].kinds[0]] > 0).map((scope) => ({
    id: scope,
    label: scopes[scope].label,
    ...wordsOf(SCOPE_WORDS[scope], scopes[scope].label),
    to: { ...homeOf(pictured(query)), scope, tab: '' }
  }));
}

/** The pictures of what is selected now. */
export const viewPages = (views: readonly KnownView[], query: Query): Page[] =>
  viewsIn(views, query.scope).map((view) => pageOf(view, views, pictured(query)));

/** Pages of their own. Stages are what their rules are called by, too. */
export const ownPages = (views: readonly KnownView[], query: Query, stages: Atlas['stages'] = []): Page[] =>
  views
    .filter(isOwn)
    .map((view) => pageOf(view, views, { ...query, item: '' }))
    .map((page) =>
      page.id === 'readiness' ? { ...page, called: `${page.called} ${stages.map(({ name }) => name).join(' ')}` } : page
    );

const isOwn = ({ id }: KnownView) => isPage({ view: id });

const pageOf = (view: KnownView, views: readonly KnownView[], query: Query): Page => ({
  id: view.id,
  label: view.label,
  ...wordsOf(VIEW_WORDS[view.id], view.label),
  to: inView(views, query, view)
});

const wordsOf = (words: PageWords | undefined, label: string) => ({
  what: words?.what ?? '',
  called: [label, words?.called ?? ''].join(' ')
});
