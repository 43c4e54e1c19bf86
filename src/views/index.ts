/**
 * THE VIEW TABLE: every way of showing the selected items. Header, loader, links, print, export of page and command,
 * gallery, help and the tests of documents loop over it; adding a view is adding a row here and its folder. A row is what
 * the first view of any page needs to know; `more` is the rest of it. What paints is loaded when asked for, so programs
 * that only draw files read the table, too.
 */
import type { Component } from 'svelte';
import { SCOPES } from '#atlas/scopes.ts';
import type { DrawnView, ViewFiles } from '#take-away/picture.ts';
import type { Reader } from '#state/reader.svelte.ts';

/** What App gives a view. */
export interface ViewProps extends Record<string, unknown> {
  readonly reader: Reader;
  /** Of the room that it has, px. */
  readonly width: number;
  /** Where it will stand in the page, as far as that is known before. */
  readonly top: number;
}

type Loads<Props extends Record<string, unknown>> = () => Promise<{ readonly default: Component<Props> }>;

/** The rest of a row, for those who ask: `more.ts` in the folder of the view. */
export interface ViewMore extends ViewFiles {
  /** What readers choose in it, for the page's first row. */
  readonly choices?: Loads<{ reader: Reader }>;
  /** What stands on paper, rendered while the browser prints; the selection, frame by frame, if left out. */
  readonly print?: Loads<{ reader: Reader }>;
}

export interface View extends DrawnView {
  readonly component: Loads<ViewProps>;
  readonly more: () => Promise<ViewMore>;
}

export const views: readonly View[] = [
  {
    id: 'grid',
    label: 'Grid',
    scopes: ['projects', 'all'],
    params: [],
    sized: true,
    loads: ({ size }) => [
      ...(size === 'elements' ? [] : (['looks'] as const)),
      ...(size === 'plates' ? (['details'] as const) : [])
    ],
    component: () => import('./grid/GridView.svelte'),
    more: () => import('./grid/more.ts')
  },
  {
    id: 'treemap',
    label: 'Treemap',
    scopes: ['projects', 'all'],
    params: ['by', 'area', 'tint', 'path'],
    foot: true,
    loads: ({ area }) => (area === 'contributors' || area === 'commits' ? ['details'] : []),
    component: () => import('./treemap/TreemapView.svelte'),
    more: () => import('./treemap/more.ts')
  },
  {
    id: 'members',
    label: 'Tiers',
    scopes: ['members'],
    params: [],
    draws: 'member',
    wide: true,
    speaks: true,
    loads: () => ['members'],
    component: () => import('./members/MembersView.svelte'),
    more: () => import('./members/more.ts')
  },
  {
    id: 'organizations',
    label: 'Wall',
    scopes: ['organizations'],
    has: ({ facets }) => facets.some(({ id }) => id === 'contributor'),
    params: [],
    draws: 'organization',
    wide: true,
    speaks: true,
    loads: () => ['members', 'details'],
    component: () => import('./organizations/OrganizationsView.svelte'),
    more: () => import('./organizations/more.ts')
  },
  {
    id: 'workflow',
    label: 'Workflow',
    scopes: ['projects'],
    params: ['path'],
    has: ({ facets }) => facets.some(({ id }) => id === 'layer'),
    wide: true,
    layered: true,
    loads: () => [],
    component: () => import('./workflow/WorkflowView.svelte'),
    more: () => import('./workflow/more.ts')
  },
  {
    id: 'table',
    label: 'Table',
    scopes: SCOPES,
    params: ['sort', 'columns'],
    rows: true,
    loads: () => ['details'],
    component: () => import('./table/TableView.svelte'),
    more: () => import('./table/more.ts')
  },
  {
    id: 'timeline',
    label: 'Timeline',
    scopes: ['projects'],
    params: ['order', 'rows'],
    needs: 'history',
    dated: true,
    wide: true,
    layered: true,
    loads: () => ['history'],
    component: () => import('./timeline/TimelineView.svelte'),
    more: () => import('./timeline/more.ts')
  },
  {
    id: 'compare',
    label: 'Compare',
    scopes: SCOPES,
    params: ['facts'],
    loads: () => ['details'],
    component: () => import('./compare/CompareView.svelte'),
    more: () => import('./compare/more.ts')
  },
  {
    id: 'placement',
    label: 'Placement',
    scopes: SCOPES,
    params: [],
    loads: () => ['details', 'entries'],
    component: () => import('./placement/PlacementView.svelte'),
    more: () => import('./placement/more.ts')
  },
  {
    id: 'readiness',
    label: 'Readiness',
    scopes: SCOPES,
    params: ['sort'],
    needs: 'stages',
    loads: () => ['stages', 'details'],
    component: () => import('./readiness/ReadinessView.svelte'),
    more: () => import('./readiness/more.ts')
  },
  {
    id: 'numbers',
    label: 'Numbers',
    scopes: SCOPES,
    params: ['to', 'what'],
    needs: 'history',
    tab: true,
    loads: ({ what }) => [what.length > 0 ? 'series' : 'history'],
    component: () => import('./numbers/NumbersView.svelte'),
    more: () => import('./numbers/more.ts')
  },
  {
    id: 'changes',
    label: 'Changes',
    scopes: SCOPES,
    params: ['from', 'to', 'what'],
    needs: 'history',
    tab: true,
    loads: () => ['history'],
    component: () => import('./changes/ChangesView.svelte'),
    more: () => import('./changes/more.ts')
  },
  {
    id: 'shortlist',
    label: 'Shortlist',
    scopes: SCOPES,
    params: [],
    loads: () => ['details'],
    component: () => import('./shortlist/ShortlistView.svelte'),
    more: () => import('./shortlist/more.ts')
  },
  {
    id: 'guide',
    label: 'Guide',
    scopes: SCOPES,
    params: ['section', 'find', 'sort'],
    needs: 'guide',
    tab: true,
    loads: () => ['guide'],
    component: () => import('./guide/GuideView.svelte'),
    more: () => import('./guide/more.ts')
  }
];

/** What stands below a view: members and organizations, category by category. */
export const registers = () => import('./register/RegisterView.svelte');

/** What a view has on paper. */
export const paperOf = async ({ more }: View) =>
  (await ((await more()).print ?? (() => import('./print/PrintView.svelte')))()).default;
