/** Small rules about foreign text: what is shown, what becomes an id, what may be linked. */

/**
 * A text as it is shown: control characters and bidirectional overrides gone, white space folded, trimmed. Values of
 * other types give undefined, numbers their digits (an unquoted `2021` is a name to a person).
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** Lower-case letters and digits joined by hyphens: `C++ & Rust` → `c-rust`. Letters of every script are kept. */
export function slug(text: string): string {
  // Most names are one plain word, and a page makes the ids of thousands before it shows anything.
  if (/^[a-z\d]+$/i.test(text)) return text.toLowerCase();
  return plain(text, '-').replace(/^-+|-+$/g, '') || 'item';
}

/** Lower case, no accents, no punctuation: how names are compared. */
export const squeeze = (text: string): string => plain(text, '');

/** Lower case, no accents, `joint` for everything that is neither letter nor digit. */
function plain(text: string, joint: string): string {
  // The same, several times as fast, and nearly all names are of this kind.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, joint);
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, joint);
}

/** The address if it is one that may be linked (http or https, no spaces or control characters), else undefined. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!/^https?:\/\/[^\s\p{Cc}\p{Bidi_Control}\ufeff<>"\\^`{|}]+$/iu.test(text)) return undefined;
  try {
    const url = new URL(text);
    // A name before the host only makes it look like another one.
    const plain = url.username === '' && url.password === '';
    return /^https?:$/.test(url.protocol) && plain && url.hostname.includes('.') ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The address if it is that of a mailbox: `mailto:list@example.org`. */
export function mailAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^mailto:[^\s\p{Cc}<>"'@?&]+@[^\s\p{Cc}<>"'@?&]+$/u.test(value)
    ? value
    : undefined;
}

/** An address for comparing: without scheme, `www.`, letter case and final slash. Undefined for no address. */
export function pageOf(address: string | undefined): string | undefined {
  const [, host, path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)([^]*)$/i.exec(address ?? '') ?? [];
  return host && `${host.replace(/:(80|443)$/, '')}${path.replace(/\/+(?=$|[?#])/, '')}`.toLowerCase();
}

/** `owner/name` of a repository on a known forge, lower case, for comparing; undefined for other addresses. */
export function repositoryOf(url: string | undefined): string | undefined {
  const match =
    /^https?:\/\/(?:www\.)?(github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/([^/?#]+\/[^/?#]+)/i.exec(url ?? '');
  return match ? match[2]!.replace(/\.git$/i, '').toLowerCase() : undefined;
}

/** A file name that stays inside its folder. */
export function logoFile(value: unknown): string | undefined {
  const text = cleanText(value)?.replace(/^\.\//, '');
  return text && !/^[/\\]|(^|[/\\])\.\.([/\\]|$)|[:\\]/.test(text) ? text : undefined;
}

/** `YYYY-MM-DD`. */
export const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a value is a day that the calendar has. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const [year, month, day] = value.split('-').map(Number) as [number, number, number];
  // Day 0 of the next month is the last of this one.
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
};

/** The value as a mapping, or an empty one. */
export function mapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export const isMapping = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a list, or an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts of a list, in order; a single text counts as a list of one. */
export function textsOf(value: unknown): string[] {
  return (typeof value === 'string' ? [value] : listOf(value)).flatMap((entry) => cleanText(entry) ?? []);
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined fields: absent is absent. */
export function present<T extends object>(value: T): Present<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(value) as (keyof T)[]) if (value[key] !== undefined) kept[key] = value[key];
  return kept as object as Present<T>;
}

/**
 * Makes foreign text safe to print: control characters (terminal escapes), line breaks and bidirectional overrides
 * become visible code points, and very long texts are shortened.
 */
export function printable(text: string): string {
  const safe = text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
  return safe.length > 200 ? `${safe.slice(0, 199)}…` : safe;
}

/** Code-unit order: the same on every machine, unlike `localeCompare`. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
