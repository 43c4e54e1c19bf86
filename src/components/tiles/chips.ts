/** What stands upon some tiles besides their own marks. */
import { NO_NAME } from '#layout/treemap/mark.ts';
import type { SheetTile } from '#layout/scene.ts';
import { boxStyle, tileNodes } from '#paint/html.ts';
import { tones } from '#paint/tones.ts';

/** Small marks, in hues of their own. */
export const chipNodes = (chips: NonNullable<SheetTile['chips']>): HTMLElement[] =>
  chips.map(({ hue, shapes, text, ...box }) => {
    const chip = document.createElement('span');
    chip.className = 'scene-tile';
    chip.style.cssText = `${tones(hue)};${boxStyle(box)}`;
    chip.ariaHidden = 'true';
    chip.append(...tileNodes({ ...box, shapes, texts: [text], name: NO_NAME }, () => undefined));
    return chip;
  });

/** A name that is not drawn, for those who search the page. */
export function unseenName(name: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = name;
  return span;
}
