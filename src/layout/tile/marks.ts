/**
 * Small drawings shared by tiles, filters and the layer strip, as path data in their own box: the stage glyphs and the
 * weekly bars. How full a square is tells the stage; it survives greyscale and print.
 */
import type { Bars, Glyph, StageLook } from '../scene.ts';

/** Customary stages have a look of their own; others are told by their word. */
const LOOKS: Readonly<Record<string, StageLook>> = {
  graduated: 'full',
  incubating: 'half',
  sandbox: 'empty',
  accepted: 'point',
  archived: 'struck',
  // What other foundations call the first step of their ladders, and the second.
  active: 'full',
  adopted: 'full',
  impact: 'full',
  growth: 'half'
};

/** How a stage looks; `point` for items without one and for stages that the table does not know. */
export function stageLook(stage: string | undefined): StageLook {
  return (
    (stage !== undefined && Object.hasOwn(LOOKS, stage) && LOOKS[stage]) || (stage === undefined ? 'point' : 'empty')
  );
}

/** Path data of a glyph within `size` × `size`, to be filled by the even-odd rule. */
export function glyphPath({ look, size }: Pick<Glyph, 'look' | 'size'>): string {
  const line = Math.max(1, size * 0.14);
  const inner = size - line;
  const frame = `M0 0H${size}V${size}H0ZM${line} ${line}V${inner}H${inner}V${line}Z`;
  switch (look) {
    case 'star':
      return starPath(size);
    case 'all': {
      const d = size * 0.4;
      return [0, size - d].map((x) => [0, size - d].map((y) => `M${x} ${y}h${d}v${d}h${-d}z`).join('')).join('');
    }
    case 'full':
      return `M0 0H${size}V${size}H0Z`;
    case 'half':
      return `M0 0H${size}V${size}H0ZM${line} ${size * 0.52}V${inner}H${inner}V${size * 0.52}Z`;
    case 'empty':
      return frame;
    case 'struck': {
      const d = line * 0.75;
      return `${frame}M${line} ${inner - d}L${inner - d} ${line}H${inner}V${line + d}L${line + d} ${inner}H${line}Z`;
    }
    case 'point': {
      const r = size * 0.18;
      const c = size / 2;
      return `M${c - r} ${c}A${r} ${r} 0 1 0 ${c + r} ${c}A${r} ${r} 0 1 0 ${c - r} ${c}Z`;
    }
  }
}

/** Five points, one of them up. */
function starPath(size: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = (i % 2 === 0 ? 0.54 : 0.22) * size;
    const angle = (i * Math.PI) / 5;
    return `${round(size / 2 + radius * Math.sin(angle))} ${round(size * 0.54 - radius * Math.cos(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

/** Path data of the bars within their box; a week without commits is a tick. */
export function barsPath({ width, height, heights }: Bars): string {
  const pitch = width / heights.length;
  const bar = pitch * 0.62;
  return heights
    .map((tall, i) => {
      const h = tall > 0 ? tall : 0.75;
      return `M${round(i * pitch)} ${round(height - h)}h${round(bar)}v${round(h)}h${round(-bar)}z`;
    })
    .join('');
}

const round = (value: number) => Math.round(value * 100) / 100;
