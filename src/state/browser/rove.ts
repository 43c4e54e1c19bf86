/**
 * One tab stop for a group of links and controls: an element with `data-rove` is passed by one Tab, the arrows, Home and
 * End move within it. Which stop it is is settled when Tab is pressed, so that nothing has to watch what the page draws.
 */

const GROUP = '[data-rove]:not([data-rove=off])';
const STOPS = ':is(a[href], button, select, summary, [type=checkbox]):not(:disabled)';
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** What can have the focus in a group, in order. What opens upon it, and says `off`, is no part of it. */
const stopsOf = (group: Element): HTMLElement[] =>
  [...group.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.closest('[data-rove]') === group && stop.checkVisibility()
  );

/** The groups of a document keep to that until the function that comes back is called. */
export function rove(document: Document): () => void {
  /** The stop of each group that had the focus last. */
  const last = new WeakMap<Element, HTMLElement>();

  function settle(group: Element) {
    const stops = stopsOf(group);
    const current = stops.find((stop) => stop === last.get(group)) ?? stops.find(isCurrent) ?? stops[0];
    for (const stop of stops) stop.tabIndex = stop === current ? 0 : -1;
  }

  function onkeydown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Tab') {
      for (const group of document.querySelectorAll(GROUP)) settle(group);
      return;
    }
    const target = event.target as HTMLElement;
    const group = target.closest(GROUP);
    const stops = group ? stopsOf(group) : [];
    const at = stops.indexOf(target);
    // A list of choices keeps the keys that choose from it.
    if (at < 0 || (target.localName === 'select' && /^(ArrowUp|ArrowDown|Home|End)$/.test(event.key))) return;
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? stops.length - 1 : at + (STEPS[event.key] ?? Number.NaN);
    if (Number.isNaN(to)) return;
    event.preventDefault();
    stops[(to + stops.length) % stops.length]!.focus();
  }

  function onfocusin({ target }: FocusEvent) {
    const group = (target as HTMLElement).closest(GROUP);
    if (group) last.set(group, target as HTMLElement);
  }

  document.addEventListener('keydown', onkeydown);
  document.addEventListener('focusin', onfocusin);
  return () => {
    document.removeEventListener('keydown', onkeydown);
    document.removeEventListener('focusin', onfocusin);
  };
}

const isCurrent = (stop: Element) => stop.matches('[aria-current]:not([aria-current=false]), [aria-pressed=true]');
