/** The terms of an item: its license word for word, what is understood by it, and who says so. */
import { classOf, isOsiApproved, isRestricted } from './classes.ts';
import { readLicense } from './read.ts';
import { present } from '#text/value.ts';

/** A license as the file has it, and what is understood by it. */
export interface Terms {
  /** Word for word. */
  readonly written: string;
  /** Why the expression is another text, or why there is none. */
  readonly because?: string;
  /** The id of its class; absent where nothing is said of a license. */
  readonly class?: string;
  /** The license that decides the class, and whose list says so. */
  readonly classedBy?: string;
  /** Whether the Open Source Initiative approved it; absent where nobody can tell. */
  readonly osiApproved?: boolean;
}

/** Both fields are absent where the file says nothing. */
export function termsOf(written: string | undefined): { readonly license?: string; readonly terms?: Terms } {
  if (written === undefined) return {};
  const { expression, class: id, because } = readLicense(written);
  const classed = expression === undefined ? undefined : classOf(expression);
  return present({
    license: expression,
    terms: present({
      written,
      because,
      class: id,
      classedBy: classed ? `${classed.license}, by ${LISTS[classed.by]}` : undefined,
      osiApproved: expression === undefined ? (isRestricted(id) ? false : undefined) : isOsiApproved(expression)
    })
  });
}

const LISTS = { 'Blue Oak Council': 'the list of the Blue Oak Council', 'this program': 'the table of this program' };
