/** Stops a change that takes away far more than people change in one go: a robot once deleted 410 of 482 items. */

/** So many may go in any landscape, and this share of a large one. */
const FEW = 3;
const SHARE = 0.05;
/** How many of the missing are named. */
const NAMED = 3;

/**
 * One sentence why the change is refused, or undefined if it may be made. `renames` leads from former ids to present
 * ones: what was renamed is not gone.
 */
export function removalGuard(
  before: Iterable<string>,
  after: Iterable<string>,
  renames: ReadonlyMap<string, string> = new Map()
): string | undefined {
  const old = new Set(before);
  const present = new Set(after);
  const gone = [...old].filter((id) => !present.has(id) && !present.has(renames.get(id) ?? id));
  const isWiped = present.size === 0 && gone.length > 0;
  if (!isWiped && gone.length <= Math.max(FEW, SHARE * old.size)) return undefined;

  const known = new Set([...old, ...[...old].flatMap((id) => renames.get(id) ?? [])]);
  const fresh = [...present].filter((id) => !known.has(id)).length;
  const named = gone.slice(0, NAMED).join(', ') + (gone.length > NAMED ? ' …' : '');
  const instead = fresh > 0 ? `, with ${fresh} others in their place` : '';
  return `Refused: ${gone.length} of ${old.size} items would be gone${instead} (${named}); if that is meant, say so with --allow-removals.`;
}

/** One sentence about published addresses that would lead elsewhere or nowhere, or undefined if all keep working. */
export function addressGuard(lost: readonly { readonly name: string; readonly before: string }[]): string | undefined {
  const [first] = lost;
  if (!first) return undefined;
  const named = lost.slice(0, NAMED).map(({ before }) => before);
  const list = named.join(', ') + (lost.length > NAMED ? ' …' : '');
  const subject = lost.length === 1 ? 'the address' : `${lost.length} addresses`;
  return `Refused: ${subject} ${lost.length === 1 ? list : `(${list})`} would not lead to ${lost.length === 1 ? 'its item' : 'their items'} any more; write “id: ${first.before}” at “${first.name}”, or its former name among its “aliases”; if that is meant, say so with --allow-removals.`;
}
