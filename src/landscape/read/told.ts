/** What a file says in more than one value: where something can be read, what follows a project. */
import { cleanText } from '#text/clean.ts';
import { dayIn } from '#text/day.ts';
import { listOf, mapping, present } from '#text/value.ts';
import { webAddress } from '#text/address.ts';

export interface Reference {
  readonly url: string;
  readonly date?: string;
}

/** A page and, where it is known, its day; undefined without an address that can be opened. */
export function readReference(value: unknown): Reference | undefined {
  const source = mapping(value);
  const url = webAddress(source['url']);
  return url ? present({ url, date: dayIn(source['date']) }) : undefined;
}

/** One or several: a text names an item by its id, a mapping anything else by name and address. */
export function readSuccessors(value: unknown): { readonly name: string; readonly url?: string }[] {
  return (Array.isArray(value) ? listOf(value) : [value]).flatMap((entry) => {
    const name = cleanText(entry) ?? cleanText(mapping(entry)['name']);
    return name ? [present({ name, url: webAddress(mapping(entry)['url']) })] : [];
  });
}
