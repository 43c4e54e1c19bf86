/** What the treemap calls what it shows, after the words “Size” and “Colour”. */
import type { Area, Tint } from '#atlas/query.ts';

export const AREA_NAMES: Readonly<Record<Area, string>> = {
  stars: 'stars, log',
  count: 'all the same',
  contributors: 'contributors, log',
  commits: 'commits in a year, log'
};

export const TINT_NAMES: Readonly<Record<Tint, string>> = {
  category: 'category',
  stage: 'stage',
  topic: 'topic',
  license: 'license',
  activity: 'activity'
};
