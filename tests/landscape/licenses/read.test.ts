import fc from 'fast-check';
import listed from 'spdx-license-list';
import { describe, expect, it } from 'vitest';
import { isLicense } from '#landscape/licenses/expression.ts';
import { readLicense } from '#landscape/licenses/read.ts';
import { cpuSeconds } from '../../cpu.ts';

/** Spellings that mean just what the expression says. */
const SAME: readonly (readonly [expression: string, spellings: string])[] = [
  ['Apache-2.0', 'Apache 2.0 | apache-2.0 | Apache2 | Apache V2 | Apache License 2.0 | Apache License, Version 2.0'],
  ['Apache-2.0', 'The Apache Software License, Version 2.0 | ASL 2.0 | https://www.apache.org/licenses/LICENSE-2.0'],
  [
    'MIT',
    'mit | MIT License | The MIT License (MIT) | MIT licence | Expat | License :: OSI Approved :: MIT License | MIT/X11 | http://opensource.org/licenses/MIT'
  ],
  ['ISC', 'ISC License | isc | ISC License (ISC)'],
  ['IPL-1.0', 'IBM Public License'],
  ['SUL-1.0', 'Sustainable Use License'],
  ['MIT', 'MIT + file LICENSE'],
  ['BSD-3-Clause', 'BSD 3-Clause | BSD-3 | 3-clause BSD | New BSD License | BSD 3-Clause "New" or "Revised" License'],
  ['BSD-3-Clause', 'Revised BSD | Modified BSD License | Three-clause BSD license'],
  ['BSD-2-Clause', 'BSD 2 | BSD 2-Clause "Simplified" License | two-clause BSD | Simplified BSD License | FreeBSD'],
  ['BSD-4-Clause', 'BSD 4-clause | Original BSD License'],
  ['0BSD', 'BSD Zero Clause License | Zero-Clause BSD'],
  ['BSD-3-Clause-Clear', 'BSD 3-Clause Clear License'],
  [
    'GPL-2.0-or-later',
    'GPL (>= 2) | GPLv2+ | GPL v2 or later | GNU General Public License v2.0 or any later version | GPL-2.0+'
  ],
  ['AGPL-3.0-or-later', 'AGPL 3.0 or later | AGPLv3+ | GNU Affero General Public License v3 or later'],
  ['LGPL-2.1-only', 'lgpl-2.1-only | LGPL 2.1 only'],
  ['MPL-2.0', 'MPL 2.0 | MPLv2 | Mozilla Public License 2.0'],
  ['EPL-2.0', 'EPL 2.0 | Eclipse Public License - v 2.0'],
  ['EUPL-1.2', 'EUPL 1.2 | European Union Public License 1.2'],
  ['CC-BY-4.0', 'CC BY 4.0 | CC-BY 4.0 | Creative Commons Attribution 4.0 International'],
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-SA-4.0', 'CC BY-SA 4.0 | Creative Commons Attribution-ShareAlike 4.0'],
  ['CC-BY-NC-4.0', 'CC BY NC 4.0 | Creative Commons Attribution Non-Commercial 4.0'],
  ['CC0-1.0', 'CC0 | CC0 1.0 Universal | Creative Commons Zero v1.0 Universal'],
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['ODbL-1.0', 'ODbL | ODbL 1.0 | Open Database License | Open Data Commons Open Database License v1.0'],
  ['BUSL-1.1', 'BSL 1.1 | Business Source License 1.1'],
  ['BSL-1.0', 'Boost Software License 1.0 | BSL 1.0'],
  ['Elastic-2.0', 'Elastic License 2.0 | ELv2'],
  ['SSPL-1.0', 'SSPL | Server Side Public License v1'],
  ['Unlicense', 'The Unlicense'],
  ['PSF-2.0', 'Python Software Foundation License 2.0'],
  ['UPL-1.0', 'Universal Permissive License v1.0'],
  ['CDLA-Permissive-2.0', 'Community Data License Agreement Permissive 2.0'],
  ['MulanPSL-2.0', 'Mulan PSL v2'],
  ['Apache-2.0 WITH SHL-2.1', 'Solderpad 2.1 | Solderpad Hardware License v2.1'],
  ['Apache-2.0 WITH LLVM-exception', 'Apache 2.0 with LLVM exceptions'],
  ['GPL-2.0-only WITH Classpath-exception-2.0', 'GPL-2.0 with Classpath exception'],
  ['MIT OR Apache-2.0', 'MIT or Apache 2.0 | MIT OR Apache 2.0 | Dual licensed under MIT or Apache 2.0'],
  ['EPL-1.0 OR BSD-3-Clause', 'EPL-1.0 OR BSD 3-clause'],
  ['MIT AND Apache-2.0', 'MIT AND Apache 2.0']
];

/** What is understood where the text leaves something open, and what that is. */
const OPEN: readonly (readonly [text: string, expression: string, because: RegExp])[] = [
  ['Apache', 'Apache-2.0', /names no version/],
  ['CC-BY', 'CC-BY-4.0', /names no version/],
  ['GPL 3.0', 'GPL-3.0-only', /whether later versions will do/],
  ['GPLv3', 'GPL-3.0-only', /whether later versions will do/],
  ['GPL-3', 'GPL-3.0-only', /whether later versions will do/],
  ['GNU GPL v3', 'GPL-3.0-only', /whether later versions will do/],
  ['GNU General Public License (GPL) version 3', 'GPL-3.0-only', /whether later versions will do/],
  ['https://www.gnu.org/licenses/gpl-3.0.html', 'GPL-3.0-only', /whether later versions will do/],
  ['LGPLv2.1', 'LGPL-2.1-only', /whether later versions will do/],
  ['AGPLv3', 'AGPL-3.0-only', /whether later versions will do/],
  ['GPL', 'GPL-1.0-or-later', /by its own text any will then do/],
  ['Apache 2.0, Solderpad 2.1, EPL 2.0', 'Apache-2.0 AND Apache-2.0 WITH SHL-2.1 AND EPL-2.0', /a list/],
  ['Apache License, Version 2.0, MIT', 'Apache-2.0 AND MIT', /a list/],
  ['LGPL 2 only, GPL', 'LGPL-2.0-only AND GPL-1.0-or-later', /a list/],
  ['MIT, BSD or Apache 2.0', 'MIT OR LicenseRef-BSD OR Apache-2.0', /“BSD” does not say which/],
  ['MIT/Apache-2.0', 'MIT OR Apache-2.0', /a stroke/],
  ['MPL 1.1/GPL 2.0/LGPL 2.1', 'MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-only', /a stroke/],
  ['dual AGPL / commercial', 'AGPL-3.0-or-later OR LicenseRef-commercial', /a stroke/],
  ['EPL 2.0 or GPL2 w/ CPE', 'EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0', /later versions/],
  ['MIT and Apache 2.0', 'MIT AND Apache-2.0', /“and”/],
  ['Apache 2.0 with Commons Clause', 'Apache-2.0 AND LicenseRef-Commons-Clause', /no exception of SPDX/],
  ['MIT (code) and CC BY 4.0 (docs)', 'MIT AND CC-BY-4.0', /“\(docs\)” is no part/],
  ['MIT, modified', 'MIT AND LicenseRef-modified', /“modified” is no license/],
  ['(MIT OR GPL v2) AND BSD-3', '(MIT OR GPL-2.0-only) AND BSD-3-Clause', /later versions/]
];

/** Texts without an expression, and the class that their words tell. */
const NAMELESS: readonly (readonly [text: string, id: string | undefined])[] = [
  ['BSD', 'permissive'],
  ['BSD License 2.0', 'permissive'],
  ['MIT-style', 'permissive'],
  ['MIT non-commercial', 'source-available'],
  ['Functional Source License', 'source-available'],
  ['Public Domain', 'permissive'],
  ['Proprietary', 'not-open'],
  ['Commercial', 'not-open'],
  ['All rights reserved', 'not-open'],
  ['unlicensed', 'not-open'],
  ['Confluent Community License', 'source-available'],
  ['Cockroach Community License', 'source-available'],
  ['MariaDB BSL', 'source-available'],
  ['Prosperity Public License', 'source-available'],
  ['research only', 'source-available'],
  ['Hunyuan Community License', 'model'],
  ['Phi Research License', 'model'],
  ['Freeware', 'not-open'],
  ['apple-sample-code-license', 'source-available'],
  ['Llama 2 Community License', 'model'],
  ['Meta Llama 3 Community License Agreement', 'model'],
  ['Gemma Terms of Use', 'model'],
  ['BigScience-BLOOM-RAIL-1.0', 'model'],
  ['BigCode OpenRAIL-M v1 license agreement', 'model'],
  ['tongyi-qianwen', 'model'],
  ['DeepSeek License Agreement', 'model'],
  ['Databricks Open Model License', 'model'],
  ['not MIT', 'other'],
  ['Other', 'other'],
  ['飞桨', 'other'],
  ['x'.repeat(400), 'other'],
  ['see the website', undefined],
  ['Unknown', undefined],
  ['none', undefined],
  ['TBD / NA', undefined],
  ['NOASSERTION', undefined],
  ['', undefined],
  ['  ', undefined]
];

describe('a license in words', () => {
  it.each(SAME.flatMap(([expression, spellings]) => spellings.split(' | ').map((text) => [text, expression])))(
    '%s is %s, and that is all it says',
    (text, expression) => {
      expect(readLicense(text)).toMatchObject({ expression, same: true });
    }
  );

  it.each(OPEN)('%s is read as %s, with the reason', (text, expression, because) => {
    expect(readLicense(text)).toMatchObject({ expression, same: false });
    expect(readLicense(text).because).toMatch(because);
  });

  it.each(NAMELESS)('“%s” is no license of SPDX; its class: %s', (text, id) => {
    const reading = readLicense(text);
    expect(reading).toMatchObject({ same: false });
    expect(reading.because).not.toBe('');
    expect([reading.expression, reading.class]).toEqual([undefined, id]);
  });

  it('of the SPDX list is known by the name that the list gives it', () => {
    const unknown = Object.entries(listed).filter(([id, { name }]) => {
      const { expression } = readLicense(name);
      return expression !== undefined && expression !== id && !/^([AL]?GPL|GFDL)|-with-|Nunit|StandardML|eCos/.test(id);
    });
    expect(unknown.map(([id, { name }]) => `${name}: ${id}, not ${readLicense(name).expression}`)).toEqual([]);
    const known = Object.values(listed).filter(({ name }) => readLicense(name).expression !== undefined);
    expect(known.length / Object.keys(listed).length).toBeGreaterThan(0.95);
  });

  it('is an expression whenever one is told, drops no part of a list, and is read soon', () => {
    const words = fc.constantFrom(
      'MIT',
      'GPL',
      'Apache',
      'v2',
      '2.0',
      'License',
      'or',
      'and',
      ',',
      '/',
      'BSD',
      '-',
      '(',
      'x'
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 7 }), (list) => {
        const { expression } = readLicense(list.join(' '));
        if (expression !== undefined) expect(isLicense(expression)).toBe(true);
      }),
      { numRuns: 300 }
    );
    const part = fc.constantFrom(
      ['Apache 2.0', 'Apache-2.0'],
      ['EPL 2.0', 'EPL-2.0'],
      ['MIT', 'MIT'],
      ['Foo', 'LicenseRef-Foo']
    );
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 2, selector: ([text]) => text }), (parts) => {
        const { expression } = readLicense(parts.map(([text]) => text).join(', '));
        expect(expression).toBe(parts.map(([, id]) => id).join(' AND '));
      }),
      { numRuns: 50 }
    );
    expect(cpuSeconds(() => readLicense('MIT '.repeat(5000)))).toBeLessThan(1);
    expect(cpuSeconds(() => readLicense('MIT, '.repeat(59)))).toBeLessThan(1);
  });
});
