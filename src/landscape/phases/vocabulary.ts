/**
 * Third phase: the words a landscape uses for stages and tiers. Declared ones win; a landscape2 file declares none, so
 * the customary stages are known and the members' subcategories are the tiers.
 */
import { NONE } from '../publish/packed.ts';
import { nearest } from '#text/nearest.ts';
import type { Definition, Stage } from '../model.ts';
import { slug } from '#text/slug.ts';
import type { Kinds } from './kinds.ts';
import type { Draft } from './read.ts';
import type { Settings } from './settings.ts';
import { CUSTOMARY, isHostedWord, rungOf, stageName } from './stage-words.ts';

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

export function vocabularyOf(draft: Draft, kinds: Kinds, settings: Settings): Vocabulary {
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
  const projects = draft.categories
    .flatMap(({ subcategories }) => subcategories.flatMap(({ items }) => items))
    .filter((item) => kinds.ofItem(item) === 'project');
  const known = [...spellings.keys()].filter((spelling) => spelling.length > 5);
  if (!closed) {
    for (const { stage } of projects) {
      // A slip of the finger makes no stage of its own; what the settings know is none.
      const isKnown = stage && settings.featured.stages.some(({ value }) => slug(value) === slug(stage));
      if (!stage || spellings.has(slug(stage)) || slug(stage) === NONE) continue;
      if (!isKnown && nearest(stage, known, 2)) continue;
      const hosted = isHostedWord(stage, settings) ? {} : { hosted: false as const };
      const name = stageName(stage, settings);
      const many = /\b(product|project)$/i.test(name) ? { countedAs: `${name.toLowerCase()}s` } : {};
      own.set(slug(stage), { id: slug(stage), name, ...hosted, ...many });
    }
  }
  const archived = declared.filter(({ id }) => id === 'archived');
  // A ladder of its own has of the customary stages those in which any project is.
  const used = new Set(projects.map(({ stage }) => stage && spellings.get(slug(stage))));
  const usual = declared.filter(({ id }) => id !== 'archived');
  const isCustom = own.size > 0 && !usual.some(({ id }) => used.has(id));
  const hasOwn = isCustom || [...own.values()].some(({ hosted }) => hosted !== false);
  const open = [...(hasOwn && !closed ? usual.filter(({ id }) => used.has(id)) : usual), ...own.values()];
  const stages = [...(closed ? open : inOrderOf(settings, open)), ...archived];

  const tiers = draft.tiers.length > 0 ? draft.tiers : tiersOf(draft, kinds, settings);
  const tierIds = new Map(tiers.flatMap(({ id, name }) => [[id, id] as const, [slug(name), id] as const]));

  return {
    stages: closed ? stages.map(sparing) : stages.map(({ aliases: _aliases, ...stage }) => stage),
    tiers,
    stage: (spelling) => spellings.get(slug(spelling)) ?? own.get(slug(spelling))?.id,
    isProper: (spelling) => proper.has(spelling) || own.has(slug(spelling)),
    isCustomary: (id) => declared.some((stage) => stage.id === id),
    tier: (subcategory) => tierIds.get(slug(subcategory))
  };
}

function tiersOf(draft: Draft, kinds: Kinds, { order }: Settings): Definition[] {
  const members = draft.categories.filter((category) => kinds.of(category) === 'member');
  const names = members.flatMap(({ name, subcategories }) => [
    ...(order.get(name) ?? []).filter((tier) => subcategories.some((subcategory) => subcategory.name === tier)),
    ...subcategories.map((subcategory) => subcategory.name)
  ]);
  return [...new Map(names.map((name) => [slug(name), { id: slug(name), name }])).values()].filter(
    ({ id }) => id !== NONE
  );
}

/**
 * Those first that are hosted, as far as the settings order them in their order. A customary stage that they do not name
 * stays above the next one that they do.
 */
function inOrderOf<S extends Stage>({ featured }: Settings, stages: readonly S[]): S[] {
  const orderOf = (id: string) => featured.stages.find(({ value }) => slug(value) === id)?.order;
  const above = (id: string) => {
    const at = CUSTOMARY.findIndex((stage) => stage.id === id);
    const next = at < 0 ? undefined : CUSTOMARY.slice(at).find((stage) => orderOf(stage.id) !== undefined);
    return next && orderOf(next.id)! - 0.5;
  };
  const rank = ({ id, hosted }: S) => (hosted === false ? 1e6 : 0) + (orderOf(id) ?? above(id) ?? 1e3 + rungOf(id));
  return stages.toSorted((a, b) => rank(a) - rank(b));
}

/** Without an empty list. */
const sparing = ({ aliases, ...stage }: Stage): Stage => (aliases?.length ? { ...stage, aliases } : stage);
