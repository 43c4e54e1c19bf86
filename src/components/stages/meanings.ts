/** What the words for stages mean: as the landscape says or, where it does not, as they are meant in general. */
import type { Stage } from '#landscape/model.ts';

type Word = Pick<Stage, 'id' | 'name'> & { readonly description?: string | undefined };

export interface Meaning {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Not the landscape's own words. */
  readonly general?: true;
}

/**
 * What the public rules of foundations with such stages have in common (CNCF, OpenSSF, the Apache Incubator and others),
 * in our own words. Of any other stage nothing is known in general.
 */
const IN_GENERAL: Readonly<Record<string, string>> = {
  graduated: 'a project that has met what its foundation asks of mature ones.',
  incubating: 'a project in use and growing, on its way to what its foundation asks of mature ones.',
  sandbox: 'a project at an early stage, which has yet to show how far it carries.',
  archived: 'a project that its foundation no longer develops, kept for the record.'
};

/** Said wherever a meaning is general: from where it is. */
export const GENERAL_SOURCE =
  '“In general” is what open source foundations mean by the word; this landscape does not say what it means here.';

/** The meanings of stages as far as they are known, in the same order. */
export const meaningsOf = (stages: readonly Word[]): Meaning[] =>
  stages.flatMap(({ id, name, description }): Meaning[] => {
    if (description) return [{ id, name, description }];
    const known = Object.hasOwn(IN_GENERAL, id) ? IN_GENERAL[id] : undefined;
    return known ? [{ id, name, description: `In general, ${known}`, general: true }] : [];
  });
