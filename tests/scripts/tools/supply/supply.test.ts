import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAdvisories } from '#scripts/tools/supply/advisories.ts';
import { type LockedPackage, refusedLicenses } from '#scripts/tools/supply/licenses.ts';
import { root } from '#scripts/place.ts';

/** In a process of its own: tests of pages are given the form of the library that browsers take. */
const VALIDATE = `
  const { Spec, Validation } = require('@cyclonedx/cyclonedx-library');
  const text = require('node:fs').readFileSync(0, 'utf8');
  new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text).then((found) => console.log(JSON.stringify(found)));`;

const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

describe('the licenses of all packages', () => {
  it('are allowed', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(refusedLicenses(lock.packages)).toEqual([]);
  });

  it('are refused where one is not, is not named, or cannot be read', () => {
    const refused = refusedLicenses({
      ...lock.packages,
      'node_modules/copyleft': { version: '1.0.0', license: 'GPL-3.0-only' },
      'node_modules/a/node_modules/@x/nothing': { version: '2.0.0' },
      'node_modules/words': { version: '3.0.0', license: 'SEE LICENSE IN FILE' },
      'node_modules/both': { version: '4.0.0', license: 'MIT AND SSPL-1.0' },
      'node_modules/either': { version: '5.0.0', license: '(MIT OR GPL-2.0-only)' }
    });
    expect(refused).toEqual([
      { name: 'copyleft', version: '1.0.0', license: 'GPL-3.0-only' },
      { name: '@x/nothing', version: '2.0.0' },
      { name: 'words', version: '3.0.0', license: 'SEE LICENSE IN FILE' },
      { name: 'both', version: '4.0.0', license: 'MIT AND SSPL-1.0' }
    ]);
  });
});

describe('the bill of materials', () => {
  const bill = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32'
  });
  const problems = (input: string): unknown =>
    JSON.parse(execFileSync(process.execPath, ['-e', VALIDATE], { cwd: root, encoding: 'utf8', input }));

  it('fits the schema of CycloneDX 1.5, which refuses what does not', () => {
    expect(problems(bill)).toBeNull();
    expect(problems(bill.replace('"bomFormat": "CycloneDX"', '"bomFormat": "Other"'))).not.toBeNull();
  });

  it('names each package of the lock file, and no address', () => {
    const { components } = JSON.parse(bill) as { readonly components: readonly { readonly name: string }[] };
    const named = new Set(components.map(({ name }) => name.split('/').at(-1)));
    const locked = Object.keys(lock.packages).filter((path) => path !== '');
    expect(locked.filter((path) => !named.has(path.split('/').at(-1)))).toEqual([]);
  });
});

describe('advisories', () => {
  const cause = (id: string) => ({
    ...{ name: 'x', severity: 'high', title: 'Reads too much', url: `https://github.com/advisories/${id}` }
  });
  const report = {
    vulnerabilities: {
      x: { via: [cause('GHSA-a'), cause('GHSA-b')] },
      y: { via: ['x'] },
      z: { via: [cause('GHSA-a')] }
    }
  };

  it('are told once each, unless they are named exceptions that still hold', () => {
    const ids = (until: string) =>
      openAdvisories(report, [{ id: 'GHSA-a', until, why: 'Not reached.' }], '2026-11-29').map(({ id }) => id);
    expect(ids('2026-11-29')).toEqual(['GHSA-b']);
    expect(ids('2026-11-28')).toEqual(['GHSA-a', 'GHSA-b']);
  });

  it('are none where nothing is reported', () => {
    expect(openAdvisories({}, [], '2026-11-29')).toEqual([]);
  });
});
