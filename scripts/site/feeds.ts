/**
 * Feeds of changes, Atom (RFC 4287) and JSON Feed 1.1: for everything, and for each category, stage and member that
 * something happened to. An entry's id is made of its day, its kind and its item, so it stays the same.
 */
import { unpack } from '#atlas/atlas.ts';
import { type Change, changeKinds, changesOf } from '#atlas/history/changes.ts';
import { historyOf } from '#atlas/history/history.ts';
import { titleOf } from '#atlas/title.ts';
import type { Landscape } from '#landscape/model.ts';
import { pack } from '#landscape/publish/pack.ts';
import { packHistory } from '#landscape/publish/history/pack-history.ts';
import { escapeHtml } from '#text/escape.ts';
import { slug } from '#text/slug.ts';

/** Older entries are on the page of changes. */
const MOST = 100;

interface Feed {
  /** Without its ending. */
  readonly path: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** By path in the site; none where the site does not know its own address, or nothing is known of changes. */
export function feedFiles(landscape: Landscape): ReadonlyMap<string, string> {
  const { siteUrl } = landscape;
  const packed = packHistory(landscape);
  if (siteUrl === undefined || !packed) return new Map();
  const today = unpack(pack(landscape));
  const changes = changesOf(today, historyOf(today, packed));
  const title = titleOf(landscape.foundation);
  const names = new Map([...landscape.stages, ...landscape.tiers].map(({ id, name }) => [id, name]));
  const feed = (path: string, title: string, of: (change: Change) => boolean): Feed[] => {
    const own = changes.filter(of);
    return own.length > 0 ? [{ path, title, changes: own.slice(0, MOST) }] : [];
  };
  const categories = [
    ...new Set(changes.flatMap(({ kind, category }) => (kind === 'project' && category ? [category] : [])))
  ];
  const feeds = [
    ...feed('feeds/all', title, () => true),
    ...categories.flatMap((name) =>
      feed(`feeds/category/${slug(name)}`, `${title}: ${name}`, ({ category }) => category === name)
    ),
    ...landscape.stages.flatMap(({ id, name }) =>
      feed(`feeds/stage/${id}`, `${title}: ${name}`, ({ before, after }) => before === id || after === id)
    ),
    ...(packed.from === undefined ? [] : landscape.items.filter(({ kind }) => kind === 'member')).flatMap(
      ({ id, name }) => feed(`feeds/member/${id}`, `${title}: ${name}`, (change) => change.id === id)
    )
  ];
  const site = { siteUrl, author: landscape.foundation.name, count: today.items.length, until: packed.until, names };
  return new Map(
    feeds.flatMap((feed) => [
      [`${feed.path}.atom`, atom(feed, site)] as const,
      [`${feed.path}.json`, json(feed, site)] as const
    ])
  );
}

interface Site {
  readonly siteUrl: string;
  readonly author: string;
  /** How many items there are today: those beyond are gone. */
  readonly count: number;
  readonly until: string;
  readonly names: ReadonlyMap<string, string>;
}

const instant = (day: string) => `${day}T00:00:00Z`;
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function entryOf(change: Change, { siteUrl, count, names }: Site) {
  const { day, what, id, index, name, before, after } = change;
  const called = (value: string) => names.get(value) ?? value;
  const way = [before, after].flatMap((value) => (value === undefined ? [] : [called(value)])).join(' to ');
  const then = index >= count ? `at=${dayBefore(day)}&scope=all&` : '';
  return {
    id: `tag:${new URL(siteUrl).hostname},${day}:${what}/${encodeURIComponent(id)}`,
    url: `${siteUrl}?${then}item=${encodeURIComponent(id)}`,
    title: `${name}: ${changeKinds[what][0].toLowerCase()}`,
    text: `${changeKinds[what][0]}${way && way !== changeKinds[what][0] ? `: ${way}` : ''}.`,
    updated: instant(day)
  };
}

function atom({ path, title, changes }: Feed, site: Site): string {
  const self = `${site.siteUrl}${path}.atom`;
  const entries = changes.map((change) => {
    const { id, url, title, text, updated } = entryOf(change, site);
    return [
      '  <entry>',
      `    <id>${escapeHtml(id)}</id>`,
      `    <title>${escapeHtml(title)}</title>`,
      `    <updated>${updated}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escapeHtml(url)}"/>`,
      `    <summary>${escapeHtml(text)}</summary>`,
      '  </entry>'
    ].join('\n');
  });
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escapeHtml(self)}</id>`,
    `  <title>${escapeHtml(title)}</title>`,
    `  <updated>${instant(changes[0]!.day)}</updated>`,
    `  <author><name>${escapeHtml(site.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeHtml(site.siteUrl)}?view=changes"/>`,
    ...entries,
    '</feed>'
  ].join('\n')}\n`;
}

function json({ path, title, changes }: Feed, site: Site): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${site.siteUrl}?view=changes`,
    feed_url: `${site.siteUrl}${path}.json`,
    authors: [{ name: site.author }],
    items: changes.map((change) => {
      const { id, url, title, text, updated } = entryOf(change, site);
      return { id, url, title, content_text: text, date_published: updated };
    })
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
