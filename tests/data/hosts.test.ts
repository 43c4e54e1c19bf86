/**
 * Where projects live, as far as it is certain: hosts.csv has what foundations and projects themselves say. What a name
 * has in parentheses there (the Ceph Foundation within the Linux Foundation) is a note of the project's evidence.
 */
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { items, landscape, read } from './listing.ts';

const organizations = new Map(landscape!.organizations.map(({ id, name }) => [id, name]));
const projects = new Map(items.flatMap((item) => (item.kind === 'project' ? [[item.id, item] as const] : [])));
const certain = csvParse(read('hosts.csv'));

describe('the hosts of projects', () => {
  it('are those that foundations and projects name', () => {
    const now = certain.map(({ id }) => ({ id, host: organizations.get(projects.get(id!)?.host ?? '') }));
    expect(now).toEqual(certain.map(({ id, host }) => ({ id, host })));
  });

  it('each say how they are known, and surely where they are certain', () => {
    const { id: here } = landscape!.foundation;
    const elsewhere = [...projects.values()].filter(({ host }) => host !== undefined && host !== here);
    expect(elsewhere.filter(({ evidence }) => !evidence?.['host']?.basis).map(({ name }) => name)).toEqual([]);
    const unsure = certain.filter(({ id }) => projects.get(id!)?.evidence?.['host']?.confidence !== 'high');
    expect(unsure.map(({ id }) => id)).toEqual([]);
  });
});

describe('the organizations', () => {
  const told = (landscape!.formerProjects ?? []).map(({ contributedBy }) => contributedBy ?? '');
  const hasProject = (id: string) =>
    [...projects.values()].some(({ host, contributedBy }) => host === id || contributedBy.includes(id)) ||
    told.some((names) => names.includes(organizations.get(id)!));

  it('that contributed to the foundation each have their projects', () => {
    const wall = csvParse(read('wall.csv'));
    expect(wall).toHaveLength(37);
    const without = wall.filter(({ organization }) => {
      const contributed = [...projects.values()].some(({ contributedBy }) => contributedBy.includes(organization!));
      return !contributed && !told.some((names) => names.includes(organizations.get(organization!) ?? '?'));
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('all host or contributed a project', () => {
    expect([...organizations.keys()].filter((id) => !hasProject(id))).toEqual([]);
  });

  it('are each those of the members that are called alike', () => {
    const called = ({ name, aliases }: { name: string; aliases: readonly string[] }) =>
      [name, ...aliases].map((word) => word.toLowerCase());
    const unlinked = items
      .filter(({ kind }) => kind === 'member')
      .flatMap((member) => {
        const same = landscape!.organizations.find((one) => called(one).some((word) => called(member).includes(word)));
        return same && member.organization !== same.id ? [`${member.name}: ${same.id}`] : [];
      });
    expect(unlinked).toEqual([]);
  });
});
