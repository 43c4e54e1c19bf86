import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST_LISTED,
  type ShortlistData,
  entryFor,
  listedIn,
  parseShortlist,
  shortlistHash,
  shortlistIn
} from '#atlas/shortlist/shortlist.ts';
import { parseSaved } from '#atlas/shortlist/saved.ts';
import { atlas } from '#scripts/tools/gallery/specimens.ts';

const [first, second] = atlas.items;
const day = '2026-08-14';

const entries = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    name: fc.string({ minLength: 1, maxLength: 40 }),
    note: fc.string({ maxLength: 200, unit: 'grapheme' }),
    added: fc.constant(day)
  }),
  { selector: ({ id }) => id, maxLength: MOST_LISTED }
);

describe('a shortlist in a link', () => {
  it('comes back as it was, notes in any script included', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), entries, (name, list) => {
        const data: ShortlistData = { name, entries: list };
        expect(shortlistIn(shortlistHash(data))).toEqual(data);
      })
    );
  });

  it('stands behind the hash, of signs that no address has to write otherwise', () => {
    expect(shortlistHash({ name: '»ß?/+', entries: [] })).toMatch(/^#shortlist=[\w-]+$/);
  });

  it('is none where nothing can be read', () => {
    for (const hash of ['', '#', '#picture', '#shortlist=', '#shortlist=!!', '#shortlist=aGk', '#shortlist=eyJ9'])
      expect(shortlistIn(hash)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void shortlistIn(`#shortlist=${text}`)));
  });

  it('takes from foreign texts only what a list has', () => {
    const text = JSON.stringify({
      name: 7,
      entries: [
        null,
        'x',
        { id: '' },
        { id: 'a', note: 5, added: '<b>', stage: [], evil: 1 },
        { id: 'a', note: 'again' }
      ]
    });
    expect(parseShortlist(text)).toEqual({ name: '', entries: [{ id: 'a', name: 'a', note: 'again', added: '' }] });
  });
});

describe('what became of a shortlist', () => {
  it('is nothing where all is as it was', () => {
    expect(listedIn(atlas, { name: '', entries: [entryFor(first!, day)] })).toEqual([
      { entry: entryFor(first!, day), item: first, changes: [] }
    ]);
  });

  it('names what is gone, renamed, and in another stage', () => {
    const { stages } = atlas;
    const staged = atlas.items.find(({ stage }) => stage === stages[0]!.id)!;
    const list = [
      { ...entryFor(first!, day), id: 'gone-for-good', name: 'Gone' },
      { ...entryFor(second!, day), name: 'Before' },
      { ...entryFor(staged, day), stage: stages[1]!.id }
    ];
    expect(listedIn(atlas, { name: '', entries: list }).map(({ changes }) => changes)).toEqual([
      ['no longer listed'],
      ['called Before before'],
      [`${stages[1]!.name} before, ${stages[0]!.name} now`]
    ]);
  });

  it('finds what was renamed by its former name', () => {
    const aliases = new Map([['old-name', first!.index]]);
    const [found] = listedIn(
      { ...atlas, aliases },
      { name: '', entries: [{ ...entryFor(first!, day), id: 'old-name' }] }
    );
    expect(found!.item).toBe(first);
  });
});

it('selections by name are read from what can be read', () => {
  expect(parseSaved('[{"name":"a","search":"stage=sandbox"},{"name":""},null,3]')).toEqual([
    { name: 'a', search: 'stage=sandbox' }
  ]);
  for (const text of ['', '{', '{}', 'null']) expect(parseSaved(text)).toEqual([]);
});
