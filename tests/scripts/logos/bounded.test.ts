/**
 * Files of which a careless look would take minutes: each look ends soon, by the clock of the processor, and tells of the
 * file. Every kind has sisters, because what is mended is the kind.
 */
import { describe, expect, it } from 'vitest';
import { lookAt } from '#scripts/logos/look.ts';
import { cpuSeconds } from '../../cpu.ts';

const svg = (body: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${body}<path d="M0 0h9v9z"/></svg>`;
const rect = (attribute: string) => svg(`<rect width="9" height="9" ${attribute}/>`);
const style = (css: string, body: string) => svg(`<style>${css}</style>${body}`);

/** So much of what may take long, in bytes: a careless look at it takes a minute, a careful one a hundredth of that. */
const SIZE = 1 << 18;
const filled = (part: string, size = SIZE) => part.repeat(Math.floor(size / part.length));
const numbered = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');

const files: Readonly<Record<string, () => string>> = {
  'comments in an entity': () => svg('', `<!DOCTYPE svg [<!ENTITY a "${filled('<!--')}">]>`),
  'comments that never end': () => svg('', `<!DOCTYPE svg [<!ENTITY a "x"> ${filled('<!-- -')} -->]>`),
  'entities without an end': () => svg('', `<!DOCTYPE svg [${filled('<!ENTITY ')}]>`),
  'spaces behind an entity': () => svg('', `<!DOCTYPE svg [<!ENTITY${filled(' ')}>]>`),
  'quotes in a document type': () => svg('', `<!DOCTYPE svg [${filled(`<!ENTITY a SYSTEM 'x' "y'>" `)}]>`),
  'spaces in an address': () => rect(`fill="url(${filled(' ')}#a;"`),
  'spaces behind a quote in an address': () => rect(`fill="url('${filled(' ')}#a;"`),
  'many addresses that are cut off': () => rect(`fill="${filled('url(  #')}"`),
  brackets: () => rect(`fill="${filled('(')}"`),
  'functions within functions': () => rect(`fill="${filled('calc(')}"`),
  'a long word': () => rect(`fill="${filled('a')}"`),
  'a long word in a style': () => rect(`style="fill:${filled('a')}"`),
  'comments in a style that never end': () => rect(`style="fill:red;${filled('/* *')}"`),
  'quotes in a style': () => rect(`style="fill:red;${filled(`'&quot;`)}"`),
  'braces in a sheet': () => style(filled('{'), ''),
  'rules in rules': () => style(filled('g{'), ''),
  'at-rules': () => style(filled('@media x{'), ''),
  'a long selector': () => style(`${filled('g ')}{fill:red}`, ''),
  'a selector of many signs': () => style(`${filled('[a=b]')}{fill:red}`, ''),
  'a rule for everything, many times': () => style('*{fill:url(#a)}'.repeat(5000), '<g/>'.repeat(10_000)),
  'rules for a class, many times': () =>
    style(
      numbered(20_000, (i) => `.c{fill:url(#p${i})}`),
      '<g class="c"/>'.repeat(20_000)
    ),
  'patterns for everything': () =>
    style(
      numbered(5000, (i) => `*{stroke:url(#p${i})}`),
      `<defs>${numbered(5000, (i) => `<linearGradient id="p${i}"/>`)}</defs>${'<g/>'.repeat(10_000)}`
    ),
  'many classes': () => style('.a{mask:url(#m)}'.repeat(1000), `<g class="${filled('a b ')}"/>`),
  'a long size': () =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="1${filled(' ')}!" height="9"><path d="M0 0h9"/></svg>`,
  'a long view box': () =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${filled('0 ,')}"><path d="M0 0h9"/></svg>`,
  'a long path': () => svg(`<path d="M${filled('1 ')}"/>`),
  'a long transform': () => svg(`<g transform="translate(${filled('1-.5')})"/>`),
  'an address that holds data': () => svg(`<image href="data:${filled('; ')}base64,"/>`),
  'many attributes': () => svg(`<g ${numbered(60_000, (i) => `a${i}="" `)}/>`),
  'many ids': () => svg(numbered(40_000, (i) => `<use href="#i${i + 1}" id="i${i}"/>`)),
  'a name of a space that goes on': () => svg(`<g xmlns:${filled('a')}="b"/>`)
};

describe('a look at a logo', () => {
  it.each(Object.keys(files))('takes little of the processor: %s', (name) => {
    const bytes = Buffer.from(files[name]!());
    expect(bytes.length).toBeLessThan(8 << 20);
    expect(cpuSeconds(() => lookAt(bytes))).toBeLessThan(1);
  });
});
