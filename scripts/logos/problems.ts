/** What can be wrong with a logo file: one row per code with its severity and wording. */
import { printable } from '#text/clean.ts';

interface LogoRule<Arguments extends unknown[]> {
  readonly severity: 'warning' | 'notice';
  readonly message: (...args: Arguments) => string;
}

const warning = <Arguments extends unknown[]>(message: (...args: Arguments) => string): LogoRule<Arguments> => ({
  severity: 'warning',
  message
});
const notice = <Arguments extends unknown[]>(message: (...args: Arguments) => string): LogoRule<Arguments> => ({
  severity: 'notice',
  message
});

export const rules = {
  logo_missing: warning(
    (what: string = 'file in the logo folder') => `There is no such ${what}; the page draws a symbol instead.`
  ),
  logo_case_differs: warning(
    (found: string) => `The folder has “${printable(found)}”; most servers tell capitals apart, so name it like that.`
  ),
  logo_not_an_image: warning((what: string) => `This is ${what}, not an SVG, PNG, JPEG, WebP or GIF image.`),
  logo_unsafe_parts: warning(
    (parts: string) => `Left out, because it could run code or load from elsewhere: ${parts}.`
  ),
  logo_unreadable: warning((reason: string) => `The image cannot be read: ${printable(reason)}.`),
  logo_blank: warning((where: string) => `Nothing of the image shows ${where}; the page draws a symbol instead.`),
  logo_changed: notice((parts: string) => `Not drawn as its author did: ${printable(parts)}.`),
  logo_raster: notice((what: string) => `${what}.`),
  logo_without_viewbox: notice(() => 'its first element has no view box.')
};

export type ArtworkCode = keyof typeof rules;

/** What was noticed about one image; kept with it in the cache, where the file's name is not known. */
export interface Note {
  readonly code: ArtworkCode;
  readonly message: string;
}

type LogoArguments<C extends ArtworkCode> = Parameters<(typeof rules)[C]['message']>;

export function note<C extends ArtworkCode>(code: C, ...args: LogoArguments<C>): Note {
  const { message } = rules[code] as unknown as LogoRule<LogoArguments<C>>;
  return { code, message: message(...args) };
}

/** Thrown while reading an image that cannot be used; `note` says why. */
export class Refusal extends Error {
  readonly note: Note;

  constructor(because: Note) {
    super(because.message);
    this.note = because;
  }
}

export function refuse<C extends ArtworkCode>(code: C, ...args: LogoArguments<C>): never {
  throw new Refusal(note(code, ...args));
}
