/** Asked for once: what it matches stays current by itself, and many elements fade at the same time. */
export const wantsNoMotion = (): boolean => (still ??= matchMedia('(prefers-reduced-motion: reduce)')).matches;

let still: MediaQueryList | undefined;

/** Lets an element come out of the paper, unless the reader wants no motion. Short: nobody waits for it. */
export function fadeIn(element: Element): void {
  if (!wantsNoMotion()) element.animate({ opacity: [0.15, 1] }, { duration: 160, easing: 'ease-out' });
}
