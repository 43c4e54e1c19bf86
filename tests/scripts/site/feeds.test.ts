import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { feedFiles } from '#scripts/site/feeds.ts';
import { aLandscape, aMember, anItem, landscapeOf } from '../../builders.ts';

const place = { kind: 'project', category: 'Data & more', subcategory: 'Streams' };
const listed = {
  'Data & more': { Streams: [anItem('Ray', { project: 'graduated' })] },
  Members: { General: [aMember('Acme')] }
};
const landscape = landscapeOf(aLandscape(listed), {
  history: {
    version: 1,
    from: '2020-01-01',
    until: '2024-01-01',
    spans: [
      { item: 'ray', from: '2020-02-01', to: '2021-01-01', name: 'Ray', ...place, stage: 'sandbox' },
      { item: 'ray', from: '2021-01-01', name: 'Ray', ...place, stage: 'graduated' },
      {
        item: 'acme',
        from: '2021-05-01',
        kind: 'member',
        category: 'Members',
        subcategory: 'General',
        name: 'Acme',
        tier: 'general'
      },
      { item: 'gone', from: '2020-03-01', to: '2022-01-01', name: 'Gone <b>', ...place }
    ]
  }
});
const files = feedFiles({ ...landscape, siteUrl: 'https://landscape.example/' });

/** The texts of elements by their names, in order. */
function elements(xml: string): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const parser = new SaxesParser({});
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    if (name === 'link') found.push(['link', String(attributes['href'])]);
  });
  parser.on('text', (more) => void (text += more));
  parser.on('closetag', ({ name }) => void (text.trim() && found.push([name, text.trim()]), (text = '')));
  parser.write(xml).close();
  return found;
}
const all = elements(files.get('feeds/all.atom')!);
const texts = (name: string) => all.flatMap(([own, text]) => (own === name ? [text] : []));

describe('a feed', () => {
  it('has what RFC 4287 requires: ids that are unique, days with a time, links that are whole', () => {
    expect(texts('id')).toHaveLength(6);
    expect(new Set(texts('id')).size).toBe(6);
    expect(texts('title')[1]).toBe('Gone <b>: removed');
    for (const updated of texts('updated')) expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    for (const link of texts('link')) expect(link).toMatch(/^https:\/\/landscape\.example\//);
    expect(texts('name')).toEqual(['Landscape']);
  });

  it('is the same each time it is made', () => {
    expect([...feedFiles({ ...landscape, siteUrl: 'https://landscape.example/' })]).toEqual([...files]);
  });

  it('is there for everything, a category, a member and a stage', () => {
    expect([...files.keys()].filter((path) => path.endsWith('.json')).sort()).toEqual([
      'feeds/all.json',
      'feeds/category/data-more.json',
      'feeds/member/acme.json',
      'feeds/stage/graduated.json',
      'feeds/stage/sandbox.json'
    ]);
  });

  it('is the same in JSON', () => {
    const feed = JSON.parse(files.get('feeds/all.json')!) as { items: { id: string; url: string }[] };
    expect(feed.items.map(({ id }) => id)).toEqual(texts('id').slice(1));
    expect(feed.items[0]!.url).toBe('https://landscape.example/?at=2021-12-31&scope=all&item=gone');
  });

  it('is left out where the site does not know its address', () => {
    expect(feedFiles(landscape).size).toBe(0);
  });
});
