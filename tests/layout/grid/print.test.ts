/** The grid on paper: every tile once, in blocks low enough for a page, of which none covers another. */
import { expect, it } from 'vitest';
import { atlasNamed } from '../treemap/atlases.ts';
import type { Box } from '#layout/scene.ts';
import { gridMetrics } from '#layout/grid/metrics.ts';
import { printGrid } from '#layout/grid/print.ts';
import { gridSections } from '#layout/grid/scene.ts';
import { HOME } from '#atlas/query.ts';

const WIDTH = 696;
/** Of a sheet of Letter within its margins, px. */
const PAGE = 960;

const apart = (boxes: readonly Box[]) =>
  boxes.every((a, i) =>
    boxes
      .slice(i + 1)
      .every((b) => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y)
  );

it.each(
  (['lfai', 'cncf'] as const).flatMap((name) =>
    (['index', 'elements', 'plates'] as const).map((size) => [name, size] as const)
  )
)('%s in %s: every tile once, whole within its block', (name, size) => {
  const atlas = atlasNamed(name);
  const groups = gridSections(atlas, HOME, () => true);
  const blocks = printGrid(atlas, groups, WIDTH, gridMetrics[size]);
  const wanted = groups.flatMap(({ frames }) => frames.flatMap(({ items }) => items.map(({ key }) => key)));
  const parts = blocks.flatMap(({ sections }) => sections);
  const drawn = parts.flatMap(({ frames }) => frames.flatMap(({ tiles }) => tiles.map(({ key }) => key)));
  expect(drawn.toSorted()).toEqual(wanted.toSorted());
  // Each heading once, too, in the order of the page.
  const begun = parts.filter(({ begins }) => begins).map(({ section }) => section.key);
  expect(begun).toEqual(
    groups.filter(({ frames }) => frames.some(({ items }) => items.length > 0)).map(({ key }) => key)
  );
  for (const { height, sections } of blocks) {
    expect(height).toBeLessThanOrEqual(PAGE);
    const tiles = sections.flatMap(({ frames }) =>
      frames.flatMap(({ x, y, tiles }) => tiles.map((tile) => ({ ...tile, x: tile.x + x, y: tile.y + y })))
    );
    expect(tiles.length).toBeGreaterThan(0);
    expect(apart(tiles)).toBe(true);
    for (const { x, y, width, height: tall } of tiles) {
      expect([x >= 0, y >= 0, x + width <= WIDTH, y + tall <= height + 0.5]).toEqual([true, true, true, true]);
    }
  }
});
