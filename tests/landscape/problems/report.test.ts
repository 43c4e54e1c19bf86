import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocated } from '#landscape/read/located.ts';
import { Report, formatCounts, formatPath, formatProblem } from '#landscape/problems/report.ts';
import { compareText } from '#text/order.ts';
import { printable } from '#text/clean.ts';
import { UNSEEN } from '../../builders.ts';

const report = (...adds: ((report: Report) => void)[]) => {
  const made = new Report();
  for (const add of adds) add(made);
  return made;
};
const missing =
  (file: string, line = 1, column = 1) =>
  (made: Report) =>
    made.addAt('input_missing', file, { line, column }, '', undefined, file);

describe('a report', () => {
  it('tells problems by file, line, column and code, whatever the order in which they were found', () => {
    const made = report(
      missing('b.yml', 1, 1),
      missing('a.yml', 10, 1),
      missing('a.yml', 2, 9),
      missing('a.yml', 2, 8),
      (made) => made.addAt('file_missing', 'a.yml', { line: 2, column: 8 }, '', undefined, 'a.yml')
    );
    expect(made.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'a.yml:2:8 file_missing',
      'a.yml:2:8 input_missing',
      'a.yml:2:9 input_missing',
      'a.yml:10:1 input_missing',
      'b.yml:1:1 input_missing'
    ]);
  });

  it('finds the place of a value, of a key, and of what is not there', () => {
    const doc = parseLocated('landscape:\n  - name: Data\n', 'landscape.yml');
    const at = (path: readonly (string | number)[], part?: 'key') => {
      const [problem] = report((made) =>
        made.add('key_unknown', { doc, path, ...(part ? { at: part } : {}) }, 'x', 'The file')
      ).problems;
      return `${problem!.line}:${problem!.column} ${problem!.path}`;
    };
    expect(at(['landscape', 0, 'name'])).toBe('2:11 landscape[0].name');
    expect(at(['landscape', 0, 'name'], 'key')).toBe('2:5 landscape[0].name');
    expect(at(['landscape', 0, 'extra', 'accepted'])).toBe('2:5 landscape[0].extra.accepted');
  });

  it('has a proposal where there is one, and no field for it otherwise', () => {
    const doc = parseLocated('a: 1', 'f');
    const [problem] = report((made) =>
      made.add('license_not_spdx', { doc, path: ['a'], fix: 'MIT' }, 'mit', 'MIT')
    ).problems;
    expect(problem).toMatchObject({ fix: 'MIT', message: '“mit” is not an SPDX expression; did you mean “MIT”?' });
    expect(report(missing('f')).problems[0]).not.toHaveProperty('fix');
  });

  it('takes in the problems of another', () => {
    const made = report(missing('a'));
    made.merge(report(missing('b'), missing('c')));
    expect(made.problems).toHaveLength(3);
  });

  it('counts in words', () => {
    expect(formatCounts(new Report())).toBe('no problems');
    expect(formatCounts(report(missing('a')))).toBe('1 error');
    const fatal = (made: Report) => made.addAt('file_missing', 'f', { line: 1, column: 1 }, '', undefined, 'f');
    const notice = (made: Report) => made.addAt('key_unknown', 'f', { line: 1, column: 1 }, '', undefined, 'x', 'y');
    expect(formatCounts(report(fatal, fatal, missing('a'), missing('b'), notice))).toBe('2 fatal, 2 errors, 1 notice');
  });
});

describe('a problem as a line', () => {
  it('is `file:line:column severity code message`', () => {
    const [problem] = report(missing('landscapes/our landscape.yml', 8, 22)).problems;
    expect(formatProblem(problem!)).toBe(
      'landscapes/our landscape.yml:8:22 error input_missing There is no file “landscapes/our landscape.yml”.'
    );
  });

  it('is one line without terminal escapes, whatever the file is called', () => {
    const [problem] = report(missing('a\n::error::b\u001b[2J')).problems;
    expect(formatProblem(problem!)).toBe(
      'a\\u000a::error::b\\u001b[2J:1:1 error input_missing There is no file “a\\u000a::error::b\\u001b[2J”.'
    );
  });
});

describe('printable text', () => {
  it.each([
    ['plain “text” — 飞桨 🚀', 'plain “text” — 飞桨 🚀'],
    ['\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
    ['\u009b31m', '\\u009b31m'],
    ['two\r\nlines', 'two\\u000d\\u000alines'],
    ['a\tb', 'a\\u0009b'],
    ['bell\u0007 and nothing\u0000', 'bell\\u0007 and nothing\\u0000'],
    ['gpj.\u202eexe', 'gpj.\\u202eexe'],
    ['\u2066isolated\u2069', '\\u2066isolated\\u2069'],
    ['\u200emark\u200f', '\\u200emark\\u200f'],
    ['line\u2028and\u2029paragraph', 'line\\u2028and\\u2029paragraph'],
    ['\ufeffmark', '\\ufeffmark']
  ])('of %j is %j', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it('is cut at two hundred characters', () => {
    expect(printable('x'.repeat(200))).toBe('x'.repeat(200));
    expect(printable('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
    expect(printable('\n'.repeat(1000))).toHaveLength(200);
  });

  it('has no control characters, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(printable(text)).not.toMatch(UNSEEN);
      })
    );
  });
});

it('writes a path as people write one', () => {
  expect(formatPath(['landscape', 0, 'subcategories', 1, 'items', 2, 'name'])).toBe(
    'landscape[0].subcategories[1].items[2].name'
  );
  expect(formatPath([])).toBe('');
});

it('orders texts by code unit, the same on every machine', () => {
  expect(['ä', 'b', 'a', 'Z', ''].sort(compareText)).toEqual(['', 'Z', 'a', 'b', 'ä']);
});
