/** The treemap as it stands now: one level of it, for what the link says; and how the last level led here. */
import { untrack } from 'svelte';
import type { AtlasItem } from '#atlas/atlas.ts';
import type { Box } from '#layout/scene.ts';
import type { TreemapGroup } from '#layout/treemap/model.ts';
import { type TreemapScene, type TreemapSceneOptions, treemapScene } from '#layout/treemap/scene.ts';
import { type Tinting, tinting } from '#layout/treemap/tints.ts';
import { hostedOnly, onlyIn, treemapTree } from '#layout/treemap/tree.ts';
import { areaOf, figureWords, needsDetails, weigher } from '#layout/treemap/tiling/weights.ts';
import type { Visit } from './visit.ts';
import type { WalkPlace } from './steps.ts';

/** Where the keys lead: tiles of items, and what leads further in; that has an index below zero. */
export interface TreemapPlace extends WalkPlace {
  readonly title: string;
  /** Of the frame that it is, or that it stands in. */
  readonly path: readonly string[];
}

export class TreemapPicture {
  readonly #visit: Visit;
  readonly #room: () => { readonly width: number; readonly height: number };
  /** The scene shown, and the one before it. */
  #now: TreemapScene | undefined;
  #before: TreemapScene | undefined;

  constructor(visit: Visit, room: () => { readonly width: number; readonly height: number }) {
    this.#visit = visit;
    this.#room = room;
  }

  // As texts: what a link leaves as it was is not laid out anew.
  readonly #by: string = $derived.by(() => this.#visit.explorer.query.by);
  readonly #tab: string = $derived.by(() => this.#visit.explorer.query.tab);
  readonly #path: string = $derived.by(() => this.#visit.explorer.query.path.join(','));
  readonly #matching: string = $derived.by(() => this.#visit.explorer.selected.matches.join(''));
  readonly area = $derived.by(() => areaOf(this.#visit.explorer.query, this.#visit.atlas));
  readonly #packed: boolean = $derived.by(() => this.#visit.explorer.packed);

  readonly narrowed: boolean = $derived.by(() => {
    const { selected, total } = this.#visit.explorer;
    return selected.total < total;
  });

  /** Whether the figures are on their way: until they are there, areas are all the same. */
  readonly waiting: boolean = $derived.by(() => needsDetails(this.area) && this.#visit.details.value === undefined);

  readonly tinting: Tinting = $derived.by(() => tinting(this.#visit.atlas, this.#visit.explorer.query.tint));

  /** Whether only hosted projects are shown. */
  readonly hosted: boolean = $derived.by(() => {
    const { query, selected } = this.#visit.explorer;
    return hostedOnly(this.#visit.atlas, query, selected.matches);
  });

  /** With everything, whatever is chosen. */
  readonly #whole: readonly TreemapGroup[] = $derived.by(() => {
    const detailsOf = (index: number) => this.#visit.details.of(index);
    const { atlas } = this.#visit;
    const weigh = weigher(this.waiting ? 'count' : this.area, detailsOf, atlas.observed);
    return treemapTree(atlas, { by: this.#by, tab: this.#tab }, weigh, { hosted: this.hosted });
  });

  readonly groups: readonly TreemapGroup[] = $derived.by(() =>
    this.#packed ? onlyIn(this.#whole, this.#visit.explorer.selected.matches) : this.#whole
  );

  /** The level as it is with everything: what packs should not move far from there. */
  readonly #like: TreemapScene | undefined = $derived.by(() =>
    this.#packed ? treemapScene(this.#visit.atlas, this.#whole, this.#level(new Uint8Array())) : undefined
  );

  #level(matches: Uint8Array): TreemapSceneOptions {
    return { ...this.#room(), path: this.#path.split(','), matches, narrowed: this.narrowed && !this.#packed };
  }

  /** Remembers the scene before it on purpose: zooming is drawn from there. */
  readonly scene: TreemapScene = $derived.by(() => {
    void this.#matching;
    const matches = untrack(() => this.#visit.explorer.selected.matches);
    const scene = treemapScene(this.#visit.atlas, this.groups, { ...this.#level(matches), like: this.#like });
    this.#before = this.#now;
    this.#now = scene;
    return scene;
  });

  /** Changes with everything that places tiles anew, but not with what fades in place, nor with the window. */
  readonly key: string = $derived(
    [this.#by, this.area, this.waiting, this.scene.path, this.scene.depth, this.#packed && this.#matching].join(' ')
  );

  readonly places: readonly TreemapPlace[] = $derived.by(() => {
    const { path: here, blocks } = this.scene;
    const matches = untrack(() => this.#visit.explorer.selected.matches);
    const leads = (path: readonly string[]) => path.length > here.length;
    const places = blocks.flatMap((block) => {
      const heading = block.heading && leads(block.path) ? [headingPlace(block)] : [];
      const inside = block.frames.flatMap((frame) => {
        const { title, path } = frame;
        const own = frame.heading && leads(path) ? [headingPlace(frame)] : [];
        const tiles = frame.tiles
          .filter(({ index }) => matches[index] === 1)
          .map(({ key, index, ...box }) => ({
            ...{ ...placed(box), key, index, title: this.#visit.atlas.items[index]!.name, path }
          }));
        const rest = frame.rest ? [{ ...placed(frame.rest), key: frame.rest.key, index: NO_ITEM, title, path }] : [];
        return [...own, ...tiles, ...rest];
      });
      return [...heading, ...inside];
    });
    return places.map((place, i) => (place.index === NO_ITEM ? { ...place, index: NO_ITEM - i } : place));
  });

  /** Titles of the path, from the outermost. */
  readonly trail: readonly { readonly title: string; readonly path: readonly string[] }[] = $derived.by(() => {
    const [groupId, frameId] = this.scene.path;
    const group = this.groups.find(({ id }) => id === groupId);
    const frame = group?.frames.find(({ id }) => id === frameId);
    return [
      ...(group ? [{ title: group.title, path: [group.id] }] : []),
      ...(group && frame ? [{ title: frame.title, path: [group.id, frame.id] }] : [])
    ];
  });

  /** The figure that an item's size stands for, with its unit; undefined where it stands for none. */
  figureOf(entry: AtlasItem): string | undefined {
    const { atlas, details } = this.#visit;
    return figureWords(this.area, entry, (index) => details.of(index), atlas.observed);
  }

  /** One step further in, towards a place of this level; undefined where that is the last. */
  towards(path: readonly string[]): readonly string[] | undefined {
    const here = this.scene.path;
    const next = path.slice(0, here.length + 1);
    return next.length > here.length && here.every((id, i) => next[i] === id) ? next : undefined;
  }

  /** Where items stood on the same level before some of them gave up their places, or took them again; by index. */
  placesBefore(): ReadonlyMap<number, Box> {
    const before = this.#before;
    if (before?.path.join() !== this.scene.path.join()) return new Map();
    const tiles = before.blocks.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles));
    return new Map(tiles.map((tile) => [tile.index, tile]));
  }

  /** Where the level stood in the one before it, or the one before it in this; undefined where they do not touch. */
  origin(): { readonly box: Box; readonly inward: boolean } | undefined {
    const before = this.#before;
    if (!before || before.path.join() === this.scene.path.join()) return undefined;
    const inward = this.scene.path.length > before.path.length;
    const box = inward ? boxAt(before, this.scene.path) : boxAt(this.scene, before.path);
    return box && { box, inward };
  }
}

const NO_ITEM = -1;

export const headingKey = (key: string): string => `${key}#`;

const placed = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

function headingPlace(of: Box & { key: string; title: string; path: readonly string[]; heading?: { height: number } }) {
  return {
    ...{ x: of.x, y: of.y, width: of.width, height: of.heading?.height ?? 0 },
    ...{ key: headingKey(of.key), index: NO_ITEM, title: of.title, path: of.path }
  };
}

function boxAt({ blocks }: TreemapScene, path: readonly string[]): Box | undefined {
  const key = path.join('/');
  const all = blocks.flatMap((block) => [block, ...block.frames]);
  return all.find((box) => box.path.join('/') === key);
}
