/** Marks of components: as full as they are open, as tiles are of stages. Three paths for any number of them in a row. */
import type { ComponentState } from '#landscape/publish/packed.ts';

export interface Marks {
  readonly width: number;
  readonly full: string;
  readonly line: string;
  readonly dotted: string;
}

/** Squares of `size` px, `gap` px apart. */
export function marksOf(states: readonly ComponentState[], size: number, gap: number): Marks {
  const paths = { full: '', line: '', dotted: '' };
  for (const [i, state] of states.entries()) {
    const x = i * (size + gap);
    const edge = `M${x + 0.75}.75h${size - 1.5}v${size - 1.5}h-${size - 1.5}z`;
    if (state === 'open') paths.full += `M${x} 0h${size}v${size}h-${size}z`;
    else if (state === 'unfit') {
      paths.full += `M${x} ${size / 2}h${size}v${size / 2}h-${size}z`;
      paths.line += edge;
    } else if (state === 'closed') paths.line += `${edge}M${x + 1} ${size - 1}L${x + size - 1} 1`;
    else if (state === 'unlicensed') paths.line += edge;
    else paths.dotted += `M${x + size / 2 - 1} ${size / 2}h2`;
  }
  return { width: Math.max(0, states.length * (size + gap) - gap), ...paths };
}
