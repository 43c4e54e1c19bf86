/**
 * The tiles of one frame: links that open an item beside the grid. What does not match stays where it stands, as a
 * hairline cell with its name, and is no link.
 *
 * One list instead of a component for each: two effects see to all its tiles, and write only what has changed. With one
 * watcher per tile and attribute, watching costs more than everything that is watched.
 */
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { TilePlace } from '#layout/grid/scene.ts';
import { type Draw, type TileSubject, placeAs } from '#layout/grid/tile-parts.ts';
import type { Picture } from '#layout/scene.ts';
import { boxStyle, tileNodes } from '#paint/html.ts';
import type { Reader } from '#state/reader.svelte.ts';
import { fadeIn } from '#components/tiles/fade.ts';
import { tileName } from '#components/tiles/names.ts';

export interface TileList {
  readonly places: readonly TilePlace[];
  readonly draw: Draw;
  readonly subjectOf: (index: number) => TileSubject;
  /** 1 for each item whose tile is a link at all. */
  readonly matches: Uint8Array;
  /** Whether it steps back: archived ones may match and be dimmed. */
  readonly isFaint: (index: number, matches: Uint8Array) => boolean;
  /** Where what is to be seen ends, from the frame's top, px: pictures below are not asked for. */
  readonly sight: number;
  /** The key of the tab stop of the whole grid. */
  readonly current: string | undefined;
}

interface ShownTile {
  readonly item: HTMLLIElement;
  readonly link: HTMLAnchorElement;
  /** Its picture, until it is there. */
  awaited?: { readonly picture: Picture; readonly image: HTMLImageElement } | undefined;
  place?: TilePlace;
  draw?: Draw;
  subject?: TileSubject;
  faint?: boolean;
}

/** Fills a list element. `list` is asked again for what it reads of the state. */
export const tileList =
  (reader: Reader, list: TileList): Attachment<HTMLUListElement> =>
  (element) => {
    const shown = new Map<string, ShownTile>();

    $effect(() => {
      const { places, draw, subjectOf } = list;
      const keys = new Set(places.map(({ key }) => key));
      for (const [key, { item }] of shown) {
        if (keys.has(key)) continue;
        item.remove();
        shown.delete(key);
      }
      let next = element.firstElementChild;
      for (const place of places) {
        const subject = subjectOf(place.index);
        let tile = shown.get(place.key);
        if (!tile) shown.set(place.key, (tile = newTile()));
        if (tile.item === next) next = next.nextElementSibling;
        else element.insertBefore(tile.item, next);
        if (place !== tile.place || draw !== tile.draw || !isSame(subject, tile.subject))
          untrack(() => paint(tile, place, draw, subject));
      }
    });

    $effect(() => {
      const { places, matches, isFaint, current } = list;
      const open = reader.explorer.item?.index;
      for (const { key, index } of places) {
        const tile = shown.get(key)!;
        const matching = matches[index] === 1;
        const { item, link } = tile;
        set(link, 'data-tile', matching && key);
        set(item, 'aria-hidden', !matching && 'true');
        // A link that ends to be one keeps its address, out of everybody's reach: taking it away has the browser restyle
        // all that is in it.
        if (matching) set(link, 'href', reader.explorer.hrefOf(reader.atlas.items[index]!));
        set(link, 'tabindex', key === current ? '0' : '-1');
        set(link, 'aria-current', open === index && 'true');
        const faint = isFaint(index, matches);
        if (faint === tile.faint) continue;
        link.classList.toggle('faint', faint);
        // What comes to match, or no longer does, fades in place; tiles that scrolling brings do not.
        if (tile.faint !== undefined) fadeIn(link);
        tile.faint = faint;
      }
    });

    $effect(() => {
      const { sight } = list;
      void list.places;
      for (const tile of shown.values()) {
        const { picture, image } = tile.awaited ?? {};
        if (!picture || tile.place!.y + picture.y >= sight) continue;
        untrack(() => void reader.artwork.ask(picture.thumbnail));
        const address = reader.artwork.address(picture.thumbnail);
        if (address === undefined) continue;
        image!.src = address;
        image!.hidden = false;
        tile.awaited = undefined;
      }
    });

    function newTile(): ShownTile {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.className = 'tile scene-tile';
      item.append(link);
      return { item, link };
    }

    function paint(tile: ShownTile, place: TilePlace, draw: Draw, subject: TileSubject) {
      const { link } = tile;
      Object.assign(tile, { place, draw, subject, awaited: undefined });
      link.style.cssText = boxStyle(place);
      link.dataset['index'] = String(place.index);
      link.setAttribute('aria-label', tileName(subject.entry, reader.atlas));
      const parts = tileNodes(placeAs(draw, subject, place), (picture, image) => {
        image.hidden = true;
        tile.awaited = { picture, image };
      });
      link.replaceChildren(...parts);
    }
  };

const isSame = (a: TileSubject, b: TileSubject | undefined) =>
  a.entry === b?.entry && a.stageName === b.stageName && a.artwork === b.artwork && a.details === b.details;

/** Writes only what differs: the browser takes every writing for a change. */
function set(element: Element, name: string, value: string | false) {
  if (value === false) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
