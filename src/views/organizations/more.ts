import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'Who brought projects, those with most hosted ones first; the heavier a name, the higher its tier as a member. Below them earlier contributions, and whose the listed projects are.'
};

export const choices = () => import('./OrganizationsChoices.svelte');
