import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'Hosted projects beside what their next stage asks: met, not met, or not known. What is older than twelve months before the newest figure never says “not met”. A help, not a verdict.'
};

export const print = () => import('./ReadinessPrint.svelte');
