import { describe, expect, it } from 'vitest';
import { cautionOf } from '#atlas/facts/caution.ts';
import { factContext, knownOf } from '#atlas/facts/context.ts';
import { factRowsOf } from '#atlas/facts/table.ts';
import { packDetails } from '#landscape/publish/pack.ts';
import { type Fields, aLandscape, anItem, atlasOf, landscapeOf } from '../../builders.ts';

const SOURCES = { github: { label: 'GitHub', name: 'GitHub' } };

function cautionFor(fields: Fields, figures: object = {}) {
  const data = aLandscape({ Data: { Store: [anItem('Milvus', fields), anItem('Vald')] } });
  const landscape = landscapeOf(data, { snapshot: { version: 1, sources: SOURCES, items: { milvus: figures } } });
  const [atlas, details] = [atlasOf(landscape), packDetails(landscape)];
  return cautionOf(knownOf(atlas, details, 0), factContext(atlas, details));
}

const closed = { archived: { value: true, date: '2026-08-01', source: 'github' } };
const source = { url: 'https://milvus.example.org/', date: '2025-01-02' };

describe('the caution about an item', () => {
  it('is none where nothing is recorded: what is missing speaks against nobody', () => {
    expect(cautionFor({})).toBeUndefined();
    expect(cautionFor({ license: 'Apache-2.0', project: 'graduated' })).toBeUndefined();
  });

  it('tells that the repository is closed, and when that was seen', () => {
    expect(cautionFor({}, closed)?.text).toBe('Its repository is closed for changes, as seen in Aug 2026');
  });

  it('is one alone: the gravest', () => {
    const all = { project: 'archived', status: 'maintenance', status_source: source, license: 'SSPL-1.0' };
    expect(cautionFor(all, closed)?.text).toMatch(/^Its repository is closed/);
    expect(cautionFor(all)?.text).toMatch(/archived it$/);
    expect(cautionFor({ ...all, project: undefined })?.text).toMatch(/^In maintenance only/);
  });

  it('names what follows the project, and who says so', () => {
    const caution = cautionFor({ status: 'succeeded', status_source: source, successor: 'vald' });
    expect(caution).toMatchObject({ source, successors: [{ name: 'Vald', item: 'vald' }] });
  });

  it('tells of a license that is no open source one, as it is written', () => {
    expect(cautionFor({ license: 'SSPL-1.0' })?.text).toBe('Its license is not an open source one: SSPL-1.0');
  });

  it('tells since when nobody looked at its commits, where others were looked at', () => {
    const old = { lastCommit: { value: '2023-10-01', date: '2023-11-19', source: 'github' } };
    const data = aLandscape({ Data: { Store: [anItem('Milvus', { project: 'graduated' }), anItem('Vald')] } });
    const fresh = { stars: { value: 1, date: '2026-08-01', source: 'github' } };
    const landscape = landscapeOf(data, {
      snapshot: { version: 1, sources: SOURCES, items: { milvus: old, vald: fresh } }
    });
    const [atlas, details] = [atlasOf(landscape), packDetails(landscape)];
    const [known, context] = [knownOf(atlas, details, 0), factContext(atlas, details)];
    const text = 'Nobody has looked at its commits since Nov 2023';
    expect(cautionOf(known, context)).toEqual({ text, row: 'activity' });
    // The row that tells as much tells no other day.
    const activity = factRowsOf(atlas)
      .find(({ id }) => id === 'activity')!
      .read(known, context);
    expect(activity).toMatchObject({ text: 'Not observed since Nov 2023', seen: { month: 'Nov 2023' } });
  });
});
