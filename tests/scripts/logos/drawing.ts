/** Drawings for tests, drawn as a build does, and how far two of them are from each other. */
import { expect } from 'vitest';
import { type DrawnLogo, drawAtTwice } from '#scripts/logos/draw/draw.ts';
import type { Note } from '#scripts/logos/problems.ts';

export interface Drawn {
  readonly raster: DrawnLogo['raster'];
  /** The words of all notes. */
  readonly told: readonly string[];
}

/** Rejects with `Refusal` where nothing can be drawn. */
export async function drawnOf(file: string | Buffer): Promise<Drawn> {
  const notes: Note[] = [];
  const { raster } = await drawAtTwice(Buffer.from(file), notes);
  return { raster, told: notes.map(({ message }) => message) };
}

/** The mean difference of all channels of two pictures of one size, 0 to 255. */
export async function differenceOf(one: string | Buffer, other: string | Buffer): Promise<number> {
  const [a, b] = [(await drawnOf(one)).raster.data, (await drawnOf(other)).raster.data];
  expect(a.length).toBe(b.length);
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
}
