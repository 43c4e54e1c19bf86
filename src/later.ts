/** The parts of the page that nobody sees at first: one chunk, loaded once the first view stands. */
export { default as FilterSheet } from '#components/FilterSheet.svelte';
export { default as Help } from '#components/Help.svelte';
export { default as HoverCard } from '#components/HoverCard.svelte';
export { default as ItemPanel } from '#components/item/ItemPanel.svelte';
export { default as Notices } from '#components/Notices.svelte';
export { default as SentenceBar } from '#components/SentenceBar.svelte';
export { default as SearchSheet } from '#components/SearchSheet.svelte';
export { default as WaysOut } from '#components/WaysOut.svelte';
export { default as PrintView } from '#views/print/PrintView.svelte';
