import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { artworkFor } from '#scripts/site/artwork.ts';
import { prepare } from '#scripts/site/prepare.ts';
import { iconOf, markName, markOf } from '#scripts/logos/marks.ts';
import { realEffects } from '#scripts/effects.ts';
import { landscapeOf } from '../../builders.ts';

const root = mkdtempSync(join(tmpdir(), 'marks-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a mark', () => {
  it('is drawn in the colour of its brand', async () => {
    const svg = Buffer.from((await markOf('pytorch'))!).toString();
    expect(svg).toMatch(/^<svg fill="#[\dA-F]{6}" /);
  });

  it('is none where the package has none, or only one with terms of its own', async () => {
    for (const icon of ['', 'nothing-like-that', '../package', 'kedro', '__proto__'])
      expect(await markOf(icon), icon).toBeUndefined();
  });

  it('is told from the name of a file', () => {
    expect(iconOf(markName('pytorch'))).toBe('pytorch');
    expect(iconOf('pytorch.svg')).toBeUndefined();
  });
});

describe('the pictures of a landscape', () => {
  const quiet = { ...realEffects, tell: () => {}, progress: () => {} };
  const landscape = landscapeOf(`
landscape:
  - name: C
    subcategories:
      - name: S
        items:
          - { name: PyTorch, homepage_url: https://pytorch.org/, logo: pytorch.svg, icon: pytorch }
          - { name: Own, homepage_url: https://own.example.org/, logo: own.svg, icon: python }
          - { name: Plain, homepage_url: https://plain.example.org/, logo: plain.svg }
`);
  const shown = async (folder?: string) => {
    const artwork = await artworkFor(prepare(landscape), folder, quiet);
    return artwork && artwork.packed.of.map((picture) => picture !== null);
  };

  it('without a folder are the marks that items name', async () => {
    expect(await shown()).toEqual([true, true, false]);
  });

  it('of the folder come first, marks stand in for what it lacks', async () => {
    const folder = join(root, 'logos');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'own.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 70 46"><rect width="70" height="46" fill="#f00"/></svg>'
    );
    const artwork = (await artworkFor(prepare(landscape), folder, quiet))!;
    expect(artwork.packed.of.map((picture) => picture !== null)).toEqual([true, true, false]);
    expect(artwork.problems.map(({ code, message }) => `${code} ${message.split(':')[0]}`)).toEqual([
      'logo_missing “plain.svg”'
    ]);
    const own = Buffer.from(artwork.files.get(artwork.full.get('own')!)!).toString();
    expect(own).toContain('#f00');
  });

  it('are none where nothing names a mark and there is no folder', async () => {
    const plain = { ...landscape, items: landscape.items.slice(2) };
    expect(await artworkFor(prepare(plain), undefined, quiet)).toBeUndefined();
  });
});
