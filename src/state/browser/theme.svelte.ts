/** Light, dark, or as the system says. */
import { Persisted } from './persisted.svelte.ts';

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export class ThemePreference {
  readonly #stored = new Persisted<ThemeChoice>('landscape-theme', 'system', (value) =>
    (THEME_CHOICES as readonly string[]).includes(value)
  );

  constructor() {
    this.#apply();
  }

  get choice(): ThemeChoice {
    return this.#stored.current;
  }

  set choice(choice: ThemeChoice) {
    this.#stored.current = choice;
    this.#apply();
  }

  /** The stylesheet asks for the attribute; without it, the system decides. */
  #apply(): void {
    const { dataset } = document.documentElement;
    if (this.choice === 'system') delete dataset['theme'];
    else dataset['theme'] = this.choice;
  }
}
