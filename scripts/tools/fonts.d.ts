declare module 'wawoff2' {
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
  const all: { decompress: typeof decompress };
  export default all;
}
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number;
    readonly bbox: { readonly minX: number; readonly maxX: number };
  }
  export interface Font {
    readonly characterSet: number[];
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly avar: { readonly segment: { readonly correspondence: { fromCoord: number; toCoord: number }[] }[] };
    getVariation(axes: Readonly<Record<string, number>>): Font;
    glyphForCodePoint(code: number): Glyph;
  }
  export function create(data: Uint8Array): Font;
}
