/** Pages under the addresses of landscape2 that are no addresses here: each says what is there now, and leads on. */
import { isPage } from '#atlas/query.ts';
import { titleOf } from '#atlas/title.ts';
import type { Landscape } from '#landscape/model.ts';
import { staticPage } from './page.ts';

interface Moved {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** The view that shows it, where there is such a page. */
  readonly view?: string;
  /** The part of a link after `?`. */
  readonly query?: string;
}

const FINANCES = {
  title: 'Funding and acquisitions',
  text: 'Figures of companies’ finances came from a directory that may not be copied. They are not part of this landscape.'
};
const PROJECTS = {
  title: 'Projects',
  text: 'All facts of all projects are a table now: sorted by any column, with the filters beside it.',
  query: 'view=table'
};

const MOVED: readonly Moved[] = [
  { path: 'guide', title: 'Guide', text: 'The guide is a page of the landscape now.', view: 'guide' },
  {
    path: 'stats',
    title: 'Numbers',
    text: 'The numbers are a page of the landscape now; each of them can be opened.',
    view: 'numbers'
  },
  { path: 'games', title: 'Games', text: 'There are no games here. The search, the filters and the comparison are.' },
  ...['summary', 'projects-summary'].map((path) => ({ path, ...PROJECTS })),
  ...['funding', 'acquisitions', 'finances'].map((path) => ({ path, ...FINANCES })),
  {
    path: 'embed-setup',
    title: 'Embedding',
    text: 'There is no frame to embed yet. Any picture can be saved as SVG or PNG, any selection is a link: choose, then export.'
  },
  {
    path: 'screenshot',
    title: 'Pictures',
    text: 'What the screen shows is saved as SVG or PNG by the export, also framed as a slide, a square or a poster.'
  },
  { path: 'logos-preview', title: 'Logos', text: 'All logos stand in the landscape, each in its place.' }
];

/** Sends `kiosk.html?item=…` on; the explorer knows what the old ids meant. */
const KIOSK = "location.replace('./'+location.search)";

/** By path. */
export function formerPages(landscape: Landscape): ReadonlyMap<string, string> {
  const home = titleOf(landscape.foundation);
  const page = ({ title, text, view, query }: Moved) => {
    const isThere = view !== undefined && isPage({ view });
    const link = isThere ? `view=${view}` : query;
    const links = [...(link === undefined ? [] : [{ text: title, to: `../?${link}` }]), { text: home, to: '../' }];
    return staticPage({
      title,
      text: view !== undefined && !isThere ? `It is not part of the ${home} for the time being.` : text,
      links,
      search: '../'
    });
  };
  const pages = new Map(MOVED.map((moved) => [`${moved.path}/index.html`, page(moved)]));
  for (const { id, name, alias } of landscape.tabs ?? [])
    for (const path of new Set([alias, id]))
      if (
        path !== undefined &&
        /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u.test(path) &&
        !TAKEN.has(path) &&
        !pages.has(`${path}/index.html`)
      )
        pages.set(
          `${path}/index.html`,
          page({
            path,
            title: name,
            text: 'It is one of the groups of the landscape.',
            query: `group=${encodeURIComponent(id)}`
          })
        );
  pages.set(
    'kiosk.html',
    staticPage({
      title: home,
      text: 'This address leads to an item of the landscape.',
      links: [{ text: home, to: './' }],
      script: KIOSK
    })
  );
  return pages;
}

/** Folders of the site itself. */
const TAKEN = new Set(['api', 'assets', 'data', 'docs', 'embed', 'logos', 'schema']);
