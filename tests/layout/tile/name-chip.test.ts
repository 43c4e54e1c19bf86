import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aName, isBrokenBetweenLetters } from '../scripts.ts';
import type { AtlasItem } from '#atlas/atlas.ts';
import { nameChip } from '#layout/tile/name-chip.ts';
import { CAP_HEIGHT, textWidth } from '#layout/text-width.ts';

const SIZE = { width: 100, height: 28 };
const STAGES = ['graduated', 'incubating', 'sandbox', 'archived', undefined] as const;
const entry = (name: string, stage?: string): AtlasItem => ({
  index: 0,
  id: 'a',
  kind: 'project',
  name,
  symbol: 'A',
  frames: [0],
  ...(stage && { stage })
});

describe('a chip with a name', () => {
  it('says the whole name and keeps it inside, whatever its stage', () => {
    const names = fc.constantFrom(
      'Vald',
      'AI Explainability 360 Toolkit',
      'Computer Vision Annotation Tool (CVAT)',
      'dotmesh'
    );
    fc.assert(
      fc.property(names, fc.constantFrom(...STAGES), (name, stage) => {
        const { lines, x, baseline, leading, size, weight } = nameChip(entry(name, stage), SIZE).name;
        expect(lines.map(({ text }) => text).join('')).toBe(name);
        const widths = lines.map(({ text, stretch }) => textWidth(text.trimEnd(), { size, weight, stretch }));
        expect(x + Math.max(...widths)).toBeLessThanOrEqual(SIZE.width);
        expect(baseline - CAP_HEIGHT * size).toBeGreaterThanOrEqual(0);
        expect(baseline + (lines.length - 1) * leading).toBeLessThanOrEqual(SIZE.height);
      })
    );
  });

  it('is as full as the stage', () => {
    const fills = STAGES.map((stage) =>
      nameChip(entry('Vald', stage), SIZE)
        .shapes.map(({ fill }) => fill)
        .join(' ')
    );
    expect(fills).toEqual(['solid', 'tint2 solid', 'paper', 'paper none', 'tint']);
  });

  it('makes members of the first tier stand out, and gives organizations no stage', () => {
    const fillsOf = (more: Partial<AtlasItem>) => {
      const { shapes, name } = nameChip({ ...entry('Acme'), ...more }, SIZE, 'premier');
      return [shapes[0]!.fill, name.fill];
    };
    expect(fillsOf({ kind: 'member', tier: 'premier' })).toEqual(['solid', 'onSolid']);
    expect(fillsOf({ kind: 'member', tier: 'general' })).toEqual(['paper', 'solid']);
    expect(fillsOf({ kind: 'organization' })).toEqual(['tint', 'solid']);
  });

  it('holds a name of any length, on the part of the ground that it is read on', () => {
    const sizes = fc.constantFrom(SIZE, { width: 152, height: 36 }, { width: 136, height: 48 });
    fc.assert(
      fc.property(aName, fc.constantFrom(...STAGES), sizes, (name, stage, box) => {
        const block = nameChip(entry(name, stage), box).name;
        expect(isBrokenBetweenLetters(block.lines, name)).toBe(true);
        expect(block.x + block.width).toBeLessThanOrEqual(box.width - 6.9);
        const bottom = block.baseline + (block.lines.length - 1) * block.leading;
        expect(bottom).toBeLessThanOrEqual(stage === 'incubating' ? (box.height * 5) / 6 : box.height);
      }),
      { numRuns: 200 }
    );
  });
});
