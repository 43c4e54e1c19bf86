/** The parts of the page that nobody sees at first: one chunk, loaded once the first view stands. */
export { default as ItemFrame } from '#components/item/ItemFrame.svelte';
export { default as Lead } from '#components/header/Lead.svelte';
export { default as FacetCorner } from '#components/filters/FacetCorner.svelte';
export { default as NewSince } from '#components/past/NewSince.svelte';
export { default as Notices } from '#components/notices/Notices.svelte';
export { default as Overlays } from './Overlays.svelte';
export { default as PastBar } from '#components/past/PastBar.svelte';
export { default as PremierLine } from '#components/header/PremierLine.svelte';
export { default as ShortlistLink } from '#components/shortlist/ShortlistLink.svelte';
export { default as Between } from '#components/header/Between.svelte';
export { default as ExportMenu } from '#components/export/ExportMenu.svelte';
export { default as WaysOut } from '#components/filters/WaysOut.svelte';
export { default as ViewChoices } from './ViewChoices.svelte';
