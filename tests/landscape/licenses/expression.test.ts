import { describe, expect, it } from 'vitest';
import { isLicense, licenseIdsOf, withCurrentIds } from '#landscape/licenses/expression.ts';

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

describe('the ids of an expression', () => {
  it.each([
    ['Apache-2.0 OR MIT', ['Apache-2.0', 'MIT']],
    ['(MIT AND BSD-3-Clause) OR MIT', ['MIT', 'BSD-3-Clause']],
    ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only']],
    ['Apache 2.0', []]
  ])('%s: %j', (expression, ids) => {
    expect(licenseIdsOf(expression)).toEqual(ids);
  });

  it.each([
    ['GPL-3.0', 'GPL-3.0-only'],
    ['LGPL-2.1+ or MIT', 'LGPL-2.1-or-later OR MIT'],
    ['(AGPL-3.0 and MIT) with x', '(AGPL-3.0-only AND MIT) WITH x'],
    ['GPL-2.0-with-classpath-exception', 'GPL-2.0-with-classpath-exception'],
    ['GPL-3.0-or-later', 'GPL-3.0-or-later'],
    ['LicenseRef-GPL-3.0', 'LicenseRef-GPL-3.0']
  ])('are those of today: %s', (expression, today) => {
    expect(withCurrentIds(expression)).toBe(today);
  });
});
