import { expect, it } from 'vitest';
import { gitHubRepository } from '#scripts/collect/github/repositories.ts';

it.each([
  ['https://github.com/milvus-io/milvus', 'milvus-io/milvus'],
  ['http://www.github.com/milvus-io/milvus.git', 'milvus-io/milvus'],
  ['https://GitHub.com/Adlik/Adlik/tree/main/docs?tab=readme#top', 'Adlik/Adlik'],
  ['https://github.com/vercel/next.js', 'vercel/next.js'],
  ['https://github.com/milvus-io', undefined],
  ['https://github.com/milvus-io/', undefined],
  ['https://github.com/milvus-io/..', undefined],
  ['https://github.com/milvus-io/%2e%2e', undefined],
  ['https://github.com/a"b/c', undefined],
  ['https://gitlab.com/milvus-io/milvus', undefined],
  ['https://github.com.example.org/milvus-io/milvus', undefined],
  [undefined, undefined]
])('%s is %s', (url, expected) => {
  const found = gitHubRepository(url);
  expect(found && `${found.owner}/${found.name}`).toBe(expected);
});
