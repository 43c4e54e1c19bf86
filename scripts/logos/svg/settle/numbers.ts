/** Lengths and angles of CSS as numbers. */

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  em: 16,
  rem: 16,
  ex: 8
};
const TURNS: Readonly<Record<string, number>> = { '': 1, deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 };

const parts = (text: string | undefined) =>
  /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)\s*$/i.exec((text ?? '').slice(0, 60));

/** In user units; a share is one of `whole`. Undefined for what is no length. */
export function lengthIn(text: string | undefined, whole: number): number | undefined {
  const [, number, unit = ''] = parts(text) ?? [];
  if (number === undefined) return undefined;
  const scale = unit === '%' ? whole / 100 : UNITS[unit.toLowerCase()];
  return scale === undefined ? undefined : Number(number) * scale;
}

/** In degrees. Undefined for what is no angle. */
export function angleIn(text: string | undefined): number | undefined {
  const [, number, unit = ''] = parts(text) ?? [];
  const scale = TURNS[unit.toLowerCase()];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}

/** As short as it can be without being seen. */
export const shortest = (n: number): string => String(Number(n.toFixed(6)));
