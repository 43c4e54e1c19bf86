/** Packages that no registry can be asked for. */
import { parsePackage, proposePackage } from '../../packages.ts';
import { type Rules, placeOf } from '../evidence.ts';

export const packageRules: Rules = ({ doc, entries }, report) => {
  for (const { draft } of entries) {
    for (const text of draft.packages) {
      if (parsePackage(text)) continue;
      const { fix, isSafe } = proposePackage(text);
      report.add('package_malformed', { doc, path: placeOf(draft, 'packages', text), fix, isSafe }, text, fix);
    }
  }
};
