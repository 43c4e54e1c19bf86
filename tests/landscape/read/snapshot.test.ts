import { describe, expect, it } from 'vitest';
import { type Snapshot, formatSnapshot, parseSnapshot } from '#landscape/read/snapshot.ts';

const parse = (value: unknown) => parseSnapshot({ file: 'landscape.snapshot.json', text: JSON.stringify(value) });
const snapshot = (figures: Readonly<Record<string, unknown>> = {}, more: Readonly<Record<string, unknown>> = {}) => ({
  version: 1,
  sources: { github: { label: 'GitHub', name: 'GitHub', url: 'https://github.com/', note: 'Daily.' } },
  items: { milvus: figures },
  ...more
});
const figure = (value: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  value,
  date: '2024-05-01',
  source: 'github',
  ...more
});

describe('a snapshot', () => {
  it('is read as it is', () => {
    const { version: _version, ...read } = snapshot({
      stars: figure(0),
      contributors: figure(12),
      forks: figure(3),
      downloads: figure([['pypi:pymilvus', 14_919_489]]),
      dependents: figure(7),
      pulls: figure(72_000_000),
      firstCommit: figure('2019-01-31'),
      lastCommit: figure('2024-04-30'),
      lastRelease: figure('2024-04-01'),
      lastVersion: figure('v2.4.0'),
      listed: figure('2019-10-17'),
      listedBefore: figure('2019-10-17'),
      languages: figure([
        ['C++', 0.75],
        ['Go', 0.25]
      ]),
      commits: figure(Array(52).fill(3)),
      bestPractices: figure(100),
      license: figure('Apache-2.0'),
      archived: figure(false),
      repository: figure('milvus-io/milvus')
    });
    expect(parse({ version: 1, ...read })).toMatchObject(read);
  });

  it('may know when a source was last asked', () => {
    const collected = { github: { milvus: '2024-05-01T03:00:00.000Z' } };
    expect(parse(snapshot({}, { collected }))).toMatchObject({ collected });
  });

  it('may know the license of a source', () => {
    const sources = { list: { label: 'list', name: 'A list', license: 'CC-BY-SA-4.0' } };
    expect(parse(snapshot({}, { sources }))).toMatchObject({ sources });
  });

  it('may know what was said before', () => {
    const history = { milvus: { stars: { github: [['2024-04-01', 29_000]] } } };
    expect(parse(snapshot({}, { history }))).toMatchObject({ history });
  });

  it('may know nothing', () => {
    expect(parse({ version: 1, sources: {}, items: {} })).toMatchObject({ sources: {}, items: {} });
    expect(parse(snapshot())).toMatchObject({ items: { milvus: {} } });
  });

  it('leaves other objects as they are', () => {
    const text =
      '{"version":1,"sources":{},"items":{"__proto__":{"stars":{"value":1,"date":"2024-05-01","source":"x"}}}}';
    const result = parseSnapshot({ file: 'f', text });
    expect(({} as { stars?: unknown }).stars).toBeUndefined();
    expect('items' in result && Object.hasOwn(result.items, 'stars')).toBe(false);
  });
});

describe('a snapshot as text', () => {
  const text = (items: Snapshot['items'], more: Partial<Snapshot> = {}) =>
    formatSnapshot({ sources: {}, items, ...more });

  it('is the same however its content was put together', () => {
    const stars = { date: '2024-05-01', source: 'github', value: 2 };
    const license = { value: 'MIT', date: '2024-05-01', source: 'github' };
    const collected = { github: { b: '2024-05-01T03:00:00.000Z', a: '2024-05-01T03:00:00.000Z' } };
    expect(text({ b: {}, a: { license, stars: { ...stars, value: 2 } } }, { collected })).toBe(`{
"version": 1,
"sources": {},
"collected": {
"github": {
"a": "2024-05-01T03:00:00.000Z",
"b": "2024-05-01T03:00:00.000Z"
}
},
"items": {
"a": {"stars": {"value": 2, "date": "2024-05-01", "source": "github"}, "license": {"value": "MIT", "date": "2024-05-01", "source": "github"}},
"b": {}
}
}
`);
  });

  it('reads as what it was made from', () => {
    const history = { milvus: { stars: { github: [['2024-04-01', 29_000]] } } };
    const value = snapshot({ stars: figure(0), languages: figure([['C', 1]]), archived: figure(true) }, { history });
    const read = parse(value) as Snapshot;
    expect(parseSnapshot({ file: 'f', text: formatSnapshot(read) })).toEqual(read);
  });
});

describe('the reason why a text is no snapshot', () => {
  it.each<[string, unknown, RegExp]>([
    ['another version', snapshot({}, { version: 2 }), /^version: /],
    ['no items', { version: 1, sources: {} }, /^items: /],
    ['a list', [], /^top: /],
    ['a foreign key', snapshot({}, { theme: 'dark' }), /^top: .*theme/],
    ['a foreign figure', snapshot({ spoons: figure(1) }), /^items\.milvus: .*spoons/],
    ['downloads of no registry', snapshot({ downloads: figure([12]) }), /^items\.milvus\.downloads\.value\.0: /],
    ['a history of text', snapshot({}, { history: 'long' }), /^history: /],
    ['a figure without a date', snapshot({ stars: { value: 1, source: 'github' } }), /^items\.milvus\.stars\.date: /],
    ['stars below zero', snapshot({ stars: figure(-1) }), /^items\.milvus\.stars\.value: /],
    ['half a star', snapshot({ stars: figure(0.5) }), /^items\.milvus\.stars\.value: /],
    ['stars as text', snapshot({ stars: figure('12') }), /^items\.milvus\.stars\.value: /],
    ['a month that is none', snapshot({ stars: figure(1, { date: '2024-13-01' }) }), /^items\.milvus\.stars\.date: /],
    ['a day that is none', snapshot({ lastCommit: figure('2024-01-32') }), /^items\.milvus\.lastCommit\.value: /],
    [
      'a time that is none',
      snapshot({}, { collected: { github: { milvus: 'today' } } }),
      /^collected\.github\.milvus: /
    ],
    ['51 weeks', snapshot({ commits: figure(Array(51).fill(0)) }), /^items\.milvus\.commits\.value: /],
    ['a share above one', snapshot({ languages: figure([['C', 1.5]]) }), /^items\.milvus\.languages\.value\.0\.1: /]
  ])('names the place: %s', (_, value, reason) => {
    const result = parse(value);
    expect('reason' in result && result.reason).toMatch(reason);
  });

  it.each(['', '{', 'hello', '{"version":1,}'])('is that of the JSON reader for %j', (text) => {
    const result = parseSnapshot({ file: 'f', text });
    expect('reason' in result && result.reason).toMatch(/JSON/);
  });
});
