/** When a page may load what the first view does without. */

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'scroll', 'focusin'] as const;
/** Long enough for the first view's own files on a slow line; short enough that nobody waits for the rest. */
const CALM = 1500;

/** Runs once: at the reader's first sign of life, or when the page has been still for a while. Returns how to stop. */
export function whenAwake(run: () => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, wake, true);
  };
  const wake = () => {
    stop();
    run();
  };
  const timer = setTimeout(wake, CALM);
  for (const sign of SIGNS) window.addEventListener(sign, wake, { capture: true, passive: true });
  return stop;
}
