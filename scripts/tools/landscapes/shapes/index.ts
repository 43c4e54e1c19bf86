/** Landscapes after the shapes of those that are out there, for tests and for looking at. */
import { groups, members, umbrella } from './places.ts';
import { type Shape } from './shape.ts';
import { market, memberProducts, standards } from './standing.ts';
import { everyKey, names, tiny } from './writing.ts';

export const SHAPES = {
  ...{
    umbrella,
    members,
    groups,
    'member-products': memberProducts,
    standards,
    market,
    tiny,
    names,
    'every-key': everyKey
  }
} satisfies Readonly<Record<string, () => Shape>>;
