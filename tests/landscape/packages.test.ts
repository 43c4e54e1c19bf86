import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTRIES, formatPackage, packageAt, parsePackage, proposePackage } from '#landscape/packages.ts';
import { aLandscape, anItem, compiled, itemOf, landscapeOf, told } from '../builders.ts';

it.each(['pypi:torch', 'pypi:ruamel.yaml', 'npm:react', 'npm:@scope/name.js', 'crates:tokio_util', 'pypi:a'])(
  '%s is a package',
  (text) => {
    expect(formatPackage(parsePackage(text)!)).toBe(text);
  }
);

it.each([
  'torch',
  'PyPI:torch',
  'pypi:',
  'pypi: torch',
  'npm:../x',
  'npm:@a',
  'npm:@a/b/c',
  'crates:1a',
  'pypi:a/b',
  'pypi:..',
  'npm:?'
])('%s is none', (text) => {
  expect(parsePackage(text)).toBeUndefined();
});

it('no name can lead a question elsewhere', () => {
  const signs = fc.constantFrom('a', 'B', '7', '.', '..', '/', '@', '-', '_', '~', '?', '#', '%2f', ':', '\\', ' ');
  fc.assert(
    fc.property(fc.constantFrom(...REGISTRIES), fc.string({ unit: signs, minLength: 1 }), (registry, text) => {
      const { name } = parsePackage(`${registry}:${text}`) ?? { name: 'none' };
      expect(new URL(`https://example.org/at/${name}/end`).pathname).toBe(`/at/${name}/end`);
    }),
    { numRuns: 2000 }
  );
});

describe('the page of a package', () => {
  it.each([
    ['https://pypi.org/project/torch/', 'pypi:torch'],
    ['https://pypi.org/project/torch/2.0.0/#files', 'pypi:torch'],
    ['https://www.npmjs.com/package/@scope/name', 'npm:@scope/name'],
    ['https://www.npmjs.com/package/%40scope%2Fname?activeTab=code', 'npm:@scope/name'],
    ['https://npmjs.com/package/react', 'npm:react'],
    ['https://crates.io/crates/tokio', 'crates:tokio']
  ])('%s names %s', (address, text) => {
    expect(formatPackage(packageAt(address)!)).toBe(text);
  });

  it.each([
    'https://artifacthub.io/packages/helm/x/y',
    'https://pypi.org/',
    'https://pypi.org/project/%2e%2e',
    'https://evil.example/?pypi.org/project/x'
  ])('%s names none', (address) => {
    expect(packageAt(address)).toBeUndefined();
  });
});

it.each([
  ['PyPI:torch', { fix: 'pypi:torch', isSafe: true }],
  ['npm: react', { fix: 'npm:react', isSafe: true }],
  ['crate:tokio', { fix: 'crates:tokio', isSafe: true }],
  ['https://pypi.org/project/torch/', { fix: 'pypi:torch', isSafe: true }],
  ['torch', { fix: undefined, isSafe: false }],
  ['maven:org.example:x', { fix: undefined, isSafe: false }]
])('%s most likely means what is proposed', (text, proposal) => {
  expect(proposePackage(text)).toEqual(proposal);
});

it('items have those that can be asked for, each once', () => {
  const file = (packages: readonly string[]) => aLandscape({ Data: { Storage: [anItem('Alpha', { packages })] } });
  expect(itemOf(landscapeOf(file(['pypi:a', 'npm:a', 'pypi:a'])), 'Alpha').packages).toEqual(['pypi:a', 'npm:a']);
  const wrong = compiled(file(['a']));
  expect(itemOf(wrong.landscape!, 'Alpha').packages).toBeUndefined();
  expect(told(wrong)).toEqual([expect.stringMatching(/^package_malformed /)]);
});
