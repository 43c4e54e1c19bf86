/**
 * Whether a click on a link is to be followed in this page. Then the browser's own way is prevented; a click that asks
 * for a tab, a window or a download is left to it.
 */
export function followsInPlace(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  event.preventDefault();
  return true;
}
