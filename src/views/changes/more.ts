import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'What was added, accepted, moved up or removed between two days, the newest first. Every number shows its kind alone; every name opens the item, or the landscape of the day before where it is gone.'
};

export const print = () => import('./ChangesPrint.svelte');
export const texts = async () => (await import('./texts.ts')).texts;
