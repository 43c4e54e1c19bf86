/** Gives every item its symbol. */
import type { Item } from '../model.ts';
import { assignSymbols, isSymbol, symbolCollisions } from '../symbols.ts';
import { present } from '#text/value.ts';
import type { UnsymbolledItem } from './items.ts';

/**
 * Symbols in the order in which they were earned: hosted before listed, older first, projects before all others. What is
 * no symbol, or that of an item declared before, is left out (and reported by the rules).
 */
export function withSymbols(items: readonly UnsymbolledItem[]): Item[] {
  const declared = items.flatMap(({ id, symbol }) => (symbol && isSymbol(symbol) ? [{ id, symbol }] : []));
  const kept = new Map(declared.map(({ id, symbol }) => [id, symbol]));
  for (const [, repeated] of symbolCollisions(declared)) kept.delete(repeated);
  const ordered = [
    ...items.filter(({ kind }) => kind === 'project'),
    ...items.filter(({ kind }) => kind !== 'project')
  ];
  const symbols = assignSymbols(
    ordered.map(({ id, name, kind, stage, dates, figures }) =>
      present({
        id,
        name,
        hosted: kind === 'project' && stage !== undefined,
        date: dates.accepted ?? figures.listed?.value ?? figures.listedBefore?.value,
        symbol: kept.get(id)
      })
    )
  );
  return items.map((item) => ({ ...item, symbol: symbols.get(item.id)! }));
}
