import { expect, it } from 'vitest';
import type { DrawingOutcome } from '#scripts/logos/draw/draw.ts';
import { workOn } from '#scripts/logos/jobs/pool.ts';

/** In a process of its own: where a test before this one made the second renderer fail, it draws nothing more. */
async function drawing(bodies: readonly string[]): Promise<readonly DrawingOutcome[]> {
  const outcomes: DrawingOutcome[] = [];
  const images = bodies.map((body) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${body}</svg>`)
  );
  await workOn('draw', images, { workers: 1 }, (index, outcome) => {
    outcomes[index] = outcome;
    return Promise.resolve();
  });
  return outcomes;
}

it('a drawing that only the second renderer draws is told as such', async () => {
  const shape = '<rect width="50" height="50"/>';
  // Skia, which comes first, knows no markers.
  const marked = `<marker id="m" markerWidth="50" markerHeight="50">${shape}</marker><path d="M9 9h9" marker-start="url(#m)"/>`;
  const [plain, again] = await drawing([shape, marked]);
  expect(plain).toMatchObject({ notes: [] });
  expect(again).toMatchObject({
    pictures: expect.anything() as unknown,
    notes: [
      {
        code: 'logo_changed',
        message: 'Not drawn as its author did: only the second renderer draws it, so check how it looks.'
      }
    ]
  });
});
