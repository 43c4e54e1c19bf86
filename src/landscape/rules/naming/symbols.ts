/** Declared symbols that are left out: those that no tile has room for, and those that another item has. */
import { isSymbol, symbolCollisions } from '../../symbols.ts';
import type { Rules } from '../evidence.ts';

export const symbolRules: Rules = ({ doc, entries }, report) => {
  const byId = new Map(entries.map((entry) => [entry.id, entry.draft]));
  for (const { path, symbol } of byId.values()) {
    if (symbol !== undefined && !isSymbol(symbol))
      report.add('symbol_malformed', { doc, path: [...path, 'symbol'] }, symbol);
  }
  const wellFormed = entries.flatMap(({ id, draft: { symbol } }) =>
    symbol && isSymbol(symbol) ? [{ id, symbol }] : []
  );
  for (const [first, second] of symbolCollisions(wellFormed)) {
    const [owner, { path, symbol }] = [byId.get(first)!, byId.get(second)!];
    report.add('symbol_repeated', { doc, path: [...path, 'symbol'] }, symbol!, owner.name, owner.line);
  }
};
