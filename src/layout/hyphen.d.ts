/** Liang's algorithm and patterns of English words, for which the package brings no types. */
declare module 'hyphen/hyphen.js' {
  export default function createHyphenator(
    patterns: unknown,
    options: { readonly hyphenChar: string; readonly minWordLength: number }
  ): (text: string) => string;
}
declare module 'hyphen/patterns/en-us.js' {
  const patterns: unknown;
  export default patterns;
}
