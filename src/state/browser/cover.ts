/**
 * What stands over the page, such as a sheet, is a step of its own on top of the browser's history, at the address of the
 * page below it: Back closes it and undoes nothing else. What is done in it goes below it, step by step.
 */
interface Cover {
  readonly over: string;
  /** The address of the step below it. */
  readonly from: string;
}

const here = () => location.pathname + location.search;
const stateOf = () => history.state as Cover | null;

/** The last state of the step on top, for Back: it leads to the step below, which knows nothing of it. */
let left: { readonly from: string; readonly address: string } | undefined;

function set(cover: Cover | null, address: string, how: 'push' | 'replace'): void {
  history[how === 'push' ? 'pushState' : 'replaceState'](cover, '', address);
  left = cover ? { from: cover.from, address } : undefined;
}

/** The name of what stands over the page. */
export const covered = (): string | undefined => stateOf()?.over;

/** Moves to an address; as a step of its own, or in place of the present one. */
export function moveTo(address: string, how: 'push' | 'replace'): void {
  const cover = stateOf();
  if (!cover || how === 'replace') return set(cover, address, how);
  // What was typed in a sheet was not a step yet.
  if (here() === cover.from) set(null, address, 'replace');
  else {
    set(null, here(), 'replace');
    set(null, address, 'push');
  }
  set({ ...cover, from: address }, address, 'push');
}

export function cover(over: string): void {
  const under = stateOf();
  set({ over, from: under?.from ?? here() }, here(), under ? 'replace' : 'push');
}

/** Takes away what stands over the page, and keeps what was done in it. */
export function uncover(): void {
  const cover = stateOf();
  if (!cover) return;
  if (here() === cover.from) history.back();
  else set(null, here(), 'replace');
}

/** For each step back or forward: what was typed in a sheet that Back closes is kept, as a step. */
export function stepped(): void {
  const kept = left && !stateOf() && here() === left.from && left.address !== here() ? left.address : undefined;
  const cover = stateOf();
  left = cover ? { from: cover.from, address: here() } : undefined;
  if (kept !== undefined) set(null, kept, 'push');
}
