/** Categories and subcategories as frames: empty ones, repeated ones, one that holds nearly everything, misspelt words. */
import type { Path } from '../read/located.ts';
import { editDistance, nearest } from '#text/nearest.ts';
import type { Draft } from '../phases/read.ts';
import { declaredPlaces, placeKey } from '../phases/places/second-path.ts';
import { cleanText } from '#text/clean.ts';
import { fold } from '#text/slug.ts';
import { listOf, mapping } from '#text/value.ts';
import type { Evidence, Rules } from './evidence.ts';
import { levels } from './evidence.ts';

export const categoryRules: Rules = (evidence, report) => {
  const { doc, draft } = evidence;
  const lines = new Map<string, number>();
  const filled = filledFromElsewhere(draft);
  const usual = usualWords(evidence);
  let category = '';

  for (const { value, path, level } of levels({ doc })) {
    const name = cleanText(value['name']);
    if (level === 'item' || !name) continue;
    if (level === 'category') category = name;
    const title = level === 'category' ? 'The category' : 'The subcategory';
    const at = [...path, 'name'];
    const key = level === 'category' ? fold(name) : placeKey({ category, subcategory: name });
    const line = lines.get(key);
    if (line !== undefined) report.add('category_name_repeated', { doc, path: at }, title, name, line);
    else lines.set(key, doc.locate(at).line);
    if (isEmpty(value, level === 'category' ? 'subcategories' : 'items') && !filled.has(key))
      report.add('category_empty', { doc, path: at }, title, name);
    misspelt(name, at);
  }
  dominant(evidence, report);

  function misspelt(name: string, path: Path): void {
    for (const word of wordsOf(name)) {
      const proposal = usualSpelling(word, usual);
      if (proposal) report.add('word_misspelt', { doc, path, fix: name.replace(word, proposal) }, word, name, proposal);
    }
  }
};

/** What has items from elsewhere: subcategories, and categories by themselves. */
function filledFromElsewhere(draft: Draft): ReadonlySet<string> {
  const declared = declaredPlaces(draft);
  const items = draft.categories.flatMap(({ subcategories }) =>
    subcategories.flatMap((subcategory) => subcategory.items)
  );
  const places = items.flatMap(({ secondPaths }) => secondPaths.flatMap((path) => declared.named(path) ?? []));
  return new Set(places.flatMap((place) => [placeKey(place), fold(place.category)]));
}

/** Whether nothing is listed, and nothing was meant to be under a misspelt key or in a value of another type. */
function isEmpty(value: Readonly<Record<string, unknown>>, key: string): boolean {
  const inner = value[key] ?? [];
  return (
    Array.isArray(inner) && inner.length === 0 && !Object.keys(value).some((k) => k !== key && nearest(k, [key], 2))
  );
}

/** With fewer projects or categories than these, a large share says nothing. */
const MANY_PROJECTS = 20;
const MANY_CATEGORIES = 3;

const dominant: Rules = ({ doc, draft, entries }, report) => {
  const projects = entries.filter(({ kind }) => kind === 'project');
  const counts = new Map<string, number>();
  for (const { category } of projects) counts.set(category, (counts.get(category) ?? 0) + 1);
  if (projects.length < MANY_PROJECTS || counts.size < MANY_CATEGORIES) return;
  for (const { name, path } of draft.categories) {
    const count = counts.get(name) ?? 0;
    if (count * 2 <= projects.length) continue;
    report.add('category_dominant', { doc, path: [...path, 'name'] }, name, count, projects.length);
    return;
  }
};

const wordsOf = (text: string): string[] => text.match(/\p{L}{6,}/gu) ?? [];

interface UsualWords {
  /** How often each word is written in names and descriptions, in the form met first; by the word in lower case. */
  readonly counts: ReadonlyMap<string, { readonly word: string; readonly count: number }>;
  /** Those written at least three times, by their frame. */
  readonly frequent: ReadonlyMap<string, readonly string[]>;
}

function usualWords({ doc, beside: { settings } }: Evidence): UsualWords {
  const words = new Map<string, { word: string; count: number }>();
  const note = (text: unknown) => {
    for (const word of wordsOf(cleanText(text) ?? '')) {
      const entry = words.get(word.toLowerCase());
      if (entry) entry.count += 1;
      else words.set(word.toLowerCase(), { word, count: 1 });
    }
  };
  for (const { value } of levels({ doc })) {
    note(value['name']);
    note(value['description']);
  }
  for (const key of ['categories', 'groups']) {
    for (const entry of listOf(mapping(settings?.value)[key])) {
      note(mapping(entry)['name']);
      for (const name of listOf(mapping(entry)['categories'] ?? mapping(entry)['subcategories'])) note(name);
    }
  }
  const frequent = new Map<string, string[]>();
  for (const [key, { word, count }] of words) {
    if (count < 3) continue;
    const frame = frequent.get(frameOf(key));
    if (frame) frame.push(word);
    else frequent.set(frameOf(key), [word]);
  }
  return { counts: words, frequent };
}

/**
 * What a word that is written once was probably meant to be: one that is written at least three times, a letter or a
 * swap away. Endings differ in good English, so the difference must lie before the last two letters: words are looked
 * up by what must be equal, since each beside each would take too long in a large file.
 */
function usualSpelling(word: string, { counts, frequent }: UsualWords): string | undefined {
  const written = word.toLowerCase();
  if ((counts.get(written)?.count ?? 0) > 1) return undefined;
  const spelling = frequent.get(frameOf(written))?.find((other) => editDistance(written, other.toLowerCase(), 1) === 1);
  return spelling && (/^\p{Lu}/u.test(word) ? spelling.charAt(0).toUpperCase() + spelling.slice(1) : spelling);
}

/** What a word and its misspelling share: the first letter and the last two. */
const frameOf = (word: string) => `${word[0]} ${word.slice(-2)}`;
