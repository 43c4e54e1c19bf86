/** What the treemap calls what it shows. */
import type { Area, Tint } from '#atlas/query.ts';

export const AREA_NAMES: Readonly<Record<Area, string>> = {
  count: 'All the same',
  stars: 'Stars, log',
  contributors: 'Contributors, log',
  commits: 'Commits in a year, log'
};

export const TINT_NAMES: Readonly<Record<Tint, string>> = {
  category: 'Category',
  topic: 'topic',
  stage: 'Stage',
  license: 'License',
  activity: 'Activity'
};
