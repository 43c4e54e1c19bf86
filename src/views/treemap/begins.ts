/** Tells where an element begins in the page, px, now and whenever what stands above it changes; returns how to stop. */
export function beginsAt(element: Element, tell: (top: number) => void): () => void {
  const observer = new ResizeObserver(() => tell(Math.round(element.getBoundingClientRect().top + window.scrollY)));
  observer.observe(document.body);
  return () => observer.disconnect();
}
