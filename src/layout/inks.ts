/** The names of colours that layouts use. What they look like is the painters' business. */

export type Theme = 'light' | 'dark';
export const THEMES: readonly Theme[] = ['light', 'dark'];

/** The tones of a category. `onSolid` is for text and marks on `solid`. */
export const TONES = ['solid', 'tint', 'tint2', 'onSolid'] as const;
export type Tone = (typeof TONES)[number];
