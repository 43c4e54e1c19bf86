/** Lets an element come out of the paper, unless the reader wants no motion. Short: nobody waits for it. */
export function fadeIn(element: Element): void {
  // Asked for once: what it matches stays current by itself, and many elements fade at the same time.
  still ??= matchMedia('(prefers-reduced-motion: reduce)');
  if (!still.matches) element.animate({ opacity: [0.15, 1] }, { duration: 160, easing: 'ease-out' });
}

let still: MediaQueryList | undefined;
