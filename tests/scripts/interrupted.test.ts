/** Commands that are stopped from outside, at moments spread over their run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { interrupt } from '#scripts/tools/soak/interrupts.ts';
import { aLandscape, anItem } from '../builders.ts';
import { aFolder } from './outside.ts';

/** A landscape that is another one in each round, with logos that are, too. */
function aProject(withLogos: boolean) {
  const folder = aFolder();
  const [data, logos] = [join(folder, 'landscape.yml'), join(folder, 'logos')];
  mkdirSync(logos);
  const prepare = (round: number) => {
    const items = Array.from({ length: 12 }, (_, i) => anItem(`Item ${i} of ${round}`, { logo: `${i}.svg` }));
    writeFileSync(data, aLandscape({ Data: { Storage: items } }));
    for (let i = 0; withLogos && i < 12; i += 1)
      writeFileSync(
        join(logos, `${i}.svg`),
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="${1 + i + round / 100}"/></svg>`
      );
  };
  return { folder, data, logos, prepare };
}

it('a build leaves the old site or a new one, whole, and no draft', async () => {
  const { folder, data, logos, prepare } = aProject(true);
  const out = join(folder, 'site');
  const args = ['build', data, '--logos', logos, '--out', out];
  const { moments, broken } = await interrupt({ args, out, folders: [folder], times: 3, prepare });
  expect(broken, moments.join('\n')).toEqual([]);
});

it('an export leaves the old file or a new one, whole, and no draft', async () => {
  const { folder, data, prepare } = aProject(false);
  const out = join(folder, 'out.svg');
  const args = ['export', data, '--out', out];
  const { moments, broken } = await interrupt({ args, out, folders: [folder], times: 3, prepare });
  expect(broken, moments.join('\n')).toEqual([]);
});
