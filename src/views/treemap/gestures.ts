/**
 * Zooming by hand: two fingers, or the wheel with Ctrl or ⌘ (which is also what a touchpad's pinch is). The plain wheel
 * scrolls the page, as it does everywhere else. Buttons and keys do the same.
 */
export interface ZoomTarget {
  /** Towards what stands at a point of the window. */
  readonly onin: (x: number, y: number) => void;
  readonly onout: () => void;
  /** The wheel was turned as if to zoom, or just to scroll: the first time in a visit, readers may be told how. */
  readonly onscroll: () => void;
}

let isTold = false;

const PINCH_IN = 1.25;
const PINCH_OUT = 0.8;
/** Of the wheel: one notch is about 100. */
const STEP = 60;
/** A notch or a flick is one step, whatever comes after it. */
const REST_MS = 350;

/** Attaches to the picture; returns how to detach. */
export function zoomByHand(element: HTMLElement, { onin, onout, onscroll }: ZoomTarget): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let start = 0;
  let turned = 0;
  let restUntil = 0;

  const spread = () => {
    const [a, b] = [...fingers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };

  function onwheel(event: WheelEvent) {
    if (!event.ctrlKey && !event.metaKey) {
      if (!isTold) onscroll();
      isTold = true;
      return;
    }
    isTold = true;
    event.preventDefault();
    if (event.timeStamp < restUntil) return;
    turned += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : event.deltaY % 1 === 0 ? 1 : 4);
    if (Math.abs(turned) < STEP) return;
    const inward = turned < 0;
    [turned, restUntil] = [0, event.timeStamp + REST_MS];
    if (inward) onin(event.clientX, event.clientY);
    else onout();
  }

  function ondown({ pointerType, pointerId, clientX, clientY }: PointerEvent) {
    if (pointerType !== 'touch') return;
    fingers.set(pointerId, { x: clientX, y: clientY });
    start = spread();
  }

  function onmove({ pointerId, clientX, clientY }: PointerEvent) {
    if (!fingers.has(pointerId)) return;
    fingers.set(pointerId, { x: clientX, y: clientY });
    if (fingers.size !== 2 || start === 0) return;
    const scale = spread() / start;
    if (scale > PINCH_OUT && scale < PINCH_IN) return;
    // One step for one pinch.
    start = 0;
    const [a, b] = [...fingers.values()] as [{ x: number; y: number }, { x: number; y: number }];
    if (scale >= PINCH_IN) onin((a.x + b.x) / 2, (a.y + b.y) / 2);
    else onout();
  }

  function onup({ pointerId }: PointerEvent) {
    fingers.delete(pointerId);
    start = 0;
  }

  element.addEventListener('wheel', onwheel, { passive: false });
  element.addEventListener('pointerdown', ondown);
  // The level may be another one before the fingers leave: the window hears them all the same.
  window.addEventListener('pointermove', onmove);
  for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, onup);
  return () => {
    element.removeEventListener('wheel', onwheel);
    element.removeEventListener('pointerdown', ondown);
    window.removeEventListener('pointermove', onmove);
    for (const end of ['pointerup', 'pointercancel'] as const) window.removeEventListener(end, onup);
  };
}
