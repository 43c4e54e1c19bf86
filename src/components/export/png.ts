/** The picture as pixels: the SVG, drawn by the browser itself. */
import type { Reader } from '#state/reader.svelte.ts';
import type { PresetName } from '#take-away/presets.ts';
import { takeAway } from './take.ts';

/** At 1 it has the pixels of the screen, at 4 those of a print. */
export async function drawPng(reader: Reader, scale: number, preset?: PresetName, title?: string): Promise<Blob> {
  const { content, type } = await takeAway(reader, 'svg', {
    drawn: { fontFaces: await fontFaces(), scale },
    preset,
    title
  });
  const address = URL.createObjectURL(new Blob([content], { type }));
  try {
    const image = new Image();
    image.src = address;
    const drawn = await image.decode().then(
      () => pixelsOf(image),
      () => undefined
    );
    if (!drawn)
      throw new Error(`at ${scale}× the picture is larger than this browser draws; take a smaller one, or SVG`);
    return drawn;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Undefined beyond the browser's limits: there a canvas stays empty and says nothing. */
async function pixelsOf(image: HTMLImageElement): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob && context?.getImageData(0, 0, 1, 1).data[3] === 255 ? blob : undefined;
}

let faces: Promise<string> | undefined;

/** A picture sees no fonts but its own: the page's faces with their files inside, fetched once. */
function fontFaces(): Promise<string> {
  faces ??= Promise.all(
    [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => embedded(rule, sheet.href))
    )
  ).then((rules) => rules.join('\n'));
  return faces;
}

async function embedded({ cssText }: CSSFontFaceRule, base: string | null): Promise<string> {
  const source = /url\("([^"]+)"\)/.exec(cssText);
  if (!source) return cssText;
  const response = await fetch(new URL(source[1]!, base ?? document.baseURI));
  if (!response.ok) throw new Error('the font could not be loaded');
  const address = dataAddress(new Uint8Array(await response.arrayBuffer()), 'font/woff2');
  return cssText.replace(source[0], () => `url("${address}")`);
}

function dataAddress(bytes: Uint8Array, type: string): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(text)}`;
}
