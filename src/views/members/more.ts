import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'Members by tier, the first most prominent; beneath each what it contributed, and what else it holds. A name leads to how it is shown, and to its correction. Dues and benefits stand at the end.'
};

export const choices = () => import('#components/header/WaysIn.svelte');
