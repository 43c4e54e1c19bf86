/** What the page of numbers shows, computed: key figures, charts over time and ranked lists, each with where it leads. */
import type { Atlas } from '#atlas/atlas.ts';
import { changesBetween, changesOf } from '#atlas/history/changes.ts';
import { countOf, countsByMonth, starsOf } from '#atlas/history/counts.ts';
import type { History } from '#atlas/history/history.ts';
import { HOME, type Query } from '#atlas/query.ts';
import { KIND_WORDS, type Words, extentOf } from '#atlas/scopes.ts';
import { selectFor } from '#atlas/selection.ts';
import { hostedStages } from '#atlas/stages.ts';
import { NONE } from '#landscape/publish/packed.ts';
import { counted } from '#text/numbers.ts';

export interface KeyFigure {
  readonly value: number;
  readonly label: string;
  readonly query: Query;
  /** How values are counted: items of the selection, or their stars. */
  readonly sum?: 'stars';
  /** It is among those of another figure. */
  readonly within?: true;
}

const inStage = (stage: readonly string[], more: Partial<Query> = {}): Query => ({
  ...HOME,
  ...more,
  selection: { stage }
});
const scopeQuery = (scope: Query['scope']): Query => ({ ...HOME, scope });

export function keyFigures(today: Atlas, history: History): KeyFigure[] {
  const hosted = hostedStages(today.stages);
  const [first] = hosted;
  const [stars, of] = starsOf(HOME, today);
  const figure = ([one, many]: Words, query: Query, more: Partial<KeyFigure> = {}): KeyFigure[] => {
    const value = countOf(query, today, history) ?? 0;
    return value === 0 ? [] : [{ label: value === 1 ? one : many, query, value, ...more }];
  };
  const stage = today.stages.find(({ id }) => id === first)?.name.toLowerCase() ?? '';
  const total = extentOf(today, HOME).totals.project;
  return [
    ...(hosted.length > 0 ? figure(['hosted project', 'hosted projects'], inStage(hosted)) : []),
    ...(first ? figure([stage, stage], inStage([first]), { within: true }) : []),
    // Companies may stand among them: the sentence above the grid does not count those either.
    { label: total === 1 ? 'project on the map' : 'projects on the map', query: HOME, value: total },
    ...(of > 0
      ? [{ label: `stars, ${counted(of, KIND_WORDS.project)}`, value: stars, query: HOME, sum: 'stars' as const }]
      : []),
    ...(contributes(today)
      ? figure(['contributing organization', 'contributing organizations'], {
          ...scopeQuery('organizations'),
          selection: { role: [CONTRIBUTED] }
        })
      : []),
    ...figure(KIND_WORDS.member, scopeQuery('members'))
  ];
}

const CONTRIBUTED = 'contributor';
const contributes = ({ facets }: Atlas): boolean =>
  facets.find(({ id }) => id === 'role')?.options.some(({ id }) => id === CONTRIBUTED) ?? false;

export interface Band {
  readonly id: string;
  readonly name: string;
}

export interface MonthRow {
  readonly day: string;
  readonly cells: readonly { readonly value: number; readonly query?: Query }[];
}

export interface OverTime {
  readonly bands: readonly Band[];
  readonly rows: readonly MonthRow[];
}

/** The most mature lie at the bottom; what never was is left out. */
export function stagesOverTime(today: Atlas, history: History): OverTime {
  const ids = hostedStages(today.stages);
  const rows = countsByMonth(history, 'project', 'stage', ids);
  return overTime(rows, ids, today.stages, history, (id, day) => inStage([id], { at: day }));
}

export function tiersOverTime(today: Atlas, history: History): OverTime {
  const ids = today.tiers.map(({ id }) => id);
  const rows = countsByMonth(history, 'member', 'tier', ids);
  return overTime(rows, ids, today.tiers, history, (id, day) => ({
    ...HOME,
    ...{ scope: 'members', at: day, selection: { tier: [id] } }
  }));
}

/** Organizations that stood in the listing by themselves. */
export function hostsOverTime(history: History): OverTime {
  const rows = history.from === undefined ? [] : countsByMonth(history, 'organization', 'kind', ['organization']);
  const named = [{ id: 'organization', name: 'organizations' }];
  return overTime(rows, ['organization'], named, history, (_, at) => ({ ...scopeQuery('organizations'), at }));
}

function overTime(
  rows: ReturnType<typeof countsByMonth>,
  ids: readonly string[],
  named: readonly { readonly id: string; readonly name: string }[],
  { from }: History,
  queryOf: (id: string, day: string) => Query
): OverTime {
  const used = ids.map((id, i) => ({ id, i })).filter(({ i }) => rows.some(({ counts }) => counts[i]! > 0));
  return {
    bands: used.map(({ id }) => ({ id, name: named.find((one) => one.id === id)!.name.toLowerCase() })),
    rows: rows.map(({ day, counts }) => ({
      day,
      cells: used.map(({ id, i }) => ({
        value: counts[i]!,
        // Only a history can show what was listed on a day.
        ...(from === undefined ? {} : { query: queryOf(id, day) })
      }))
    }))
  };
}

/** Per year: how many were accepted, moved up, archived and left. */
export function movesByYear(today: Atlas, history: History): OverTime {
  const changes = changesOf(today, history);
  const kinds = ['hosted', 'promoted', 'archived', 'unhosted', 'added', 'removed', 'joined', 'left'] as const;
  const years = [...new Set(changes.map(({ day }) => Number(day.slice(0, 4))))].sort((a, b) => a - b);
  const rows = years.map((year) => {
    const [from, to] = [`${year - 1}-12-31`, `${year}-12-31`];
    const own = changesBetween(changes, from, to);
    return {
      day: String(year),
      cells: kinds.map((what) => ({
        value: own.filter((change) => change.what === what).length,
        query: { ...HOME, view: 'changes', from, to, what: [what] }
      }))
    };
  });
  const used = kinds.map((_, i) => rows.some(({ cells }) => cells[i]!.value > 0));
  const names = { hosted: 'accepted', promoted: 'moved up', unhosted: 'no longer hosted' } as Readonly<
    Record<string, string>
  >;
  return {
    bands: kinds.flatMap((id, i) => (used[i] ? [{ id, name: names[id] ?? id }] : [])),
    rows: rows.map(({ day, cells }) => ({ day, cells: cells.filter((_, i) => used[i]) }))
  };
}

export interface Ranked {
  readonly facet: string;
  readonly label: string;
  readonly rows: readonly { readonly name: string; readonly value: number; readonly query: Query }[];
  /** Further options, and how many projects none is recorded of. */
  readonly more: number;
  readonly without: number;
  readonly total: number;
}

const LISTS = ['license', 'topic', 'language', 'contributor', 'activity', 'layer'] as const;

/** Options of facets by what they count among all projects, the greatest first. */
export function rankedLists(today: Atlas, most: number): Ranked[] {
  const { counts, total } = selectFor(today, HOME, undefined);
  return LISTS.flatMap((id) => {
    const at = today.facets.findIndex((facet) => facet.id === id);
    const facet = today.facets[at];
    if (!facet) return [];
    const known = facet.options.map((option, code) => ({ option, value: counts[at]![code]! }));
    const rows = known.filter(({ option, value }) => option.id !== NONE && value > 0).sort((a, b) => b.value - a.value);
    if (rows.length < 2) return [];
    const { starts } = today.columns[at]!;
    const none = known.find(({ option }) => option.id === NONE)?.value;
    const empty = today.items.filter(
      ({ kind, index }) => kind === 'project' && starts[index] === starts[index + 1]
    ).length;
    return [
      {
        ...{ facet: id, label: facet.label, more: Math.max(0, rows.length - most), without: none ?? empty, total },
        rows: rows.slice(0, most).map(({ option, value }) => ({
          ...{ name: option.name, value },
          query: { ...HOME, selection: { [id]: [option.id] } }
        }))
      }
    ];
  });
}
