import { expect, test } from 'vitest';
import { failureLog } from '#scripts/tools/failures.ts';

test('a failed test that was named far above the end is named again', () => {
  const log = failureLog();
  log.add(' FAIL  tests/a.test.ts > holds\nAssertionError: expected 1 to be 2\n');
  log.add(Array.from({ length: 5000 }, (_, i) => `line ${i}\n`).join(''));
  expect(log.lines().slice(0, 2)).toEqual(['FAIL  tests/a.test.ts > holds', 'AssertionError: expected 1 to be 2']);
  expect(log.lines().at(-1)).toBe('line 4999');
  expect(log.lines()).toHaveLength(62);
});

test('lines that come in pieces and in colour are read as the lines they are', () => {
  const log = failureLog();
  log.add('\u001b[31m FA');
  log.add('IL \u001b[39m tests/b.test.ts\nand more');
  expect(log.lines()).toEqual([' FAIL  tests/b.test.ts', 'and more']);
});
