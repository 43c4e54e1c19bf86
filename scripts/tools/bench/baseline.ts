/**
 * What a landscape costs that is built plainly: one HTML page with a lazy `<img>` of each optimised logo, sections with
 * `content-visibility`, facets counted item by item, a filter that draws the matching items anew, and Fuse over four keys.
 * It is a fair opponent: no framework, no dialogs, and fewer facts on each tile than ours.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Landscape } from '#landscape/model.ts';
import type { SiteArtwork } from '../../site/artwork.ts';
import { escapeHtml } from '#text/escape.ts';

const { resolve } = createRequire(import.meta.url);

/** Writes the page with its script and logos into a folder. */
export async function writeBaseline(
  landscape: Landscape,
  artwork: SiteArtwork | undefined,
  out: string
): Promise<void> {
  await mkdir(join(out, 'logos'), { recursive: true });
  for (const [path, bytes] of artwork?.files ?? [])
    if (path.startsWith('logos/')) await writeFile(join(out, path), bytes);
  const items = landscape.items.map((item) => ({
    id: item.id,
    name: item.name,
    logo: artwork?.full.get(item.id),
    place: `${item.places[0].category}/${item.places[0].subcategory}`,
    stage: item.stage ?? 'none',
    license: item.license ?? 'none',
    host: item.host ?? 'none',
    description: item.description ?? ''
  }));
  await cp(join(dirname(resolve('fuse.js')), 'fuse.min.mjs'), join(out, 'fuse.mjs'));
  await writeFile(
    join(out, 'plain.js'),
    `${tile.toString()}\n${page.toString()}\npage(tile, ${JSON.stringify(items)});\n`
  );
  const sections = landscape.categories.flatMap((category) =>
    category.subcategories.map((sub) => {
      const place = `${category.id}/${sub.id}`;
      const own = items.filter((item) => item.place === place);
      return `<section data-place="${escapeHtml(place)}"><h2>${escapeHtml(`${category.name} / ${sub.name}`)} (${own.length})</h2><div>${own.map(tile).join('')}</div></section>`;
    })
  );
  await writeFile(
    join(out, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><style>
body{font:14px sans-serif;margin:16px}section{content-visibility:auto;contain-intrinsic-size:auto 300px}
section>div{display:grid;grid-template-columns:repeat(auto-fill,72px);gap:4px}
a{display:block;height:80px;background:#eef}img{width:70px;height:46px;object-fit:contain}span{font-size:11px}
</style><input id="search"><div id="facets"></div><main>${sections.join('')}</main><script type="module" src="./plain.js"></script></html>`
  );
}

interface PlainItem {
  readonly id: string;
  readonly name: string;
  readonly logo?: string | undefined;
  readonly place: string;
  readonly stage: string;
  readonly license: string;
  readonly host: string;
  readonly description: string;
}

/** Self-contained: it also runs in the page. */
function tile({ id, name, logo }: PlainItem): string {
  const safe = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const image = logo ? `<img loading="lazy" alt="" src="${safe(logo)}">` : '';
  return `<a href="#${safe(id)}">${image}<span>${safe(name)}</span></a>`;
}

/** Self-contained: it runs in the page. Counts and draws as one would at first. */
function page(tileOf: (item: PlainItem) => string, items: readonly PlainItem[]): void {
  const facets = ['stage', 'license', 'host', 'place'] as const;
  const chosen: Record<string, string | undefined> = {};
  const passes = (item: PlainItem, except?: string) =>
    facets.every((facet) => facet === except || chosen[facet] === undefined || item[facet] === chosen[facet]);
  const draw = (shown: readonly PlainItem[]) => {
    const counts: Record<string, Record<string, number>> = {};
    for (const facet of facets) {
      const of: Record<string, number> = (counts[facet] = {});
      for (const item of items) if (passes(item, facet)) of[item[facet]] = (of[item[facet]] ?? 0) + 1;
    }
    document.querySelector('#facets')!.textContent = JSON.stringify(counts['stage']);
    for (const section of document.querySelectorAll<HTMLElement>('section')) {
      const own = shown.filter((item) => item.place === section.dataset['place']);
      section.hidden = own.length === 0;
      section.querySelector('div')!.innerHTML = own.map(tileOf).join('');
    }
  };
  Object.assign(window, {
    choose: (facet: string, option: string | undefined) => {
      chosen[facet] = option;
      draw(items.filter((item) => passes(item)));
    }
  });
  const load = import(`${'./fuse.mjs'}`) as Promise<{
    default: new (list: unknown, options: unknown) => { search: (text: string) => { item: PlainItem }[] };
  }>;
  void load.then(({ default: Fuse }) => {
    const fuse = new Fuse(items, {
      keys: ['name', 'description', 'host', 'license'],
      threshold: 0.35,
      ignoreLocation: true
    });
    const input = document.querySelector<HTMLInputElement>('#search')!;
    input.oninput = () => draw(input.value === '' ? items : fuse.search(input.value).map(({ item }) => item));
  });
}
