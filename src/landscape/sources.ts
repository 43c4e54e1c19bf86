/** What a landscape is compiled from: the texts of its files, each with the name that problems give it. */
import type { z } from 'zod';
import { halfLetterIn } from '#text/unseen.ts';
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

export interface Sources {
  readonly data: SourceText;
  /** A landscape2 settings file, where there is one. */
  readonly settings?: SourceText;
  /** The guide: Markdown, or a landscape2 guide file. */
  readonly guide?: SourceText;
  /** A landscape2 games file: read for checking what it refers to. */
  readonly games?: SourceText;
  readonly snapshot?: SourceText;
  /** What was listed when. */
  readonly history?: SourceText;
  /** Public evaluations of the openness of models. */
  readonly openness?: SourceText;
}

/** What a text of JSON holds, or the first reason why it is not of that shape. */
export function readJson<T extends z.ZodType>(
  { text }: SourceText,
  shape: T
): { readonly value: z.output<T> } | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: (error as Error).message };
  }
  const half = halfLetterIn(value, text);
  if (half) return { reason: `${half.join('.') || 'top'}: one half of a letter, which no text can hold` };
  const result = shape.safeParse(value);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  return { reason: `${issue!.path.join('.') || 'top'}: ${issue!.message}` };
}
