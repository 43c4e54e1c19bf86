/**
 * How far projects came: the days of the votes where an item tells them, else those of the listing. What a foundation
 * hosted once is told by its former projects.
 */
import type { FormerProject, Item, Landscape, Stage } from '../../model.ts';
import type { PackedHistory, PackedLife } from '../packed.ts';
import type { Span } from '../../listing/history-file.ts';
import { compareText } from '#text/order.ts';
import { present } from '#text/value.ts';
import { slug } from '#text/slug.ts';

type Step = PackedLife['steps'][number];

/** In the order of the items, then of those that are gone. */
export function livesOf(
  landscape: Landscape,
  index: ReadonlyMap<string, number>,
  gone: PackedHistory['gone'],
  spans: readonly Span[]
): PackedLife[] {
  const { items, stages, formerProjects = [] } = landscape;
  const ids = [...items.map(({ id }) => id), ...gone.map(({ id }) => id)];
  const former = new Map(formerProjects.map((project) => [idOf(project, index), project]));
  const own = new Map<string, Span[]>();
  for (const span of spans) own.set(span.item, [...(own.get(span.item) ?? []), span]);
  return ids.flatMap((id, at) => {
    const item = items[at];
    if ((item?.kind ?? gone[at - items.length]!.kind) !== 'project') return [];
    const listings = own.get(id) ?? [];
    const left = former.get(id);
    const told = item && !left ? stepsOf(item, stages) : [];
    const steps = told.length > 0 ? told : listedSteps(listings, left);
    if (steps.length === 0 && listings.length === 0) return [];
    const listed = listings.length > 0 && ([listings[0]!.from, listings.at(-1)!.to] as const);
    return [
      present({
        item: at,
        steps,
        end: endOf(steps, listings, left),
        listed: listed ? ((listed[1] ? listed : [listed[0]]) as PackedLife['listed']) : undefined
      })
    ];
  });
}

const idOf = ({ name }: FormerProject, index: ReadonlyMap<string, number>) => {
  const id = slug(name);
  return index.has(id) ? id : name;
};

/**
 * By the days that an item tells; before the first stage that has a day, it was in the one below. To be accepted is a
 * stage only where nothing else is known.
 */
function stepsOf({ dates, stage }: Item, stages: readonly Stage[]): Step[] {
  const { accepted } = dates;
  const dated = stages
    .flatMap(({ id }): Step[] => {
      const day = id === 'accepted' ? undefined : (dates as Readonly<Record<string, string | undefined>>)[id];
      return day ? [[day, id]] : [];
    })
    .sort(([a], [b]) => compareText(a, b));
  if (!accepted) return stage ? dated : [];
  const [first, ...rest] = dated;
  if (!first) return stage ? [[accepted, stage]] : [];
  if (accepted >= first[0]) return dated;
  const ladder = stages.flatMap(({ id, hosted }) => (id === 'archived' || hosted === false ? [] : [id]));
  const below = first[1] === 'archived' ? ladder.at(-1) : ladder[ladder.indexOf(first[1]) + 1];
  return below === undefined ? [[accepted, first[1]], ...rest] : [[accepted, below], ...dated];
}

/** By the listing; one that left begins with its acceptance. */
function listedSteps(spans: readonly Span[], left: FormerProject | undefined): Step[] {
  const steps: Step[] = [];
  for (const { from, stage } of spans)
    if (stage !== undefined && stage !== steps.at(-1)?.[1]) steps.push([from, stage]);
  if (!left?.accepted) return steps;
  const [first, ...rest] = steps;
  if (!first) return left.lastStage ? [[left.accepted, left.lastStage]] : [];
  return [[left.accepted < first[0] ? left.accepted : first[0], first[1]], ...rest];
}

function endOf(
  steps: readonly Step[],
  spans: readonly Span[],
  left: FormerProject | undefined
): PackedLife['end'] | undefined {
  if (steps.length === 0) return undefined;
  if (left?.left) return [left.left, left.livesAt ? `to ${left.livesAt}` : (left.reason ?? 'left')];
  const last = spans.findLast(({ stage }) => stage !== undefined);
  const after = last && spans.find(({ from }) => last.to !== undefined && from >= last.to);
  return last?.to ? [last.to, after ? 'no longer hosted' : 'removed'] : undefined;
}
