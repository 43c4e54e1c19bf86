import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLicense, licenseClassOf, licenseClasses, licenseIdsOf, proposeLicense } from '#landscape/licenses.ts';
import { cpuSeconds } from '../cpu.ts';

describe('a license', () => {
  it.each([
    'MIT',
    'Apache-2.0',
    'GPL-3.0-only',
    'GPL-2.0-or-later WITH Classpath-exception-2.0',
    'Apache-2.0 OR MIT',
    '(MIT AND BSD-3-Clause) OR LGPL-2.1-only',
    'LicenseRef-Acme-Commercial'
  ])('is an SPDX expression: %s', (expression) => {
    expect(isLicense(expression)).toBe(true);
  });

  it.each(['Apache 2.0', 'mit', 'MIT License', 'MIT, Apache-2.0', 'MIT OR', '', 'NOASSERTION!', '(MIT', 'MIT\u0000'])(
    'is not just any text: %j',
    (text) => {
      expect(isLicense(text)).toBe(false);
    }
  );
});

describe('what a free text probably stands for', () => {
  it.each([
    ['Apache 2.0', 'Apache-2.0'],
    ['Apache', 'Apache-2.0'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['GPL 3.0', 'GPL-3.0-only'],
    ['GPLv2', 'GPL-2.0-only'],
    ['MIT License', 'MIT'],
    ['mit', 'MIT'],
    ['BSD 3', 'BSD-3-Clause'],
    ['CC BY 4.0', 'CC-BY-4.0']
  ])('is told for %s: %s', (text, expression) => {
    expect(proposeLicense(text)).toBe(expression);
  });

  it.each(['Proprietary', 'Commercial', 'see the website', 'Unknown', 'none', '', '  ', '飞桨'])(
    'is not guessed for “%s”',
    (text) => {
      expect(proposeLicense(text)).toBeUndefined();
    }
  );

  it('is a license whenever it is told, whatever the text, and soon', () => {
    const words = fc.constantFrom('MIT', 'GPL', 'Apache', 'v2', '2.0', 'License', 'or', 'BSD', '-', '(', 'x', '\u0000');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (list) => {
        const proposal = proposeLicense(list.join(' '));
        if (proposal !== undefined) expect(isLicense(proposal)).toBe(true);
      })
    );
    expect(cpuSeconds(() => proposeLicense('MIT '.repeat(5000)))).toBeLessThan(1);
  });
});

describe('the class of an expression', () => {
  it.each([
    ['MIT', 'permissive'],
    ['BSL-1.0', 'permissive'],
    ['Apache-2.0', 'permissive'],
    ['MPL-2.0', 'weak-copyleft'],
    ['LGPL-3.0-only', 'weak-copyleft'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'copyleft'],
    ['AGPL-3.0-or-later', 'network-copyleft'],
    ['CC-BY-4.0', 'content'],
    ['CDLA-Permissive-2.0', 'content'],
    ['CC-BY-NC-4.0', 'source-available'],
    ['BUSL-1.1', 'source-available'],
    ['LicenseRef-Acme-Commercial', 'source-available'],
    ['LicenseRef-Acme', 'other'],
    ['no license', 'other']
  ])('of %s is %s', (expression, id) => {
    expect(licenseClassOf(expression)).toBe(id);
  });

  it.each([
    ['MIT AND GPL-3.0-only', 'copyleft'],
    ['MIT OR GPL-3.0-only', 'permissive'],
    ['AGPL-3.0-only OR LicenseRef-Acme-Commercial', 'network-copyleft'],
    ['(MIT OR AGPL-3.0-only) AND LGPL-3.0-only', 'weak-copyleft'],
    ['MIT OR AGPL-3.0-only AND LGPL-3.0-only', 'permissive']
  ])('is the stricter part of AND, the freer part of OR: %s is %s', (expression, id) => {
    expect(licenseClassOf(expression)).toBe(id);
  });

  it('is always one of the table', () => {
    const ids = licenseClasses.map(({ id }) => id);
    const part = fc.constantFrom('MIT', 'GPL-2.0-only', 'EPL-2.0', 'CC0-1.0', 'SSPL-1.0', 'Zed', 'LicenseRef-x');
    fc.assert(
      fc.property(part, fc.constantFrom('AND', 'OR'), part, (a, word, b) => {
        const whole = licenseClassOf(`${a} ${word} ${b}`);
        const ranks = [a, b].map((id) => ids.indexOf(licenseClassOf(id)));
        expect(ids.indexOf(whole)).toBe(word === 'AND' ? Math.max(...ranks) : Math.min(...ranks));
      })
    );
  });
});

describe('the ids of an expression', () => {
  it.each([
    ['Apache-2.0 OR MIT', ['Apache-2.0', 'MIT']],
    ['(MIT AND BSD-3-Clause) OR MIT', ['MIT', 'BSD-3-Clause']],
    ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only']],
    ['Apache 2.0', []]
  ])('%s: %j', (expression, ids) => {
    expect(licenseIdsOf(expression)).toEqual(ids);
  });
});
