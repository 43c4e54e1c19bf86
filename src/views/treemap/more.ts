import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'How much of what: grouped by any facet, each project an area, a click on a heading leads further in. A project with several places stands in its first.',
  keys: [
    ['+ −', 'one level in or out, as Ctrl and the wheel do, or two fingers'],
    ['Escape', 'one level out']
  ]
};

export const choices = () => import('./TreemapChoices.svelte');
export const picture = async () => (await import('./picture.ts')).treemapPicture;
