/** One reader's visit: the landscape, what is looked at, and what is being loaded. Passed to every component. */
import type { Atlas, AtlasItem } from '#atlas/atlas.ts';
import type { Details } from '#landscape/publish/packed.ts';
import type { DataPart, Parts } from '#landscape/publish/packed.ts';
import { type Part, viewsFor } from '#atlas/views.ts';
import type { DrawnView, ShownPicture } from '#take-away/picture.ts';
import { categoryHues } from '#layout/hues.ts';
import { Artwork } from './artwork.svelte.ts';
import { DetailsStore } from './details.svelte.ts';
import { Explorer } from './explorer.svelte.ts';
import { Finder } from './finder.svelte.ts';
import { Later } from './later.svelte.ts';
import { Persisted } from './browser/persisted.svelte.ts';
import { Pointer } from './browser/pointer.svelte.ts';
import { ThemePreference } from './browser/theme.svelte.ts';
import { Viewport } from './browser/viewport.svelte.ts';

/** A mistake in the landscape's file, told by the development server. */
export interface FileProblems {
  readonly lines: readonly string[];
  /** Whether what is shown is older than the file. */
  readonly stale: boolean;
}

export interface Loaders {
  readonly views: readonly DrawnView[];
  readonly loadDetails: () => Promise<Details>;
  readonly loadPart: (part: DataPart) => Promise<unknown>;
  readonly loadPack: (path: string) => Promise<ArrayBuffer>;
}

export class Reader {
  readonly explorer: Explorer;
  readonly details: DetailsStore;
  readonly finder: Finder;
  readonly theme = new ThemePreference();
  readonly viewport = new Viewport();
  readonly pointer = new Pointer();
  readonly artwork: Artwork;
  /** The picture on the screen, with folds, places and levels as the reader left them. */
  #picture = $state.raw<ShownPicture | undefined>();
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  readonly shortcuts = new Persisted<'on' | 'off'>(
    'landscape-shortcuts',
    'on',
    (value) => value === 'on' || value === 'off'
  );
  /** How tiles look at the zoom steps that readers switch to. */
  readonly looks = new Later(async () => (await import('#layout/grid/tile.ts')).LOOKS);
  /** Shows the landscape as it was on a day. */
  readonly past = new Later(async () => (await import('./past.ts')).past);
  readonly #asOf = $derived.by(() => {
    const { day, today } = this.explorer;
    const history = day && this.part('history')?.value;
    return history ? this.past.value?.(today, history, day) : undefined;
  });
  /** Places grids that no nesting is known for: of what matches, of other sizes, after the window's width changed. */
  readonly placing = new Later(() => import('#layout/grid/place.ts'));
  #fileProblems = $state.raw<FileProblems | undefined>();

  /** What a reader can look at, and where what is loaded later comes from. */
  get views(): readonly DrawnView[] {
    return viewsFor(this.#views, this.atlas);
  }

  readonly #views: readonly DrawnView[];
  readonly #loadPart: Loaders['loadPart'];
  #parts = $state.raw<ReadonlyMap<string, Later<unknown>>>(new Map());

  constructor(atlas: Atlas, { views, loadDetails, loadPart, loadPack }: Loaders) {
    this.#views = views;
    this.#loadPart = loadPart;
    this.#parts = this.#freshParts(atlas);
    this.artwork = new Artwork(() => this.atlas.packs, loadPack);
    this.finder = new Finder(atlas);
    this.explorer = new Explorer(atlas, this.finder, views, (today) => this.#asOf?.atlas ?? today);
    const shown = (details: Details) => this.#asOf?.detailsOf(details) ?? details;
    this.details = new DetailsStore(async () => {
      const details = await loadDetails();
      this.finder.use(this.explorer.today, details);
      return details;
    }, shown);
    this.finder.shown = (today, details) => [this.#asOf?.atlas ?? today, details && shown(details)];
  }

  get atlas(): Atlas {
    return this.explorer.atlas;
  }

  get fileProblems(): FileProblems | undefined {
    return this.#fileProblems;
  }

  set fileProblems(problems: FileProblems | undefined) {
    this.#fileProblems = problems;
  }

  get picture(): ShownPicture | undefined {
    return this.#picture;
  }

  /** A view shows its picture for as long as it stands; returns how to take it away. */
  show(picture: ShownPicture): () => void {
    this.#picture = picture;
    return () => {
      if (this.#picture === picture) this.#picture = undefined;
    };
  }

  replace(atlas: Atlas, details: Details): void {
    this.finder.use(atlas, details);
    this.details.replace(details);
    this.explorer.replaceAtlas(atlas);
    this.#parts = this.#freshParts(atlas);
  }

  #freshParts(atlas: Atlas) {
    return new Map<string, Later<unknown>>(atlas.parts.map((part) => [part, new Later(() => this.#loadPart(part))]));
  }

  /** A further part of the data, where the landscape has it. */
  part<P extends DataPart>(part: P): Later<Parts[P]> | undefined {
    return this.#parts.get(part) as Later<Parts[P]> | undefined;
  }

  /** Has something loaded that a view needs. */
  ask(part: Part): void {
    void (part === 'details' || part === 'looks' ? this[part] : this.part(part))?.ask();
  }

  /** The hue of each category, by its index; categories of members and organizations have none. */
  readonly hues: ReadonlyMap<number, number> = $derived(categoryHues(this.atlas));

  hueOf(entry: AtlasItem): number | undefined {
    return this.hues.get(this.atlas.frames[entry.frames[0]!]!.category);
  }
}
