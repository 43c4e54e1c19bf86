import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'The landscape’s own pages. The column at the left leads to each of them; lists of projects in them are live, and searches find what they say.'
};

export const print = () => import('./GuidePrint.svelte');
