/** Reads XML as SVG files have it: prefixes that they forget to declare, and entities within bounds. */
import { SaxesParser } from 'saxes';
import { MOST_BYTES } from '../folder.ts';
import { refuse } from '../problems.ts';
import { brokenBy } from './broken.ts';
import { entities, grownBy } from './entities.ts';
import type { Losses } from './losses.ts';
import { NAMESPACE, XLINK } from './tree.ts';

const KNOWN: ReadonlyMap<string, string> = new Map([
  ['svg', NAMESPACE],
  ['xlink', XLINK]
]);

/** A parser of this text, which hears what is wrong with it; the text is still to be written to it. */
export function parserOf(text: string, losses: Losses) {
  const parser = new SaxesParser({
    xmlns: true,
    position: true,
    // Prefixes that the file forgets to declare; an empty one is no prefix.
    resolvePrefix: (prefix: string) => (prefix === '' ? undefined : (KNOWN.get(prefix) ?? `unbound:${prefix}`))
  });
  parser.on('error', ({ message }) => refuse('logo_unreadable', brokenBy(message, text)));
  parser.on('doctype', (doctype) => {
    const declared = entities(doctype);
    if (declared.emptied) losses.leave('entities');
    if (grownBy(text, declared) > MOST_BYTES) refuse('logo_unreadable', 'its entities grow beyond 8 MB');
    for (const [name, literal] of declared.values) parser.ENTITIES[name] ??= literal;
  });
  parser.on('processinginstruction', ({ target }) => {
    if (/^xml-stylesheet$/i.test(target)) losses.leave('xml-stylesheet');
  });
  return parser;
}
