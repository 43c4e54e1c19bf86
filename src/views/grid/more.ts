import type { ViewHelp } from '#atlas/views.ts';

export const help: ViewHelp = {
  text: 'What there is, and where: a frame for each subcategory, within it the hosted projects first and larger.'
};

export const picture = async () => (await import('./picture.ts')).gridPicture;
