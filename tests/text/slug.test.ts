import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionIds, spelling, spokenId } from '#text/slug.ts';

describe('the id of an option', () => {
  it.each([
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    ['Net', 'net'],
    ['Node.js', 'node-dot-js'],
    ['Acme Inc.', 'acme-inc'],
    ['AT&T', 'at-and-t'],
    ['AT T', 'at-t'],
    ['ui/ux', 'ui-slash-ux'],
    ['ui-ux', 'ui-ux'],
    ['UI  UX', 'ui-ux'],
    ['Café', 'cafe'],
    ['人工智能', '人工智能']
  ])('of “%s” is %s', (name, id) => {
    expect(spokenId(name)).toBe(id);
  });

  const aName = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aAbB +#&./-_(),é’'), maxLength: 6 }),
    fc.string({ unit: 'grapheme', maxLength: 6 })
  );

  it('is another one for every name but those that differ in letter case, spaces and hyphens', () => {
    fc.assert(
      fc.property(fc.array(aName, { maxLength: 30 }), (names) => {
        const idOf = optionIds(names, ['none']);
        for (const a of names)
          for (const b of names) expect(idOf(a) === idOf(b), `${a} | ${b}`).toBe(spelling(a) === spelling(b));
        expect(names.map(idOf)).not.toContain('none');
      })
    );
  });

  it('does not depend on the order of the names', () => {
    fc.assert(
      fc.property(fc.array(aName, { maxLength: 20 }), (names) => {
        const [there, back] = [optionIds(names), optionIds(names.toReversed())];
        expect(names.map(there)).toEqual(names.map(back));
      })
    );
  });
});
