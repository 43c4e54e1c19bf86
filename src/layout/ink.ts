/** Where the ink of large letters begins and ends: a table of its own, which no first view needs. */
import table from './archivo-ink.json' with { type: 'json' };
import { type Face, type Masters, base, blend, digit, perMaster, settingOf, textWidth } from './text-width.ts';

/** Where a text's ink begins and ends, from its origin. Letters and digits only; others count as their advance. */
export function inkExtent(text: string, face: Face): { readonly left: number; readonly right: number } {
  const characters = [...text];
  const { mix } = settingOf(face);
  const bearing = (c: string | undefined, side: 0 | 1) => {
    const masters = c && bearingsOf(base(c), side);
    return masters ? (blend(masters, mix) / 1000) * face.size : 0;
  };
  const end = textWidth(text, face) - (face.tracking ?? 0) * face.size;
  return { left: bearing(characters[0], 0), right: end - bearing(characters.at(-1), 1) };
}

function bearingsOf(c: string, side: 0 | 1): Masters | undefined {
  const at = table.characters.indexOf(c) * 18;
  return at < 0 ? undefined : perMaster((i) => (digit(table.bearings, at + side * 9 + i) - 10) * 8);
}
