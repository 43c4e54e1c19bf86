/** What stages ask and give, out of their definitions; what has no name is left out. */
import type { Benefit, Difference, Requirement, StageRules } from '../model.ts';
import { type ValuesOf, readFields } from '../read/forms.ts';
import { requirementLevel, stageRuleLevel } from '../read/stage-fields.ts';
import { listOf, present, some } from '#text/value.ts';

type Named<T extends { readonly name?: string | undefined }> = T & { readonly name: string };
const isNamed = <T extends { readonly name?: string | undefined }>(entry: T): entry is Named<T> =>
  entry.name !== undefined;

type SaidRequirement = ValuesOf<typeof requirementLevel.fields>;

const requirementOf = ({ name, files, kept, sources, ...said }: SaidRequirement): readonly Requirement[] =>
  name === undefined
    ? []
    : [{ name, ...said, ...present({ files: some(files), kept: kept || undefined, sources: some(sources) }) }];

/** What a list of requirements asks, entry by entry. */
export const readRequirements = (value: unknown): readonly Requirement[] =>
  listOf(value).flatMap((entry) => requirementOf(readFields(requirementLevel, entry)));

/** Undefined for a stage of which the file says nothing but what it is. */
export function readStageRules(id: string, entry: unknown): StageRules | undefined {
  const { expectedMonths, requirements, benefits, differences } = readFields(stageRuleLevel, entry);
  const rules: StageRules = {
    ...present({ id, expectedMonths }),
    requirements: requirements.flatMap(requirementOf),
    benefits: benefits
      .filter(isNamed)
      .map(({ sources, ...said }): Benefit => ({ ...said, ...present({ sources: some(sources) }) })),
    differences: differences.filter(isNamed).map(({ said = {}, ...rest }): Difference => ({ ...rest, said }))
  };
  const { length } = [...rules.requirements, ...rules.benefits, ...rules.differences];
  return expectedMonths === undefined && length === 0 ? undefined : rules;
}
