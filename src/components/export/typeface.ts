/** The page's typeface as a picture needs it: its files as text, fetched once. */
import type { Typeface } from '#take-away/typeface.ts';

let known: Promise<Typeface> | undefined;

export function pageTypeface(): Promise<Typeface> {
  known ??= Promise.all([fileOf('latin-standard'), fileOf('latin-ext-standard')]).then(([latin, extended]) => ({
    latin,
    extended
  }));
  // Who tries again asks again.
  known.catch(() => (known = undefined));
  return known;
}

/** The stylesheet knows where it lies. */
async function fileOf(name: string): Promise<string> {
  for (const { href, cssRules } of document.styleSheets)
    for (const rule of cssRules) {
      const address = rule instanceof CSSFontFaceRule && /url\("([^"]+)"\)/.exec(rule.cssText)?.[1];
      if (!address || !address.includes(`archivo-${name}-`)) continue;
      const response = await fetch(new URL(address, href ?? document.baseURI));
      if (!response.ok) throw new Error('the font could not be loaded');
      return base64(new Uint8Array(await response.arrayBuffer()));
    }
  throw new Error('the font could not be found');
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
