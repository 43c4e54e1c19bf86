import { describe, expect, it } from 'vitest';
import { addressTemplate, repositoryKey, repositoryOf } from '#text/address.ts';

describe('repositoryKey', () => {
  it.each([
    ['https://github.com/acme/tool', 'github.com/acme/tool'],
    ['http://www.GitHub.com/Acme/Tool.git/', 'github.com/acme/tool'],
    ['https://github.com//acme/tool', 'github.com/acme/tool'],
    ['https://github.com/acme/tool/tree/main/sub?x=1#readme', 'github.com/acme/tool'],
    ['https://github.com/acme/tool#readme', 'github.com/acme/tool'],
    ['https://github.com/acme/to.ol.js', 'github.com/acme/to.ol.js'],
    ['https://gitlab.com/group/sub/tool', 'gitlab.com/group/sub/tool'],
    ['https://gitlab.com/group/sub/tool/-/tree/main', 'gitlab.com/group/sub/tool'],
    ['https://gitlab.com/group/tool/blob/main/README.md', 'gitlab.com/group/tool'],
    ['https://gitlab.gnome.org/group/tool', 'gitlab.gnome.org/group/tool'],
    ['https://codeberg.org/acme/tool/issues', 'codeberg.org/acme/tool'],
    ['https://bitbucket.org/acme/tool/', 'bitbucket.org/acme/tool']
  ])('of %s is %s', (url, key) => {
    expect(repositoryKey(url)).toBe(key);
    expect(repositoryOf(url)).toBe(key.slice(key.indexOf('/') + 1));
  });

  it.each([
    'https://github.com/acme',
    'https://github.com/orgs/acme/repositories',
    'https://github.com/topics/database',
    'https://github.com/sponsors/acme',
    'https://github.com/apps/acme',
    'https://gitlab.com/groups/acme/sub',
    'https://gist.github.com/acme/0123',
    'https://git.example.org/acme/tool',
    'https://example.org/github.com/acme/tool',
    'git@github.com:acme/tool.git',
    'github.com/acme/tool',
    ''
  ])('is none of %j', (url) => {
    expect(repositoryKey(url)).toBeUndefined();
    expect(repositoryOf(url)).toBeUndefined();
  });
});

describe('addressTemplate', () => {
  it.each([
    'https://example.org/edit#L{line}',
    'https://example.org/?q={name}&line={line}',
    'https://example.org/edit'
  ])('takes %s', (address) => {
    expect(addressTemplate(` ${address} `)).toBe(address);
  });

  it.each([
    'https://{name}.example.org/',
    'https://{name}/x',
    'javascript:{name}',
    '{name}',
    'https://example.org/{x}',
    7
  ])('does not take %j', (value) => {
    expect(addressTemplate(value)).toBeUndefined();
  });
});
