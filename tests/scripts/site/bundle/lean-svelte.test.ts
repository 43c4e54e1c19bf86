import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '#scripts/place.ts';
import { EDITS } from '#scripts/site/bundle/lean-svelte.ts';

it.each(Object.entries(EDITS))('the runtime still has what is edited in %s', (module, edits) => {
  const code = readFileSync(join(root, `node_modules/svelte/src/${module}.js`), 'utf8');
  for (const [from] of edits) expect(code).toContain(from);
});
