import { describe, expect, it } from 'vitest';
import { aliasesOf } from '#landscape/publish/addresses.ts';
import type { Kind } from '#landscape/model.ts';

const item = (id: string, name: string, aliases: readonly string[] = [], kind: Kind = 'project') => ({
  ...{ id, kind, name, aliases }
});
const ids = (items: readonly ReturnType<typeof item>[]) =>
  Object.fromEntries([...aliasesOf(items)].map(([alias, index]) => [alias, items[index]!.id]));

describe('names in addresses', () => {
  it('lead to a renamed project, though its makers are called as it was', () => {
    const renamed = [
      item('org-kestra', 'Kestra', [], 'organization'),
      item('kestra-engine', 'Kestra Engine', ['Kestra'])
    ];
    expect(ids(renamed)).toEqual({ kestra: 'kestra-engine' });
    expect(ids(renamed.slice(0, 1))).toEqual({ kestra: 'org-kestra' });
  });

  it('lead nowhere where several projects, or several organizations, claim one; an id is nobody else’s name', () => {
    expect(
      ids([item('a', 'A', ['Same']), item('b', 'B', ['Same']), item('org-same', 'Same', [], 'organization')])
    ).toEqual({});
    expect(ids([item('org-a', 'X', [], 'organization'), item('org-b', 'X', [], 'organization')])).toEqual({});
    expect(ids([item('a', 'A', ['B']), item('b', 'B')])).toEqual({});
  });
});
