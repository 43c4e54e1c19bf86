/** Questions of a landscape2 games file: published as data for programs that ask them. */
import { cleanText } from '#text/clean.ts';
import { listOf, mapping, present } from '#text/value.ts';

export interface Question {
  readonly title: string;
  /** Two to four, one of them correct. */
  readonly options: readonly {
    readonly item: string;
    readonly category?: string;
    readonly subcategory?: string;
    readonly correct: boolean;
  }[];
}

/** Those that can be answered; undefined where there is none. */
export function questionsOf(games: unknown): readonly Question[] | undefined {
  const questions = listOf(mapping(mapping(games)['quiz'])['questions']).flatMap((entry): Question[] => {
    const title = cleanText(mapping(entry)['title']);
    const options = listOf(mapping(entry)['options']).flatMap((option) => {
      const { item, category, subcategory, correct } = mapping(option);
      const name = cleanText(item);
      const place = { category: cleanText(category), subcategory: cleanText(subcategory) };
      return name ? [present({ item: name, ...place, correct: correct === true })] : [];
    });
    const isFair = options.length >= 2 && options.filter(({ correct }) => correct).length === 1;
    return title && isFair ? [{ title, options }] : [];
  });
  return questions.length > 0 ? questions : undefined;
}
