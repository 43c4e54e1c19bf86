import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableError } from '#landscape/read/unreadable.ts';
import { decodeText } from '#scripts/decode.ts';
import { aFolder, filesIn, run } from './outside.ts';

const TEXT = `landscape:
  - name: Tools
    subcategories:
      - name: Build
        items:
          - name: Übung
            homepage_url: https://uebung.example/
`;

/** What is wrong with bytes, and where. */
function faultOf(bytes: Buffer): string {
  try {
    decodeText(bytes);
    return 'nothing';
  } catch (error) {
    const { message, position } = error as UnreadableError;
    return `${position.line}:${position.column} ${message}`;
  }
}

describe('decodeText', () => {
  it('gives a text in UTF-8 letter by letter, its mark and signs for unknown ones too', () => {
    for (const text of ['', 'x', '\ufeffa: b', 'a: \ufffd', '🚀 飞桨\r\n'])
      expect(decodeText(Buffer.from(text))).toBe(text);
  });

  it.each([
    ['\n', 'by line feeds'],
    ['\r\n', 'as on Windows'],
    ['\r', 'by carriage returns']
  ])('names the first byte that is none, lines ended %j (%s)', (end) => {
    const bytes = Buffer.from(TEXT.replaceAll('\n', end), 'latin1');
    const offset = bytes.indexOf(0xdc);
    expect(faultOf(bytes)).toBe(`6:19 The byte 0xDC at offset ${offset} is no UTF-8; save the file as UTF-8.`);
  });

  it('counts letters before it, not bytes', () => {
    expect(faultOf(Buffer.concat([Buffer.from('\ufeffa\n飞桨 '), Buffer.from([0xe9, 0x20])]))).toMatch(
      /^2:4 The byte 0xE9/
    );
  });

  it.each([
    ['little-endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['big-endian', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['little-endian without a mark', Buffer.from(TEXT, 'utf16le')],
    ['big-endian without a mark', Buffer.from(TEXT, 'utf16le').swap16()]
  ])('reads UTF-16: %s', (_, bytes) => {
    expect(decodeText(bytes).replace('\ufeff', '')).toBe(TEXT);
  });

  it.each([
    ['a half without its other', Buffer.from('a: b\nc: d\ud83d e', 'utf16le'), '2:5 The byte 0x3D at offset 18'],
    ['the second half alone', Buffer.from('\ufeffa\n\ude00', 'utf16le').swap16(), '2:1 The byte 0xDE at offset 6'],
    ['half a sign at the end', Buffer.from([...Buffer.from('ab\n', 'utf16le'), 0x41]), '2:1 The byte 0x41 at offset 6']
  ])('names what is no letter of it: %s', (_, bytes, place) => {
    expect(faultOf(bytes)).toBe(`${place} is half of a letter; save the file as UTF-8.`);
  });

  it.each([
    ['little-endian', (code: number) => [code, 0, 0, 0]],
    ['big-endian', (code: number) => [0, 0, 0, code]]
  ])('calls UTF-32 that, with a mark and without: %s', (_, four) => {
    const bytes = Buffer.from([...'landscape:'].flatMap((letter) => four(letter.charCodeAt(0))));
    const mark = four(1)[0] === 1 ? [0xff, 0xfe, 0, 0] : [0, 0, 0xfe, 0xff];
    for (const file of [bytes, Buffer.from([...mark, ...bytes])])
      expect(faultOf(file)).toBe('1:1 The file is in UTF-32; save it as UTF-8.');
  });

  it('finds a strange byte wherever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (a, b) => {
          const before = Buffer.from(`a${a}`);
          const bytes = Buffer.concat([before, Buffer.from([0xff]), Buffer.from(b)]);
          fc.pre(before[1] !== 0);
          expect(faultOf(bytes)).toContain(`The byte 0xFF at offset ${before.length} `);
        }
      )
    );
  });
});

describe('a landscape that is no UTF-8', () => {
  it('is named and never built, its settings and snapshot are left out', async () => {
    const folder = aFolder();
    const [data, settings] = [join(folder, 'landscape.yml'), join(folder, 'settings.yml')];
    writeFileSync(data, Buffer.from(TEXT, 'latin1'));
    const build = await run('build', data, '--out', join(folder, 'out'));
    expect([build.code, filesIn(folder)]).toEqual([1, ['landscape.yml']]);
    expect(build.stdout + build.stderr).toContain('landscape.yml:6:19 fatal file_unreadable The byte 0xDC');

    writeFileSync(data, TEXT);
    writeFileSync(settings, Buffer.from('foundation: Übung\n', 'latin1'));
    writeFileSync(join(folder, 'landscape.snapshot.json'), Buffer.from('{"a": "Ü"}', 'latin1'));
    const { stdout, stderr } = await run('check', data, '--settings', settings);
    expect(stdout).toContain('settings.yml:1:13 error settings_unreadable The settings cannot be read: The byte 0xDC');
    expect(stdout).toContain('snapshot.json:1:8 error snapshot_unreadable The snapshot cannot be read: The byte 0xDC');
    expect(stderr).toMatch(/: 2 errors$/);
  });
});

describe('a landscape in UTF-16', () => {
  it('is built as if it were in UTF-8, and not corrected, which is told', async () => {
    const folder = aFolder();
    const data = join(folder, 'landscape.yml');
    const bytes = Buffer.from(`\ufeff${TEXT}            license: Apache 2.0\n`, 'utf16le');
    writeFileSync(data, bytes);
    const check = await run('check', data);
    expect(check.code).toBe(0);
    expect(check.stdout).toContain('landscape.yml:8:22 warning license_not_spdx');
    const fix = await run('check', data, '--fix');
    expect(fix.code).toBe(1);
    expect(fix.stderr).toMatch(/Nothing was corrected: .*landscape\.yml is in UTF-16; save it as UTF-8 first\./);
    expect(readFileSync(data).equals(bytes)).toBe(true);
  });
});

it('what cannot be read is not corrected either, which is told', async () => {
  const data = join(aFolder(), 'landscape.yml');
  writeFileSync(data, Buffer.from(TEXT, 'latin1'));
  const { code, stderr } = await run('check', data, '--fix');
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/Nothing was corrected: .*landscape\.yml cannot be read\./)
  ]);
});
