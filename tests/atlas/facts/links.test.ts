import { expect, it } from 'vitest';
import { linkGroups, shortAddress } from '#atlas/facts/links.ts';

it('groups links by what one looks for there, with the words of the file where it has some', () => {
  const links = [
    { kind: 'twitter', url: 'https://twitter.com/milvusio' },
    { kind: 'documentation', url: 'https://milvus.io/docs' },
    { kind: 'repository', url: 'https://github.com/milvus-io/pymilvus' },
    { kind: 'other', url: 'https://example.org/talks/', label: 'Talks' },
    { kind: 'other', url: 'mailto:list@example.org' }
  ];
  const groups = linkGroups({ homepage: 'https://www.milvus.io/', repo: 'https://github.com/milvus-io/milvus', links });
  expect(groups.map(({ group, links }) => `${group}: ${links.map(({ text }) => text).join(', ')}`)).toEqual([
    'Start: milvus.io',
    'Code: github.com/milvus-io/milvus, Repository',
    'Docs: Documentation',
    'Follow: Twitter',
    'More: Talks, list@example.org'
  ]);
});

it('has no group without a link', () => {
  expect(linkGroups({ links: [] })).toEqual([]);
});

it('shows an address by host and path', () => {
  expect(shortAddress('https://www.example.org/a/b/?c=d')).toBe('example.org/a/b');
});
