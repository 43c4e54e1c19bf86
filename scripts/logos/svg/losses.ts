/** What a drawing loses on its way: what was left out of it, and what is drawn otherwise than it was meant. */
import { note, type Note } from '../problems.ts';

export class Losses {
  readonly #unsafe = new Set<string>();
  /** By what is otherwise, where it is first. */
  readonly #changes = new Map<string, string | undefined>();
  /** It has letters that are drawn with a font. */
  text = false;

  /** A part was left out because it could run code or load something. */
  readonly leave = (part: string): void => void this.#unsafe.add(part);

  /** Something is drawn otherwise. */
  readonly change = (what: string, at?: string): void => {
    if (!this.#changes.has(what)) this.#changes.set(what, at);
  };

  /** Takes in those of a drawing in the drawing, of which nothing was left out. */
  take(inner: Losses): void {
    for (const [what, at] of inner.#changes) this.change(what, at);
    this.text ||= inner.text;
  }

  get unsafe(): readonly string[] {
    return [...this.#unsafe].sort();
  }

  /** All of it in words; so far, if reading ended early. */
  notes(): Note[] {
    const changes = [...this.#changes].map(([what, at]) => (at === undefined ? what : `${what} (${at})`));
    if (this.text) changes.push('its text is set in a stand-in font; convert it to outlines');
    return [
      ...(this.#unsafe.size > 0 ? [note('logo_unsafe_parts', this.unsafe.join(', '))] : []),
      ...(changes.length > 0 ? [note('logo_changed', changes.join('; '))] : [])
    ];
  }
}
