/** Commands that are stopped from outside, at moments spread over their run: `npm run soak` does so more often. */
import { expect, it } from 'vitest';
import { interrupt } from '#scripts/tools/soak/interrupts.ts';
import { STOPPED } from '#scripts/tools/soak/projects.ts';
import { aFolder } from './outside.ts';

it.each(['build with logos', 'export'])(
  'a %s leaves what was there or what is new, whole, and no draft',
  async (name) => {
    const { moments, broken } = await interrupt(await STOPPED[name]!(aFolder(), 3));
    expect(broken, moments.join('\n')).toEqual([]);
  }
);
