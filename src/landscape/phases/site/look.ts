/**
 * How a foundation's site looks, as its settings have it: pictures, colours, and what it announces. A picture is a file
 * beside the settings, by the name that the setting ends in; nothing is ever fetched for it. Of a colour the hue is taken.
 */
import type { Announcement, Look, PictureUse } from '../../look.ts';
import { cleanText } from '#text/clean.ts';
import { dayIn } from '#text/day.ts';
import { mapping, present, some } from '#text/value.ts';
import { webAddress } from '#text/address.ts';
import { textParts } from './footer.ts';
import { hueOf } from './hue.ts';

/** Where settings name each picture. */
export const PICTURES: Readonly<Record<PictureUse, string>> = {
  header: 'header.logo',
  footer: 'footer.logo',
  icon: 'images.favicon',
  preview: 'images.open_graph',
  banner: 'upcoming_event.banner_url'
};

export const settingAt = (top: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, step) => mapping(inner)[step], top);

/** The name of the file that a setting means, whatever lies before it: a path, or an address elsewhere. */
export function fileNamed(value: unknown): string | undefined {
  const name = cleanText(value)
    ?.replace(/[?#].*$/s, '')
    .split(/[/\\]/)
    .at(-1);
  return name && /^[\w][\w. -]*\.[a-z]{2,4}$/i.test(name) ? name : undefined;
}

/** `files`: the names of those beside the settings. */
export function readLook(settings: unknown, files: ReadonlySet<string>): Look | undefined {
  const pictures = Object.entries(PICTURES).flatMap(([use, path]) => {
    const name = fileNamed(settingAt(settings, path));
    return name !== undefined && files.has(name) ? [[use, name] as const] : [];
  });
  const look = present({
    pictures: pictures.length > 0 ? (Object.fromEntries(pictures) as Look['pictures']) : undefined,
    hues: huesOf(mapping(mapping(settings)['colors'])),
    news: some([...messageOf(settings), ...eventOf(settings)])
  });
  return Object.keys(look).length > 0 ? look : undefined;
}

/** So far apart that a mark in one of the hues is not taken for a category in the other. */
const APART = 23;

/**
 * The fifth colour is that of frames: the first category has its hue. The second one is for what stands out: it marks
 * where the reader is, if it stands out from the first.
 */
function huesOf(colors: Readonly<Record<string, unknown>>): Look['hues'] {
  const first = hueOf(colors['color5']) ?? hueOf(colors['color1']);
  if (first === undefined) return undefined;
  const accent = hueOf(colors['color2']);
  return { first, ...(accent !== undefined && distance(accent, first) > APART ? { accent } : {}) };
}

const distance = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

function messageOf(settings: unknown): Announcement[] {
  const text = textParts(cleanText(settingAt(settings, 'header.motd')) ?? '');
  return text.length > 0 ? [{ text }] : [];
}

/** Until the end of its last day. */
function eventOf(settings: unknown): Announcement[] {
  const { name, start, end, details_url: details } = mapping(mapping(settings)['upcoming_event']);
  const [title, from, until, url] = [cleanText(name), dayIn(start), dayIn(end) ?? dayIn(start), webAddress(details)];
  if (!title || !from || !until) return [];
  return [{ text: [url ? { text: title, url } : title], from, until }];
}
