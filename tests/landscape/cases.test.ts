/** Landscapes that people had trouble with elsewhere, as they should be read: what is published, told and mended. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compile } from '#landscape/compile.ts';
import { UnreadableError } from '#landscape/read/unreadable.ts';
import { decodeText } from '#scripts/decode.ts';

const folder = fileURLToPath(new URL('../cases', import.meta.url));
const bytesOf = (name: string) => readFileSync(join(folder, name));
/** What is about logos is another matter. */
const read = (name: string) => {
  const { landscape, report } = compile({ data: { file: name, text: decodeText(bytesOf(name)) } });
  return { items: landscape!.items, facets: landscape!.facets, problems: report.problems };
};
const told = (name: string, code: string) => read(name).problems.filter((problem) => problem.code === code);
const optionsOf = (name: string, label: string) =>
  read(name)
    .facets.find((facet) => facet.label === label)!
    .options.map((option) => option.name)
    .sort();

it('every case is tried', () => {
  const names = ['yaml', 'identity'].flatMap((kind) =>
    readdirSync(join(folder, kind)).map((file) => `${kind}/${file}`)
  );
  expect(names.sort()).toEqual([...Object.keys(CODES), 'yaml/latin1.yml'].sort());
});

/** How often each code is told of each file. */
const CODES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'yaml/numbers-as-names.yml': { text_unquoted: 11, item_name_missing: 2 },
  'yaml/utf16.yml': { url_insecure: 1, url_padded: 1, license_not_spdx: 1 },
  'yaml/cr.yml': { url_insecure: 1, url_padded: 1, license_not_spdx: 1 },
  'identity/repository-urls.yml': { repo_incomplete: 8, url_malformed: 4, item_duplicate_repo: 1, url_insecure: 1 },
  'identity/two-hosts.yml': { item_duplicate_repo: 1 },
  'identity/tags.yml': { option_respelled: 1 },
  'identity/languages.yml': {},
  'identity/before.yml': {},
  'identity/after.yml': {}
};

it.each(Object.entries(CODES))('%s: what is told is %j', (name, codes) => {
  const counts = new Map<string, number>();
  for (const { code } of read(name).problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual(codes);
});

describe('names that YAML takes for numbers', () => {
  const FILE = 'yaml/numbers-as-names.yml';
  const WRITTEN = '3.10 no 0x10 1e3 2024-05-01 true 007 12:30 1_000 .inf 12345678901234567890'.split(' ');

  it('are published as they are written', () => {
    expect(read(FILE).items.map(({ name }) => name)).toEqual(WRITTEN);
  });

  it('are told once each, with quotes as the proposal', () => {
    expect(told(FILE, 'text_unquoted').map(({ fix }) => fix)).toEqual(WRITTEN);
    for (const { message } of told(FILE, 'text_unquoted')) expect(message).toContain('put it in quotes');
  });
});

describe('a file in another encoding', () => {
  it('in Latin-1 is named with line and byte, and nothing is made of it', () => {
    expect(() => decodeText(bytesOf('yaml/latin1.yml'))).toThrow(UnreadableError);
    expect(() => decodeText(bytesOf('yaml/latin1.yml'))).toThrow(
      'The byte 0xDC at offset 345 is no UTF-8; save the file as UTF-8.'
    );
  });

  it.each(['yaml/utf16.yml', 'yaml/cr.yml'])('or with other line ends is read, with the right lines: %s', (name) => {
    expect(read(name).items.map((item) => item.name)).toEqual(['Alpha', 'Übung']);
    expect(read(name).problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['url_insecure', 7, 27],
      ['license_not_spdx', 12, 22],
      ['url_padded', 14, 27]
    ]);
  });
});

describe('addresses of repositories', () => {
  const FILE = 'identity/repository-urls.yml';

  it('that differ by case and ending are one', () => {
    expect(told(FILE, 'item_duplicate_repo').map(({ message }) => message)).toEqual([
      'The repository a1/b1 is already that of “PA0” on line 6.'
    ]);
  });

  it('that lead to owners and other pages are told as no repository', () => {
    const [first] = [told(FILE, 'repo_incomplete').map(({ message }) => /“https:\/\/([^”]+)”/.exec(message)![1])];
    expect(first).toEqual([
      'github.com/a4',
      'github.com/orgs/a5/repositories',
      'raw.githubusercontent.com/a15/b15/main/x',
      'a16.github.io/b16',
      'github.com/apps/a23',
      'github.com/topics/x',
      'api.github.com/repos/a24/b24',
      'github.com/sponsors/a26'
    ]);
  });

  it('in other forms are told with the right one', () => {
    expect(told(FILE, 'url_malformed').map(({ fix }) => fix)).toEqual([
      'https://github.com/a6/b6',
      'https://github.com/a7/b7',
      'https://github.com/a14/b14',
      'https://github.com/a20/b20'
    ]);
  });

  it('on different hosts, and in different groups of one, are different repositories', () => {
    expect(told('identity/two-hosts.yml', 'item_duplicate_repo').map(({ line, message }) => [line, message])).toEqual([
      [65, 'The repository bb/sub is already that of “Sand” on line 60.']
    ]);
  });
});

describe('values with odd signs', () => {
  it('are one option each', () => {
    expect(optionsOf('identity/languages.yml', 'Language')).toEqual(['.NET', 'C', 'C#', 'C++', 'F', 'F#', 'Net']);
    expect(optionsOf('identity/tags.yml', 'Tag')).toEqual(['c', 'c#', 'c++', 'ui-ux', 'ui/ux']);
  });

  it('that differ only by spaces are one option, which is told', () => {
    expect(told('identity/tags.yml', 'option_respelled').map(({ message }) => message)).toEqual([
      '“ui ux” is the same option of “Tag” as “ui-ux”, written differently.'
    ]);
  });
});

it('an address stays when others come before it', () => {
  const ids = (name: string) => new Map(read(name).items.map((item) => [item.name, item.id]));
  const [before, after] = [ids('identity/before.yml'), ids('identity/after.yml')];
  for (const [name, id] of before) expect(after.get(name)).toBe(id);
  expect(new Set(after.values()).size).toBe(3);
});
