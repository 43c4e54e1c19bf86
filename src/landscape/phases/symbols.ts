/** Gives every item its symbol. */
import type { Item } from '../model.ts';
import { assignSymbols } from '../symbols.ts';
import { present } from '#text/value.ts';
import type { UnsymbolledItem } from './items.ts';

/** Symbols in the order in which they were earned: hosted before listed, older first, projects before all others. */
export function withSymbols(items: readonly UnsymbolledItem[]): Item[] {
  const ordered = [
    ...items.filter(({ kind }) => kind === 'project'),
    ...items.filter(({ kind }) => kind !== 'project')
  ];
  const symbols = assignSymbols(
    ordered.map(({ id, name, kind, stage, dates, figures, symbol }) =>
      present({
        id,
        name,
        hosted: kind === 'project' && stage !== undefined,
        date: dates.accepted ?? figures.listed?.value ?? figures.listedBefore?.value,
        symbol
      })
    )
  );
  return items.map((item) => ({ ...item, symbol: symbols.get(item.id)! }));
}
