import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'What can be counted, beside what was published. Every number, and every mark of a chart that counts items, leads to what it counts; each chart has its table.'
};

export const print = () => import('./NumbersPrint.svelte');
export const texts = async () => (await import('./texts.ts')).texts;
export const charts = async () => (await import('./files.ts')).charts;
