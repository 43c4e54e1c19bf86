import fc from 'fast-check';
import listed from 'spdx-license-list';
import { describe, expect, it } from 'vitest';
import { classOf, isOsiApproved, licenseClassOf, licenseClasses } from '#landscape/licenses/classes.ts';

/** Class → expressions of it. */
const EXPECTED: Readonly<Record<string, string>> = {
  permissive:
    'MIT, MIT-0, 0BSD, ISC, BSD-2-Clause, BSD-3-Clause, BSD-4-Clause, BSD-3-Clause-Clear, Apache-2.0, Apache-1.1, BSL-1.0, ' +
    'Zlib, Unlicense, PostgreSQL, PSF-2.0, Python-2.0, UPL-1.0, NCSA, WTFPL, AFL-3.0, Artistic-2.0, MulanPSL-2.0, CECILL-B, ' +
    'BlueOak-1.0.0, Unicode-3.0, MS-PL, SHL-0.51, Apache-2.0 WITH LLVM-exception, Apache-2.0 WITH SHL-2.1, CERN-OHL-P-2.0',
  'weak-copyleft':
    'MPL-2.0, MPL-1.1, LGPL-2.1-only, LGPL-3.0-or-later, LGPL-2.1+, EPL-1.0, EPL-2.0, CDDL-1.0, CPL-1.0, MS-RL, APSL-2.0, ' +
    'CECILL-C, CERN-OHL-W-2.0, GPL-2.0-only WITH Classpath-exception-2.0, GPL-3.0-or-later WITH GCC-exception-3.1, ' +
    'GPL-2.0-with-classpath-exception',
  copyleft:
    'GPL-2.0-only, GPL-3.0-or-later, GPL-3.0, GPL-2.0+, CECILL-2.1, QPL-1.0, Sleepycat, CERN-OHL-S-2.0, ' +
    'GPL-2.0-only WITH Universal-FOSS-exception-1.0, GPL-2.0-only WITH Linux-syscall-note',
  'network-copyleft': 'AGPL-3.0-only, AGPL-1.0-or-later, OSL-3.0, EUPL-1.2, CPAL-1.0, CAL-1.0, RPL-1.5, Parity-7.0.0',
  content:
    'CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0, CDLA-Permissive-2.0, CDLA-Sharing-1.0, ODbL-1.0, ODC-By-1.0, PDDL-1.0, ' +
    'GFDL-1.3-or-later, OGL-UK-3.0, etalab-2.0, OpenMDW-1.0, Community-Spec-1.0, OFL-1.1',
  model:
    'LicenseRef-Llama-3.1-Community, LicenseRef-Gemma, LicenseRef-BigCode-OpenRAIL-M, LicenseRef-DeepSeek-License, ' +
    'LicenseRef-BigScience-BLOOM-RAIL-1.0, LicenseRef-Falcon-180B-TII',
  'source-available':
    'BUSL-1.1, SSPL-1.0, Elastic-2.0, PolyForm-Noncommercial-1.0.0, FSL-1.1-MIT, SUL-1.0, CC-BY-NC-4.0, CC-BY-ND-4.0, ' +
    'CC-BY-NC-SA-4.0, Hippocratic-2.1, LicenseRef-Acme-Commercial, LicenseRef-Commons-Clause',
  'not-open': 'LicenseRef-Proprietary, LicenseRef-Commercial, LicenseRef-All-Rights-Reserved, LicenseRef-Acme-EULA',
  other: 'LicenseRef-Acme, LicenseRef-Adopt, no license'
};

describe('the class of a license', () => {
  for (const [id, expressions] of Object.entries(EXPECTED))
    it.each(expressions.split(', '))(`is ${id}: %s`, (expression) => {
      expect(licenseClassOf(expression)).toBe(id);
    });

  it('is told for every license that the Open Source Initiative approved, and is an open one', () => {
    const open = ['permissive', 'weak-copyleft', 'copyleft', 'network-copyleft', 'content'];
    const approved = Object.keys(listed).filter((id) => listed[id]!.osiApproved);
    expect(approved.length).toBeGreaterThan(140);
    expect(approved.filter((id) => !open.includes(licenseClassOf(id)))).toEqual([]);
  });
});

describe('the class of an expression', () => {
  it.each([
    ['MIT AND GPL-3.0-only', 'copyleft'],
    ['MIT OR GPL-3.0-only', 'permissive'],
    ['AGPL-3.0-only OR LicenseRef-Acme-Commercial', 'network-copyleft'],
    ['AGPL-3.0-only AND LicenseRef-Metabase-Commercial', 'source-available'],
    ['Apache-2.0 AND Elastic-2.0', 'source-available'],
    ['LGPL-2.1-only OR LGPL-3.0-only', 'weak-copyleft'],
    ['(MIT OR AGPL-3.0-only) AND LGPL-3.0-only', 'weak-copyleft'],
    ['MIT OR AGPL-3.0-only AND LGPL-3.0-only', 'permissive'],
    ['MIT AND LicenseRef-x', 'other'],
    ['MIT OR LicenseRef-x', 'permissive']
  ])('is the strictest part of AND, the freest of OR: %s is %s', (expression, id) => {
    expect(licenseClassOf(expression)).toBe(id);
  });

  it.each([
    ['MIT AND CC-BY-4.0', 'permissive'],
    ['CC-BY-4.0 AND GPL-2.0-only', 'copyleft'],
    ['MIT OR CC0-1.0', 'permissive'],
    ['CC0-1.0 OR MIT', 'permissive'],
    ['CC-BY-4.0 AND ODbL-1.0', 'content'],
    ['CC-BY-4.0 AND CC-BY-NC-4.0', 'source-available'],
    ['CC-BY-4.0 OR LicenseRef-Proprietary', 'content']
  ])('is that of the program where documents or data stand beside it: %s is %s', (expression, id) => {
    expect(licenseClassOf(expression)).toBe(id);
  });

  it('is always one of the table, and names a license of the expression that decides', () => {
    const ids = licenseClasses.map(({ id }) => id);
    const part = fc.constantFrom('MIT', 'GPL-2.0-only', 'EPL-2.0', 'CC0-1.0', 'SSPL-1.0', 'Zed', 'LicenseRef-x');
    fc.assert(
      fc.property(part, fc.constantFrom('AND', 'OR'), part, (a, word, b) => {
        const whole = classOf(`${a} ${word} ${b}`)!;
        expect(ids).toContain(whole.id);
        expect([a, b]).toContain(whole.license);
        expect(whole.id).toBe(licenseClassOf(whole.license));
        expect(licenseClassOf(`${b} ${word} ${a}`)).toBe(whole.id);
      })
    );
  });

  it('says whose list it is from', () => {
    expect(classOf('MIT AND BSD-3-Clause')).toMatchObject({ by: 'Blue Oak Council' });
    expect(classOf('MIT AND MPL-2.0')).toEqual({ id: 'weak-copyleft', license: 'MPL-2.0', by: 'this program' });
  });
});

describe('the approval of the Open Source Initiative', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0', true],
    ['GPL-2.0-only WITH Classpath-exception-2.0', true],
    ['MIT AND Apache-2.0', true],
    ['CC-BY-4.0', false],
    ['MIT AND CC-BY-4.0', false],
    ['MIT OR SSPL-1.0', true],
    ['BUSL-1.1', false],
    ['LicenseRef-Acme-Commercial', false],
    ['AGPL-3.0-only AND LicenseRef-Metabase-Commercial', false],
    ['LicenseRef-Acme', undefined],
    ['MIT AND LicenseRef-Acme', undefined],
    ['MIT OR LicenseRef-Acme', true],
    ['CC-BY-4.0 AND LicenseRef-Acme', false],
    ['no license', undefined]
  ])('of %s: %s', (expression, approved) => {
    expect(isOsiApproved(expression)).toBe(approved);
  });
});
