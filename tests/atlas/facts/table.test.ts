import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { FACT_GROUPS } from '#atlas/facts/fact.ts';
import { inOrderOf, sortOf } from '#atlas/facts/order.ts';
import { columnsFor, shownColumns } from '#atlas/facts/columns.ts';
import { factRowsOf } from '#atlas/facts/table.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const data = aLandscape(
  {
    Data: {
      Store: [
        anItem('Milvus', {
          project: 'graduated',
          description: 'Finds what is near.',
          license: 'Apache-2.0',
          extra: {
            accepted: '2020-01-23',
            graduated: '2021-06-08',
            summary_personas: 'data people'
          },
          second_path: ['Data / Other']
        }),
        anItem('Vald', { license: 'MIT' }),
        anItem('Vespa')
      ],
      Other: [anItem('Zeta')]
    }
  },
  {}
);
const weekly = (value: number, date: string) => ({
  value: Array.from({ length: 52 }, () => value),
  date,
  source: 'github'
});
const stars = (value: number, date = '2026-08-22') => ({ value, date, source: 'github' });
const snapshot = {
  version: 1,
  sources: { github: { label: 'GitHub', name: 'GitHub API' } },
  items: {
    milvus: {
      stars: stars(45_728),
      lastRelease: { value: '2025-10-21', date: '2025-10-30', source: 'github' },
      lastVersion: { value: '2.6.4', date: '2025-10-30', source: 'github' },
      commits: weekly(2, '2026-08-16')
    },
    vald: {
      stars: stars(0, '2023-11-19'),
      lastRelease: { value: '2026-08-17', date: '2026-08-22', source: 'github' },
      lastVersion: { value: 'v1.8.0', date: '2025-08-22', source: 'list' },
      commits: weekly(10, '2023-11-19')
    },
    vespa: { commits: weekly(3, '2026-02-01'), lastVersion: { value: 'v9', date: '2026-08-22', source: 'github' } },
    zeta: { lastRelease: { value: '2020-01-01', date: '2026-08-22', source: 'github' } }
  }
};
const landscape = landscapeOf(data, { snapshot });
const atlas = atlasOf(landscape);
const details = packDetails(landscape);
const context = factContext(atlas, details);
const rows = factRowsOf(atlas);
const known = (id: string) =>
  knownOf(
    atlas,
    details,
    atlas.items.findIndex((item) => item.id === id)
  );
const fact = (id: string, row: string) => rows.find((other) => other.id === row)!.read(known(id), context);

describe('the fact table', () => {
  it('has each row once, in the order of its groups', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const groups = rows.map(({ group }) => FACT_GROUPS.indexOf(group));
    expect(groups).toEqual(groups.toSorted((a, b) => a - b));
  });

  it('tells each key of the public records but what names the item itself, and none twice', () => {
    const told = rows.flatMap(({ tells }) => tells);
    expect(new Set(told).size).toBe(told.length);
    const keys = publicItems(landscape).items.flatMap((record) =>
      Object.entries(record).flatMap(([key, value]) =>
        key === 'figures' || key === 'dates' ? Object.keys(value as object).map((name) => `${key}.${name}`) : [key]
      )
    );
    const itself = ['id', 'kind', 'name', 'logo', 'icon', 'symbol', 'evidence'];
    expect([...new Set(keys)].filter((key) => !told.includes(key) && !itself.includes(key))).toEqual([]);
  });

  it('says of each fact who said so and when', () => {
    expect(fact('milvus', 'stars')).toEqual({
      text: '45,728',
      order: 45_728,
      seen: { label: 'GitHub, Aug 2026', name: 'GitHub API', date: '2026-08-22', month: 'Aug 2026' }
    });
    expect(fact('vald', 'stars')?.seen).toMatchObject({ label: 'GitHub, Nov 2023, 2 years older', old: true });
    expect(fact('milvus', 'license')?.seen.label).toMatch(/^landscape\.yml, line \d+$/);
  });

  it('has nothing where nobody recorded it, and zero where zero was observed', () => {
    expect(fact('vespa', 'stars')).toBeUndefined();
    expect(fact('vald', 'stars')?.text).toBe('0');
  });

  it('leads with stage, category and host into the selection of them', () => {
    expect(fact('milvus', 'stage')?.parts).toEqual([{ text: 'Graduated', facet: 'stage', option: 'graduated' }]);
    expect(fact('milvus', 'category')?.text).toBe('Data / Store, Data / Other');
    expect(fact('vald', 'stage')?.text).toBe('Listed, not hosted');
  });

  it('tells a release by its version and its day, and who told the version where it was another', () => {
    expect(fact('milvus', 'last-release')).toMatchObject({
      text: '2.6.4, 21 Oct 2025',
      head: '2.6.4',
      order: '2025-10-21'
    });
    expect(fact('milvus', 'last-release')).not.toHaveProperty('note');
    expect(fact('vald', 'last-release')).toMatchObject({
      text: 'v1.8.0, 17 Aug 2026',
      note: 'version: list, Aug 2025'
    });
    expect(fact('zeta', 'last-release')).toMatchObject({ text: '1 Jan 2020' });
    expect(fact('vespa', 'last-release')).toBeUndefined();
  });

  it('sums the commits of the weeks, and says how many that is in a week', () => {
    expect(fact('milvus', 'commits')).toMatchObject({ text: '2', order: 2, note: '104 in 52 weeks' });
    expect(fact('milvus', 'commits')).not.toHaveProperty('apart');
    expect(fact('vald', 'commits')).toMatchObject({ text: '10', apart: true });
  });
});

describe('the order of items by a fact', () => {
  const names = (sort: string) =>
    inOrderOf(['zeta', 'vald', 'milvus', 'vespa'].map(known), sortOf(sort, rows)!, context).map(
      ({ entry }) => entry.name
    );

  it('has the greatest number first, or last, and the unknown last either way', () => {
    expect(names('stars')).toEqual(['Milvus', 'Vald', 'Zeta', 'Vespa']);
    expect(names('-stars')).toEqual(['Vald', 'Milvus', 'Zeta', 'Vespa']);
  });

  it('puts in one order only commits of the twelve months that all share, and after them what was seen before', () => {
    expect(names('commits')).toEqual(['Vespa', 'Milvus', 'Vald', 'Zeta']);
    expect(names('-commits')).toEqual(['Milvus', 'Vespa', 'Vald', 'Zeta']);
  });

  it('goes by name, too, which is no fact', () => {
    expect(names('name')).toEqual(['Milvus', 'Vald', 'Vespa', 'Zeta']);
    expect(names('-name')).toEqual(['Zeta', 'Vespa', 'Vald', 'Milvus']);
    expect(columnsFor(atlas, details, { scope: 'projects' }).map(({ id }) => id)).not.toContain('name');
  });

  it('has texts by letter, and the most mature stage first', () => {
    expect(names('license')).toEqual(['Milvus', 'Vald', 'Zeta', 'Vespa']);
    expect(names('stage')[0]).toBe('Milvus');
  });

  it('is none by what is no row', () => {
    expect(sortOf('nonsense', rows)).toBeUndefined();
  });

  it('keeps every item, whatever the row', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.boolean(), (row, reversed) => {
        const items = ['zeta', 'vald', 'milvus', 'vespa'].map(known);
        const sorted = inOrderOf(items, { row, reversed }, context);
        expect(sorted.toSorted((a, b) => a.entry.index - b.entry.index)).toEqual(
          items.toSorted((a, b) => a.entry.index - b.entry.index)
        );
        const at = sorted.map((item) => row.read(item, context) === undefined);
        expect(at).toEqual(at.toSorted((a, b) => Number(a) - Number(b)));
      })
    );
  });
});

describe('the columns of a table', () => {
  const shown = (projects: Parameters<typeof anItem>[1][]) => {
    const plain = landscapeOf(
      aLandscape({ Data: { Store: projects.map((fields, i) => anItem(`P${i}`, fields)) } }, {})
    );
    const [one, known] = [atlasOf(plain), packDetails(plain)];
    const all = columnsFor(one, known, { scope: 'projects' });
    return shownColumns(all, { columns: [], sort: '' }).map(({ id }) => id);
  };

  it('begin with the stage, where nobody counts stars', () => {
    expect(shown([{ project: 'graduated', license: 'MIT' }, {}])).toEqual(['stage', 'license', 'homepage', 'category']);
  });

  it('are those for the kinds of its rows: a project that says when it joined makes no column', () => {
    expect(shown([{ joined: '2025-01-21' }])).not.toContain('joined');
  });
});
