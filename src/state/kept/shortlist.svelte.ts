/**
 * What a reader keeps in this browser: the shortlist, and selections by name. One of each per landscape. What is taken out
 * can be put back until something else is.
 */
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';
import {
  EMPTY,
  type ListedEntry,
  MOST_LISTED,
  type ShortlistData,
  entryFor,
  listedIn,
  parseShortlist
} from '#atlas/shortlist/shortlist.ts';
import { type SavedSelection, parseSaved } from '#atlas/shortlist/saved.ts';
import { Persisted } from '../browser/persisted.svelte.ts';
import { today } from '../browser/today.ts';
import type { Reader } from '../reader.svelte.ts';

export class Shortlist {
  readonly #atlas: () => Atlas;
  readonly #stored: Persisted<string>;
  readonly #selections: Persisted<string>;
  /** How it was before something was taken out. */
  #before = $state.raw<ShortlistData | undefined>();
  /** The selections before one of them was changed, and what was done to it. */
  #savedBefore = $state.raw<{ readonly text: string; readonly words: string } | undefined>();

  constructor(atlas: () => Atlas) {
    this.#atlas = atlas;
    const { id } = atlas().foundation;
    this.#stored = new Persisted(`landscape-shortlist-${id}`, '', () => true);
    this.#selections = new Persisted(`landscape-selections-${id}`, '', () => true);
  }

  readonly data: ShortlistData = $derived.by(() => parseShortlist(this.#stored.current) ?? EMPTY);
  readonly listed: readonly ListedEntry[] = $derived.by(() => listedIn(this.#atlas(), this.data));
  readonly saved: readonly SavedSelection[] = $derived.by(() => parseSaved(this.#selections.current));

  get size(): number {
    return this.data.entries.length;
  }

  get isFull(): boolean {
    return this.size >= MOST_LISTED;
  }

  get canUndo(): boolean {
    return this.#before !== undefined;
  }

  has(item: AtlasItem): boolean {
    return this.listed.some((listed) => listed.item === item);
  }

  /** Puts an item in or takes it out; a full list takes nothing in. */
  toggle(item: AtlasItem): void {
    const own = this.listed.find((listed) => listed.item === item);
    if (own) this.drop(own.entry.id);
    else this.add([item]);
  }

  add(items: readonly AtlasItem[]): void {
    const fresh = items.filter((item) => !this.has(item)).map((item) => entryFor(item, today()));
    this.#write({ ...this.data, entries: [...this.data.entries, ...fresh].slice(0, MOST_LISTED) });
  }

  drop(id: string): void {
    this.replace({ ...this.data, entries: this.data.entries.filter((entry) => entry.id !== id) });
  }

  note(id: string, note: string): void {
    const entries = this.data.entries.map((entry) => (entry.id === id ? { ...entry, note } : entry));
    this.#write({ ...this.data, entries });
  }

  rename(name: string): void {
    this.#write({ ...this.data, name });
  }

  /** Takes all that changed as known: what is told from now on is told since today. */
  settle(): void {
    const entries = this.listed.flatMap(({ entry, item }) =>
      item ? [{ ...entryFor(item, entry.added), note: entry.note }] : []
    );
    this.replace({ ...this.data, entries });
  }

  clear(): void {
    this.replace(EMPTY);
  }

  /** Another list in place of this one, which can be had back. */
  replace(list: ShortlistData): void {
    this.#before = this.data;
    this.#stored.current = JSON.stringify(list);
  }

  undo(): void {
    if (!this.#before) return;
    this.#stored.current = JSON.stringify(this.#before);
    this.#before = undefined;
  }

  #write(list: ShortlistData) {
    this.#before = undefined;
    this.#stored.current = JSON.stringify(list);
  }

  /** Keeps a selection by name; one of that name is replaced, and can be had back. */
  save(selection: SavedSelection): void {
    const others = this.saved.filter(({ name }) => name !== selection.name);
    this.#writeSaved(
      [...others, selection],
      others.length < this.saved.length ? `“${selection.name}” is replaced.` : ''
    );
  }

  /** Calls a kept selection by another name, in its place; one that was called so is replaced. */
  renameSaved(name: string, to: string): void {
    if (to === name) return;
    const others = this.saved.filter((selection) => selection.name !== to);
    const renamed = others.map((selection) => (selection.name === name ? { ...selection, name: to } : selection));
    this.#writeSaved(renamed, `“${name}” is called “${to}” now.`);
  }

  forget(name: string): void {
    this.#writeSaved(
      this.saved.filter((selection) => selection.name !== name),
      `“${name}” is forgotten.`
    );
  }

  /** In words what was done to a kept selection last; empty where there is nothing to take back. */
  get savedChange(): string {
    return this.#savedBefore?.words ?? '';
  }

  undoSaved(): void {
    if (this.#savedBefore) this.#selections.current = this.#savedBefore.text;
    this.#savedBefore = undefined;
  }

  #writeSaved(selections: readonly SavedSelection[], words: string) {
    this.#savedBefore = words === '' ? undefined : { text: this.#selections.current, words };
    this.#selections.current = JSON.stringify(selections);
  }
}

const lists = new WeakMap<Reader, Shortlist>();

/** The shortlist of a reader: loaded by whoever shows it, so that the first view does without. */
export function shortlistOf(reader: Reader): Shortlist {
  let list = lists.get(reader);
  if (!list) lists.set(reader, (list = new Shortlist(() => reader.atlas)));
  return list;
}
