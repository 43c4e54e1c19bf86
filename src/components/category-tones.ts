/** The colours of categories as the data brings them: the page computes none before it stands. */
import type { Atlas } from '#core/atlas.ts';

const NAMES = ['solid', 'tint', 'tint2', 'onSolid'];
const known = new Map<string, string>();

/** For a `style` attribute, as `tones` gives them for a hue; empty for what has no colours. */
export function categoryTones({ tones }: Pick<Atlas, 'tones'>, category: number): string {
  const packed = tones?.[category] || '';
  let style = known.get(packed);
  if (style === undefined) {
    const at = (i: number) => `#${packed.slice(6 * i, 6 * i + 6)}`;
    style = packed && NAMES.map((name, i) => `--${name}:light-dark(${at(i)},${at(i + 4)})`).join(';');
    known.set(packed, style);
  }
  return style;
}
