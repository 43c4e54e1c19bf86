/**
 * How open a release is by a framework: each component on its own, then the classes. Everything that decides is a row of
 * one of two tables.
 */
import { foldLicense, parseLicense } from '../licenses/expression.ts';
import { present } from '#text/value.ts';
import type {
  ComponentState,
  OpennessClass,
  OpennessComponent,
  OpennessFramework,
  OpennessReading,
  Released
} from './framework.ts';

/** What is known of one component of one release. */
interface Seen {
  /** Undefined where nothing is said of it; null where it is there without a license. */
  readonly license: string | null | undefined;
  readonly isOpen: boolean;
  /** Whether its license is one of those made for it. */
  readonly fits: boolean;
}

/** The first row that holds says how a component stands, and whether it counts for a class. */
const COMPONENT_RULES: readonly {
  readonly state: ComponentState;
  readonly counts: boolean;
  readonly holds: (seen: Seen) => boolean;
}[] = [
  { state: 'absent', counts: false, holds: ({ license }) => license === undefined },
  { state: 'unlicensed', counts: false, holds: ({ license }) => license === null },
  { state: 'closed', counts: false, holds: ({ isOpen }) => !isOpen },
  { state: 'open', counts: true, holds: ({ fits }) => fits },
  // Any open license will do; one that is made for something else is told.
  { state: 'unfit', counts: true, holds: () => true }
];

const COUNTING = new Set(COMPONENT_RULES.flatMap(({ state, counts }) => (counts ? [state] : [])));

/** By which a required component is there. */
const CLASS_RULES: readonly ((component: OpennessComponent, counts: (id: string) => boolean) => boolean)[] = [
  ({ id }, counts) => counts(id),
  ({ instead = [] }, counts) => instead.some(counts)
];

/** What a release comes to. Components that the framework does not have are passed over. */
export function readOpenness(framework: OpennessFramework, released: Released): OpennessReading {
  const { components, classes } = framework;
  const states = new Map(components.map((component) => [component.id, stateOf(framework, component, released)]));
  const counts = (id: string) => COUNTING.has(states.get(id) ?? 'absent');
  const missingFor = ({ requires }: OpennessClass) =>
    requires.filter((id) => {
      const component = components.find((one) => one.id === id);
      return component !== undefined && !CLASS_RULES.some((holds) => holds(component, counts));
    });
  const missing = classes.map(missingFor);
  const found = missing.findIndex(({ length }) => length > 0);
  const reached = found < 0 ? classes.length : found;
  const next = classes[reached];
  return present({
    class: classes[reached - 1]?.id,
    states: Object.fromEntries(states),
    next: next && { id: next.id, missing: missing[reached]! }
  });
}

function stateOf(framework: OpennessFramework, { id, license: kind }: OpennessComponent, released: Released) {
  const license = Object.hasOwn(released, id) ? released[id] : undefined;
  const made = framework.kinds.find((one) => one.id === kind)?.licenses;
  const seen = {
    license,
    isOpen: holdsFor(license, openOf(framework)),
    fits: made === undefined || holdsFor(license, new Set(made))
  };
  return COMPONENT_RULES.find(({ holds }) => holds(seen))!.state;
}

const open = new WeakMap<OpennessFramework, ReadonlySet<string>>();

function openOf(framework: OpennessFramework): ReadonlySet<string> {
  const known = open.get(framework);
  if (known) return known;
  const { open: named, kinds } = framework;
  const ids = new Set(named.length > 0 ? named : kinds.flatMap(({ licenses }) => licenses));
  open.set(framework, ids);
  return ids;
}

/** Whether a list has what has to be followed: each part of AND, one part of OR. Only ids count, other words do not. */
function holdsFor(license: string | null | undefined, ids: ReadonlySet<string>): boolean {
  if (license == null) return false;
  if (ids.has(license)) return true;
  const tree = parseLicense(license);
  if (tree === undefined) return false;
  return foldLicense(
    tree,
    (leaf) => ids.has(leaf.license),
    (conjunction, left, right) => (conjunction === 'and' ? left && right : left || right)
  );
}
