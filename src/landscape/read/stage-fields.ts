/** The keys with which a stage says what it asks and gives: part of the table of keys (fields.ts). */
import { z } from 'zod';
import { METRICS, OPERATORS, REQUIREMENT_KINDS } from '../requirements.ts';
import {
  aText,
  anything,
  called,
  level,
  mappings,
  oneOf,
  oneOrSomeTexts,
  someTexts,
  textsByKey,
  yesOrNo
} from './forms.ts';

const sources = called('sources', oneOrSomeTexts('The id of the document that says so, or a list of them.'));

export const requirementLevel = level('A requirement', {
  name: aText('What is asked for, in a word or two.'),
  kind: oneOf('What it is, where it is no condition for entering.', REQUIREMENT_KINDS),
  metric: oneOf('What it is measured by; without one, nobody but people can say.', METRICS),
  operator: oneOf('How what is seen compares with the value; at least (“>=”) where it is left out.', OPERATORS),
  value: anything('How much of it is needed.', 'number', z.number().nullish(), (value) =>
    typeof value === 'number' && Number.isFinite(value) ? value : undefined
  ),
  level: aText('Of a badge, the level that is needed: passing, silver or gold.'),
  unit: aText('What the value counts.'),
  text: aText('What is needed, in words.'),
  files: someTexts('The files that are looked for, the most telling first, without their endings: LICENSE.'),
  kept: yesOrNo('Whether every later stage asks for it again.'),
  source: sources
});

const benefitLevel = level('A benefit', {
  name: aText('What projects get.'),
  condition: aText('When, where it is not simply given.'),
  source: sources
});

const differenceLevel = level('A difference', {
  name: aText('What documents differ about.'),
  said: textsByKey('What each says, by the id of the document.'),
  taken: aText('What this landscape goes by.')
});

/** Months: one number, or two between which it lies. */
function months(value: unknown): readonly [number, number] | undefined {
  const [least, most = least] = [value].flat();
  const ok = [least, most].every((count) => typeof count === 'number' && count > 0 && count < 1000);
  return ok && (least as number) <= (most as number) ? [least as number, most as number] : undefined;
}

export const stageRuleFields = {
  expected_months: anything(
    'How many months projects are expected to stay: a number, or two between which it lies.',
    'number or two numbers',
    z.union([z.number(), z.array(z.number()), z.null()]).optional(),
    months
  ),
  requirements: mappings('What it asks of projects that enter it.', requirementLevel),
  benefits: mappings('What projects get in it.', benefitLevel),
  differences: mappings('Where documents say different things.', differenceLevel)
};

export const stageRuleLevel = level('A stage', stageRuleFields);
