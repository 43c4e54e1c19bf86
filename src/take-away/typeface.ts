/** The page's typeface inside a picture: a file that is shown alone sees no font but its own. */

/** Its files as base64: the letters of western Europe, and those of the rest that is written in Latin letters. */
export interface Typeface {
  readonly latin: string;
  readonly extended: string;
}

/** What only the second file has, by the list of the package @fontsource-variable/archivo. */
const EXTENDED =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u02BD-\u02C5\u02C7-\u02CC\u02CE-\u02D7\u02DD-\u02FF\u1D00-\u1DBF\u1E00-\u1E9F\u1EF2-\u1EFF\u20A0-\u20AB\u20AD-\u20C0\u2113\u2C60-\u2C7F\uA720-\uA7FF]/;

/** Of the first file, as a stylesheet writes it: the second is asked for what is not in it. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/** `@font-face` rules for a text; the second file only where a letter of it is in there. */
export function fontFaces({ latin, extended }: Typeface, text: string): string {
  const rule = (file: string, range: string) =>
    `@font-face{font-family:Archivo;font-weight:100 900;font-stretch:62% 125%;src:url("data:font/woff2;base64,${file}") format("woff2")${range}}`;
  const first = rule(latin, `;unicode-range:${LATIN}`);
  return EXTENDED.test(text) ? rule(extended, '') + first : first;
}
