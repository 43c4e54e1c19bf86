/** Facets that a landscape declares: what makes none, and what has nothing to show. */
import { cleanText } from '#text/clean.ts';
import { mapping } from '#text/value.ts';
import type { Rules } from './evidence.ts';

export const facetRules: Rules = ({ doc, declarations, further }, report) => {
  for (const { entry, label, shown, spelling, way } of further.respellings) {
    const value = way.reduce<unknown>((inner, step) => mapping(inner)[step], entry.draft.fields);
    const at = Array.isArray(value) ? [value.findIndex((one) => cleanText(one) === spelling)] : [];
    const path = [...entry.draft.path, ...way, ...at];
    report.add('option_respelled', { doc, path, fix: shown }, spelling, label, shown);
  }
  const shown = new Set(further.list.map(({ id }) => id));
  for (const { doc, path, source, reason } of declarations) {
    if (reason !== undefined) report.add('facet_malformed', { doc, path }, reason);
    else if (source && !shown.has(source.id)) {
      const entry = path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], doc.value);
      report.add('facet_empty', { doc, path: [...path, 'field'] }, source.label, cleanText(mapping(entry)['field'])!);
    }
  }
};
