/**
 * Logos that people had trouble with elsewhere, each as its author meant it: beside a drawing that needs nothing and shows
 * the same, or with the word that says what was lost. `drawn.test.ts` has more of each kind.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lookAt } from '#scripts/logos/look.ts';
import { differenceOf, drawnOf } from './drawing.ts';

const folder = fileURLToPath(new URL('../../cases/logos', import.meta.url));
const fileOf = (name: string) => readFileSync(join(folder, `${name}.svg`));
const svg = (viewBox: string, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${body}</svg>`;
const wide = (body: string) => svg('0 0 100 50', body);
const tall = (body: string) => svg('0 0 45 50', body);
const gradient = tall(
  '<linearGradient id="g"><stop stop-color="#f06"/><stop offset="1" stop-color="#06f"/></linearGradient><rect fill="url(#g)" width="45" height="50"/>'
);
const green = tall('<rect width="45" height="50" fill="#0a7"/>');
const faded = wide('<rect width="90" height="40" fill="#0a7"/>');
const RIGHT = '<path d="M55 5h40v40H55z" fill="#c30"/>';
const ENDS = /^Not drawn as its author did: an animation, drawn as it ends \(<\w+> on line 1\)\.$/;

const meant: readonly (readonly [name: string, plain: string, told?: RegExp])[] = [
  ['media-screen', wide(`<path d="M5 5h40v40H5z" fill="#0a3a8a"/>${RIGHT}`)],
  ['supports-only', green],
  ['css-layer-supports', wide(`<path d="M5 5h40v40H5z" fill="#0a7"/>${RIGHT}`)],
  ['light-dark-fn', green],
  ['attr-colon', gradient],
  ['id-parens', gradient],
  [
    'clip-colon',
    tall(
      '<clipPath id="c"><circle cx="22" cy="25" r="20"/></clipPath><rect clip-path="url(#c)" fill="#06c" width="45" height="50"/>'
    )
  ],
  [
    'transform-origin-attr',
    wide(
      '<rect x="40" y="15" width="20" height="20" fill="#c30" transform="rotate(45 50 25)"/><rect width="5" height="5"/>'
    )
  ],
  ['clip-inset', svg('0 0 200 100', '<rect x="40" y="20" width="120" height="60" rx="10" fill="#a3c"/>')],
  [
    'radial-fr',
    wide(
      '<radialGradient id="g" gradientTransform="rotate(20 .5 .5) scale(1 .7)"><stop offset=".6" stop-color="#06c"/><stop offset="1" stop-color="#fa0"/></radialGradient><rect width="100" height="50" fill="url(#g)"/>'
    )
  ],
  ['vector-effect', wide('<path stroke="#06c" stroke-width=".6" fill="none" d="M10 10h80v30h-80z"/>')],
  [
    'svg-data-uri-image',
    wide('<rect fill="#c30" x="5" y="5" width="40" height="40"/><circle fill="#06c" cx="75" cy="25" r="20"/>')
  ],
  ['smil-fade', faded, ENDS],
  ['css-anim-fade', faded, ENDS]
];

const refused: readonly (readonly [name: string, notes: readonly string[], reason: string])[] = [
  [
    'css-nesting',
    ['The image cannot be read: broken XML on line 1: “&” alone, which is written &amp;.'],
    'broken XML on line 1: “&” alone, which is written &amp;'
  ],
  [
    'figma-conic',
    ['Not drawn as its author did: a conic gradient (<foreignObject> on line 1).'],
    'Nothing of the image shows'
  ]
];

describe('a logo that had troubles', () => {
  it.each(meant.map(([name, plain, told]) => [name, plain, told] as const))(
    'is drawn as it was meant: %s',
    async (name, plain, told) => {
      expect(await differenceOf(fileOf(name), plain)).toBeLessThan(1);
      const words = told ? [expect.stringMatching(told)] : [];
      expect((await drawnOf(fileOf(name))).told).toEqual(words);
      expect(lookAt(fileOf(name)).map(({ message }) => message)).toEqual(words);
    }
  );

  it.each(refused)('is told where nothing of it can be drawn: %s', async (name, notes, reason) => {
    expect(lookAt(fileOf(name)).map(({ message }) => message)).toEqual(notes);
    await expect(drawnOf(fileOf(name))).rejects.toThrow(reason);
  });

  it('that was only written without an escape is drawn once that is mended', async () => {
    const mended = fileOf('css-nesting').toString().replace('& path', '&amp; path');
    const plain = wide('<path d="M5 5h40v40H5z" fill="#0a7"/><circle cx="75" cy="25" r="20" fill="#c30"/>');
    expect(await differenceOf(mended, plain)).toBeLessThan(1);
    expect((await drawnOf(mended)).told).toEqual([]);
  });

  it('is one of these', () => {
    const known = [...meant, ...refused].map(([name]) => `${name}.svg`);
    expect(readdirSync(folder).sort()).toEqual(known.sort());
  });
});
