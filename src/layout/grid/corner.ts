/** The free corner of a grid: what stays empty right of the last category, where a note has room. */
import type { Box } from '../scene.ts';
import { gridMetrics } from './metrics.ts';
import type { GridScene } from './scene.ts';

/** The least width in which a few lines of text read well. */
const NOTE = 280;

const { gutter, categoryGap } = gridMetrics.elements;

/** Right of the last section, below all that reaches further right; undefined where that is too narrow. */
export function cornerOf({ sections, width, height }: GridScene): Box | undefined {
  const last = sections.at(-1);
  if (!last) return undefined;
  const x = last.x + last.width + gutter;
  const beyond = sections.filter((section) => section.x + section.width > x);
  const y = beyond.reduce((most, section) => Math.max(most, section.y + section.height + categoryGap), 0);
  return width - x < NOTE || y > last.y + last.height ? undefined : { x, y, width: width - x, height: height - y };
}
