import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAnnotation } from '#landscape/problems/annotations.ts';
import type { Problem } from '#landscape/problems/report.ts';

const problem = (more: Partial<Problem>): Problem => ({
  code: 'stage_unknown',
  severity: 'error',
  message: 'Unknown stage.',
  file: 'landscape.yml',
  line: 8,
  column: 22,
  path: '',
  ...more
});

it('is one workflow command with file, line, column and code', () => {
  expect(formatAnnotation(problem({}))).toBe(
    '::error file=landscape.yml,line=8,col=22,title=stage_unknown::Unknown stage.'
  );
});

it.each([
  ['fatal', 'error'],
  ['error', 'error'],
  ['warning', 'warning'],
  ['notice', 'notice']
] as const)('of a %s is an %s', (severity, command) => {
  expect(formatAnnotation(problem({ severity }))).toMatch(new RegExp(`^::${command} `));
});

it('escapes what would end the line, a property or the command', () => {
  expect(
    formatAnnotation(problem({ file: 'a,b:c%\r\n.yml', message: '100%\r\n::error::injected ##[add-mask]x' }))
  ).toBe(
    '::error file=a%2Cb%3Ac%25%0D%0A.yml,line=8,col=22,title=stage_unknown::100%25%0D%0A::error::injected # #[add-mask]x'
  );
});

it('writes out what a log would obey or hide', () => {
  const told = formatAnnotation(problem({ message: 'a\u001b[2J\u202eb\u200bc\u009bd' }));
  expect(told).toMatch(/::a\\u001b\[2J\\u202eb\\u200bc\\u009bd$/);
});

it('stays one command, whatever file and message are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (file, message) => {
      const text = formatAnnotation(problem({ file, message }));
      expect(text).not.toMatch(/[\r\n]/);
      expect(text).toMatch(/^::error file=[^:,]*,line=8,col=22,title=stage_unknown::/);
    })
  );
});
