import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { chipMarks } from '#layout/tile/chip.ts';
import { placeTile } from '#layout/grid/tile.ts';
import { barsPath, glyphPath } from '#layout/tile/marks.ts';
import { nameNode } from '#paint/html.ts';
import SymbolChip from '#components/tiles/SymbolChip.svelte';
import TileMarks from '#components/tiles/TileMarks.svelte';
import { atlas, visit } from '../reader.ts';

const entryOf = (name: string) => atlas.items.find((entry) => entry.name === name)!;
const tileOf = (name: string, size: number, zoom: 'elements' | 'plates' = 'elements') => {
  const entry = entryOf(name);
  const stageName = atlas.stages.find(({ id }) => id === entry.stage)?.name;
  return placeTile({ entry, stageName }, { key: name, x: 0, y: 0, width: size, height: size * 1.1 }, zoom);
};

describe('a name', () => {
  const long = 'Open Framework for Serving Models at the Edge of Networks';

  it('is one run of text across its lines, so that the browser finds it', () => {
    const block = tileOf(long, 148).name;
    expect(block.lines.length).toBeGreaterThan(1);
    const name = nameNode(block);
    expect(name.textContent).toBe(block.lines.map(({ text }) => text).join(''));
    expect(long.startsWith(name.textContent.replace(/…$/, '').trim())).toBe(true);
  });

  it('may break between its lines and nowhere else', () => {
    const block = tileOf(long, 148).name;
    expect(nameNode(block).querySelectorAll('wbr')).toHaveLength(block.lines.length - 1);
  });
});

describe('a tile', () => {
  it('has its name, its stage as a word, its stars with their sign, and a year of commits', () => {
    const tile = tileOf('Marbled Ledger', 148);
    const { container } = render(TileMarks, { reader: visit(), tile });
    for (const text of ['Marbled Ledger', 'Graduated', '24k']) expect(container.textContent).toContain(text);
    const drawn = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
    expect(drawn).toEqual([glyphPath(tile.glyph!), barsPath(tile.bars!)]);
  });

  it('has no drawing where nothing is recorded', () => {
    const { container } = render(TileMarks, { reader: visit(), tile: tileOf('Runner', 72) });
    expect(container.querySelector('svg')).toBeNull();
    expect(container.textContent).toBe('Runner');
  });

  it('paints every box where the layout placed it', () => {
    const tile = tileOf('Incremental Lake', 148);
    const { container } = render(TileMarks, { reader: visit(), tile });
    const boxes = [...container.querySelectorAll('i')].map(({ style }) => `${style.left} ${style.top} ${style.width}`);
    const [ground, ...others] = tile.shapes;
    expect(boxes).toEqual(others.map(({ x, y, width }) => `${x}px ${y}px ${width}px`));
    // What covers the whole tile is the ground of all that is in it.
    expect(ground).toMatchObject({ x: 0, y: 0, width: tile.width, height: tile.height });
    expect(container.querySelector('.scene-art')?.getAttribute('style')).toBe(`background: var(--${ground!.fill});`);
  });
});

it('a chip shows the symbol, and is hidden from those who are told the name', () => {
  const { container } = render(SymbolChip, { reader: visit(), entry: entryOf('Sandpiper') });
  const chip = container.querySelector('.chip')!;
  expect(chip.textContent.trim()).toBe(chipMarks(entryOf('Sandpiper')).text.text);
  expect(chip.getAttribute('aria-hidden')).toBe('true');
});
