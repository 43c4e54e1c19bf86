/**
 * The landscape as plain HTML, inside the page before any script runs: headings and names. It is what search engines
 * and readers without scripts see, and what is there while the explorer loads. Below it, for good, the footer.
 */
import type { Landscape } from '#landscape/model.ts';
import { titleOf } from '#atlas/title.ts';
import { escapeHtml } from '#text/escape.ts';
import type { SiteLook } from './look/pictures.ts';
import { footerLogo, htmlOf, linkTo } from './look/stamp.ts';

/** Beyond this many names the outline has headings only: it would outweigh the data. */
const MOST_NAMES = 6000;

export function outline(landscape: Landscape): string {
  const { foundation, items, categories } = landscape;
  const named = items.length <= MOST_NAMES;
  const parts = [`<h1>${escapeHtml(titleOf(foundation))}</h1>`];
  for (const category of categories) {
    parts.push(`<section><h2>${escapeHtml(category.name)}</h2>`);
    for (const subcategory of category.subcategories) {
      const names = items
        .filter(({ places }) => places.some((p) => p.category === category.id && p.subcategory === subcategory.id))
        .map(({ name }) => escapeHtml(name));
      if (names.length === 0) continue;
      const title = escapeHtml(subcategory.name);
      if (named) parts.push(`<h3>${title}</h3>`, `<p>${names.join(', ')}</p>`);
      else parts.push(`<h3>${title} (${names.length})</h3>`);
    }
    parts.push('</section>');
  }
  return parts.join('\n');
}

/** What the foundation says below its landscape; the page's code does not know of it. */
export function footer(landscape: Landscape, look?: SiteLook): string {
  const { footer = { text: [], links: [] }, foundation } = landscape;
  const { joinUrl, proposeUrl } = foundation;
  const own = [
    ...(joinUrl ? [{ url: joinUrl, label: 'Become a member' }] : []),
    ...(proposeUrl ? [{ url: proposeUrl, label: 'Propose a project' }] : []),
    // Pages of the landscape itself, where it has members to find themselves, or stages that ask for something.
    ...(landscape.membership ? [{ url: '?view=placement', label: 'Find your placement' }] : []),
    ...(landscape.stageRules ? [{ url: '?view=readiness', label: 'Readiness of projects' }] : [])
  ];
  const links = [...own, ...footer.links].map(
    ({ url, label = url }: { url: string; label?: string }) => `<li>${linkTo(url, label)}</li>`
  );
  const [logo, text] = [footerLogo(landscape, look), htmlOf(footer.text)];
  if (links.length === 0 && text === '' && logo === '') return '';
  return [
    '<footer>',
    logo,
    ...(links.length > 0 ? [`<ul>${links.join('')}</ul>`] : []),
    ...(text === '' ? [] : [`<p>${text}</p>`]),
    '</footer>'
  ].join('');
}
