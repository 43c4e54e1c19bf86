/** What a landscape2 guide and games refer to: a wrong name in them is told. */
import type { Path } from '../../read/located.ts';
import { nearest } from '#text/nearest.ts';
import { cleanText } from '#text/clean.ts';
import { listOf, mapping } from '#text/value.ts';
import type { Evidence, Rules } from '../evidence.ts';

export const guideRules: Rules = ({ beside: { guide: doc }, draft }, report) => {
  if (!doc) return;
  const within = new Map(draft.categories.map(({ name, subcategories }) => [name, subcategories.map((s) => s.name)]));
  const known = (level: string, value: unknown, path: Path, names: readonly string[]) => {
    const name = cleanText(value);
    if (!name || names.includes(name)) return;
    const proposal = nearest(name, names);
    report.add('guide_names_nothing', { doc, path, fix: proposal }, level, name, proposal);
  };
  for (const [i, chapter] of listOf(mapping(doc.value)['categories']).entries()) {
    const { category, subcategories } = mapping(chapter);
    known('category', category, ['categories', i, 'category'], [...within.keys()]);
    const inner = within.get(cleanText(category) ?? '');
    for (const [j, part] of (inner ? listOf(subcategories) : []).entries()) {
      const path = ['categories', i, 'subcategories', j, 'subcategory'];
      known('subcategory', mapping(part)['subcategory'], path, inner!);
    }
  }
};

export const gameRules: Rules = (evidence, report) => {
  const doc = evidence.beside.games;
  if (!doc) return;
  report.add('file_not_shown', { doc, path: [] }, 'file of games');
  const names = knownNames(evidence);
  for (const [i, question] of listOf(mapping(mapping(doc.value)['quiz'])['questions']).entries()) {
    for (const [j, option] of listOf(mapping(question)['options']).entries()) {
      for (const [key, known] of names) {
        const name = cleanText(mapping(option)[key]);
        if (!name || known.has(name)) continue;
        const proposal = nearest(name, known);
        const path = ['quiz', 'questions', i, 'options', j, key];
        report.add('game_names_nothing', { doc, path, fix: proposal }, `the ${key}`, name, proposal);
      }
    }
  }
};

const knownNames = ({ draft, entries }: Evidence) =>
  [
    ['item', new Set(entries.map(({ draft: { name } }) => name))],
    ['category', new Set(draft.categories.map(({ name }) => name))],
    ['subcategory', new Set(draft.categories.flatMap(({ subcategories }) => subcategories.map(({ name }) => name)))]
  ] as const;
