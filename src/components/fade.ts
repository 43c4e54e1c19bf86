/** Lets an element come out of the paper, unless the reader wants no motion. Short: nobody waits for it. */
export function fadeIn(element: Element): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!still) element.animate({ opacity: [0.15, 1] }, { duration: 160, easing: 'ease-out' });
}
