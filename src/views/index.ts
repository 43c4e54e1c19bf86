/**
 * THE VIEW TABLE: every way of showing the selected items. Header, loader, links, print, export of page and command,
 * gallery, help and the tests of documents loop over it; adding a view is adding a row here and its folder. What paints
 * is loaded when asked for, so programs that only draw files read the table, too.
 */
import type { Component } from 'svelte';
import { SCOPES } from '#atlas/scopes.ts';
import type { DrawnView } from '#take-away/picture.ts';
import type { Reader } from '#state/reader.svelte.ts';

/** What App gives a view. */
export interface ViewProps extends Record<string, unknown> {
  readonly reader: Reader;
  /** Of the room that it has, px. */
  readonly width: number;
  /** Where it will stand in the page, as far as that is known before. */
  readonly top: number;
}

export interface View extends DrawnView {
  readonly component: () => Promise<Component<ViewProps>>;
  /** What readers choose in it, for the page's first row. */
  readonly choices?: () => Promise<Component<{ reader: Reader }>>;
  /** What stands on paper; rendered while the browser prints. */
  readonly print: () => Promise<Component<{ reader: Reader }>>;
}

const printed = async () => (await import('./print/PrintView.svelte')).default;

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
    component: async () => (await import('./grid/GridView.svelte')).default,
    print: printed,
    picture: async () => (await import('./grid/picture.ts')).gridPicture,
    help: async () => (await import('./grid/help.ts')).help
  },
  {
    id: 'treemap',
    label: 'Treemap',
    scopes: ['projects', 'all'],
    params: ['by', 'area', 'tint', 'path'],
    foot: true,
    loads: ({ area }) => (area === 'contributors' || area === 'commits' ? ['details'] : []),
    component: async () => (await import('./treemap/TreemapView.svelte')).default,
    choices: async () => (await import('./treemap/TreemapChoices.svelte')).default,
    print: printed,
    picture: async () => (await import('./treemap/picture.ts')).treemapPicture,
    help: async () => (await import('./treemap/help.ts')).help
  },
  {
    id: 'members',
    label: 'Tiers',
    scopes: ['members'],
    params: [],
    draws: 'member',
    wide: true,
    loads: () => ['members'],
    component: async () => (await import('./members/MembersView.svelte')).default,
    choices: async () => (await import('#components/header/WaysIn.svelte')).default,
    print: printed,
    help: async () => (await import('./members/help.ts')).help
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
    component: async () => (await import('./organizations/OrganizationsView.svelte')).default,
    choices: async () => (await import('#components/header/WaysIn.svelte')).default,
    print: printed,
    help: async () => (await import('./organizations/help.ts')).help
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
    component: async () => (await import('./workflow/WorkflowView.svelte')).default,
    choices: async () => (await import('./workflow/WorkflowChoices.svelte')).default,
    print: printed,
    picture: async () => (await import('./workflow/picture.ts')).workflowPicture,
    help: async () => (await import('./workflow/help.ts')).help
  },
  {
    id: 'timeline',
    label: 'Timeline',
    scopes: ['projects'],
    params: ['order', 'rows'],
    needs: 'history',
    dated: true,
    wide: true,
    loads: () => ['history'],
    component: async () => (await import('./timeline/TimelineView.svelte')).default,
    choices: async () => (await import('./timeline/TimelineChoices.svelte')).default,
    print: printed,
    picture: async () => (await import('./timeline/picture.ts')).timelinePicture,
    help: async () => (await import('./timeline/help.ts')).help
  },
  {
    id: 'table',
    label: 'Table',
    scopes: SCOPES,
    params: ['sort', 'columns'],
    rows: true,
    loads: () => ['details'],
    component: async () => (await import('./table/TableView.svelte')).default,
    print: async () => (await import('./table/TablePrint.svelte')).default,
    help: async () => (await import('./table/help.ts')).help
  },
  {
    id: 'compare',
    label: 'Compare',
    scopes: SCOPES,
    params: ['facts'],
    loads: () => ['details'],
    component: async () => (await import('./compare/CompareView.svelte')).default,
    print: async () => (await import('./compare/ComparePrint.svelte')).default,
    texts: async () => (await import('./compare/texts.ts')).texts,
    help: async () => (await import('./compare/help.ts')).help
  },
  {
    id: 'placement',
    label: 'Placement',
    scopes: SCOPES,
    params: [],
    loads: () => ['details', 'entries', 'members'],
    component: async () => (await import('./placement/PlacementView.svelte')).default,
    print: async () => (await import('./placement/PlacementPrint.svelte')).default,
    help: async () => (await import('./placement/help.ts')).help
  },
  {
    id: 'readiness',
    label: 'Readiness',
    scopes: SCOPES,
    params: ['sort'],
    needs: 'stages',
    loads: () => ['stages', 'details'],
    component: async () => (await import('./readiness/ReadinessView.svelte')).default,
    print: async () => (await import('./readiness/ReadinessPrint.svelte')).default,
    help: async () => (await import('./readiness/help.ts')).help
  },
  {
    id: 'numbers',
    label: 'Numbers',
    scopes: SCOPES,
    params: [],
    needs: 'history',
    tab: true,
    loads: () => ['history'],
    component: async () => (await import('./numbers/NumbersView.svelte')).default,
    print: async () => (await import('./numbers/NumbersPrint.svelte')).default,
    texts: async () => (await import('./numbers/texts.ts')).texts,
    help: async () => (await import('./numbers/help.ts')).help
  },
  {
    id: 'changes',
    label: 'Changes',
    scopes: SCOPES,
    params: ['from', 'to', 'what'],
    needs: 'history',
    tab: true,
    loads: () => ['history'],
    component: async () => (await import('./changes/ChangesView.svelte')).default,
    print: async () => (await import('./changes/ChangesPrint.svelte')).default,
    texts: async () => (await import('./changes/texts.ts')).texts,
    help: async () => (await import('./changes/help.ts')).help
  },
  {
    id: 'shortlist',
    label: 'Shortlist',
    scopes: SCOPES,
    params: [],
    loads: () => ['details'],
    component: async () => (await import('./shortlist/ShortlistView.svelte')).default,
    print: async () => (await import('./shortlist/ShortlistPrint.svelte')).default,
    help: async () => (await import('./shortlist/help.ts')).help
  },
  {
    id: 'guide',
    label: 'Guide',
    scopes: SCOPES,
    params: ['section'],
    needs: 'guide',
    tab: true,
    loads: () => ['guide'],
    component: async () => (await import('./guide/GuideView.svelte')).default,
    print: async () => (await import('./guide/GuidePrint.svelte')).default,
    help: async () => (await import('./guide/help.ts')).help
  }
];

/** What stands below a view: members and organizations, category by category. */
export const registers = async () => (await import('./register/RegisterView.svelte')).default;
