import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'A row for each project that is or was hosted, from the day it was accepted: outline is sandbox, grey incubating, black graduated, hatched archived. The handle above is the day looked at; what came later is pale.',
  keys: [['← →', 'on the handle: a month earlier or later']]
};

export const choices = () => import('./TimelineChoices.svelte');
export const picture = async () => (await import('./picture.ts')).timelinePicture;
