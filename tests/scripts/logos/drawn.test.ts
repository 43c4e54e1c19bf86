/**
 * Drawings that need more than the renderers know, each beside one that needs nothing and shows the same. What neither can
 * show is told.
 */
import { describe, expect, it } from 'vitest';
import { drawAtTwice } from '#scripts/logos/draw/draw.ts';
import { lookAt } from '#scripts/logos/look.ts';
import type { Note } from '#scripts/logos/problems.ts';
import { differenceOf, drawnOf } from './drawing.ts';

const svg = (body: string, root = 'viewBox="0 0 100 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${body}</svg>`;
/** Keeps the picture from being cut to its ink, which would hide that something has moved. */
const FRAME = '<path d="M0 0h2v2h-2zM98 48h2v2h-2z" fill="#000"/>';
const style = (css: string, body = '<rect class="a" width="90" height="40"/>') => `<style>${css}</style>${body}`;
const rect = (attributes: string) => `<rect width="90" height="40" ${attributes}/>`;
const GREEN = rect('fill="#0a7"');
const BLACK = rect('');
const base64 = (text: string) => Buffer.from(text).toString('base64');

const drawn = (body: string) => drawnOf(svg(body + FRAME));
/** The mean difference of all channels, 0 to 255. */
const difference = (body: string, plain: string) => differenceOf(svg(body + FRAME), svg(plain + FRAME));

type Pair = readonly [what: string, body: string, plain: string];

const gradient = (id: string, use: string, attribute = `id="${id}"`) =>
  `<linearGradient ${attribute}><stop stop-color="#f06"/><stop offset="1" stop-color="#06f"/></linearGradient>${rect(use)}`;
const plainGradient = gradient('g', 'fill="url(#g)"');
const square = (attributes: string) => `<rect x="40" y="15" width="20" height="20" fill="#c30" ${attributes}/>`;
const clipped = (shape: string, more = '') =>
  `<rect x="10" y="5" width="80" height="40" fill="#a3c" style="clip-path:${shape}" ${more}/>`;
const cut = (outline: string) =>
  `<clipPath id="c">${outline}</clipPath><rect x="10" y="5" width="80" height="40" fill="#a3c" clip-path="url(#c)"/>`;
const radial = (attributes: string, stops: string) =>
  `<radialGradient id="g" ${attributes}>${stops}</radialGradient><rect width="100" height="50" fill="url(#g)"/>`;
const STOPS = '<stop stop-color="#06c"/><stop offset="1" stop-color="#fa0"/>';
const NESTED = svg('<rect fill="#c30" x="5" y="5" width="40" height="40"/>');
const SHOWN = '<rect fill="#c30" x="5" y="5" width="40" height="40"/>';

const alike: Readonly<Record<string, readonly Pair[]>> = {
  'conditions of a style sheet': [
    ['a screen', style('@media screen{.a{fill:#0a7}}'), GREEN],
    ['light colours', style('@media (prefers-color-scheme:light){.a{fill:#0a7}}'), GREEN],
    ['dark colours', style('@media (prefers-color-scheme:dark){.a{fill:#0a7}}'), BLACK],
    ['print', style('@media print{.a{fill:#0a7}}'), BLACK],
    ['not print', style('@media not print{.a{fill:#0a7}}'), GREEN],
    ['a width', style('@media (min-width:10px) and (width &gt;= 50px){.a{fill:#0a7}}'), GREEN],
    ['a width that it has not', style('@media (max-width:10px){.a{fill:#0a7}}'), BLACK],
    ['several, one of which holds', style('@media print, (hover) and (not (color-gamut:p3)){.a{fill:#0a7}}'), GREEN],
    [
      'a sheet for a medium',
      `<style media="screen and (min-width:1px)">.a{fill:#0a7}</style>${rect('class="a"')}`,
      GREEN
    ],
    ['what is supported', style('@supports (fill:red) and (not (float:left)){.a{fill:#0a7}}'), GREEN],
    ['what is not', style('@supports (float:left){.a{fill:#0a7}}'), BLACK],
    ['layers, later ones before earlier', style('@layer x{.a{fill:#0a7}}@layer y{.b{fill:red}}'), GREEN],
    ['layers in a declared order', style('@layer x,y;@layer y{.a{fill:#0a7}}@layer x{rect.a{fill:red}}'), GREEN],
    ['no layer before any', style('.a{fill:#0a7}@layer x{rect.a.a{fill:red}}'), GREEN],
    ['what is important in a layer', style('@layer x{.a{fill:#0a7!important}}.a{fill:red!important}'), GREEN]
  ],
  selectors: [
    ['nested', style('g{& rect{fill:#0a7}}', `<g>${rect('')}</g>`).replace('& ', '&amp; '), GREEN],
    ['nested without a sign', style('g{rect{fill:#0a7}}', `<g>${rect('')}</g>`), GREEN],
    [
      'nested as children',
      style('g{> .a, > .b{fill:#0a7}}', `<g>${rect('class="a"')}</g>`)
        .replace('> .a', '&gt; .a')
        .replace('> .b', '&gt; .b'),
      GREEN
    ],
    ['conditions in rules', style('.a{@media screen{fill:#0a7}}'), GREEN],
    ['escaped classes', style('.\\31 a\\:b{fill:#0a7}', rect('class="1a:b"')), GREEN],
    ['data', style('[data-x="y"]{fill:#0a7}', rect('data-x="y"')), GREEN],
    ['parts of attributes', style('rect[data-x^="Y" i][width$="0"]{fill:#0a7}', rect('data-x="yz"')), GREEN],
    ['alternatives', style(':is(.b,.a):not(.c,#d){fill:#0a7}'), GREEN],
    ['places', style('g :nth-child(2n+1 of rect),g rect:nth-child(odd){fill:#0a7}', `<g>${rect('')}</g>`), GREEN],
    ['neighbours', style('path + rect ~ .a{fill:#0a7}', `<path/><rect/>${rect('class="a"')}`), GREEN],
    ['the heavier', style('#i{fill:#0a7}rect.a{fill:red}', rect('class="a" id="i" fill="blue"')), GREEN],
    ['the style of an element before them', style('#i{fill:red}', rect('id="i" style="fill:#0a7"')), GREEN],
    ['what is important before that', style('.a{fill:#0a7!important}', rect('class="a" style="fill:red"')), GREEN]
  ],
  values: [
    ['a variable', style('svg{--c:#0a7}.a{fill:var(--c)}'), GREEN],
    ['a variable that is not there', style('.a{fill:var(--c,#0a7)}'), GREEN],
    [
      'variables of variables',
      style('svg{--a:var(--b);--b:#0a7}g{--b:red}.a{fill:var(--a)}', `<g>${rect('class="a"')}</g>`).replace(
        'g{--b:red}',
        ''
      ),
      GREEN
    ],
    ['a light and a dark one', style('.a{fill:light-dark(#0a7,#fff)}'), GREEN],
    ['a share of opacity', rect('style="fill:#0a7;opacity:100%"'), GREEN],
    ['a colour without commas', rect('style="fill:rgb(0 170 119 / 100%)"'), GREEN],
    ['a colour of a wider space', rect('style="fill:red;fill:color(srgb 0 .66667 .46667)"'), GREEN],
    ['a perceived colour', rect('style="fill:oklch(65.2% 0.141 162.5)"'), rect('fill="#07a975"')],
    ['a colour by hue', rect('style="fill:hwb(162 0% 33.3%)"'), GREEN],
    [
      'a colour of one sheet that no renderer knows, after one that all know',
      style('.a{fill:#0a7;fill:color(unknown 0 0 0)}'),
      GREEN
    ]
  ],
  'names of elements': [
    ['a colon', gradient('a:b', 'fill="url(#a:b)"'), plainGradient],
    ['brackets and spaces', gradient('Gradient (1)', `fill="url('#Gradient (1)')"`), plainGradient],
    ['quotes', gradient('', `fill='url("#a&apos;b")'`, `id="a'b"`), plainGradient],
    ['other scripts', gradient('Farbverlauf–ü', 'fill="url(#Farbverlauf–ü)"'), plainGradient],
    ['figures first', gradient('1-2', 'style="fill:url(#1-2)"'), plainGradient],
    ['escapes of addresses', gradient('a b', 'fill="url(#a%20b)"'), plainGradient],
    ['a use of one', `<defs><g id="a/b (c)">${GREEN}</g></defs><use xlink:href="#a/b (c)"/>`, GREEN],
    ['a name given twice', `<defs><g id="x:1">${GREEN}</g><g id="x:1">${BLACK}</g></defs><use href="#x:1"/>`, GREEN]
  ],
  transforms: [
    [
      'about a point',
      square('transform="rotate(45)" transform-origin="50 25"'),
      square('transform="rotate(45 50 25)"')
    ],
    [
      'about a point of a style',
      square('style="transform:rotate(45deg);transform-origin:50px 50%"'),
      square('transform="rotate(45 50 25)"')
    ],
    [
      'about the middle',
      square('style="transform:rotate(.125turn);transform-origin:center"'),
      square('transform="rotate(45 50 25)"')
    ],
    [
      'about its own middle',
      square('style="transform:rotate(45deg);transform-box:fill-box;transform-origin:50% 50%"'),
      square('transform="rotate(45 50 25)"')
    ],
    [
      'by words',
      square('transform="scale(.5)" transform-origin="right bottom"'),
      square('transform="translate(50 25) scale(.5)"')
    ],
    [
      'turned by itself',
      square('style="rotate:45deg;transform-origin:50px 25px"'),
      square('transform="rotate(45 50 25)"')
    ],
    ['moved by itself', square('style="translate:10px -20%"'), square('transform="translate(10 -10)"')],
    [
      'made larger by itself',
      square('style="scale:150% .5;transform-origin:50px 25px"'),
      square('transform="translate(50 25) scale(1.5 .5) translate(-50 -25)"')
    ],
    [
      'all of it',
      square('style="translate:5px;rotate:30deg;scale:.8;transform:skewX(10deg)"'),
      square('transform="translate(5) rotate(30) scale(.8) skewX(10)"')
    ],
    [
      'in one direction',
      square('style="transform:translateX(5px) translateY(10%) scaleX(1.2)"'),
      square('transform="translate(5 5) scale(1.2 1)"')
    ],
    ['in space, and flat', square('style="transform:translate3d(5px,5px,0)"'), square('transform="translate(5 5)"')]
  ],
  'clip shapes': [
    ['inset', clipped('inset(5px 10px)'), cut('<path d="M20 10h60v30h-60z"/>')],
    [
      'inset and round',
      clipped('inset(5px 10px round 10px)'),
      cut('<rect x="20" y="10" width="60" height="30" rx="10"/>')
    ],
    ['inset by shares', clipped('inset(25% 0 0 25%)'), cut('<path d="M30 15h60v30h-60z"/>')],
    ['a circle', clipped('circle(20px at 50% 50%)'), cut('<circle cx="50" cy="25" r="20"/>')],
    ['a circle to the nearest side', clipped('circle()'), cut('<circle cx="50" cy="25" r="20"/>')],
    ['an ellipse', clipped('ellipse(30px 25% at left center)'), cut('<ellipse cx="10" cy="25" rx="30" ry="10"/>')],
    ['a polygon', clipped('polygon(0 0, 100% 0, 50% 100%)'), cut('<path d="M10 5h80l-40 40z"/>')],
    [
      'a polygon with a hole',
      clipped('polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, 25% 25%, 75% 25%, 75% 75%, 25% 75%, 25% 25%)'),
      cut('<path clip-rule="evenodd" d="M10 5h80v40h-80zM30 15h40v20h-40z"/>')
    ],
    [
      'a polygon of a path',
      `<path d="M10 5h80v40h-80z" fill="#a3c" style="clip-path:polygon(0 0, 100% 0, 50% 100%)"/>`,
      cut('<path d="M10 5h80l-40 40z"/>')
    ],
    [
      'a circle of a group',
      `<g style="clip-path:circle(20px)"><rect x="10" y="5" width="80" height="40" fill="#a3c"/></g>`,
      cut('<circle cx="50" cy="25" r="20"/>')
    ]
  ],
  'radial gradients': [
    [
      'that begin at a circle',
      radial('fr=".3"', STOPS),
      radial('', '<stop offset=".6" stop-color="#06c"/><stop offset="1" stop-color="#fa0"/>')
    ],
    [
      'in shares',
      radial('fr="15%" r="50%"', STOPS),
      radial('', '<stop offset=".3" stop-color="#06c"/><stop offset="1" stop-color="#fa0"/>')
    ],
    [
      'with the stops of another',
      `<linearGradient id="s">${STOPS}</linearGradient>${radial('fr=".25" xlink:href="#s"', '')}`,
      radial('', '<stop offset=".5" stop-color="#06c"/><stop offset="1" stop-color="#fa0"/>')
    ],
    [
      'in units of the drawing',
      radial('gradientUnits="userSpaceOnUse" cx="50" cy="25" r="40" fr="10"', STOPS),
      radial(
        'gradientUnits="userSpaceOnUse" cx="50" cy="25" r="40"',
        '<stop offset=".25" stop-color="#06c"/><stop offset="1" stop-color="#fa0"/>'
      )
    ]
  ],
  'strokes that do not grow': [
    [
      'in a group',
      '<g transform="scale(.1)"><path vector-effect="non-scaling-stroke" stroke="#06c" stroke-width="6" fill="none" d="M100 100h800v300h-800z"/></g>',
      '<path stroke="#06c" stroke-width="6" fill="none" d="M10 10h80v30h-80z"/>'
    ],
    [
      'in two',
      '<g transform="scale(2)"><g style="stroke:#06c;stroke-width:6px;vector-effect:none" transform="rotate(90) scale(.05)"><path style="vector-effect:non-scaling-stroke" d="M100 -800v400"/></g></g>',
      '<path stroke="#06c" stroke-width="6" d="M80 10h-40"/>'
    ],
    [
      'with dashes',
      '<g transform="scale(.1)"><path vector-effect="non-scaling-stroke" stroke="#06c" stroke-width="6" stroke-dasharray="10 5" d="M100 250h800"/></g>',
      '<path stroke="#06c" stroke-width="6" stroke-dasharray="10 5" d="M10 25h80"/>'
    ]
  ],
  'drawings in drawings': [
    ['as such', `<image width="100" height="50" href="data:image/svg+xml;base64,${base64(NESTED)}"/>`, SHOWN],
    ['written out', `<image width="100" height="50" href="data:image/svg+xml,${encodeURIComponent(NESTED)}"/>`, SHOWN],
    [
      'with names of its own',
      `<g id="a">${GREEN}</g><image width="100" height="50" href="data:image/svg+xml;base64,${base64(svg('<defs><g id="a"><path d="M5 5h40v40h-40z" fill="#c30"/></g></defs><use href="#a"/>'))}"/>`,
      `${GREEN}${SHOWN}`
    ],
    [
      'smaller',
      `<image x="50" width="50" height="50" href="data:image/svg+xml;base64,${base64(NESTED)}"/>`,
      '<rect fill="#c30" x="52.5" y="15" width="20" height="20"/>'
    ],
    [
      'moved and let through',
      `<image width="100" height="50" transform="translate(10)" opacity=".5" href="data:image/svg+xml;base64,${base64(NESTED)}"/>`,
      '<rect fill="#c30" x="15" y="5" width="40" height="40" opacity=".5"/>'
    ]
  ]
};

const ended: readonly Pair[] = [
  [
    'that fades in',
    `<rect width="90" height="40" fill="#0a7" opacity="0"><animate attributeName="opacity" from="0" to="1" dur="1s" fill="freeze"/></rect>`,
    GREEN
  ],
  [
    'of several values',
    `<rect width="90" height="40" fill="red"><animate attributeName="fill" values="red;blue;#0a7" dur="1s" fill="freeze"/></rect>`,
    GREEN
  ],
  [
    'that moves',
    square('').replace(
      '/>',
      '><animateTransform attributeName="transform" type="translate" from="0 0" to="10 5" dur="1s" fill="freeze"/></rect>'
    ),
    square('transform="translate(10 5)"')
  ],
  ['that sets', `<rect width="90" height="40"><set attributeName="fill" to="#0a7" begin="1s"/></rect>`, GREEN],
  [
    'of another element',
    `<rect id="r" width="90" height="40"/><set xlink:href="#r" attributeName="fill" to="#0a7"/>`,
    GREEN
  ],
  [
    'that ends where it began',
    `<rect width="90" height="40" fill="#0a7"><animate attributeName="fill" to="red" dur="1s"/></rect>`,
    GREEN
  ],
  [
    'that never ends',
    `<rect width="90" height="40" fill="#0a7"><animate attributeName="opacity" values="1;0" dur="1s" repeatCount="indefinite" fill="freeze"/></rect>`,
    GREEN
  ],
  [
    'that waits for a click',
    `<rect width="90" height="40" fill="#0a7"><set attributeName="fill" to="red" begin="click"/></rect>`,
    GREEN
  ],
  ['of CSS', style('.a{fill:#0a7;opacity:0;animation:f 1s forwards}@keyframes f{to{opacity:1}}'), GREEN],
  [
    'of CSS in parts',
    style(
      '.a{fill:red;animation-name:f;animation-duration:1s;animation-fill-mode:both}@keyframes f{from{fill:blue}50%,100%{fill:#0a7}}'
    ),
    GREEN
  ],
  ['of CSS that falls back', style('.a{fill:#0a7;animation:f 1s}@keyframes f{to{opacity:0}}'), GREEN],
  ['of CSS that never ends', style('.a{fill:#0a7;animation:f 1s infinite both}@keyframes f{to{opacity:0}}'), GREEN]
];

describe.each(Object.entries(alike))('%s', (_, pairs) => {
  it.each(pairs)('are drawn as they are meant, without a word: %s', async (_, body, plain) => {
    expect(await difference(body, plain)).toBeLessThan(0.8);
    expect((await drawn(body)).told).toEqual([]);
  });
});

it.each(ended)('an animation is drawn as it ends or at rest, and told: %s', async (_, body, plain) => {
  expect(await difference(body, plain)).toBeLessThan(0.8);
  expect((await drawn(body)).told).toEqual([
    expect.stringMatching(
      /^Not drawn as its author did: an animation, drawn (as it ends|at rest) \(<\w+> on line 1\)\.$/
    )
  ]);
});

const foreign = (css: string) =>
  `<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml" style="${css}"></div></foreignObject>`;

describe('what cannot be drawn', () => {
  it.each([
    [
      'conic gradients',
      foreign('background:conic-gradient(red,blue);height:100%'),
      'a conic gradient (<foreignObject> on line 1)'
    ],
    ['blurs behind', foreign('backdrop-filter:blur(4px)'), 'a blurred background (<foreignObject> on line 1)'],
    ['boxes', foreign('background:linear-gradient(red,blue)'), 'a gradient of CSS (<foreignObject> on line 1)'],
    ['mixed colours', rect('style="fill:color-mix(in srgb, red, blue)"'), 'color-mix() in “fill” (<rect> on line 1)'],
    [
      'gradients as masks',
      rect('style="mask:linear-gradient(red,blue)"'),
      'linear-gradient() in “mask” (<rect> on line 1)'
    ],
    ['depth', rect('style="transform:rotate3d(1,1,0,45deg)"'), 'a transform that is not understood (<rect> on line 1)'],
    [
      'strokes that do not grow, in what is slanted',
      `<g transform="scale(1 3)"><path d="M0 9h90" stroke="red" vector-effect="non-scaling-stroke"/></g>`,
      'a stroke that does not grow, drawn as one that does (<path> on line 1)'
    ],
    [
      'gradients between two circles',
      radial('fx=".2" fr=".1"', STOPS),
      'a radial gradient that begins at a circle (<radialGradient> on line 1)'
    ],
    [
      'pictures of other kinds',
      `<image href="data:image/bmp;base64,${base64('BM....')}" width="9" height="9"/>${GREEN}`,
      'an embedded picture of a kind that is not drawn (<image> on line 1)'
    ]
  ])('is told by build and check alike: %s', async (_, body, what) => {
    const { told } = await drawn(body + GREEN);
    expect(told).toEqual([`Not drawn as its author did: ${what}.`]);
    const found = lookAt(Buffer.from(svg(body + GREEN + FRAME))).filter(({ code }) => code === 'logo_changed');
    expect(found.map(({ message }) => message)).toEqual(told);
  });

  it('is told also where nothing is left to draw, and before a file that breaks off', async () => {
    const notes: Note[] = [];
    const conic = svg(foreign('background:conic-gradient(red,blue)'));
    await expect(drawAtTwice(Buffer.from(conic), notes)).rejects.toThrow('Nothing of the image shows');
    expect(notes.map(({ code }) => code)).toEqual(['logo_changed']);
    expect(lookAt(Buffer.from(conic.slice(0, -6))).map(({ code }) => code)).toEqual([
      'logo_changed',
      'logo_unreadable'
    ]);
  });

  it('is none where it could run or load', async () => {
    for (const css of ['background:url(https://evil.example)', 'background:conic-gradient(red,blue) url(x)'])
      expect((await drawn(foreign(css) + GREEN)).told[0]).toContain(
        'could run code or load from elsewhere: foreignobject'
      );
    const text = foreign('background:conic-gradient(red,blue)').replace('></div>', '>words</div>');
    expect((await drawn(text + GREEN)).told[0]).toContain('foreignobject');
  });
});
