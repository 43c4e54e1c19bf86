/**
 * What is asked for many times is done once a frame, after all that is told of scrolling has been read: rows that come do
 * not make others measure anew.
 */
export function onceAFrame(what: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let asked = 0;
  const done = () => {
    asked = 0;
    what();
  };
  return { ask: () => (asked ||= requestAnimationFrame(done)), stop: () => cancelAnimationFrame(asked) };
}
