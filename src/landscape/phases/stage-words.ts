/** The words that landscapes use for stages, and which of them say that the foundation hosts what has them. */
import type { Stage } from '../model.ts';
import { slug } from '#text/slug.ts';
import type { Settings } from './settings.ts';

/** Spellings that real files use for the customary stages, `project: incubation` for ten months among them. */
export const CUSTOMARY: readonly (Stage & { readonly aliases: readonly string[] })[] = [
  { id: 'graduated', name: 'Graduated', aliases: ['graduation', 'graduate'] },
  { id: 'incubating', name: 'Incubating', aliases: ['incubation', 'incubated', 'incubator'] },
  { id: 'sandbox', name: 'Sandbox', aliases: [] },
  { id: 'archived', name: 'Archived', aliases: ['archive', 'emeritus'] }
];

const customary = new Set(CUSTOMARY.flatMap(({ id, aliases }) => [id, ...aliases]));

/** What other foundations call steps of their ladders, whether they feature them or not, by the customary one beside it. */
const ELSEWHERE = new Map([
  ['impact', 'graduated'],
  ['adopted', 'graduated'],
  ['growth', 'incubating'],
  ['at-large', 'sandbox']
]);

/** How far below the top a stage stands, where nobody says it; those that are not known below all that are. */
export function rungOf(id: string): number {
  const at = CUSTOMARY.findIndex((stage) => stage.id === (ELSEWHERE.get(id) ?? id));
  return at < 0 ? CUSTOMARY.length : at;
}

/** What foundations call the products of their members and the projects of others, whatever they feature. */
const OF_OTHERS =
  /\b(members?|products?|vendors?|partners?|external|ecosystem|commercial|compan(?:y|ies)|non|third|end ?users?)\b/i;

/**
 * Whether a stage is one of those of the foundation's own projects: a customary one, here or elsewhere, or one that its
 * settings feature.
 */
export function isHostedWord(stage: string, { featured }: Pick<Settings, 'featured'>): boolean {
  const id = slug(stage);
  if (customary.has(id) || ELSEWHERE.has(id)) return true;
  return featured.stages.some(({ value }) => slug(value) === id) && !OF_OTHERS.test(stage.replace(/[-_]+/g, ' '));
}

/**
 * What a stage is called that no file declares: as the settings label it, without the foundation's own name before it;
 * else as it is written.
 */
export function stageName(
  written: string,
  { featured, foundation }: Pick<Settings, 'featured' | 'foundation'>
): string {
  const label = featured.stages.find(({ value }) => slug(value) === slug(written))?.label;
  const bare = label?.startsWith(`${foundation} `) ? label.slice(`${foundation} `.length) : label;
  const name = bare ?? written.replace(/[-_]+/g, ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
