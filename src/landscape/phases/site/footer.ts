/**
 * What a foundation says below its landscape: a line of text and where else it is to be found. Of Markdown the links are
 * read, emphasis is dropped, everything else is text; nothing of it is ever markup.
 */
import type { Footer, Link, TextPart } from '../../model.ts';
import { cleanText } from '#text/clean.ts';
import { mapping } from '#text/value.ts';
import { webAddress } from '#text/address.ts';

/** In the order to show. */
const LINKS: readonly (readonly [key: string, label: string])[] = [
  ['homepage', 'Homepage'],
  ['github', 'GitHub'],
  ['slack', 'Slack'],
  ['forums', 'Forums'],
  ['linkedin', 'LinkedIn'],
  ['twitter', 'X'],
  ['youtube', 'YouTube'],
  ['twitch', 'Twitch'],
  ['flickr', 'Flickr'],
  ['facebook', 'Facebook'],
  ['instagram', 'Instagram'],
  ['wechat', 'WeChat']
];

/** The footer that settings declare, or undefined if they declare none. */
export function readFooter(settings: Readonly<Record<string, unknown>>): Footer | undefined {
  const footer = mapping(settings['footer']);
  const declared = mapping(footer['links']);
  const links: Link[] = LINKS.flatMap(([kind, label]) => {
    const url = webAddress(declared[kind]);
    return url ? [{ kind, url, label }] : [];
  });
  const source = webAddress(mapping(mapping(settings['header'])['links'])['github']);
  if (source) links.push({ kind: 'source', url: source, label: 'This landscape on GitHub' });
  const text = textParts(cleanText(footer['text']) ?? '');
  return links.length + text.length > 0 ? { text, links } : undefined;
}

/** `[Terms](https://…)` and `<https://…>` as links, where their address may be linked. */
const LINK = /\[([^[\]]+)\]\(([^()\s]+)\)|<(https?:\/\/[^<>\s]+)>/gi;

/** `**so**`, `_so_`: what is emphasised is words. */
const EMPHASIS = /(?<![\w/*])(\*\*|__|[*_`])(?=[^\s*_`])((?:[^*`]*[^\s*`])??)\1(?![\w*])/g;

export function textParts(marked: string): TextPart[] {
  const text = marked.replace(EMPHASIS, '$2');
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, label, address, bare] = match;
    if (match.index > end) parts.push(text.slice(end, match.index));
    const url = webAddress(address ?? bare);
    parts.push(url ? { text: label ?? url, url } : (label ?? whole));
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
