/**
 * THE VIEW TABLE: every way of showing the selected items. Header, loader, links, print, export of page and command,
 * gallery, help and the tests of documents loop over it; adding a view is adding a row here and its folder. What paints
 * is loaded when asked for, so programs that only draw files read the table, too.
 */
import type { Component } from 'svelte';
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
    help: {
      text: 'What there is, and where: a frame for each subcategory, within it the hosted projects first and larger.'
    }
  },
  {
    id: 'treemap',
    label: 'Treemap',
    scopes: ['projects', 'all'],
    params: ['by', 'area', 'tint', 'path'],
    loads: ({ area }) => (area === 'count' ? [] : ['details']),
    component: async () => (await import('./treemap/TreemapView.svelte')).default,
    print: printed,
    picture: async () => (await import('./treemap/picture.ts')).treemapPicture,
    help: {
      text: 'How much of what: grouped by any facet, each project an area, a click on a heading leads further in.',
      keys: [
        ['+ −', 'one level in or out, as Ctrl and the wheel do, or two fingers'],
        ['Escape', 'one level out']
      ]
    }
  }
];

/** What stands below a view: members and organizations, category by category. */
export const registers = async () => (await import('./register/RegisterView.svelte')).default;
