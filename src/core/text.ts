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
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'item'
  );
}

/** The address if it is one that may be linked (http or https, no spaces or control characters), else undefined. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (!/^https?:\/\/[^\s\p{Cc}\p{Bidi_Control}\ufeff<>"\\^`{|}]+$/iu.test(text)) return undefined;
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? text : undefined;
  } catch {
    return undefined;
  }
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

export const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);

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
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Present<T>;
}
