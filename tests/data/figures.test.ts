/** What the snapshot knows of the listing: of whom, how new, from whom. */
import { describe, expect, it } from 'vitest';
import { unpack } from '#atlas/atlas.ts';
import { select } from '#atlas/select.ts';
import { facetOptions, facetRows } from '#landscape/facets.ts';
import type { Figure } from '#landscape/model.ts';
import { pack } from '#landscape/publish/pack.ts';
import { type Snapshot, parseSnapshot } from '#landscape/read/snapshot.ts';
import { items, landscape, read } from './listing.ts';

const snapshot = parseSnapshot({
  file: 'landscape.snapshot.json',
  text: read('../../landscape.snapshot.json')
}) as Snapshot;
const history = snapshot.history ?? {};
const projects = items.filter(({ kind }) => kind === 'project');

describe('the snapshot', () => {
  const ids = new Set(items.map(({ id }) => id));

  it('has figures and history of items of the listing alone', () => {
    expect([...Object.keys(snapshot.items), ...Object.keys(history)].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('describes each source that it names, and names each that it describes', () => {
    const named = new Set([
      ...Object.values(snapshot.items).flatMap((figures) =>
        Object.values(figures).map(({ source }: Figure<unknown>) => source)
      ),
      ...Object.values(history).flatMap((figures) => Object.values(figures).flatMap((by) => Object.keys(by)))
    ]);
    expect([...named].sort()).toEqual(Object.keys(snapshot.sources).sort());
  });

  it('has long series only of sources that give a license, and of the repositories themselves', () => {
    const long = Object.values(history).flatMap((figures) =>
      Object.values(figures).flatMap((by) => Object.entries(by).flatMap(([key, { length }]) => (length > 3 ? key : [])))
    );
    const unlicensed = [...new Set(long)].filter((key) => snapshot.sources[key]!.license === undefined);
    expect(unlicensed).toEqual(['git']);
  });

  it('credits in NOTICE every source with a license of its own, by its address', () => {
    const notice = read('../../NOTICE');
    for (const { url, license } of Object.values(snapshot.sources)) {
      if (url && url !== 'https://www.bestpractices.dev/') expect(notice).toContain(url);
      if (license) expect(notice).toContain(license);
    }
  });
});

describe('of the projects', () => {
  const starred = projects.filter(({ figures }) => (figures.stars?.date ?? '') >= '2025');
  const active = projects.filter(({ figures }) => (figures.lastCommit?.value ?? '') >= '2025');

  it('at least 220 have stars of 2025 or newer, at least 225 a commit', () => {
    expect(starred.length).toBeGreaterThanOrEqual(220);
    expect(active.length).toBeGreaterThanOrEqual(225);
  });

  it('each has one value of activity, or none where nobody recorded a commit', () => {
    const atlas = unpack(pack(landscape!));
    const { counts } = select(
      atlas.columns,
      atlas.columns.map(() => ({ chosen: [] })),
      new Uint8Array(atlas.items.length).fill(1)
    );
    const at = atlas.facets.findIndex(({ id }) => id === 'activity');
    const options = facetOptions(
      facetRows.find(({ id }) => id === 'activity')!,
      landscape!
    );
    expect(atlas.facets[at]!.options).toEqual(options);
    expect(options.reduce((sum, _, code) => sum + counts[at]![code]!, 0)).toBe(projects.length);
  });
});

it('the repositories of others tell nothing of Apptainer, Lucene, RWKV and Acumos', () => {
  for (const { id, figures } of items.filter(({ id }) => ['apptainer', 'lucene', 'rwkv', 'acumos'].includes(id)))
    expect(Object.keys(figures), id).toEqual([expect.stringMatching(/^listed/)]);
});
