import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSymbols, symbolCollisions } from '#landscape/symbols.ts';
import type { SymbolItem } from '#landscape/symbols.ts';
import { compareText } from '#text/order.ts';
import { slug } from '#text/slug.ts';
import { readItems } from '../atlas/search/typos.ts';

const item = (name: string, more: Partial<SymbolItem> = {}): SymbolItem => ({
  id: slug(name),
  name,
  hosted: false,
  ...more
});
const symbolOf = (name: string) => assignSymbols([item(name)]).get(slug(name));
const length = (symbol: string) => [...symbol].length;

function expectUnique(symbols: Iterable<string>): void {
  const folded = [...symbols].map((symbol) => symbol.toLowerCase());
  expect(folded.filter((symbol, i) => folded.indexOf(symbol) !== i)).toEqual([]);
}

describe('the symbol of a name', () => {
  it.each([
    ['PyTorch', 'Pt'],
    ['Milvus', 'Mi'],
    ['Data-Prep-Kit', 'Dpk'],
    ['Open Platform for Enterprise AI (OPEA)', 'OPEA'],
    ['Computer Vision Annotation Tool (CVAT)', 'CVAT'],
    ['D3 (Data-Driven Documents)', 'D3'],
    ['Intel(hosting)', 'In'],
    ['(hosting)', 'Ho'],
    ['Apache Iceberg', 'Ic'],
    ['Apache', 'Ap'],
    ['AI for People', 'Ap'],
    ['The And', 'Ta'],
    ['LightGBM', 'Lg'],
    ['MLFlow', 'Mf'],
    ['H2o.ai', 'Ha'],
    ['great_expectations', 'Ge'],
    ['AT&T', 'AT&T'],
    ['C++', 'C++'],
    ['R', 'R'],
    ['Foo™', 'Foo'],
    ['飞桨', '飞桨'],
    ['百度飞桨平台', '百度'],
    ['Яндекс', 'Ян'],
    ['Straße', 'St']
  ])('of %s is %s', (name, symbol) => {
    expect(symbolOf(name)).toBe(symbol);
  });

  it.each(['Ray', 'Dask', 'ONNX', 'TiKV', 'dash'])('is %s as written: one word of at most four letters', (name) => {
    expect(symbolOf(name)).toBe(name);
  });

  it('is taken from the id where the name has no letters, and never empty', () => {
    expect(assignSymbols([item('🚀', { id: 'rocket' }), item('', { id: '' })])).toEqual(
      new Map([
        ['rocket', 'Ro'],
        ['', 'X']
      ])
    );
  });
});

describe('the order of precedence', () => {
  const symbols = (...items: SymbolItem[]) => [...assignSymbols(items)].map((pair) => pair.join(' ')).sort();

  it('is hosted before listed', () => {
    expect(symbols(item('Mahout', { date: '2008-01-15' }), item('Marquez', { hosted: true }))).toEqual([
      'mahout Mh',
      'marquez Ma'
    ]);
  });

  it('is then the older date, no date last, then the id', () => {
    const mahout = item('Mahout', { date: '2018-01-01' });
    expect(symbols(item('Marquez', { date: '2017-01-01' }), mahout)).toContain('marquez Ma');
    expect(symbols(item('Marquez'), mahout)).toContain('mahout Ma');
    expect(symbols(item('Marquez'), item('Mahout'))).toContain('mahout Ma');
  });

  it('does not count against a declared symbol', () => {
    expect(symbols(item('Milvus', { hosted: true }), item('Zeta', { symbol: 'mi' }))).toEqual(['milvus Ml', 'zeta mi']);
  });
});

it('names the items that declare the same symbol, and leaves their symbols alone', () => {
  const items = [
    item('Milvus', { symbol: 'Mi' }),
    item('Mindspore', { symbol: 'MI' }),
    item('Other', { symbol: ' ' }),
    item('Mi3', { symbol: 'mi' })
  ];
  expect(symbolCollisions(items)).toEqual([
    ['milvus', 'mindspore'],
    ['milvus', 'mi3']
  ]);
  expect([...assignSymbols(items).values()]).toEqual(['Mi', 'MI', 'mi', 'Ot']);
});

describe.each([
  ['lfai', 472],
  ['cncf', 2413]
])('the items of %s', (folder, count) => {
  const { items } = readItems(folder, count);
  const listed = items.map(({ name, stage }, i) => ({ id: `${slug(name)}-${i}`, name, hosted: stage !== undefined }));

  it('all have symbols of their own, of at most four letters', () => {
    const symbols = [...assignSymbols(listed).values()];
    const lengths = [1, 2, 3, 4].map((n) => symbols.filter((symbol) => length(symbol) === n).length);
    console.info(`${folder}: ${symbols.length} symbols; of one to four letters: ${lengths.join(', ')}`);
    expect(lengths.reduce((sum, n) => sum + n)).toBe(items.length);
    expectUnique(symbols);
  });

  it('keep their stored symbols when an item comes, goes or is promoted', () => {
    const first = assignSymbols(listed);
    const stored = listed.map((item) => ({ ...item, symbol: first.get(item.id)! }));
    const promoted = { ...listed[5]!, hosted: true };
    const newcomer = { id: 'new', name: listed[9]!.name, hosted: true };
    const next = assignSymbols([newcomer, promoted, ...stored.slice(7)]);
    for (const { id, symbol } of stored.slice(7)) expect(next.get(id)).toBe(symbol);
    expectUnique(next.values());
  });
});

describe('any items', () => {
  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('a', 'B', 'ß', 'Σ', 'ς', '-', ' ', '(', ')', '1', '+', '飞', '🚀', 'İ'),
      maxLength: 8
    })
  );
  const anyItems = fc
    .array(fc.record({ name: anyName, hosted: fc.boolean(), date: fc.constantFrom('', '2019-01-01', '2020-01-01') }), {
      maxLength: 60
    })
    .map((list) => list.map(({ date, ...rest }, i): SymbolItem => ({ id: `${i}`, ...rest, ...(date && { date }) })));

  it('get unique symbols of one to four letters', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const symbols = assignSymbols(items);
        expect(symbols.size).toBe(items.length);
        expectUnique(symbols.values());
        for (const symbol of symbols.values()) expect(symbol).toMatch(/^\S{1,4}$/u);
      })
    );
  });

  it('are never displaced by an item that comes after them', () => {
    const before = (a: SymbolItem, b: SymbolItem) =>
      (Number(b.hosted) - Number(a.hosted) || compareText(a.date ?? '~', b.date ?? '~') || compareText(a.id, b.id)) < 0;
    fc.assert(
      fc.property(anyItems, anyItems, (items, [newcomer]) => {
        if (!newcomer) return;
        const late = { ...newcomer, id: 'new' };
        const [without, withIt] = [assignSymbols(items), assignSymbols([late, ...items])];
        for (const item of items) if (before(item, late)) expect(withIt.get(item.id)).toBe(without.get(item.id));
      })
    );
  });

  it('keep what was stored whatever else comes', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (items, more) => {
        const first = assignSymbols(items);
        const stored = items.map((item) => ({ ...item, hosted: true, symbol: first.get(item.id)! }));
        const next = assignSymbols([...more.map((item) => ({ ...item, id: `new-${item.id}` })), ...stored]);
        for (const { id, symbol } of stored) expect(next.get(id)).toBe(symbol);
        expectUnique(next.values());
      })
    );
  });
});

it.each<[string, (i: number) => string]>([
  ['equal', () => 'PyTorch'],
  ['one letter', () => 'x'],
  ['numbered', (i) => `International Business Machines ${i}`],
  ['Chinese', (i) => `${String.fromCodePoint(0x4e00 + (i % 3000))}平台`],
  ['nothing but emoji', () => '🚀']
])('gives ten thousand %s names symbols of at most four letters', (_, name) => {
  const items = Array.from({ length: 10_000 }, (_, i) => item(name(i), { id: `p${i}` }));
  const symbols = [...assignSymbols(items).values()];
  expect(new Set(symbols.map((symbol) => symbol.toLowerCase())).size).toBe(10_000);
  expect(Math.max(...symbols.map(length))).toBeLessThanOrEqual(4);
});
