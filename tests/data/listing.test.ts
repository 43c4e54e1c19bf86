/** What holds for landscape.yml and its snapshot as they stand here, whoever is added to them. */
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { unpack } from '#atlas/atlas.ts';
import { select } from '#atlas/select.ts';
import { pack } from '#landscape/publish/pack.ts';
import { publicItems } from '#landscape/publish/public.ts';
import { type Snapshot, formatSnapshot, parseSnapshot } from '#landscape/read/snapshot.ts';
import { counted, covered, items, landscape, read, report } from './listing.ts';

const projects = items.filter(({ kind }) => kind === 'project');

describe('landscape.yml', () => {
  it('has neither errors nor warnings', () => {
    expect(report.problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  it('has six homepages from its sources that could not be tried with “https:”', () => {
    const addresses = new Set([...covered('project'), ...covered('member')].map(({ homepage }) => homepage));
    expect([...addresses].filter((address) => address?.startsWith('http:'))).toHaveLength(6);
  });

  it('keeps a symbol for every project of its sources; no two projects have the same', () => {
    const written = new Map(writtenItems().map(({ name, symbol }) => [name, symbol]));
    expect(covered('project').filter(({ name, symbol }) => written.get(name) !== symbol)).toEqual([]);
    expect(new Set(projects.map(({ symbol }) => symbol.toLowerCase())).size).toBe(projects.length);
  });

  it('lists 371 projects: 59 hosted, 5 archived, 4 accepted', () => {
    const stages = counted(covered('project').map(({ stage }) => stage ?? 'none'));
    const added = projects.filter((item) => !covered('project').includes(item));
    expect(covered('project').length + added.filter(({ stage }) => stage === 'accepted').length).toBe(371);
    expect(
      added
        .filter(({ stage }) => stage === 'accepted')
        .map(({ name }) => name)
        .sort()
    ).toEqual(['DocLang', 'NNTrainer', 'OpenTeleEval', 'SQLMesh']);
    const hosted = ['graduated', 'incubating', 'sandbox'].reduce((sum, stage) => sum + (stages.get(stage) ?? 0), 0);
    expect([hosted, stages.get('archived')]).toEqual([59, 5]);
  });

  it('says of every project what it is chosen for and which layers it is part of', () => {
    expect(projects.filter(({ topics, layers }) => topics.length === 0 || layers.length === 0)).toEqual([]);
    const used = new Set(projects.flatMap(({ topics }) => topics));
    expect(landscape!.topics.filter(({ id }) => !used.has(id))).toEqual([]);
    expect(landscape!.topics.filter(({ name, shortName }) => (shortName ?? name).length > 22)).toEqual([]);
  });

  it('describes at least 360 projects in at most 140 characters, each after a page', () => {
    const described = projects.filter(({ description }) => description);
    expect(described.length).toBeGreaterThanOrEqual(360);
    expect(described.filter(({ description }) => description!.length > 140)).toEqual([]);
    expect(described.filter(({ descriptionSource }) => !descriptionSource?.url.startsWith('https:'))).toEqual([]);
  });

  it('says where and when a project is said to be no longer developed', () => {
    const told = projects.filter(({ status }) => status);
    expect(told.length).toBeGreaterThanOrEqual(30);
    expect(told.filter(({ statusSource }) => !statusSource?.date)).toEqual([]);
  });

  it('tells of ten projects that left', () => {
    const former = landscape!.formerProjects!;
    expect(former).toHaveLength(10);
    expect(former.filter(({ left, reason, livesAt, note }) => !left || !reason || !(livesAt ?? note))).toEqual([]);
  });

  it('holds nothing of company directories', () => {
    expect(read('../../landscape.yml')).not.toMatch(/crunchbase/i);
  });
});

interface WrittenItem {
  readonly name: string;
  readonly symbol?: string;
}

/** The entries of the file, read without the program. */
function writtenItems(): readonly WrittenItem[] {
  const file = load(read('../../landscape.yml')) as {
    landscape: readonly { subcategories: readonly { items: readonly WrittenItem[] }[] }[];
  };
  return file.landscape.flatMap(({ subcategories }) => subcategories.flatMap((subcategory) => subcategory.items));
}

describe('landscape.snapshot.json', () => {
  const text = read('../../landscape.snapshot.json');

  it('is written as the program writes it', () => {
    expect(formatSnapshot(parseSnapshot({ file: 'landscape.snapshot.json', text }) as Snapshot)).toBe(text);
  });

  it('gives every project the language that it says', () => {
    const observed = (
      JSON.parse(text) as { items: Readonly<Record<string, { languages?: { value: readonly [string, number][] } }>> }
    ).items;
    const main = (languages?: readonly (readonly [string, number])[]) => languages?.[0]?.[0] ?? 'none';
    expect(projects.map(({ figures }) => main(figures.languages?.value))).toEqual(
      projects.map(({ id }) => main(observed[id]?.languages?.value))
    );
  });
});

describe('the counts per host, layer and stage', () => {
  const published = publicItems(landscape!).items.filter(({ kind }) => kind === 'project');
  const atlas = unpack(JSON.parse(JSON.stringify(pack(landscape!))) as ReturnType<typeof pack>);
  const everything = Uint8Array.from(atlas.items, ({ kind }) => (kind === 'project' ? 1 : 0));
  const { counts } = select(
    atlas.columns,
    atlas.columns.map(() => ({ chosen: [] })),
    everything
  );
  const inPage = (facet: string, nameOf: (option: { id: string; name: string }) => string) => {
    const at = atlas.facets.findIndex(({ id }) => id === facet);
    const named = atlas.facets[at]!.options.map((option, code) => [nameOf(option), counts[at]![code]!] as const);
    return new Map([...named].filter(([, count]) => count > 0).sort());
  };
  const stageName = ({ name }: { name: string }) => (name === 'Listed, not hosted' ? 'none' : name.toLowerCase());

  it('are the same on the page, in the public data and in the landscape', () => {
    const organizations = new Map(landscape!.organizations.map(({ id, name }) => [id, name]));
    expect(inPage('host', ({ id, name }) => (id === 'none' ? 'none' : name))).toEqual(
      counted(published.map(({ host }) => host ?? 'none'))
    );
    expect(inPage('layer', ({ id }) => id)).toEqual(counted(published.flatMap(({ layers }) => layers)));
    expect(inPage('stage', stageName)).toEqual(counted(published.map(({ stage }) => stage ?? 'none')));

    expect(counted(published.map(({ host }) => host ?? 'none'))).toEqual(
      counted(projects.map(({ host }) => (host === undefined ? 'none' : organizations.get(host)!)))
    );
    expect(counted(published.flatMap(({ layers }) => layers))).toEqual(
      counted(projects.flatMap(({ layers }) => layers))
    );
    expect(counted(published.map(({ stage }) => stage ?? 'none'))).toEqual(
      counted(projects.map(({ stage }) => stage ?? 'none'))
    );
  });
});
