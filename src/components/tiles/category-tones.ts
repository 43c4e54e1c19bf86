/** The colours of a category as the data brings them, as `tones` gives them for a hue; empty for what has none. */
import type { Atlas } from '#atlas/atlas.ts';

export const categoryTones = ({ tones }: Pick<Atlas, 'tones'>, category: number): string => tones?.[category] || '';
