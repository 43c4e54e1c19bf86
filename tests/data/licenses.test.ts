/** Every license that this listing and two large public ones name, judged by hand: what it says, and its class. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLicense } from '#landscape/licenses/read.ts';
import { items, read } from './listing.ts';

/** As written, the expression where it is another one, the class, and whether the Open Source Initiative approved it. */
const JUDGED: readonly (readonly [written: string, expression: string, id: string, approved: boolean])[] = [
  ['Apache-2.0', '', 'permissive', true],
  ['Apache 2.0', 'Apache-2.0', 'permissive', true],
  ['MIT', '', 'permissive', true],
  ['MIT License', 'MIT', 'permissive', true],
  ['BSD-3-Clause', '', 'permissive', true],
  ['BSD-2-Clause', '', 'permissive', true],
  ['ISC', '', 'permissive', true],
  ['UPL-1.0', '', 'permissive', true],
  ['PostgreSQL', '', 'permissive', true],
  ['PSF-2.0', '', 'permissive', false],
  ['Apache-2.0 OR MIT', '', 'permissive', true],
  ['MIT AND CC-BY-4.0', '', 'permissive', false],
  ['MPL-2.0', '', 'weak-copyleft', true],
  ['LGPL-2.1-only', '', 'weak-copyleft', true],
  ['LGPL-3.0-only', '', 'weak-copyleft', true],
  ['LGPL-2.1-only OR LGPL-3.0-only', '', 'weak-copyleft', true],
  ['GPL 3.0', 'GPL-3.0-only', 'copyleft', true],
  ['GPL-3.0-only', '', 'copyleft', true],
  ['GPL-3.0-or-later', '', 'copyleft', true],
  ['GPL-2.0-only WITH Universal-FOSS-exception-1.0', '', 'copyleft', true],
  ['GPL-2.0-only AND CC-BY-4.0', '', 'copyleft', false],
  ['AGPL-3.0-only', '', 'network-copyleft', true],
  ['AGPL-3.0-or-later', '', 'network-copyleft', true],
  ['CC-BY-4.0', '', 'content', false],
  ['CC-BY-NC-4.0', '', 'source-available', false],
  ['CC-BY-ND-4.0', '', 'source-available', false],
  ['BUSL-1.1', '', 'source-available', false],
  ['Apache-2.0 AND Elastic-2.0', '', 'source-available', false],
  ['AGPL-3.0-only AND LicenseRef-Metabase-Commercial', '', 'source-available', false]
];

/** What stands behind `license:` in a text of YAML, evidence apart. */
const licensesIn = (text: string) =>
  [...text.matchAll(/^\s+license: ([^{\n]+)$/gm)].map(([, said]) => said!.trim().replace(/^(['"])(.*)\1$/, '$2'));

const fixtures = ['lfai', 'cncf'].map((name) => join(process.env['LANDSCAPE_FIXTURES'] ?? '', name, 'landscape.yml'));

describe('the licenses of real landscapes', () => {
  it('are all judged', () => {
    const texts = [
      read('../../landscape.yml'),
      ...fixtures.filter(existsSync).map((path) => readFileSync(path, 'utf8'))
    ];
    const judged = JUDGED.map(([written]) => written);
    expect([...new Set(texts.flatMap(licensesIn))].filter((written) => !judged.includes(written))).toEqual([]);
  });

  it.each(JUDGED)('%s', (written, expression, id, approved) => {
    expect(readLicense(written)).toMatchObject({ expression: expression || written, class: id });
    const terms = items.find((item) => item.terms?.written === written)?.terms;
    if (terms) expect(terms).toMatchObject({ class: id, osiApproved: approved });
  });
});
