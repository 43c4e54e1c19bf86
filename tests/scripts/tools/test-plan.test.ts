import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UsageError } from '#scripts/usage.ts';
import { plan } from '#scripts/tools/test-plan.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const lines = (...wanted: readonly string[]) =>
  plan(wanted, root).map(({ program, args }) => [program, ...args].join(' '));

describe('npm test', () => {
  it('runs every part when nothing is asked for', () => {
    expect([...new Set(plan([], root).map(({ part }) => part))]).toEqual(['static', 'unit', 'data', 'browser']);
  });

  it('runs the parts that are named, in its own order', () => {
    expect(lines('data', 'unit')).toEqual(['vitest run --project node --project page', 'vitest run --project data']);
  });

  it('runs one file of whichever part it belongs to', () => {
    expect(lines('tests/docs.test.ts')).toEqual(['vitest run --project node --project page tests/docs.test.ts']);
    expect(lines('tests/data/listing.test.ts')).toEqual(['vitest run --project data tests/data/listing.test.ts']);
    expect(lines('tests/e2e/links.spec.ts')).toEqual(['playwright test --config tests/e2e tests/e2e/links.spec.ts']);
  });

  it('takes several files, and a path from anywhere', () => {
    expect(lines('./tests/docs.test.ts', `${root}tests/problems.test.ts`, 'tests/e2e/links.spec.ts')).toEqual([
      'vitest run --project node --project page tests/docs.test.ts tests/problems.test.ts',
      'playwright test --config tests/e2e tests/e2e/links.spec.ts'
    ]);
  });

  it.each(['units', 'tests/no.test.ts', 'tests/builders.ts', 'README.md'])(
    'knows no part or tests called %s',
    (word) => {
      expect(() => plan([word], root)).toThrow(UsageError);
      expect(() => plan([word], root)).toThrow(`“${word}” is neither a part (static, unit, data, browser)`);
    }
  );
});
