/**
 * Third phase: the words a landscape uses for stages and tiers. Declared ones win; a landscape2 file declares none, so
 * the customary stages are known and the members' subcategories are the tiers.
 */
import { NONE } from '../publish/packed.ts';
import { nearest } from '#text/nearest.ts';
import type { Definition, Kind, Stage } from '../model.ts';
import { slug } from '#text/slug.ts';
import type { Draft, DraftCategory } from './read.ts';
import type { Settings } from './settings.ts';

/** Spellings that real files use for the customary stages, `project: incubation` for ten months among them. */
const CUSTOMARY: readonly (Stage & { readonly aliases: readonly string[] })[] = [
  { id: 'graduated', name: 'Graduated', aliases: ['graduation', 'graduate'] },
  { id: 'incubating', name: 'Incubating', aliases: ['incubation', 'incubated', 'incubator'] },
  { id: 'sandbox', name: 'Sandbox', aliases: [] },
  { id: 'archived', name: 'Archived', aliases: ['archive', 'emeritus'] }
];

export interface Vocabulary {
  readonly stages: readonly Stage[];
  readonly tiers: readonly Definition[];
  /** The id of the stage that a spelling stands for; undefined for one that is not declared. */
  stage(spelling: string): string | undefined;
  /** Whether the spelling is the id or the name itself rather than a known mistake. */
  isProper(spelling: string): boolean;
  /** Whether a stage is declared or, where none is, one of those that most foundations have. */
  isCustomary(id: string): boolean;
  tier(subcategory: string): string | undefined;
}

export function vocabularyOf(draft: Draft, kinds: ReadonlyMap<DraftCategory, Kind>, settings: Settings): Vocabulary {
  const closed = draft.stages.length > 0;
  const declared = closed ? draft.stages : CUSTOMARY;
  const spellings = new Map<string, string>();
  for (const { id, name, aliases } of declared) {
    for (const spelling of [id, name, ...aliases, ...(CUSTOMARY.find((stage) => stage.id === id)?.aliases ?? [])]) {
      if (!spellings.has(slug(spelling))) spellings.set(slug(spelling), id);
    }
  }
  const proper = new Set(declared.flatMap(({ id, name }) => [id, name, slug(name)]));

  // An open vocabulary takes the file's own words too: other foundations have other stages. “none” is no stage.
  const own = new Map<string, Stage>();
  const known = [...spellings.keys()].filter((spelling) => spelling.length > 5);
  if (!closed) {
    for (const { subcategories } of draft.categories) {
      for (const { stage } of subcategories.flatMap(({ items }) => items)) {
        // A slip of the finger makes no stage of its own.
        if (stage && !spellings.has(slug(stage)) && slug(stage) !== NONE && !nearest(stage, known, 2))
          own.set(slug(stage), { id: slug(stage), name: capital(stage) });
      }
    }
  }
  const archived = declared.filter(({ id }) => id === 'archived');
  const stages = [...declared.filter(({ id }) => id !== 'archived'), ...own.values(), ...archived];

  const tiers = draft.tiers.length > 0 ? draft.tiers : tiersOf(draft, kinds, settings);
  const tierIds = new Map(tiers.flatMap(({ id, name }) => [[id, id] as const, [slug(name), id] as const]));

  return {
    stages: closed ? stages.map(sparing) : stages.map(({ id, name }) => ({ id, name })),
    tiers,
    stage: (spelling) => spellings.get(slug(spelling)) ?? own.get(slug(spelling))?.id,
    isProper: (spelling) => proper.has(spelling) || own.has(slug(spelling)),
    isCustomary: (id) => declared.some((stage) => stage.id === id),
    tier: (subcategory) => tierIds.get(slug(subcategory))
  };
}

function tiersOf(draft: Draft, kinds: ReadonlyMap<DraftCategory, Kind>, { order }: Settings): Definition[] {
  const members = draft.categories.filter((category) => kinds.get(category) === 'member');
  const names = members.flatMap(({ name, subcategories }) => [
    ...(order.get(name) ?? []).filter((tier) => subcategories.some((subcategory) => subcategory.name === tier)),
    ...subcategories.map((subcategory) => subcategory.name)
  ]);
  return [...new Map(names.map((name) => [slug(name), { id: slug(name), name }])).values()].filter(
    ({ id }) => id !== NONE
  );
}

/** Without an empty list. */
const sparing = ({ aliases, ...stage }: Stage): Stage => (aliases?.length ? { ...stage, aliases } : stage);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
