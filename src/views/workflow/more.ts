import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'The layers of the workflow from left to right: projects with a stage as tiles in their main layer, listed ones as names, by stars. A number leads to what it counts.'
};

export const choices = () => import('#components/filters/FiltersButton.svelte');
export const picture = async () => (await import('./picture.ts')).workflowPicture;
