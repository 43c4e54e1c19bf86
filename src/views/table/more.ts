import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'Every fact a column: a click on a heading sorts by it, once more the other way round. Commits are compared in the twelve months before the newest figure; what nobody observed in them stands below a line, and what nobody recorded is left empty and comes last.',
  keys: [
    ['Arrows', 'from cell to cell'],
    ['Home End', 'the first, the last cell of a row; with Ctrl of the table'],
    ['Page Up Page Down', 'a window up or down'],
    ['Enter', 'open the item of a row'],
    ['Space', 'choose a row for the comparison']
  ]
};

export const print = () => import('./TablePrint.svelte');
