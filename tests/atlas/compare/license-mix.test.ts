import { describe, expect, it } from 'vitest';
import { licenseMix } from '#atlas/compare/license-mix.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const licenses = { A: 'MIT', B: 'Apache 2.0', C: 'AGPL-3.0-only', D: undefined, E: 'Proprietary', F: 'ISC', G: 'MIT' };
const atlas = atlasOf(
  landscapeOf(
    aLandscape({
      Data: { Store: Object.entries(licenses).map(([name, license]) => anItem(name, license ? { license } : {})) }
    })
  )
);
const mixOf = (names: string) =>
  licenseMix(
    atlas,
    [...names].map((name) => atlas.items.findIndex((item) => item.name === name))
  );

describe('licenses of several items', () => {
  it('are told where they are of several classes, from the freest on, with what nobody recorded', () => {
    expect(mixOf('CAB')).toBe('Licenses of two classes: permissive (A, B), network copyleft (C).');
    expect(mixOf('ADCE')).toBe(
      'Licenses of three classes: permissive (A), network copyleft (C), not open (E). Not recorded: D.'
    );
  });

  it('are counted where there are many', () => {
    expect(mixOf('ABFGC')).toBe('Licenses of two classes: permissive (4 projects), network copyleft (C).');
  });

  it('are no matter where they are of one class, or not recorded', () => {
    expect(mixOf('AB')).toBeUndefined();
    expect(mixOf('AD')).toBeUndefined();
    expect(mixOf('D')).toBeUndefined();
    expect(mixOf('')).toBeUndefined();
  });
});
