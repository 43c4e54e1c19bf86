import type { Foundation } from '#landscape/model.ts';

/** `LF AI & Data Landscape`; a foundation that is not named leaves the word alone. */
export function titleOf({ shortName }: Pick<Foundation, 'shortName'>): string {
  return shortName === 'Landscape' ? shortName : `${shortName} Landscape`;
}
