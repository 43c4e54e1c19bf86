import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'How one entry is shown: every place, its logo, each value with its source, and the correction already written. Without an entry: find yours, or propose a project.'
};

export const print = () => import('./PlacementPrint.svelte');
