import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'Two to five items side by side. What is the same is written once; what nobody recorded is no difference.',
  keys: [
    ['D', 'all facts, or the differences only'],
    ['R', 'the decision record']
  ]
};

export const print = () => import('./ComparePrint.svelte');
export const texts = async () => (await import('./texts.ts')).texts;
