/** What is wrong with an image, from its bytes alone: nothing is drawn. */
import { note, Refusal, type Note } from './problems.ts';
import { sanitise } from './svg/sanitise.ts';
import { sniff } from './sniff.ts';
import type { Element } from './svg/tree.ts';

/** All that `check` says of a logo file. */
export function lookAt(bytes: Uint8Array): readonly Note[] {
  const found = sniff(bytes);
  if (found.kind === 'other') return [note('logo_not_an_image', found.what)];
  if (found.kind !== 'svg') return [note('logo_raster', `a ${found.kind.toUpperCase()} image, not a drawing`)];
  const notes: Note[] = [];
  try {
    const { root } = sanitise(bytes, notes);
    const drawn = [...elements(root)].filter(({ name }) => DRAWN.has(name));
    if (drawn.length === 0) notes.push(note('logo_blank', 'anywhere'));
    else if (drawn.every(({ name }) => name === 'image'))
      notes.push(note('logo_raster', 'its drawing is nothing but an embedded picture'));
    if (!root.attributes.has('viewBox')) notes.push(note('logo_without_viewbox'));
    return notes;
  } catch (error) {
    if (error instanceof Refusal) return [...notes, error.note];
    throw error;
  }
}

const DRAWN = new Set('path rect circle ellipse line polyline polygon text image use'.split(' '));

function* elements(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elements(child);
}
