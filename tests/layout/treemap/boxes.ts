/** What tests ask of boxes: apart from each other, and one inside the other. */
import type { Box } from '#layout/scene.ts';

const SLACK = 1e-6;

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - SLACK &&
  b.x < a.x + a.width - SLACK &&
  a.y < b.y + b.height - SLACK &&
  b.y < a.y + a.height - SLACK;

export const apart = (boxes: readonly Box[]): boolean =>
  boxes.every((a, i) => boxes.every((b, k) => k <= i || !overlap(a, b)));

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - SLACK &&
  inner.y >= outer.y - SLACK &&
  inner.x + inner.width <= outer.x + outer.width + SLACK &&
  inner.y + inner.height <= outer.y + outer.height + SLACK;
