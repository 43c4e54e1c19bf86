import { describe, expect, it } from 'vitest';
import { termsOf } from '#landscape/licenses/terms.ts';

describe('the terms of an item', () => {
  it('keep the license word for word beside what is understood by it', () => {
    expect(termsOf('Apache 2.0, EPL 2.0')).toEqual({
      license: 'Apache-2.0 AND EPL-2.0',
      terms: {
        written: 'Apache 2.0, EPL 2.0',
        because: 'a list, read as all of them',
        class: 'weak-copyleft',
        classedBy: 'EPL-2.0, by the table of this program',
        osiApproved: true
      }
    });
  });

  it('need no reason for an expression', () => {
    expect(termsOf('MIT')).toEqual({
      license: 'MIT',
      terms: {
        written: 'MIT',
        class: 'permissive',
        classedBy: 'MIT, by the list of the Blue Oak Council',
        osiApproved: true
      }
    });
  });

  it('have no license where none can be told, and a class as far as the words tell one', () => {
    expect(termsOf('Gemma Terms of Use')).toEqual({
      terms: {
        written: 'Gemma Terms of Use',
        because: 'classed by its name; SPDX has no id for it',
        class: 'model',
        // Whatever it says in full: with limits on who or what for, it is none that the Initiative approves.
        osiApproved: false
      }
    });
    expect(termsOf('Some Words').terms).not.toHaveProperty('osiApproved');
    expect(termsOf('see LICENSE')).toEqual({ terms: { written: 'see LICENSE', because: 'it names no license' } });
  });

  it('are absent where the file says nothing', () => {
    expect(termsOf(undefined)).toEqual({});
  });
});
