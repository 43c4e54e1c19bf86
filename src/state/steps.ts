/**
 * Where a key leads from a tile. The arrows move by geometry, Home and End to the first and the last tile, letters to
 * the next tile whose name begins with what was typed.
 */

/** Where a key can lead: a tile, or what leads further in. */
export interface WalkPlace {
  /** As its element says in `data-tile`. */
  readonly key: string;
  /** Of the item; below zero where it is none. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TYPE_AHEAD_MS = 700;

export class Steps {
  #typed = '';
  #typedAt = 0;

  /** The tile that a key leads to, or undefined if the key means nothing here. */
  next<P extends WalkPlace>(
    places: readonly P[],
    from: string,
    key: string,
    nameOf: (place: P) => string
  ): string | undefined {
    const here = places.find((place) => place.key === from);
    if (!here) return undefined;
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'ArrowUp':
      case 'ArrowDown':
        return nearestIn(places, here, key)?.key ?? here.key;
      case 'Home':
        return places[0]?.key;
      case 'End':
        return places.at(-1)?.key;
      default:
        return /^[\p{L}\p{N}]$/u.test(key) ? this.#typeAhead(places, here, key, nameOf) : undefined;
    }
  }

  #typeAhead<P extends WalkPlace>(
    places: readonly P[],
    here: P,
    key: string,
    nameOf: (place: P) => string
  ): string | undefined {
    const now = performance.now();
    this.#typed = now - this.#typedAt < TYPE_AHEAD_MS ? this.#typed + key.toLowerCase() : key.toLowerCase();
    this.#typedAt = now;
    const at = places.indexOf(here);
    // A first letter moves on; further letters may well keep the tile that they already fit.
    const start = this.#typed.length === 1 ? at + 1 : at;
    const ordered = [...places.slice(start), ...places.slice(0, start)];
    return ordered.find((place) => nameOf(place).toLowerCase().startsWith(this.#typed))?.key;
  }
}

/** The nearest tile in a direction: what overlaps across the direction comes before what stands askew. */
function nearestIn(places: readonly WalkPlace[], from: WalkPlace, key: string): WalkPlace | undefined {
  const horizontal = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  let best: WalkPlace | undefined;
  let bestScore = Infinity;
  for (const place of places) {
    if (place === from) continue;
    const along = horizontal
      ? sign > 0
        ? place.x - (from.x + from.width)
        : from.x - (place.x + place.width)
      : sign > 0
        ? place.y - (from.y + from.height)
        : from.y - (place.y + place.height);
    if (along < -1) continue;
    const [a0, a1, b0, b1] = horizontal
      ? [from.y, from.y + from.height, place.y, place.y + place.height]
      : [from.x, from.x + from.width, place.x, place.x + place.width];
    const askew = Math.max(0, b0 - a1, a0 - b1);
    // Leaving the row or column is dear: arrows should run along what the eye sees as one line.
    const centre = Math.abs((a0 + a1) / 2 - (b0 + b1) / 2);
    const score = along + askew * 6 + centre * 0.1 + (askew > 0 ? 200 : 0);
    if (score < bestScore) {
      best = place;
      bestScore = score;
    }
  }
  return best;
}
