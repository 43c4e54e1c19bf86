import { expect, it } from 'vitest';
import { drawLogo } from '#scripts/logos/draw/draw.ts';

it('a drawing that only the second renderer draws is told as such', async () => {
  // Patterns go to resvg first, which knows no lengths in a style.
  const shape = '<rect style="width:50px;height:50px"/>';
  const drawing = (body: string) =>
    drawLogo(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${body}</svg>`));
  expect(await drawing(shape)).toMatchObject({ notes: [] });
  expect(await drawing(`<pattern id="p"/>${shape}`)).toMatchObject({
    pictures: expect.anything() as unknown,
    notes: [
      {
        code: 'logo_changed',
        message: 'Not drawn as its author did: only the second renderer draws it, so check how it looks.'
      }
    ]
  });
});
