/**
 * How much of what stands above the header is in sight, px, as `--over` of the whole page: what is fixed below the header
 * begins that much lower. Nothing where nothing stands there.
 */
export function watchAbove(): (() => void) | undefined {
  const above = document.querySelector('body > aside');
  if (!above) return undefined;
  const { style } = document.documentElement;
  let told = '';
  const measure = () => {
    const over = `${Math.max(0, above.getBoundingClientRect().bottom)}px`;
    // Each change is a change of style for all of the page.
    if (over !== told) style.setProperty('--over', (told = over));
  };
  measure();
  for (const type of WHEN) addEventListener(type, measure, { passive: true });
  return () => {
    for (const type of WHEN) removeEventListener(type, measure);
    style.removeProperty('--over');
  };
}
const WHEN = ['scroll', 'resize'] as const;
