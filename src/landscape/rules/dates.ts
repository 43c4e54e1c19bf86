/** The dates of a project against each other and against its stage. */
import type { DateName } from '../model.ts';
import { isDay } from '#text/day.ts';
import { mapping } from '#text/value.ts';
import type { Rules } from './evidence.ts';
import { levels } from './evidence.ts';

/** In the order in which a project can go through them. */
const STEPS = ['accepted', 'sandbox', 'incubating', 'graduated', 'archived'] as const satisfies readonly DateName[];

export const dateRules: Rules = ({ doc, vocabulary }, report) => {
  for (const { value, path, level } of levels({ doc })) {
    if (level !== 'item') continue;
    const extra = mapping(value['extra']);
    const known = STEPS.flatMap((name) => (isDay(extra[name]) ? [{ name, day: extra[name] }] : []));
    for (const [i, { name, day }] of known.entries()) {
      // Back from incubating to the sandbox is a way that some have gone.
      const earlier = known
        .slice(0, i)
        .find((other) => other.day > day && !(other.name === 'sandbox' && name === 'incubating'));
      if (earlier)
        report.add('dates_out_of_order', { doc, path: [...path, 'extra', name] }, name, day, earlier.name, earlier.day);
    }
    const stage = typeof value['project'] === 'string' ? vocabulary.stage(value['project']) : undefined;
    const at = STEPS.findIndex((name) => name === stage);
    const later = at < 0 ? undefined : known.find(({ name }) => STEPS.indexOf(name) > at);
    if (later)
      report.add(
        'stage_contradicts_date',
        { doc, path: [...path, 'project'] },
        String(value['project']),
        later.name,
        later.day
      );
  }
};
