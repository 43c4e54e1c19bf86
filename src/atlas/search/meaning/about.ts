/** How people say which facet they mean by a name beside it: by its label, or by what its options did. */
import { stemsIn, stemsOf } from './stems.ts';

/** Customary words, by the facet's id. */
const ABOUT: Readonly<Record<string, string>> = {
  host: 'hosted host owned made built created developed maintained',
  contributor: 'contributed contributor donated brought',
  language: 'written programming coded implemented',
  spdx: 'license licensed',
  license: 'license licensed',
  stage: 'maturity level',
  layer: 'layer',
  tier: 'member membership'
};

/** The stems that say so of a facet. */
export const aboutOf = ({ id, label }: { readonly id: string; readonly label: string }): ReadonlySet<string> =>
  new Set([...stemsOf(label), ...stemsIn(ABOUT[id] ?? '')]);

export const isAbout = (about: ReadonlySet<string>, stems: readonly string[]): boolean =>
  stems.every((stem) => about.has(stem));
