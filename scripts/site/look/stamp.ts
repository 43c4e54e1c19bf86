/** What a foundation's look adds to the page around the explorer, whose code knows nothing of it. */
import type { Announcement } from '#landscape/look.ts';
import type { Landscape, TextPart } from '#landscape/model.ts';
import { accentOf } from '#paint/palette.ts';
import { fullDay } from '#text/day.ts';
import { escapeHtml } from '#text/escape.ts';
import type { SiteLogo, SiteLook } from './pictures.ts';

/** Beside the name, px: as high as the line allows; no wider than leaves room for what stands beside it. */
const HEADER = { height: 32, width: 200, onPhone: 132 };
const FOOTER = { height: 44, width: 240 };
const BANNER = { height: 40, width: 240 };
/** A logo so wide holds the name: then it stands in the place of ours, which is read out all the same. */
const WORDMARK = 1.7;

/** Rules after those of the page; empty where the settings ask for nothing of their own. */
export function lookStyle({ look }: Pick<Landscape, 'look'>, pictures?: SiteLook): string {
  const { header, footer } = pictures ?? {};
  const accent = look?.hues?.accent;
  return [
    ...(accent === undefined
      ? []
      : [
          '@media(forced-colors:none){:root{--accent:light-dark(' +
            `${accentOf(accent, 'light')},${accentOf(accent, 'dark')})}}`
        ]),
    ...(header ? headerRules(header) : []),
    ...(footer ? [`body>footer img{display:block;margin:4px ${footer.pale ? 5 : 0}px 14px;${groundOf(footer)}}`] : []),
    ...(look?.news ? [NEWS] : [])
  ].join('');
}

function headerRules(logo: SiteLogo): string[] {
  const fitted = (most: number) => {
    const { width, height } = fit(logo, { height: HEADER.height, width: most });
    return `width:${width}px;height:${height}px`;
  };
  return [
    `#app>header>a>i{${fitted(HEADER.width)};clip-path:none;print-color-adjust:exact;` +
      `background:url(./${logo.path}) center/contain no-repeat;${groundOf(logo)}}`,
    `@media(width<720px){#app>header>a>i{${fitted(HEADER.onPhone)}}}`,
    ...(logo.aspect >= WORDMARK
      ? ['#app>header>a>span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}']
      : [])
  ];
}

/** A logo made for the other ground brings its own. */
function groundOf({ pale }: SiteLogo): string {
  const ground = pale ? 'light-dark(oklch(0.19 0.012 265),transparent)' : 'light-dark(transparent,var(--plate))';
  return `background-color:${ground};box-shadow:0 0 0 5px ${ground}`;
}

function fit({ aspect }: SiteLogo, box: { readonly width: number; readonly height: number }) {
  const height = Math.min(box.height, box.width / aspect);
  return { width: Math.round(height * aspect), height: Math.round(height) };
}

const NEWS =
  'body>aside{display:flex;flex-wrap:wrap;gap:0 32px;padding:7px var(--margin);border-bottom:1px solid var(--rule2);background:var(--wash);line-height:18px}' +
  'body>aside img{display:inline-block;margin-right:12px;vertical-align:middle}body>aside a{color:var(--ink);font-weight:600;text-underline-offset:3px}@media print{body>aside{display:none}}';

/** Above the page: the message of the day, and an event with its days. */
export function newsOf({ look }: Pick<Landscape, 'look'>, { banner }: Partial<SiteLook> = {}): string {
  if (!look?.news) return '';
  const line = ({ text, from, until }: Announcement) =>
    `<p${until ? ` data-until="${until}"` : ''}>${until && banner ? pictureOf(banner) : ''}${htmlOf(text)}${from && until ? `, ${days(from, until)}` : ''}</p>`;
  return `<aside aria-label="News">${look.news.map(line).join('')}</aside>`;
}

/** The event's own picture says nothing that its name does not. */
function pictureOf(banner: SiteLogo): string {
  const { width, height } = fit(banner, BANNER);
  return `<img src="./${banner.path}" alt="" width="${width}" height="${height}">`;
}

/** `18–20 May 2027`, `30 May 2027 – 2 Jun 2027`. */
function days(from: string, until: string): string {
  if (from === until) return fullDay(from);
  const sameMonth = from.slice(0, 7) === until.slice(0, 7);
  return sameMonth ? `${Number(from.slice(8))}–${fullDay(until)}` : `${fullDay(from)} – ${fullDay(until)}`;
}

/** Text with its links; everything else in it is text. */
export const htmlOf = (parts: readonly TextPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? escapeHtml(part) : linkTo(part.url, part.text))).join('');

export const linkTo = (url: string, text: string): string =>
  `<a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(text)}</a>`;

/** Below the page, above what else the foundation says there. */
export function footerLogo({ foundation }: Pick<Landscape, 'foundation'>, { footer }: Partial<SiteLook> = {}): string {
  if (!footer) return '';
  const { width, height } = fit(footer, FOOTER);
  return `<img src="./${footer.path}" alt="${escapeHtml(foundation.name)}" width="${width}" height="${height}" loading="lazy">`;
}

/** What a link to the site is shown with; a site without its own address has none. */
export function previewTags(siteUrl: string | undefined, preview: SiteLook['preview']): string[] {
  if (siteUrl === undefined || preview === undefined) return [];
  const { path, width, height } = preview;
  return [
    `<meta property="og:image" content="${escapeHtml(siteUrl + path)}">`,
    `<meta property="og:image:width" content="${width}">`,
    `<meta property="og:image:height" content="${height}">`,
    '<meta name="twitter:card" content="summary_large_image">'
  ];
}
