import { expect, it } from 'vitest';
import { labelled, linkGroups, shortAddress } from '#atlas/facts/links.ts';

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

it('tells links that would be called the same apart, by the names of repositories, else by addresses', () => {
  const links = [
    { kind: 'repository', url: 'https://github.com/vdaas/vald-client-Go.git' },
    { kind: 'repository', url: 'https://gitlab.com/group/sub/vald-demo/-/tree/main' },
    { kind: 'repository', url: 'https://github.com/a/tool' },
    { kind: 'repository', url: 'https://github.com/b/tool' },
    { kind: 'documentation', url: 'https://example.org/docs' },
    { kind: 'blog', url: 'https://example.org/blog' },
    { kind: 'blog', url: 'https://example.org/news/' }
  ];
  expect(labelled(links).map(({ text }) => text)).toEqual([
    ...['vald-client-Go', 'vald-demo', 'github.com/a/tool', 'github.com/b/tool'],
    ...['Documentation', 'example.org/blog', 'example.org/news']
  ]);
});

it('has no group without a link', () => {
  expect(linkGroups({ links: [] })).toEqual([]);
});

it('shows an address by host and path', () => {
  expect(shortAddress('https://www.example.org/a/b/?c=d')).toBe('example.org/a/b');
});
