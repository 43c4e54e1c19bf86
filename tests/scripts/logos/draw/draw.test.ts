import { expect, it } from 'vitest';
import { drawLogo } from '#scripts/logos/draw/draw.ts';

it('a drawing that only the second renderer draws is told as such', async () => {
  const shape = '<rect width="50" height="50"/>';
  // Skia, which comes first, knows no markers.
  const marked = `<marker id="m" markerWidth="50" markerHeight="50">${shape}</marker><path d="M9 9h9" marker-start="url(#m)"/>`;
  const drawing = (body: string) =>
    drawLogo(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${body}</svg>`));
  expect(await drawing(shape)).toMatchObject({ notes: [] });
  expect(await drawing(marked)).toMatchObject({
    pictures: expect.anything() as unknown,
    notes: [
      {
        code: 'logo_changed',
        message: 'Not drawn as its author did: only the second renderer draws it, so check how it looks.'
      }
    ]
  });
});
