import { describe, expect, it } from 'vitest';
import { sound } from '#scripts/collect/sound.ts';
import { NOON } from './loopback.ts';

const YEAR = (last: number) => [...Array<number>(51).fill(3), last];

describe('what a source says', () => {
  it('that can be so is kept', () => {
    const values = {
      repository: 'example/alpha',
      stars: 500_000,
      contributors: 1,
      commits: YEAR(0),
      languages: [['C++', 0.5]] as const,
      firstCommit: '1983-01-01',
      lastCommit: '2026-11-25',
      lastRelease: undefined
    };
    expect(sound(values, NOON)).toEqual({ values, faults: [] });
  });

  it.each([
    ['lastCommit', '2026-11-26', 'last commit: 2026-11-26 is still to come'],
    ['lastRelease', '2099-01-01', 'last release: 2099-01-01 is still to come'],
    ['lastRelease', '9999-12-31', 'last release: 9999-12-31 is still to come'],
    ['firstCommit', '1970-01-01', 'first commit: 1970-01-01 is no day of it'],
    ['firstCommit', '0001-01-01', 'first commit: 0001-01-01 is no day of it'],
    ['stars', 100_000_001, 'stars: 100000001 are more than there can be'],
    ['stars', Number.MAX_SAFE_INTEGER, 'stars: 9007199254740991 are more than there can be'],
    ['contributors', 999_999_999, 'contributors: 999999999 are more than there can be'],
    ['commits', YEAR(1e9), 'weekly commits: 1000000000 are more than there can be'],
    ['languages', [['a\u001b[2J', 1]], 'languages: not understood'],
    ['languages', [['x'.repeat(101), 1]], 'languages: not understood'],
    ['languages', [['', 1]], 'languages: not understood'],
    ['lastVersion', 'x'.repeat(101), 'version of the last release: not understood']
  ])('that cannot be so is left out, and named: %s %j', (name, value, fault) => {
    expect(sound({ archived: false, [name]: value }, NOON)).toEqual({ values: { archived: false }, faults: [fault] });
  });
});
