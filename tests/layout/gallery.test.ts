import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { specimens } from '#scripts/tools/gallery/specimens.ts';

const folder = fileURLToPath(new URL('../gallery/pictures/', import.meta.url));
const all = await specimens();

describe('the gallery', () => {
  it.each(all.map(({ name, svg }) => [name, svg] as const))('still draws %s as its stored picture', (name, svg) => {
    const path = `${folder}${name}.svg`;
    const changed = `${folder}${name}-changed.svg`;
    if (existsSync(path) && readFileSync(path, 'utf8') === svg) return rmSync(changed, { force: true });
    writeFileSync(changed, svg);
    expect.fail(`${name} is drawn otherwise now: compare ${name}-changed.svg; “npm run gallery -- --accept” takes it.`);
  });

  it('stores no picture that nothing draws', () => {
    const stored = readdirSync(folder).filter((name) => !name.endsWith('-changed.svg'));
    expect(stored.sort()).toEqual(all.map(({ name }) => `${name}.svg`).sort());
  });

  it.each(all.map(({ name, svg }) => [name, svg] as const))('draws %s without a number that is none', (_, svg) => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});
