/**
 * A landscape stamped into the shell: every file of the finished site. Pure: the same landscape and shell give the same
 * bytes. Addresses are relative and the state is in the query, so a site works under any path of any static server.
 */
import { escapeHtml } from '#text/escape.ts';
import { createHash } from 'node:crypto';
import { KINDS, type Landscape } from '#landscape/model.ts';
import { KIND_WORDS } from '#atlas/scopes.ts';
import { counted } from '#text/numbers.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { packParts } from '#landscape/publish/parts.ts';
import { publicItems, publicLandscape } from '#landscape/publish/public.ts';
import { titleOf } from '#atlas/title.ts';
import type { SiteArtwork } from './artwork.ts';
import { formerFiles } from './former/files.ts';
import { feedFiles } from './feeds.ts';
import type { SiteLook } from './look/pictures.ts';
import { lookStyle, newsOf, previewTags } from './look/stamp.ts';
import { footer, outline } from './outline.ts';
import { formerPages } from './pages/former.ts';
import { missingPage } from './pages/missing.ts';
import type { Prepared } from './prepare.ts';
import type { Shell } from './shell.ts';

export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Where the page finds its data, told by `<meta name="landscape-…">`. */
export interface DataPaths {
  readonly first: string;
  readonly details: string;
  /** Of further parts, by name. */
  readonly parts: ReadonlyMap<string, string>;
  /** The first pack of pictures, for asking early. */
  readonly pack?: string | undefined;
}

export function siteFiles(prepared: Prepared, shell: Shell, artwork?: SiteArtwork, look?: SiteLook): SiteFiles {
  const { landscape } = prepared;
  const first = JSON.stringify(prepared.first(artwork?.packed));
  const details = JSON.stringify(packDetails(landscape, artwork?.full));
  const parts = [...packParts(landscape, artwork?.problems)].map(
    ([part, data]) => [part, JSON.stringify(data)] as const
  );
  const paths: DataPaths = {
    first: hashed('landscape', first),
    details: hashed('details', details),
    parts: new Map(parts.map(([part, data]) => [part, hashed(part, data)])),
    pack: artwork?.packed.packs[0]?.[0]
  };
  const files = new Map<string, string | Uint8Array>();
  const html = text(shell, 'index.html');
  // The styles of the first view are in the page itself.
  const entryStyle = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/.exec(html);
  for (const [path, content] of shell) if (path !== 'index.html' && path !== entryStyle?.[1]) files.set(path, content);
  for (const [path, content] of [...(artwork?.files ?? []), ...(look?.files ?? [])]) files.set(path, content);
  files.set(paths.first, first);
  files.set(paths.details, details);
  for (const [part, data] of parts) files.set(paths.parts.get(part)!, data);
  const { full } = artwork ?? {};
  for (const [path, content] of formerFiles(landscape, { logoOf: (id) => full?.get(id), banner: look?.banner?.path }))
    files.set(path, content);
  for (const [path, content] of formerPages(landscape)) files.set(path, content);
  files.set('404.html', missingPage(landscape));
  for (const [path, content] of feedFiles(landscape)) files.set(path, content);
  files.set('api/v1/items.json', `${JSON.stringify(publicItems(landscape), null, 1)}\n`);
  files.set('api/v1/landscape.json', `${JSON.stringify(publicLandscape(landscape), null, 1)}\n`);
  files.set(
    'index.html',
    stampPage(withIcon(html, shell, look), landscape, paths, {
      look,
      style: entryStyle ? { tag: entryStyle[0], css: text(shell, entryStyle[1]!) } : undefined
    })
  );
  return files;
}

/**
 * The small icon stands in the page: it would be a request of every first view. A PNG, because browsers look at it again
 * whenever the address changes, and an SVG is a document that they then build in the page's own thread.
 */
function withIcon(html: string, shell: Shell, { icon }: Partial<SiteLook> = {}): string {
  const ours = () => `data:image/png;base64,${Buffer.from(shell.get('favicon.png')!).toString('base64')}`;
  const type = icon && /^data:([^;]+)/.exec(icon)![1]!;
  return html.replace(
    /href="\.\/favicon\.png"( type="image\/png")?/,
    () => `href="${icon ?? ours()}" type="${type ?? 'image/png'}"`
  );
}

/** `371 projects, 67 members` */
function countsOf(items: Landscape['items']): string {
  const kinds = KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length] as const);
  const told = kinds.filter(([, count]) => count > 0).map(([kind, count]) => counted(count, KIND_WORDS[kind]));
  return told.length > 0 ? told.join(', ') : 'The landscape';
}

/** What goes into the page besides what the landscape says. */
interface Stamps {
  readonly style?: { readonly tag: string; readonly css: string } | undefined;
  readonly look?: SiteLook | undefined;
}

/** The page with title, data addresses, outline, inlined styles and a strict Content-Security-Policy. */
export function stampPage(html: string, landscape: Landscape, paths: DataPaths, { style, look }: Stamps = {}): string {
  const { foundation, items } = landscape;
  const title = titleOf(foundation);
  const description = foundation.description ?? `${countsOf(items)} of ${foundation.name}.`;
  const own = lookStyle(landscape, look);
  const css = `${style?.css.replaceAll(/url\(\.\//g, 'url(./assets/') ?? ''}${own}`;
  const font = /url\("?\.\/(assets\/archivo-latin-standard-normal[^)"]*\.woff2)"?\)/.exec(css)?.[1];
  const head = [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...(landscape.siteUrl
      ? [
          `<link rel="canonical" href="${escapeHtml(landscape.siteUrl)}">`,
          `<meta property="og:url" content="${escapeHtml(landscape.siteUrl)}">`
        ]
      : []),
    `<meta property="og:title" content="${escapeHtml(title)}">`,
    `<meta property="og:description" content="${escapeHtml(description)}">`,
    ...previewTags(landscape.siteUrl, look?.preview),
    `<meta name="landscape-first" content="${paths.first}">`,
    `<meta name="landscape-details" content="${paths.details}">`,
    ...[...paths.parts].map(([part, path]) => `<meta name="landscape-${part}" content="${path}">`),
    `<link rel="preload" as="fetch" crossorigin href="./${paths.first}">`,
    // Fetched as early as the page knows that it shows logos: main.ts.
    ...(paths.pack ? [`<link rel="logos" as="fetch" crossorigin href="./${paths.pack}">`] : []),
    ...(font ? [`<link rel="preload" as="font" type="font/woff2" crossorigin href="./${font}">`] : []),
    ...(css === '' ? [] : [`<style>${css}</style>`])
  ];
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(style && css)}">`;
  return html
    .replace(style?.tag ?? '\0', '')
    .replace('<!--landscape:policy-->', () => policy)
    .replace('<!--landscape:head-->', () => head.join('\n    '))
    .replace('<div id="app">', (app) => newsOf(landscape, look) + app)
    .replace('<!--landscape:outline-->', () => outline(landscape))
    .replace('<!--landscape:footer-->', () => footer(landscape, look));
}

/**
 * Nothing runs or loads but the site's own files; the one inline style is named by its hash. Without it, while working,
 * Vite puts styles into the page one by one, follows files by a socket, and waits for its server in a worker.
 */
function contentSecurityPolicy(css: string | undefined): string {
  const isBuilt = css !== undefined;
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' ${isBuilt ? `'sha256-${createHash('sha256').update(css).digest('base64')}'` : "'unsafe-inline'"}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${isBuilt ? '' : ' ws:'}`,
    `worker-src 'self'${isBuilt ? '' : ' blob:'}`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`
  ].join('; ');
}

function hashed(name: string, content: string): string {
  return `assets/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.json`;
}

function text(shell: Shell, path: string): string {
  const content = shell.get(path);
  if (!content) throw new Error(`the shell has no ${path}`);
  return new TextDecoder().decode(content);
}
