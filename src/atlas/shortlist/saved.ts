/** Selections that a reader keeps by name: the part of a link after `?`. */

export interface SavedSelection {
  readonly name: string;
  readonly search: string;
}

const MOST_SAVED = 50;

/** What a text of the browser's storage says; what cannot be read is left out. Never throws. */
export function parseSaved(text: string): readonly SavedSelection[] {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [];
    return value
      .flatMap((entry: unknown): SavedSelection[] => {
        const { name, search } = (entry ?? {}) as Partial<Record<keyof SavedSelection, unknown>>;
        return typeof name === 'string' && name !== '' && typeof search === 'string' ? [{ name, search }] : [];
      })
      .slice(-MOST_SAVED);
  } catch {
    return [];
  }
}
