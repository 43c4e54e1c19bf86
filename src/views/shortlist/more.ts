import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'The projects that you keep, each with a note, in this browser alone. It says what changed since, and becomes a comparison, a table or a decision record.'
};

export const print = () => import('./ShortlistPrint.svelte');
