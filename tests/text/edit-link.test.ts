import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editLabel, editLink } from '#text/edit-link.ts';
import { cleanText } from '#text/clean.ts';
import { webAddress } from '#text/address.ts';
import { compile } from '#landscape/compile.ts';
import type { Landscape } from '#landscape/model.ts';
import { generatedLandscape } from '#scripts/tools/landscapes/generated.ts';

it.each([
  ['https://example.org/edit/landscape.yml#L{line}', 'Open the file at line 7'],
  ['https://example.org/search?q=%22{name}%22', 'Look for it in the published file'],
  ['https://example.org/edit/landscape.yml', 'Open the file']
])('says what following %s does: %s', (address, label) => expect(editLabel(address, 7)).toBe(label));

describe('editLink', () => {
  it.each([
    ['https://example.org/edit/landscape.yml#L{line}', 'https://example.org/edit/landscape.yml#L7'],
    ['https://example.org/search?q=%22{name}%22', 'https://example.org/search?q=%22C%2B%2B%20%26%20more%22'],
    ['https://example.org/{line}?q={name}&at={line}', 'https://example.org/7?q=C%2B%2B%20%26%20more&at=7'],
    ['https://example.org/edit/landscape.yml', 'https://example.org/edit/landscape.yml']
  ])('fills %s', (address, link) => {
    expect(editLink(address, { line: 7, name: 'C++ & more' })).toBe(link);
  });

  it('takes a name for nothing but words', () => {
    const link = editLink('https://example.org/?q=%22{name}%22', { line: 1, name: '$& "x" \\ {line} </a>' });
    expect(link).toBe('https://example.org/?q=%22%24%26%20x%20%7Bline%7D%20%3C%2Fa%3E%22');
    expect(webAddress(link)).toBe(link);
  });
});

it.each([
  ['Apache Arrow', 'Arrow'],
  ['Ant Group (Alipay)', 'Ant%20Group'],
  ['Apache', 'Apache'],
  ['(one)', '(one)']
])('looks for %s as %s', (name, words) => {
  expect(editLink('{name}', { line: 1, name })).toBe(words);
});

const EDIT_URL = 'https://github.com/example/landscape/edit/main/landscape.yml#L{line}';
const withEditUrl = (text: string) => `listing: { edit_url: "${EDIT_URL}" }\n${text}`;

/** A landscape where it is at hand, or else one of its size that is made up. */
function textOf(name: 'lfai' | 'cncf'): string {
  const path = join(process.env['LANDSCAPE_FIXTURES'] ?? '', name, 'landscape.yml');
  const isThere = process.env['LANDSCAPE_FIXTURES'] !== undefined && existsSync(path);
  return withEditUrl(isThere ? readFileSync(path, 'utf8') : generatedLandscape(name === 'lfai' ? 472 : 2413));
}

/** Items whose name is not on the line that their link leads to. */
function astray(text: string, lineEnd: string): string[] {
  const { listing, items } = compile({ data: { file: 'landscape.yml', text } }).landscape as Landscape;
  const lines = text.split(lineEnd);
  return items.flatMap((item) => {
    const line = Number(/#L(\d+)$/.exec(editLink(listing.editUrl!, item))?.[1]);
    const isThere = cleanText(lines[line - 1]!.replaceAll("''", "'"))!.includes(item.name);
    return isThere ? [] : [`${line} ${item.name}`];
  });
}

describe.each(['lfai', 'cncf'] as const)('every item of %s', (name) => {
  it('is on the line that its link names', () => {
    expect(astray(textOf(name), '\n')).toEqual([]);
  });
});

it('lines are those of editors, however they end', () => {
  const text = withEditUrl(generatedLandscape(40));
  for (const end of ['\r\n', '\r']) expect(astray(text.replaceAll('\n', end), end)).toEqual([]);
});

describe('our landscape', () => {
  const text = readFileSync(new URL('../../landscape.yml', import.meta.url), 'utf8');
  const { listing, items } = compile({ data: { file: 'landscape.yml', text } }).landscape!;

  it('names no line of a file that has other ones', () => {
    expect(listing.editUrl).toContain('lfai%2Flfai-landscape');
    expect(listing.editUrl).not.toContain('{line}');
    expect(
      editLink(
        listing.editUrl!,
        items.find(({ name }) => name === 'Milvus')!
      )
    ).toMatch(/%22Milvus%22$/);
  });

  it('looks for what the file that is edited says, in nearly all cases', () => {
    const path = join(process.env['LANDSCAPE_FIXTURES'] ?? '', 'lfai', 'landscape.yml');
    if (!existsSync(path)) return;
    const upstream = readFileSync(path, 'utf8').toLowerCase();
    const listed = items.filter(({ kind }) => kind !== 'organization');
    const lost = listed.filter(
      (item) => !upstream.includes(decodeURIComponent(editLink('{name}', item)).toLowerCase())
    );
    console.info(`edit link: ${lost.length} of ${listed.length} names are not in the file that is edited`);
    expect(lost.length).toBeLessThan(listed.length / 20);
  });
});
