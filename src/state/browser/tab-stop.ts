/**
 * Pictures draw what is near the window. Where the tile that is their tab stop is far from it, another one stands in: the
 * first in sight. Otherwise Tab would pass the picture by. It is settled when scrolling ends and when Tab is pressed, so
 * that nothing has to watch what is drawn.
 */

const PICTURES = ':is(.grid, .register, .treemap, .workflow)';

/** The pictures of a document have a tab stop each until the function that comes back is called. */
export function tabStops(document: Document): () => void {
  /** What only stands in. Once it had the focus it is the tab stop itself. */
  const standIns = new Set<HTMLElement>();

  function settle() {
    const before = [...standIns].filter((tile) => tile.isConnected);
    standIns.clear();
    for (const tile of before) tile.tabIndex = -1;
    for (const picture of document.querySelectorAll(PICTURES)) {
      const tiles = [...picture.querySelectorAll<HTMLElement>('[data-tile]')];
      if (tiles.some(({ tabIndex }) => tabIndex === 0)) continue;
      // Where no tile is drawn at all there are names, each of which leads to its tile.
      const next = nearest(tiles.length > 0 ? tiles : [...picture.querySelectorAll<HTMLElement>('.named')]);
      if (!next) continue;
      next.tabIndex = 0;
      standIns.add(next);
    }
  }

  const onkeydown = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') settle();
  };
  const onfocusin = ({ target }: FocusEvent) => void standIns.delete(target as HTMLElement);
  document.addEventListener('keydown', onkeydown);
  document.addEventListener('focusin', onfocusin);
  document.addEventListener('scrollend', settle);
  return () => {
    document.removeEventListener('keydown', onkeydown);
    document.removeEventListener('focusin', onfocusin);
    document.removeEventListener('scrollend', settle);
  };
}

/** The first one in sight, else the first below the window, else the last above it. */
function nearest(all: readonly HTMLElement[]): HTMLElement | undefined {
  // What sticks to the top of the window covers as much.
  const stuck = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const boxes = all.map((element) => ({ element, box: element.getBoundingClientRect() }));
  const whole = boxes.find(({ box }) => box.top >= stuck && box.bottom <= innerHeight);
  return (whole ?? boxes.find(({ box }) => box.top >= stuck) ?? boxes.at(-1))?.element;
}
